import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { foot, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { seat, within, type Deals } from './money.ts';

/** The sellers of whom the ledger says that they buy Nvidia's chips; and the fourth. */
const BUYERS = ['oracle', 'amazon', 'coreweave'] as const;
const SELLERS = [...BUYERS, 'microsoft'] as const;
/** How many stripes an arrow has, and how much of each is filled. */
const [STRIPES, FULL] = [3, 0.66];
/** Of a seller's box, an arrow's breadth at most, and of its length: a broader one would be a house. */
const [BROAD, SLIM] = [0.7, 0.5];
/** Of an arrow's breadth, its head's length and breadth. */
const [HEAD, WING] = [0.62, 1.4];
/** px between two sellers. */
const BETWEEN = 5;
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

/**
 * A broad arrow straight up in stripes: what flows has a role, and how much nobody has said.
 * @param x,w px, its seller's box @param from,to px, downwards from the top
 */
function arrow(key: string, x: number, w: number, [from, to]: readonly [number, number]): Mark[] {
  const middle = x + w / 2;
  const broad = Math.min(w * BROAD, (from - to) * SLIM);
  const [neck, wing] = [to + broad * HEAD, (broad * WING) / 2];
  const each = broad / (STRIPES - (1 - FULL));
  const left = middle - broad / 2;
  const strip = (part: string, at: number, wide: number, shade?: number): AreaMark => ({
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
    ...range(STRIPES).map((n) => strip(`${n}`, left + n * each, each * FULL)),
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
    },
  ];
}

/** 5 · Three of the four sellers buy chips of Nvidia, as three arrows of one size: for how much, we found nowhere. */
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
  return [
    ...placeBox('nvidia-bar', { ...wide, y: 1, h: h * TALL }, [nvidia]).map((mark): Mark =>
      mark.kind === 'box' ? { ...mark, role: 'chips' } : mark,
    ),
    ...BUYERS.flatMap((key, n) => arrow(key, left(n), box, way)),
    ...placeBox('openai', { ...wide, y: base, h }, [name(layout, 'openai')]),
    ...SELLERS.flatMap((key, n) => {
      const bought = n < BUYERS.length;
      const line = { ...names[n]!, tone: bought ? ('ink' as const) : ('muted' as const) };
      return placeBox(key, { x: left(n), y: low, w: box, h }, [line], undefined, 1).map((mark) =>
        bought || mark.kind === 'text' ? mark : { ...mark, opacity: FADED },
      );
    }),
    ...foot(layout, 'noTotal').marks,
  ];
}
