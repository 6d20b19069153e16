import type { Mark, Point } from '../../marks/mark.ts';
import { middled, type PlaceBox, within } from '../shared/places.ts';
import type { Line } from '../shared/type.ts';

/** px that words leave of the breadth of what they stand in. */
export const PAD = 12;
/** Where the pillar of chips has broken: across its breadth, and how far down, in its height. */
export const BREAK: readonly Point[] = [
  [0, 0.37],
  [0.2, 0.3],
  [0.4, 0.39],
  [0.58, 0.33],
  [0.78, 0.42],
  [1, 0.36],
];

/** Of the height, what lies over the beam. */
export const OVER = 0.02;

/** Words in the middle of a rectangle, no larger than it has room for. @param at px */
export const inside = (key: string, at: PlaceBox, lines: readonly Line[], order?: number): Mark[] =>
  middled(key, at, within(lines, at.w - PAD), 0, order).marks;

/** The end of a pillar, from its left side to its right: a plate on which it stands. @param x,toX,y px; the pillar's sides, and its end @param out,high px, how far the plate stands out, and how high it is */
export const plate = ([x, toX]: Point, y: number, out = 0, high = 0): Point[] => [
  [x, y - high],
  [x - out, y - high],
  [x - out, y],
  [toX + out, y],
  [toX + out, y - high],
  [toX, y - high],
];
