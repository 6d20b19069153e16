import { range, sum } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import type { PlaceBox } from '../shared/places.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { block, blockHeight, type BlockPlace, type Line, poster, widthOf } from '../shared/type.ts';
import { bolder, type Slice, WALL, type Slices } from './loans.ts';
import { oddsOf } from './outcomes.ts';

/** Of the height, what the top slice has: that it is all but empty is the point. */
const TOP = 0.27;
/** px: walls, and what dots keep from them. */
export const INSET = WALL + 1;
/** Columns of the heap in the top slice. */
export const HEAP = 5;

/** The slices as one stack, and how far apart their outcomes lie; alike in both steps. */
export interface Stack {
  slices: Record<Slice, PlaceBox>;
  columns: number;
  pitch: number;
}

/** The heights of three slices of which the middle and the bottom one hold their outcomes in either step. */
export function stackOf(layout: Slices): Stack {
  const { data, size, type, space } = layout;
  const high = foot(layout, 'oneToken').top - space.half;
  const both = [0, amount(data, 'alike').value].map((alike) => oddsOf(layout, alike));
  const most = (of: (odds: readonly number[]) => number): number => Math.max(...both.map(of));
  const [middle, bottom] = [most((odds) => odds[1]!), most((odds) => odds[2]! + odds[3]!)];
  const line = type.caption * LEADING + space.tight;
  const width = size.width - 2 * INSET;
  const heights = (columns: number): [number, number] => {
    const pitch = width / columns;
    return [middle, bottom].map((n) => Math.ceil(n / columns) * pitch + line + INSET) as [number, number];
  };
  const columns = range(10, 400).find((n) => sum(heights(n)) <= high * (1 - TOP)) ?? 400;
  const [middleHigh, bottomHigh] = heights(columns);
  const top = high - middleHigh - bottomHigh;
  const box = (y: number, h: number): PlaceBox => ({ x: 0, y, w: size.width, h });
  return {
    slices: {
      top: box(0, top),
      middle: box(top, middleHigh),
      bottom: box(top + middleHigh, bottomHigh),
    },
    columns,
    pitch: width / columns,
  };
}

/** Of the top slice's breadth, what its number has at the most, and where words beside it need more room. */
const NUMBER = [0.34, 0.26, 0.2, 0.15];
/** What two lines are broad of the words beside it, the least that breaks them in two; how much larger these are than an amount. */
const [HALVES, LARGE] = [[0.54, 0.62, 0.7], 1.3] as const;

/** What is said in the top slice. */
interface Said {
  value: number;
  /** What its number is at the most: whatever it is, it is as large. */
  widest: number;
  /** What is said quietly under its words. */
  under?: Line | undefined;
}

/** Where one more quiet line stands, and how broad it may be, px. */
export type Next = Pick<BlockPlace, 'x' | 'top'> & { room: number };

/** A number in the top slice, as large as its room lets it be, and beside it what it counts. @returns its marks, and where one more line is told */
export function toldIn(layout: Slices, key: string, said: Said): { marks: Mark[]; next: Next } {
  const { type, space } = layout;
  const { value, widest, under } = said;
  const { pitch, slices } = stackOf(layout);
  const [x, high] = [WALL + space.near, slices.top.h - WALL];
  // The heap of outcomes lies at the right.
  const right = slices.top.w - WALL - space.near - HEAP * pitch;
  const is = bold(layout, 'hurt', 'debt', 0);
  const tries = NUMBER.map((share) => {
    const number = poster(bolder(`${widest}`, 'debt'), slices.top.w * share, high / LEADING);
    const from = x + widthOf(number) + space.half;
    return { number, from, room: right - from };
  });
  const { number, from, room } =
    tries.find((each) => poster(is, each.room, type.number).size >= SMALLEST) ?? tries.at(-1)!;
  const quiet = under ? [under] : [];
  const one = type.caption * LEADING;
  // In two lines where the slice is as high as they are, and the quiet one under them.
  const inTwo = HALVES.map((half) => {
    const line = poster(is, room / half, type.number * LARGE);
    return { line, maxWidth: widthOf(line) * half };
  }).find(({ line, maxWidth }) => blockHeight([line], maxWidth) < line.size * LEADING * 2.5);
  const { line, maxWidth } =
    inTwo && blockHeight([inTwo.line], inTwo.maxWidth) + one < high
      ? inTwo
      : { line: poster(is, room, type.number), maxWidth: Infinity };
  const lines = [line, ...quiet];
  const middle = (high - blockHeight(lines, maxWidth)) / 2;
  const words = block(`${key}-is`, { x: from, top: middle, maxWidth }, lines);
  const top = (high - number.size * LEADING) / 2;
  const next =
    words.bottom + one < high
      ? { x: from, top: words.bottom }
      : { x: from + widthOf(...quiet) + space.apart, top: words.bottom - one };
  return {
    marks: [...block(key, { x, top }, [{ ...number, text: `${value}` }]).marks, ...words.marks],
    next: { ...next, room: right - next.x },
  };
}
