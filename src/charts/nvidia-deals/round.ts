import { range } from 'd3-array';
import type { AreaMark, LineMark, Mark } from '../../marks/mark.ts';
import { name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox } from '../shared/places.ts';
import { question } from '../shared/spine/question.ts';
import { block, blockHeight } from '../shared/type.ts';
import { bold, footOf, seat, within, type Deals } from './money.ts';

/** The sellers of whom the ledger says that they buy Nvidia's chips; and the fourth. */
const BUYERS = ['oracle', 'amazon', 'coreweave'] as const;
const SELLERS = [...BUYERS, 'microsoft'] as const;
/** How many stripes a stream has, how broad it is, of its seller's box, and a stripe, of its share of that. */
const STRIPES = 5;
const [BROAD, FULL] = [0.74, 0.6];
/** Of a stream's breadth: its head's length, and how far it reaches past each side. */
const [HEAD, BARB] = [0.42, 0.12];
/** px between two sellers. */
const BETWEEN = 5;
/** How high the question is, of the streams, and how strong what the step is not about is drawn. */
const [SIGN, FADED] = [0.82, 0.4];
/** How broad a stream is at most, of its length: a broader one would be a house. */
const SLIM = 0.34;
/** How strong the ground is that its stripes run on. */
const PALE = 0.22;

/**
 * Stripes straight up and a head: what flows has a role, and how much of it flows nobody has said.
 * @param x px, its middle @param broad px
 */
function stream(key: string, x: number, [from, to]: readonly [number, number], broad: number): Mark[] {
  const neck = to + broad * HEAD;
  const each = broad / STRIPES;
  const stripes = range(STRIPES).map((n): LineMark => {
    const at = x + (n + 0.5) * each - broad / 2;
    return {
      kind: 'line',
      key: `unknown/${key}/${n}`,
      points: [
        [at, from],
        [at, neck - 1],
      ],
      width: each * FULL,
      role: 'chips',
      order: 1,
    };
  });
  const tip: AreaMark = {
    kind: 'area',
    key: `unknown/${key}/head`,
    over: [
      [x - broad * (0.5 + BARB), neck],
      [x, to],
    ],
    under: [
      [x + broad * (0.5 + BARB), neck],
      [x, to],
    ],
    role: 'chips',
    order: 1,
  };
  // One broad way, and not so many thin ones.
  const bed: AreaMark = {
    kind: 'area',
    key: `unknown/${key}/bed`,
    over: [
      [x - broad / 2, from],
      [x - broad / 2, neck],
    ],
    under: [
      [x + broad / 2, from],
      [x + broad / 2, neck],
    ],
    role: 'chips',
    shade: PALE,
    order: 1,
  };
  return [bed, ...stripes, tip];
}

/** 5 · Three of the four sellers buy chips of Nvidia, for sums that nobody has published. */
export function roundScene(layout: Deals): Mark[] {
  const { size, space, type } = layout;
  const height = size.height - footHeight(layout);
  const { h } = seat(layout, 0, 0);
  const base = height - h - 1;
  const low = base - space.tight - h;
  const box = (size.width - 2 - BETWEEN * 3) / 4;
  const names = within(
    SELLERS.map((key) => name(layout, key)),
    box - 6,
  );
  const left = (n: number): number => 1 + n * (box + BETWEEN);
  const middle = (n: number): number => left(n) + box / 2;
  const tip = 1 + h * 1.15 + 3;
  const sign = (low - tip) * SIGN;
  const noSum = within([bold(layout, 'noSum', 'ink', type.number)], box * 1.9);
  const wide = { x: 1, w: size.width - 2 };
  return [
    ...placeBox('nvidia', { ...wide, y: 1, h: h * 1.15 }, [{ ...name(layout, 'nvidia'), size: type.number }]),
    ...BUYERS.flatMap((key, n) =>
      stream(key, middle(n), [low - 2, tip], Math.min(box * BROAD, (low - tip) * SLIM)),
    ),
    ...placeBox('openai', { ...wide, y: base, h }, [name(layout, 'openai')]),
    ...SELLERS.flatMap((key, n) => {
      const bought = n < BUYERS.length;
      const line = { ...names[n]!, tone: bought ? ('ink' as const) : ('muted' as const) };
      return placeBox(key, { x: left(n), y: low, w: box, h }, [line], undefined, 1).map((mark) =>
        bought || mark.kind === 'text' ? mark : { ...mark, opacity: FADED },
      );
    }),
    ...question('unknown', middle(1), tip + (low - tip - sign) * 0.56, sign, 1),
    ...block(
      'chips',
      { x: middle(3), top: (tip + low - blockHeight(noSum, box)) / 2, anchor: 'middle', maxWidth: box },
      noSum,
    ).marks,
    ...footOf(layout, false),
  ];
}
