import { range } from 'd3-array';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import type { Layout } from '../shared/layout.ts';
import { slab } from '../shared/places.ts';
import { rowsOf } from '../shared/squares.ts';

/** What every drawing of this chapter starts from. */
export type Boxed = Layout<'spv'>;

/** How thick the line is between what stands on Meta's books and what does not, px. */
export const lineOf = ({ size }: Pick<Boxed, 'size'>): number => Math.max(6, size.height * 0.024);

/** That line, from edge to edge. @param y its top, px */
export const theLine = (layout: Layout, y: number): Mark =>
  slab('line', { x: 0, y, w: layout.size.width, h: lineOf(layout) }, { tone: 'ink' });

/** A stroke of a thickness between two points, in ink. @param width px */
export function bar(key: string, [x1, y1]: Point, [x2, y2]: Point, width: number): AreaMark {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [((y2 - y1) / length) * (width / 2), ((x1 - x2) / length) * (width / 2)];
  return {
    kind: 'area',
    key,
    tone: 'ink',
    over: [
      [x1 + dx, y1 + dy],
      [x2 + dx, y2 + dy],
    ],
    under: [
      [x1 - dx, y1 - dy],
      [x2 - dx, y2 - dy],
    ],
  };
}

/** px: how thick a roof is; and in how many pieces either side of it is drawn. */
export const [ROOF, PIECES] = [4, 12];

/** The outline of a house, its ridge, eaves and walls: what stands in it is a building. @param at px, its left eave @param w,h px, of its gable @param foot px, where its walls end */
export const house = ([x, y]: Point, w: number, h: number, foot: number): LineMark => ({
  kind: 'line',
  key: 'roof',
  points: [
    [x, foot],
    // In short pieces: words under the ridge keep off every one.
    ...range(2 * PIECES + 1).map((n): Point => {
      const up = 1 - Math.abs(n / PIECES - 1);
      return [x + (w * n) / (2 * PIECES), y - ROOF / 2 - up * (h - 1.5 * ROOF)];
    }),
    [x + w, foot],
  ],
  width: ROOF,
  role: 'chips',
});

/** px where two blocks stand beside each other, and where they stand under each other. */
interface Two {
  across: number;
  down: number;
}

/** Two blocks of squares, under each other or beside each other. All px. */
export interface Pair {
  beside: boolean;
  columns: number;
  pitch: number;
  /** How high the squares of each are. */
  tall: number;
}

/** The same, filled: the roof of a house that stands alone. @param at px, its left eave @param w,h px */
export const gable = ([x, y]: Point, w: number, h: number): AreaMark => {
  const along = range(2 * PIECES + 1).map((n) => n / (2 * PIECES));
  return {
    kind: 'area',
    key: 'gable',
    role: 'chips',
    over: along.map((t): Point => [x + w * t, y - h * (1 - Math.abs(2 * t - 1))]),
    under: along.map((t): Point => [x + w * t, y]),
  };
};

/**
 * The largest squares with which two blocks of as many fit a room.
 * @param columns that either may have @param count squares of each
 * @param over px of words over each, beside each other and under each other @param apart px at the least between them, likewise
 */
export function pairIn(
  room: { w: number; h: number },
  columns: readonly number[],
  count: number,
  over: Two,
  apart: Two,
): Pair {
  return columns
    .flatMap((each): Pair[] => {
      const rows = rowsOf(count, each);
      const beside = Math.min((room.w - apart.across) / 2 / each, (room.h - over.across) / rows);
      const stacked = Math.min(room.w / each, (room.h - apart.down - 2 * over.down) / 2 / rows);
      return [
        { beside: false, columns: each, pitch: stacked, tall: stacked * rows },
        { beside: true, columns: each, pitch: beside, tall: beside * rows },
      ];
    })
    .reduce((best, pair) => (pair.pitch > best.pitch * 1.02 ? pair : best));
}
