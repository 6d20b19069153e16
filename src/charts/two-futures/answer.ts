import { range } from 'd3-array';
import { joined } from '../../lib/han.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, type Label } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { question, QUESTION_WIDTH, ROLES } from '../shared/question.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** The names of this story, in the order of its chapters, and the role of their money. */
const NAMES: readonly (readonly [Label<'two-futures'>, Role])[] = [
  ['spineOwn', 'chips'],
  ...ROLES.map((role, n) => [`other${(n + 1) as 1}`, role] as const),
];
/** The two ways it may go. */
const WAYS = [
  { label: 'earn', role: 'purchase' },
  { label: 'pay', role: 'debt' },
] as const;

/** px between names and round them, and what a name keeps from its plaque's edges in all. */
const AIR = 3;
const PAD = 3;
/** px; words on what lifts and on what drags are never smaller: they are set in paper. */
const LEAST = 19;
/** How much larger than the largest amount elsewhere they are at most. */
const LARGE = 1.4;
/** How much of the drawing the basket is at least. */
const HELD = 0.26;
/** How many names stand beside each other. */
const COLUMNS = 2;
/** Of the rest: what the balloon is, what the weight is, the rest being ropes; how broad the balloon is, of its height and of the drawing at most. */
const LIFTS = 0.53;
const DRAGS = 0.31;
const ROUND = 1.48;
const MOST = 0.94;
/** How broad the weight is above and below, of the drawing; how far from the middle ropes are tied to the names. */
const ABOVE = 0.56;
const BELOW = 0.8;
const TIED = 0.44;
/** How much of each is its words' at most. */
const WIDE = 0.8;
const HIGH = 0.98;
/** px; how thick ropes are. */
const ROPE = 4;
/** Where ropes meet behind the balloon, of its height. */
const BEHIND = 0.9;
/** How low the balloon's words stand, of its height. */
const MIDDLE = 0.46;
/** A side of the balloon, in its breadth and height: an egg. */
const SIDE = range(0, 1.001, 0.04).map((t): Point => {
  const cos = Math.cos(t * Math.PI);
  return [Math.sin(t * Math.PI) * (0.985 + cos * 0.17), (1 - cos) / 2];
});

/** How much of the breadth the foot's words take; how high a question beside them is, of its corner, and how strong. */
const FOOT = 0.88;
const ASKED = 0.9;

/** The gap that all of them stand round, and what nobody knows, small at the foot. */
function gapFoot(layout: Futures, all: boolean): { marks: Mark[]; top: number } {
  const { data, size, type } = layout;
  const money = amount(data, 'gap');
  const is = caption(layout, 'spineGap');
  const text = joined(withHedge(money, money.short), is.text);
  const sum: Line = { ...is, text, fact: money.id, value: money.value };
  const lines = all ? [sum, caption(layout, 'unsized')] : [sum];
  // Beside it stands a question, where there is room for both.
  const maxWidth = size.width * (all ? FOOT : 1);
  const top = size.height - blockHeight(lines, maxWidth) - type.caption * 0.1;
  return { marks: block('foot', { x: 0, top, maxWidth }, lines).marks, top };
}

/**
 * 9 · The answer: all names of the story in one basket, on which a balloon pulls, they earn, and a weight, they stand to pay.
 * Names are of one size, and so are the words on both: nothing is sized by money.
 */
export function answerScene(layout: Futures): Mark[] {
  const { size, space, type } = layout;
  const mid = size.width / 2;
  const wide = (size.width - AIR) / COLUMNS - AIR;
  const rows = NAMES.length / COLUMNS;
  const sizes = range(type.number, SMALLEST, -0.5).concat(SMALLEST);
  // The largest names that leave the rest its room, with all of the foot's words where they fit.
  for (const [all, px] of [true, false].flatMap((all) => sizes.map((px) => [all, px] as const))) {
    const foot = gapFoot(layout, all);
    const low = foot.top - space.half;
    const row = Math.max(px * LEADING + PAD + AIR, (low * HELD) / rows);
    const names = NAMES.map(([label, role]) =>
      block(label, { x: 0, top: (row - AIR - px * LEADING) / 2, anchor: 'middle' }, [
        bold(layout, label, role, px),
      ]),
    );
    const heads = low - row * rows - AIR;
    const lifts = heads * LIFTS;
    const drags = low - heads * DRAGS;
    const lines = WAYS.map(({ label }) => bold(layout, label, 'paper', type.hero * LARGE));
    const said = poster(lines[1]!, size.width * ABOVE, (heads * DRAGS * HIGH) / LEADING).size;
    if (said < LEAST || names.some(({ width }) => width > wide - PAD)) continue;
    const round =
      Math.min(MOST * size.width, Math.max(lifts * ROUND, widthOf({ ...lines[0]!, size: said }) / WIDE)) / 2;
    const h = (heads * (1 + LIFTS - DRAGS)) / 2;
    const under = h + low - heads;
    // In the corner beside the foot's words.
    const high = (size.height - low) * ASKED;
    const asked = { x: size.width - (high * QUESTION_WIDTH) / 2, top: size.height - high, height: high };
    // What ties it to the names meets behind it.
    const tied = (key: string, y: number, knot: number): Mark =>
      stroke(
        key,
        [-TIED, 0, TIED].map((at): Point => [mid + at * size.width, at ? y : knot]),
        ROPE,
      );
    return [
      tied('rope', h, lifts * BEHIND),
      tied('chain', under, drags - ROPE / 2),
      ...WAYS.flatMap(({ label, role }, n): Mark[] => {
        const edge = (side: number): Point[] =>
          n
            ? [ABOVE, BELOW].map((share, at) => [mid + (side * size.width * share) / 2, at ? low : drags])
            : SIDE.map(([x, y]) => [mid + side * round * x, lifts * y]);
        const top = (n ? (low + drags) / 2 : lifts * MIDDLE) - (said * LEADING) / 2;
        return [
          { kind: 'area', key: label, over: edge(-1), under: edge(1), role, tone: role, order: 1 },
          ...block(`${label}-words`, { x: mid, top, anchor: 'middle' }, [{ ...lines[n]!, size: said }]).marks,
        ];
      }),
      slab('basket', { x: 0, y: h, w: size.width, h: under - h }, { tone: 'ink' }),
      ...names.flatMap(({ marks }, n): Mark[] => {
        const x = AIR + (n % COLUMNS) * (wide + AIR);
        const y = h + AIR + Math.floor(n / COLUMNS) * row;
        return [
          { kind: 'box', key: `name/${n}`, x, y, w: wide, h: row - AIR, r: 0, bare: true },
          ...marks.map((mark) => moved(mark, x + wide / 2, y)),
        ];
      }),
      ...(all ? question('unknown', asked) : []),
      ...foot.marks,
    ];
  }
  // A window too small for any name has the sum alone.
  return gapFoot(layout, false).marks;
}
