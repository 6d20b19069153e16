import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { question, QUESTION_WIDTH } from '../shared/spine/question.ts';
import { block, blockHeight, fitted, type Line } from '../shared/type.ts';
import { footOf, seat, within, type Deals } from './money.ts';

/** The sellers of whom the ledger says that they buy Nvidia's chips; and the fourth. */
const BUYERS = ['oracle', 'amazon', 'coreweave'] as const;
const SELLERS = [...BUYERS, 'microsoft'] as const;
/** How many stripes an arrow has, how much of each is filled, and how strong they and its head are. */
const [STRIPES, FULL, CALM] = [3, 0.6, 0.62];
/** Of a seller's box, an arrow's breadth at most, and of its length: a broader one would be a house. */
const [BROAD, SLIM] = [0.7, 0.5];
/** Of an arrow's breadth, its head's length and breadth. */
const [HEAD, WING] = [0.62, 1.4];
/** px between two sellers. */
const BETWEEN = 5;
/** How high the band is that lies over the arrows, of their length, and the question on it, of that. */
const [LAID, SIGN] = [0.42, 0.8];
/** How strong the ground is that stripes run on, and the fourth seller. */
const [PALE, FADED] = [0.26, 0.45];
/** How much higher than a seller Nvidia is. */
const TALL = 1.4;

/** A level band, or one that narrows: two edges from the bottom up. */
const band = (key: string, from: readonly [Point, Point], to: readonly [Point, Point]): AreaMark => ({
  kind: 'area',
  key,
  over: [from[0], to[0]],
  under: [from[1], to[1]],
  role: 'chips',
  order: 1,
});

/** How broad an arrow is. @param w px, its seller's box @param long px, it */
const breadth = (w: number, long: number): number => Math.min(w * BROAD, long * SLIM);

/**
 * A broad arrow straight up in stripes: what flows has a role, and how much nobody has said.
 * @param x,w px, its seller's box @param from,to px, downwards from the top
 */
function arrow(key: string, x: number, w: number, [from, to]: readonly [number, number]): Mark[] {
  const middle = x + w / 2;
  const broad = breadth(w, from - to);
  const [neck, wing] = [to + broad * HEAD, (broad * WING) / 2];
  const each = broad / (STRIPES - (1 - FULL));
  const left = middle - broad / 2;
  const strip = (part: string, at: number, wide: number, shade: number): AreaMark => ({
    ...band(
      `unknown/${key}/${part}`,
      [
        [at, from],
        [at + wide, from],
      ],
      [
        [at, neck],
        [at + wide, neck],
      ],
    ),
    shade,
  });
  return [
    strip('bed', left, broad, PALE),
    ...range(STRIPES).map((n) => strip(`${n}`, left + n * each, each * FULL, CALM)),
    {
      ...band(
        `unknown/${key}/head`,
        [
          [middle - wing, neck],
          [middle + wing, neck],
        ],
        [
          [middle, to],
          [middle, to],
        ],
      ),
      shade: CALM,
    },
  ];
}

/** A band of paper over all arrows, with one question for them together and what it means. @param at px, the band */
function laid(layout: Deals, at: PlaceBox): Mark[] {
  const { space } = layout;
  const high = at.h * SIGN;
  const wide = high * QUESTION_WIDTH;
  const free = at.w - wide - space.apart * 3;
  const said = (broken: boolean): Line[] =>
    [{ ...name(layout, 'noTotal'), size: Math.min(layout.type.number, (at.h - 4) / LEADING) }].map((line) =>
      broken ? { ...line, size: fitted(line, free) } : within([line], free)[0]!,
    );
  const lines = said(blockHeight(said(true), free) < at.h - space.half);
  const words = block('', { x: 0, top: 0, maxWidth: free }, lines);
  const left = at.x + (at.w - wide - space.apart - words.width) / 2;
  const top = at.y + (at.h - words.bottom) / 2;
  const place = { x: left + wide + space.apart, top, maxWidth: free, order: 1 };
  return [
    { kind: 'box', key: 'laid-box', ...at, r: 0, order: 1 },
    ...question('sign', left + wide / 2, at.y + (at.h - high) / 2, high, 1),
    ...block('laid', place, lines).marks,
  ];
}

/** 5 · Three of the four sellers buy chips of Nvidia, under one question: for how much, nobody has published. */
export function roundScene(layout: Deals): Mark[] {
  const { size, space, type } = layout;
  const { h } = seat(layout, 0, 0);
  const base = size.height - footHeight(layout) - h - 1;
  const low = base - space.tight - h;
  const box = (size.width - 2 - BETWEEN * 3) / 4;
  const names = within(
    SELLERS.map((key) => name(layout, key)),
    box - 6,
  );
  const left = (n: number): number => 1 + n * (box + BETWEEN);
  const wide = { x: 1, w: size.width - 2 };
  const nvidia = { ...name(layout, 'nvidia', 'paper'), size: type.number };
  const way = [low - 3, 1 + h * TALL + 3] as const;
  const broad = breadth(box, way[0] - way[1]);
  const neck = way[1] + broad * HEAD;
  // In a low drawing it is as high as its words need.
  const high = Math.max((way[0] - neck) * LAID, type.label * 1.4);
  const [first, last] = [left(0) + (box - broad) / 2, left(2) + (box + broad) / 2];
  return [
    ...placeBox('nvidia-bar', { ...wide, y: 1, h: h * TALL }, [nvidia]).map((mark): Mark =>
      mark.kind === 'box' ? { ...mark, role: 'chips' } : mark,
    ),
    ...BUYERS.flatMap((key, n) => arrow(key, left(n), box, way)),
    ...laid(layout, { x: first, y: neck + (way[0] - neck - high) / 2, w: last - first, h: high }),
    ...placeBox('openai', { ...wide, y: base, h }, [name(layout, 'openai')]),
    ...SELLERS.flatMap((key, n) => {
      const bought = n < BUYERS.length;
      const line = { ...names[n]!, tone: bought ? ('ink' as const) : ('muted' as const) };
      return placeBox(key, { x: left(n), y: low, w: box, h }, [line], undefined, 1).map((mark) =>
        bought || mark.kind === 'text' ? mark : { ...mark, opacity: FADED },
      );
    }),
    ...footOf(layout, false),
  ];
}
