import { range } from 'd3-array';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import type { Layout } from '../shared/layout.ts';
import { slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';

/** What every drawing of this chapter starts from. */
export type Boxed = Layout<'spv'>;

/** How thick the line is between what stands on Meta's books and what does not, px. */
export const lineOf = ({ size }: Pick<Boxed, 'size'>): number => Math.max(6, size.height * 0.024);

/** That line, from edge to edge. @param y its top, px */
export const theLine = (layout: Layout, y: number): Mark =>
  slab('line', { x: 0, y, w: layout.size.width, h: lineOf(layout) }, { tone: 'ink' });

/** A line between two points, in ink where nothing else is said. @param ends,width px */
export const line = (
  key: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  width: number,
  look?: Partial<LineMark>,
): LineMark =>
  stroke(
    key,
    [
      [x1, y1],
      [x2, y2],
    ],
    width,
    look,
  );

/** A stroke of a thickness between two points, in ink. @param width px */
export function bar(key: string, [x1, y1]: Point, [x2, y2]: Point, width: number): AreaMark {
  const half = width / 2 / Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [(y2 - y1) * half, (x1 - x2) * half];
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

/** px: how thick a roof is; and in how many pieces it is drawn. */
export const [ROOF, PIECES] = [4, 24];

/** Up from the left eave to the ridge and down again, in short pieces: words under it keep off every one. @param at px, its left eave @param w,rise px */
const slopes = ([x, y]: Point, w: number, rise: number): Point[] =>
  range(PIECES + 1).map((n) => [x + (w * n) / PIECES, y - rise * (1 - Math.abs((2 * n) / PIECES - 1))]);

/** The outline of a house, its ridge, eaves and walls: what stands in it is a building. @param at px, its left eave @param w,h px, of its gable @param foot px, where its walls end */
export const house = ([x, y]: Point, w: number, h: number, foot: number): LineMark =>
  stroke('roof', [[x, foot], ...slopes([x, y - ROOF / 2], w, h - 1.5 * ROOF), [x + w, foot]], ROOF, {
    role: 'chips',
  });

/** The same, filled: the roof of a house that stands alone. @param at px, its left eave @param w,h px */
export const gable = (at: Point, w: number, h: number): AreaMark => ({
  kind: 'area',
  key: 'gable',
  role: 'chips',
  over: slopes(at, w, h),
  under: slopes(at, w, 0),
});
