import { range, sum } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { even, middled, plain, type PlaceBox } from '../shared/places.ts';
import { BASELINE, DOWN, LEADING, SMALLEST } from '../shared/space.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { bolder, RAISED, type Slice, type Slices } from './loans.ts';
import { oddsOf } from './outcomes.ts';

/** Of the height, what the top slice has: that it is all but empty is the point. */
const TOP = 0.37;
/** px: walls, which are thinner than those of basins, and what dots keep from them. */
export const WALL = 4;
export const INSET = WALL + 1;
/** How strong an outcome is drawn: the farther its losses rise, the stronger; how much of its place it fills, as a radius. */
export const STRENGTH = { top: 1, middle: 0.92, bottom: 0.84, none: 1 } as const;
export const RADIUS = 0.45;
/** Columns of the heap in the top slice. */
export const HEAP = 5;

/** Of the ball that all lean on, how large its words are, and what they keep from its sides. */
const WORDS = 0.25;
const PAD = 0.07;

/** The ball that all lean on, and on it what it is. */
export const ball = (layout: Slices, key: string, at: PlaceBox, order?: number): Mark[] => [
  plain(key, at, { tone: 'ink', r: at.w / 2 }),
  ...middled(
    `${key}-is`,
    at,
    [bold(layout, 'prop', 'paper', Math.max(SMALLEST, at.w * WORDS))],
    at.w * PAD,
    order,
  ).marks,
];

/** The slices as one stack, how many outcomes reach each, and how far apart these lie; under it, those that cost nobody anything. */
interface Stack {
  slices: Record<Slice, PlaceBox>;
  none: PlaceBox;
  odds: readonly number[];
  columns: number;
  pitch: number;
}

/** Three slices of which the middle and the bottom one are as high as their outcomes: of loans that fail alone, or, where the stack leans, alike. */
export function stackOf(layout: Slices): Stack {
  const { data, size, type, space, by = 0 } = layout;
  const high = foot(layout, 'oneToken').top - space.clear;
  const odds = oddsOf(layout, by && amount(data, 'alike').value);
  const line = type.number * LEADING + space.near;
  const w = size.width - by;
  const width = w - 2 * INSET;
  const heights = (columns: number): [number, number, number] => {
    const pitch = width / columns;
    const rows = (n: number, wide = width): number => Math.ceil(n / Math.floor(wide / pitch + 1e-6)) * pitch;
    // The last ones lie outside, a few beside their words, many under them, over all the drawing's breadth.
    return [
      rows(odds[1]!) + line + INSET,
      rows(odds[2]!) + line + INSET,
      (by && rows(odds[3]!, width + by)) + line,
    ];
  };
  // One that leans has as many as one that stands: every outcome keeps its place in its row.
  const columns = by
    ? stackOf({ ...layout, by: 0 }).columns
    : (range(10, 400).find((n) => sum(heights(n)) <= high * (1 - TOP)) ?? 400);
  const [middle, bottom, none] = heights(columns);
  const top = high - middle - bottom - none;
  const box = (y: number, h: number): PlaceBox => ({ x: 0, y, w, h });
  return {
    slices: { top: box(0, top), middle: box(top, middle), bottom: box(top + middle, bottom) },
    none: { x: 0, y: high - none, w: size.width, h: none },
    odds,
    columns,
    pitch: width / columns,
  };
}

/** Of the room for a number and its words, what the number has at the most, and where the words need more; how much larger these are than an amount. */
const NUMBER = [0.34, 0.26, 0.2, 0.15, 0.09];
const LARGE = 1.3;

/** In its size: what a slice is higher than its number; down to the end of its line. */
const [HIGHEST, INK_LOW] = [1.12, BASELINE + DOWN];

/** How many hurt the top slice, as large as a room in it lets it be, and beside it, from `x`, what it counts. @param quiet what is said under that */
export function toldIn(layout: Slices, value: number, quiet: readonly Line[]): { marks: Mark[]; x: number } {
  const { type, space, by = 0 } = layout;
  const { pitch, slices } = stackOf(layout);
  const { w, h } = slices.top;
  const high = h - WALL;
  // The heap of outcomes lies at the right.
  const from = by + WALL + space.near;
  const aside = by * (1 - h / (slices.bottom.y + slices.bottom.h));
  const to = w - WALL - space.near + aside - HEAP * pitch;
  const is = bold(layout, 'hurt', 'debt', 0);
  const tries = NUMBER.map((share) => {
    const number = poster(bolder(`${value}`, 'debt'), (to - from) * share, high / HIGHEST);
    const x = from + widthOf(number) + space.half;
    // In two lines at most.
    const lines = range(type.number * LARGE, SMALLEST, -0.5)
      .map((size) => [{ ...is, size }, ...quiet])
      .find(
        (lines) =>
          blockHeight(lines, to - x) < Math.min(high, blockHeight(lines) + lines[0]!.size * LEADING + 1),
      );
    return { number, x, lines };
  });
  const fits = tries.find(({ lines }) => lines) ?? tries.at(-1)!;
  const { number, x, lines = [{ ...is, size: SMALLEST }, ...quiet] } = fits;
  const maxWidth = even(lines, to - x);
  // It has no letter that goes below the line: a large one stands a little higher than in the middle, with its words beside its own.
  const top = Math.min(high / 2 - number.size * RAISED, high - 3 - number.size * INK_LOW);
  const beside = top + number.size * RAISED - blockHeight(lines, maxWidth) / 2;
  return {
    x,
    marks: [
      ...block('count', { x: from, top }, [number]).marks,
      ...block('count-is', { x, top: beside, maxWidth }, lines).marks,
    ],
  };
}
