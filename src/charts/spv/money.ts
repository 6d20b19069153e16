import { range } from 'd3-array';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import type { Layout } from '../shared/layout.ts';
import { slab } from '../shared/places.ts';

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
