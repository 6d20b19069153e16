import type { AreaMark, LineMark, Point } from '../../marks/mark.ts';

/** From here to there, px. */
type Span = readonly [from: number, to: number];

/** px; how thick a rule is. */
const HAIRLINE = 1;
/** Dashes of a line that marks a moment, and does not measure. */
const DOTTED = [3, 3];

/** How a shape is drawn that counts nothing. */
export type Look = Pick<AreaMark, 'role' | 'shade' | 'tone' | 'order' | 'leads'>;

/** An upright rectangle between four edges, px. It has no texture and counts nothing. */
export const flat = (
  key: string,
  [left, top, right, low]: readonly [left: number, top: number, right: number, low: number],
  look: Look,
): AreaMark => ({
  kind: 'area',
  key,
  over: [
    [left, top],
    [right, top],
  ],
  under: [
    [left, low],
    [right, low],
  ],
  ...look,
});

/** A line, in ink where nothing else is said. @param width px */
export const stroke = (
  key: string,
  points: readonly Point[],
  width: number,
  look: Partial<LineMark> = { tone: 'ink' },
): LineMark => ({ kind: 'line', key, points, width, ...look });

/** A level line: a hairline in grey, as a floor or a line of a grid is, where nothing else is said. @param y px @param across px @param width px */
export const level = (
  key: string,
  y: number,
  [from, to]: Span,
  width = HAIRLINE,
  look: Partial<LineMark> = { role: 'context' },
): LineMark =>
  stroke(
    key,
    [
      [from, y],
      [to, y],
    ],
    width,
    look,
  );

/** An upright hairline in grey: a moment, or the way down from a point. @param x px @param along px */
export const upright = (key: string, x: number, [from, to]: Span, dash?: readonly number[]): LineMark => ({
  kind: 'line',
  key,
  points: [
    [x, from],
    [x, to],
  ],
  width: HAIRLINE,
  ...(dash === undefined ? {} : { dash }),
  role: 'context',
});

/** A moment, marked by a dotted upright. @param x px @param along px */
export const moment = (key: string, x: number, along: Span): LineMark => upright(key, x, along, DOTTED);

/** px under the squares and columns that stand on it: a floor is drawn where they end. */
const UNDER = 1.5;

/** The floor that squares and columns stand on. @param y where they end, px @param across px */
export const floorUnder = (y: number, across: Span, key = 'floor'): LineMark => level(key, y + UNDER, across);
