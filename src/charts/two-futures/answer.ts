import { range } from 'd3-array';
import { joined } from '../../lib/han.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words, type Label } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import type { PlaceBox } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { question, questionPieces, QUESTION_WIDTH, ROLES } from '../shared/question.ts';
import { block, type Block, blockHeight, type Line, lowered } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** The names of this story, in the order of its chapters, and the role of their money. */
const NAMES: readonly (readonly [Label<'two-futures'>, Role])[] = [
  ['spineOwn', 'chips'],
  ['other1', 'debt'],
  ['other2', 'equity'],
  ['other3', 'debt'],
  ['other4', 'debt'],
  ['other5', 'debt'],
  ['other6', 'debt'],
  ['other7', 'savers'],
];
/** The two ways it may go. */
const WAYS = [
  { label: 'earn', role: 'purchase', up: true },
  { label: 'pay', role: 'debt', up: false },
] as const;

/** px between names, and how much more they keep from their shaft's edges, of what it stands in from its heads'. */
const AIR = 2.5;
const EDGE = 0.16;
/** px that a name keeps from its plaque's edges, in all. */
const ACROSS = 3;
const INSIDE = 3;
/** px; words on an arrow are never smaller: they are set in paper. */
const LEAST = 19;
/** How much larger than the largest amount elsewhere they are at most. */
const LARGE = 1.3;
/** How high its two heads are together, of the drawing, tried from the largest. */
const HEADS = range(0.5, 0.16, -0.02);
/** How many names stand beside each other, and how far their shaft stands in from a head at each side, of its breadth. */
const SHAPES = [
  [1, 0.15],
  [2, 0.1],
  [2, 0.03],
  [4, 0.03],
] as const;
/** How much of a head's height is its shaft's. */
const SHAFT = 0.44;
/** Its words stand in so much of its shaft, px from the names at least. */
const LOW = 1.15;
const PAD = 3;

/** How much of the breadth the foot's words take; how high a question beside them is, of its corner, and how strong. */
const FOOT = 0.84;
const ASKED = 0.62;

/** The eight names in one block. @param columns how many stand beside each other @returns nothing where they do not fit */
function names(
  layout: Futures,
  { x, y: top, w, h }: PlaceBox,
  columns: number,
  least: number,
): Mark[] | undefined {
  const { type } = layout;
  const rows = NAMES.length / columns;
  const [wide, high] = [(w - AIR * (columns - 1)) / columns, (h - AIR * (rows - 1)) / rows];
  const line = (n: number, size: number): Line => bold(layout, ...NAMES[n]!, size);
  const room = wide - ACROSS;
  const fits = (size: number): boolean =>
    NAMES.every((_, n) => {
      const { bottom, width } = block('', { x: 0, top: 0, maxWidth: room }, [line(n, size)]);
      return bottom <= high - INSIDE && width <= room;
    });
  const size = range(type.number, least, -0.5).concat(least).find(fits);
  if (size === undefined) return undefined;
  return NAMES.flatMap(([label], n): Mark[] => {
    const [left, upper] = [x + (n % columns) * (wide + AIR), top + Math.floor(n / columns) * (high + AIR)];
    const said = block(label, { x: left + wide / 2, top: 0, anchor: 'middle', maxWidth: room }, [
      line(n, size),
    ]);
    return [
      { kind: 'box', key: `name/${n}`, x: left, y: upper, w: wide, h: high, r: 0, bare: true },
      ...lowered(said, upper + (high - said.bottom) / 2),
    ];
  });
}

/** The gap that all of them stand round, and what nobody knows, small at the foot. */
function gapFoot(layout: Futures, all: boolean): { marks: Mark[]; top: number } {
  const { data, size, type } = layout;
  const money = amount(data, 'gap');
  const sum: Line = {
    text: joined(withHedge(money, money.short), words(data, 'spineGap')),
    size: type.caption,
    tone: 'muted',
    fact: money.id,
    value: money.value,
  };
  const lines = all ? [sum, caption(layout, 'unsized')] : [sum];
  // Beside it stands a question, where there is room for both.
  const maxWidth = size.width * (all ? FOOT : 1);
  const top = size.height - blockHeight(lines, maxWidth) - type.caption * 0.1;
  return { marks: block('foot', { x: 0, top, maxWidth }, lines).marks, top };
}

/** The words on an arrow, as large as they may be. @param width,high px that they have */
function said(layout: Futures, width: number, high: number, least: number): Block[] | undefined {
  const { size, type } = layout;
  return range(type.hero * LARGE, least, -1)
    .concat(least)
    .map((px) =>
      WAYS.map(({ label }) =>
        block(`${label}-words`, { x: size.width / 2, top: 0, anchor: 'middle' }, [
          bold(layout, label, 'paper', px),
        ]),
      ),
    )
    .find((blocks) => blocks.every((one) => one.width <= width && one.bottom < high));
}

/**
 * 9 · The answer: one great arrow with a head at both ends, and in it all names of the story: they earn, or they stand to
 * pay. Heads of one size, and names of one size: neither is sized by money.
 */
export function answerScene(layout: Futures): Mark[] {
  const { size, space, type } = layout;
  // The first that fits: whether its foot has all its words, px under which no name is set, how many stand beside each
  // other, how high the heads are. No box of the site needs the last; a window may, while it is dragged.
  const tries = [
    [true, type.label] as const,
    [true, SMALLEST] as const,
    [false, SMALLEST] as const,
    [false, 4] as const,
  ].flatMap(([all, least]) =>
    SHAPES.flatMap(([columns, side]) => HEADS.map((share) => ({ all, columns, side, share, least }))),
  );
  for (const { all, columns, side, share, least } of tries) {
    const foot = gapFoot(layout, all);
    const low = foot.top - space.half;
    const h = (low * share) / 2;
    const x = size.width * side;
    const w = size.width - 2 * x;
    const edge = AIR + x * EDGE;
    const middle = names(layout, { x: x + edge, y: h, w: w - 2 * edge, h: low - 2 * h }, columns, least);
    const blocks = said(layout, w - space.apart, h * (SHAFT + 0.2) - PAD, least < SMALLEST ? least : LEAST);
    if (!middle || !blocks) continue;
    // In the corner that the lower arrow leaves.
    const high = (size.height - low + h * (1 - SHAFT)) * ASKED;
    const asked = { x: size.width - (high * QUESTION_WIDTH) / 2, top: size.height - high, height: high };
    return [
      // A half each, from its tip to the middle.
      ...WAYS.map(({ label, role, up }): Mark => {
        const y = (level: number): number => (up ? level : low - level);
        const edge = (at: (aside: number) => number): Point[] => [
          [size.width / 2, y(0)],
          [at(0), y(h * (1 - SHAFT))],
          [at(x), y(h * (1 - SHAFT))],
          [at(x), y(low / 2)],
        ];
        const [over, under] = [edge((aside) => aside), edge((aside) => size.width - aside)];
        return { kind: 'area', key: label, over, under, role, tone: role, order: 1 };
      }),
      ...WAYS.flatMap(({ up }, n) => {
        const one = blocks[n]!;
        const over = Math.max(PAD, (h * SHAFT * LOW - one.bottom) / 2);
        return lowered(one, up ? h - one.bottom - over : low - h + over);
      }),
      ...middle,
      ...(all ? [...question('unknown', asked), ...questionPieces('known', ROLES.length, asked)] : []),
      ...foot.marks,
    ];
  }
  // A window too small for any name has the sum alone.
  return gapFoot(layout, false).marks;
}
