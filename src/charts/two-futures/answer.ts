import { range } from 'd3-array';
import { IN_HAN, joined } from '../../lib/han.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, type Label } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { alone, even, shape } from '../shared/places.ts';
import { INK, LEADING, SMALLEST } from '../shared/space.ts';
import { ROLES } from '../shared/question.ts';
import { bearer, REACH } from '../shared/spine/bearers.ts';
import { block, blockHeight, fitted, type Line, poster, widthOf } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** The names of this story, in the order of its chapters, and the role of their money. */
const NAMES: readonly (readonly [Label<'two-futures'>, Role])[] = [
  ['spineOwn', 'chips'],
  ...ROLES.map((role, n) => [`other${(n + 1) as 1}`, role] as const),
];
/** The two ways it may go, and when each comes: they between both. */
const WAYS = [
  { label: 'earn', role: 'purchase', order: 0 },
  { label: 'pay', role: 'debt', order: 3 },
] as const;
/** When the next of them comes. */
const LATER = 0.3;

/** How high a way is, of the room over the foot; how much of that its point takes; its words, of its height and of its breadth, and where their middle is. */
const HIGH = 0.17;
const POINT = 0.55;
const SAID = 0.56;
const LONG = 0.66;
const MIDDLE = 0.37;
/** How large a name is at most, of that room; how much of its length a line of it is at most; and from one line to the next, in its size. */
const NAME = 0.05;
const PARTED = 0.9;
const CLOSE = 1.04;
/** How broad they are, of a place, at most; how low a drawing is, of its breadth, in which all stand in one row. */
const BROAD = 0.72;
const LOW = 0.55;
/** px; they are this tall, or the foot says less. */
const TALL = 24;

/** The gap that all of them stand round, and what nobody knows, at the foot. */
function gapFoot(layout: Futures, all: boolean): { marks: Mark[]; top: number } {
  const { data, size, type } = layout;
  const money = amount(data, 'gap');
  const is = caption(layout, 'spineGap');
  const text = joined(withHedge(money, money.short), is.text);
  const sum: Line = { ...is, text, fact: money.id, value: money.value };
  const lines = all ? [sum, caption(layout, 'unsized')] : [sum];
  const top = size.height - blockHeight(lines, size.width) - type.caption * 0.1;
  return { marks: block('foot', { x: 0, top, maxWidth: size.width }, lines).marks, top };
}

/** @param all with all of the foot's words */
function portrait(layout: Futures, all: boolean): { tall: number; marks: Mark[] } {
  const { size, space, type } = layout;
  const { width } = size;
  const foot = gapFoot(layout, all);
  const low = foot.top - space.half;
  const high = low * HIGH;
  const ways = WAYS.map(({ label }) => poster(bold(layout, label, 'paper', high * SAID), width * LONG));
  const said = Math.min(...ways.map((line) => line.size));
  // Names are of one size, as large as all of them fit their places.
  const line = (n: number, px: number): Line => bold(layout, NAMES[n]![0], NAMES[n]![1], px);
  // In two lines each, also where one would do: Han in as few as it needs.
  const room = (one: Line, slot: number): number =>
    even([one], IN_HAN ? slot : Math.min(slot, widthOf(one) * PARTED));
  const fits = (slot: number, lines: number) =>
    range(Math.min(type.number, low * NAME), SMALLEST, -0.5).find((px) =>
      NAMES.every((_, n) => {
        const one = line(n, px);
        return fitted(one, slot) === px && blockHeight([one], slot) < (lines + 0.5) * px * LEADING;
      }),
    );
  const inOne = low < width * LOW && (fits(width / NAMES.length, 2) ?? fits(width / NAMES.length, 3));
  const columns = inOne ? NAMES.length : NAMES.length / 2;
  const slot = width / columns;
  const px = inOne || (fits(slot, 2) ?? SMALLEST);
  const names = NAMES.map(([key], n) => {
    const one = line(n, px);
    const place = { x: ((n % columns) + 0.5) * slot, top: 0, anchor: 'middle', order: n * LATER } as const;
    const { marks } = block(key, { ...place, maxWidth: room(one, slot) }, [one]);
    return marks.map((mark, n) => moved(mark, 0, n * px * (CLOSE - LEADING)));
  });
  const rows = range(0, NAMES.length, columns).map((from) => names.slice(from, from + columns));
  const named = rows.map(
    (row) => (Math.max(...row.map((lines) => lines.length)) * CLOSE + LEADING - CLOSE) * px,
  );
  // What heights leave is air: over, between and under the rows.
  const free = low - 2 * high - named.reduce((sum, one) => sum + one + space.tight, 0);
  const tall = Math.min((free - (rows.length + 1) * space.half) / rows.length, (slot * BROAD) / REACH);
  const air = (free - rows.length * tall) / (rows.length + 1);
  let floor = high;
  const marks = [
    ...WAYS.flatMap(({ label, role, order }, n): Mark[] => {
      // From its base, which is towards them, to its point.
      const at = (along: number): number => (n ? low - high + along * high : high - along * high);
      const edge = [0, 0, 1 - POINT, 1, 1 - POINT].map((along, i): Point => [
        [0, width, width, width / 2, 0][i]!,
        at(along),
      ]);
      const place = { x: width / 2, top: at(MIDDLE) - (said * INK) / 2, anchor: 'middle', order } as const;
      return [
        shape(label, edge, { tone: role, order }),
        ...alone(`${label}-words`, place, { ...ways[n]!, size: said }),
      ];
    }),
    ...rows.flatMap((row, r) => {
      floor += air + tall;
      const drawn = row.flatMap((lines, c): Mark[] => {
        const n = r * columns + c;
        return [
          bearer(n, (c + 0.5) * slot, floor, tall, { tone: NAMES[n]![1], order: n * LATER }),
          ...lines.map((mark) => moved(mark, 0, floor + space.tight)),
        ];
      });
      floor += space.tight + named[r]!;
      return drawn;
    }),
    ...foot.marks,
  ];
  return { tall, marks };
}

/**
 * 9 · The answer, a group portrait: all who put up the money, one like the other, under a roof that points up, they earn, and over
 * one as large that points down, they stand to pay. Nothing is sized by money.
 */
export function answerScene(layout: Futures): Mark[] {
  const whole = portrait(layout, true);
  return (whole.tall < TALL ? portrait(layout, false) : whole).marks;
}
