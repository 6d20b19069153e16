import { range } from 'd3-array';
import { joined } from '../../lib/han.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words, type Label } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { type PlaceBox, slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { question, questionPieces, QUESTION_WIDTH, ROLES } from '../shared/question.ts';
import { block, type Block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
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

/** px between names and round them, and what a name keeps from its plaque's edges in all. */
const AIR = 3;
const PAD = 4;
/** px; words on what lifts and on what drags are never smaller: they are set in paper. */
const LEAST = 19;
/** How much larger than the largest amount elsewhere they are at most. */
const LARGE = 1.4;
/** How high what lifts and what drags are together, of the drawing, tried from the largest. */
const HEADS = range(0.8, 0.16, -0.02);
/** How many names stand beside each other. */
const COLUMNS = 2;
/** Of that: what the balloon is, what the weight is, the rest being ropes; how broad the balloon is, of its height. */
const [LIFTS, DRAGS] = [0.53, 0.31];
const ROUND = 1.48;
/** How broad the weight is above and below, of the drawing; how far from the middle ropes are tied to the names. */
const [ABOVE, BELOW, TIED] = [0.56, 0.8, 0.44];
/** How much of each is its words' at most. */
const [WIDE, HIGH] = [0.8, 0.95];
/** px; how thick ropes are. */
const ROPE = 4;
/** A side of the balloon, in its breadth and height: an egg. */
const SIDE = range(0, 1.001, 0.04).map((t): Point => {
  const cos = Math.cos(t * Math.PI);
  return [Math.sin(t * Math.PI) * (0.985 + cos * 0.17), (1 - cos) / 2];
});

/** How much of the breadth the foot's words take; how high a question beside them is, of its corner, and how strong. */
const FOOT = 0.88;
const ASKED = 0.9;

/** The eight names in one block. @returns nothing where they do not fit */
function names(layout: Futures, { x, y: top, w, h }: PlaceBox, least: number): Mark[] | undefined {
  const { type } = layout;
  const rows = NAMES.length / COLUMNS;
  const [wide, high] = [(w - AIR) / COLUMNS - AIR, (h - AIR) / rows - AIR];
  const room = wide - PAD;
  const set = (size: number): Block[] =>
    NAMES.map(([label, role]) =>
      block(label, { x: 0, top: 0, anchor: 'middle', maxWidth: room }, [bold(layout, label, role, size)]),
    );
  const said = range(type.number, least, -0.5)
    .concat(least)
    .map(set)
    .find((blocks) => blocks.every(({ bottom, width }) => bottom <= high - 2 && width <= room));
  return said?.flatMap((one, n): Mark[] => {
    const [left, upper] = [
      x + AIR + (n % COLUMNS) * (wide + AIR),
      top + AIR + Math.floor(n / COLUMNS) * (high + AIR),
    ];
    return [
      { kind: 'box', key: `name/${n}`, x: left, y: upper, w: wide, h: high, r: 0, bare: true },
      ...one.marks.map((mark) => moved(mark, left + wide / 2, upper + (high - one.bottom) / 2)),
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

/** The words on what lifts and on what drags, both as large as the weight's may be. @param width,high px that these have */
function said({ data, type }: Futures, width: number, high: number): Line[] {
  const [earn, pay] = WAYS.map(({ label }): Line => ({
    text: words(data, label),
    size: type.hero * LARGE,
    weight: 600,
    tone: 'paper',
  }));
  const { size } = poster(pay!, width, high / LEADING);
  return [
    { ...earn!, size },
    { ...pay!, size },
  ];
}

/**
 * 9 · The answer: all names of the story in one basket, on which a balloon pulls, they earn, and a weight, they stand to pay.
 * Both are of one size, and names too: neither is sized by money.
 */
export function answerScene(layout: Futures): Mark[] {
  const { size, space, type } = layout;
  const mid = size.width / 2;
  // The first that fits: whether its foot has all its words, px under which no name is set, how high both are. No box of the site needs the last; a window may, while it is dragged.
  const tries = [
    [true, type.label] as const,
    [true, SMALLEST] as const,
    [false, SMALLEST] as const,
    [false, 4] as const,
  ].flatMap(([all, least]) => HEADS.map((share) => ({ all, share, least })));
  for (const { all, share, least } of tries) {
    const foot = gapFoot(layout, all);
    const low = foot.top - space.half;
    const heads = low * share;
    const [lifts, drags] = [heads * LIFTS, low - heads * DRAGS];
    const h = (heads * (1 + LIFTS - DRAGS)) / 2;
    const basket = { x: 0, y: h, w: size.width, h: low - heads };
    const under = basket.y + basket.h;
    const eight = names(layout, basket, least);
    const lines = said(layout, size.width * ABOVE, heads * DRAGS * HIGH);
    if (!eight || lines[0]!.size < (least < SMALLEST ? least : LEAST)) continue;
    const round = Math.max(lifts * ROUND, widthOf(lines[0]!) / WIDE) / 2;
    // In the corner beside the foot's words.
    const high = (size.height - low) * ASKED;
    const asked = { x: size.width - (high * QUESTION_WIDTH) / 2, top: size.height - high, height: high };
    const sides = {
      earn: (side: number): Point[] => SIDE.map(([x, y]) => [mid + side * round * x, lifts * y]),
      pay: (side: number): Point[] =>
        [ABOVE, BELOW].map((share, n) => [mid + (side * size.width * share) / 2, n ? low : drags]),
    };
    const tie = (key: string, side: number, y: number, to: Point): Mark =>
      stroke(`${key}/${side}`, [[mid + side * size.width * TIED, y], to], ROPE);
    return [
      ...[-1, 1].flatMap((side) => [
        tie('rope', side, h, sides.earn(side).at(-3)!),
        tie('chain', side, under, [mid + side * ROPE, drags]),
      ]),
      ...WAYS.map(({ label, role }): Mark => {
        const edge = sides[label];
        return { kind: 'area', key: label, over: edge(-1), under: edge(1), role, tone: role, order: 1 };
      }),
      ...WAYS.flatMap(({ label, up }, n) => {
        const line = lines[n]!;
        const at = up ? lifts * 0.46 : (low + drags) / 2;
        return block(`${label}-words`, { x: mid, top: at - (line.size * LEADING) / 2, anchor: 'middle' }, [
          line,
        ]).marks;
      }),
      slab('basket', basket, { tone: 'ink' }),
      ...eight,
      ...(all ? [...question('unknown', asked), ...questionPieces('known', ROLES.length, asked)] : []),
      ...foot.marks,
    ];
  }
  // A window too small for any name has the sum alone.
  return gapFoot(layout, false).marks;
}
