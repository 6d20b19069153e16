import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { GRIP } from '../grip.ts';
import { bold, hedged, name } from '../shared/head.ts';
import { disc, shape, within } from '../shared/places.ts';
import { flat, floorUnder } from '../shared/rules.ts';
import { question } from '../shared/question.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { block, lowered, poster } from '../shared/type.ts';
import { BUILT, builtLevel, growing, PALE, told, yearsBelow, type Futures } from './money.ts';

/** How many years are shown: the one that is known, and those that are guessed. */
export const YEARS = 6;
/** Billions a year at the upper edge of the drawing. */
export const TOP = 700;
/** How much more room the first year has, in years. */
const ROOM = 1.1;
/** How high a question is, of what is over the line. */
const ASKED = 0.72;
/** Straight pieces of a curve. */
const PIECES = 48;
/** How strong what lies between both curves is. */
const BETWEEN = 0.3;
/** How much of its place the year that is known takes; of the room left of the guesses, what was built. */
const KNOWN = 0.84;
const SPENT = 0.28;
/** px; how thick a curve is, and the radius of a crossing. */
const CURVE = 9;
const CROSS = 13;
/** How large the words of the year that is known are, of what is under the line, at most. */
const SMALL = 0.125;
/** px between what was built and what came in. */
const AIR = 3;
/** The two examples: three- and twofold. */
const KEYS = ['fast', 'slower'] as const;

/** Where years and billions stand, px in the room under the headline. */
export interface TopsFloor {
  floor: number;
  /** From one year to the next, and where the first is. */
  slot: number;
  first: number;
  /** What a billion is. */
  per: number;
  /** Top of the line under the years: the numbers of a guess, and afterwards its name. */
  under: number;
}

/** The floor of the years in a box. */
export function topsFloor(layout: Futures): TopsFloor {
  const { size, type, space } = layout;
  const under = size.height - type.label * LEADING;
  const floor = under - type.label * LEADING - space.tight;
  // Over it stand the names of the examples.
  const top = (type.number + type.label) * LEADING + space.hair;
  // The first year has room for the words of what was built.
  const slot = Math.max(GRIP, size.width / (YEARS + ROOM));
  return { floor, slot, first: size.width - (YEARS - 0.5) * slot, per: (floor - top) / TOP, under };
}

/** 3 · What was built in 2025 as a level, and two ways in which revenue may go on: between them lies more than the drawing holds. */
export function topsScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const { floor, slot, first, per, under } = topsFloor(layout);
  const earned = amount(data, 'earned').value;
  const spent = amount(data, 'spent').value;
  const level = floor - spent * per;
  // Years until revenue is so many billions.
  const timeTo = (sum: number, key: (typeof KEYS)[number]): number =>
    Math.log(sum / earned) / Math.log(amount(data, key).value);
  // A curve until it leaves the drawing, at the right or by the upper edge.
  const curve = (key: (typeof KEYS)[number]): Point[] => {
    const t = Math.min(YEARS - 0.5, timeTo(TOP, key)) / PIECES;
    const growth = amount(data, key).value ** t;
    return range(PIECES + 1).map((n) => [
      first + n * t * slot,
      floor - Math.min(TOP, earned * growth ** n) * per,
    ]);
  };
  const [fast, slower] = KEYS.map(curve) as [Point[], Point[]];
  // Left of the first year that is guessed: what was built, as large as its place lets it be, its hedge over it.
  const half = (slot * KNOWN) / 2;
  const maxWidth = first + slot / 2 - space.hair;
  const built = block('built-words', { x: 0, top: 0, maxWidth }, [
    ...hedged(layout, amount(data, 'spent'), 'chips', type.hero),
    bold(layout, 'builtIs', 'chips', type.caption),
  ]);
  // On its bar what came in, clear of the curves: smaller where there is little room under what was built.
  // Where it is least its name is under the years.
  const px = Math.min(type.number, (floor - level) * SMALL);
  const low = px < SMALLEST;
  const from = maxWidth * SPENT;
  const right = first + half;
  const is = bold(layout, 'covered', 'purchase');
  const known = block('earned-words', { x: from, top: 0, maxWidth: right - from }, [
    ...hedged(layout, amount(data, 'earned'), 'purchase', Math.max(SMALLEST, px)),
    ...(low ? [] : [is]),
  ]);
  const aside = Math.max(0, from + known.width + space.tight - first) / slot;
  const clear = earned * amount(data, 'fast').value ** aside * per + CURVE;
  // Each over the end of its curve, on one line.
  const between = (fast.at(-1)![0] + slower.at(-1)![0]) / 2;
  const room = size.width - between - space.half;
  const named = KEYS.map((slot) => told(layout, slot, 'purchase', type.number, 'text'));
  const ends = within(named, room).flatMap((line, n) => {
    const x = between + (n ? 1 : -1) * space.half;
    return block(`example-${n}-words`, { x, top: 0, anchor: n ? 'start' : 'end' }, [
      line,
      poster(name(layout, n ? 'bySlower' : 'byFast'), room),
    ]).marks;
  });
  // Where each gets as far as what was built.
  const [met, passed] = KEYS.map((key) => first + timeTo(spent, key) * slot) as [number, number];
  // In what is past the line, whatever the years bring.
  const top = floor - TOP * per;
  const height = (level - top) * ASKED;
  const asked = { x: (passed + size.width) / 2 + slot / 3, top: (top + level - height) / 2, height };
  return [
    floorUnder(floor, [0, size.width]),
    shape('example-under', [...slower, [size.width, top]], { role: 'purchase', shade: PALE }, [
      [first, floor],
      [size.width, floor],
    ]),
    // What is past the line is what the step is about.
    shape(
      'example-over',
      [[passed, level], ...slower.filter(([, y]) => y < level), [size.width, top]],
      { role: 'purchase', shade: 1 },
      [[size.width, level]],
    ),
    shape('example-between', fast, { role: 'purchase', shade: BETWEEN }, slower),
    flat('spent', [0, level, from - AIR, floor], { role: 'chips' }),
    flat('earned', [from, floor - earned * per, right, floor], { role: 'purchase' }),
    builtLevel(layout, level),
    ...[fast, slower].map((points, n) => growing(`example-${KEYS[n]}`, points, CURVE)),
    ...question('example-unknown', asked).map((mark) => ({ ...mark, tone: 'ground' as const })),
    ...[met, passed].map((x, n) => disc(`example-cross/${KEYS[n]}`, x, level, CROSS, { tone: 'ink' })),
    ...lowered(built, level - BUILT / 2 - space.snug - built.bottom),
    ...lowered(known, floor - clear - known.bottom),
    ...ends,
    ...(low
      ? block('earned-is', { x: maxWidth, top: under, anchor: 'end' }, [poster(is, maxWidth)]).marks
      : []),
    ...yearsBelow(layout, 'year', floor + space.tight, YEARS, (n) =>
      n ? first + n * slot : (from + right) / 2,
    ),
  ];
}
