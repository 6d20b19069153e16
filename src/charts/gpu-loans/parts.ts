import type { DataOf, Role } from '../../lib/types.ts';
import type { AreaMark, LineMark, Point } from '../../marks/mark.ts';
import { words, type Label } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import type { PlaceBox } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, type Line } from '../shared/type.ts';

/** What every drawing of this chapter starts from. */
export type Gpu = Layout<'gpu-loans'>;

/** How strong the colour of a thing is whose amount nobody knows, or is our example: it has a dotted edge. */
export const PALE = 0.5;
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

/** A flat upright rectangle. */
export const slab = (
  key: string,
  at: PlaceBox,
  look: Pick<AreaMark, 'role' | 'shade' | 'tone' | 'order'>,
): AreaMark => plate(key, corners(at), look);

/** A dotted edge inside a rectangle: what it measures is an example, or a guess. */
export function dotted(key: string, { x, y, w, h }: PlaceBox, role: Role, order?: number): LineMark {
  const half = EDGE.width / 2;
  const edge = corners({ x: x + half, y: y + half, w: w - EDGE.width, h: h - EDGE.width });
  return { kind: 'line', key, points: [...edge, edge[0]], ...EDGE, role, order };
}

/** A label in bold. @param size px */
export const bold = (
  { data, type }: Gpu,
  label: Label<'gpu-loans'>,
  tone: NonNullable<Line['tone']>,
  size = type.label,
): Line => ({ text: words<DataOf<'gpu-loans'>>(data, label), size, weight: 600, tone });

/** Lines as large as all of them fit a width without a break, and no larger than they are. @param width px */
export function within(lines: readonly Line[], width: number): Line[] {
  const k = Math.min(1, width / block('', { x: 0, top: 0 }, lines).width);
  return lines.map((line) => ({ ...line, size: Math.max(Math.min(line.size, SMALLEST), line.size * k) }));
}
