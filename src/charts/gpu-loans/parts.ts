import type { Role } from '../../lib/types.ts';
import type { AreaMark, LineMark, Point } from '../../marks/mark.ts';
import type { Layout } from '../shared/layout.ts';
import type { PlaceBox } from '../shared/places.ts';

/** What every drawing of this chapter starts from. */
export type Gpu = Layout<'gpu-loans'>;

/** How strong the colour of a thing is whose amount nobody knows, or is our example: it has a dotted edge. */
export const PALE = 0.46;
/** px; the edge of such a thing, and its dots. */
export const EDGE = { width: 2, dash: '2 2.4' } as const;

/** Four corners, clockwise from the top left, as a flat shape. */
export const plate = (
  key: string,
  [a, b, c, d]: readonly [Point, Point, Point, Point],
  look: Pick<AreaMark, 'role' | 'shade' | 'tone' | 'order'>,
): AreaMark => ({ kind: 'area', key, over: [a, b], under: [d, c], ...look });

export const corners = ({ x, y, w, h }: PlaceBox): [Point, Point, Point, Point] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

/** A dotted edge inside a rectangle: what it measures is an example, or a guess. */
export function dotted(key: string, { x, y, w, h }: PlaceBox, role: Role, order?: number): LineMark {
  const half = EDGE.width / 2;
  const edge = corners({ x: x + half, y: y + half, w: w - EDGE.width, h: h - EDGE.width });
  return { kind: 'line', key, points: [...edge, edge[0]], ...EDGE, role, order };
}
