import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { block, blockHeight, type Line } from './type.ts';

/** Where something stands, px. */
export interface PlaceBox {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** An upright rectangle without a texture, which counts nothing. */
export const slab = (
  key: string,
  { x, y, w, h }: PlaceBox,
  look: Pick<AreaMark, 'role' | 'shade' | 'tone' | 'order' | 'leads'>,
): AreaMark => ({
  kind: 'area',
  key,
  over: [
    [x, y],
    [x + w, y],
  ],
  under: [
    [x, y + h],
    [x + w, y + h],
  ],
  ...look,
});

/** A company, a place or a legal box: an outline with its words in the middle. Keys `<key>-box` and `<key>-name/<n>`. */
export function placeBox(key: string, at: PlaceBox, lines: readonly Line[], order?: number, pad = 4): Mark[] {
  const maxWidth = at.w - pad * 2;
  const top = at.y + (at.h - blockHeight(lines, maxWidth)) / 2;
  const place = { x: at.x + at.w / 2, top, anchor: 'middle', maxWidth, order } as const;
  return [
    { kind: 'box', key: `${key}-box`, ...at, r: 3, order },
    ...block(`${key}-name`, place, lines).marks,
  ];
}

/** How far from a rectangle's middle a ray leaves it. */
const leaves = ({ w, h }: PlaceBox, dx: number, dy: number): number =>
  Math.min(w / 2 / (Math.abs(dx) || 1e-9), h / 2 / (Math.abs(dy) || 1e-9));

/**
 * The straight way from the edge of one place to the edge of another.
 * @param aside px it runs to the left of the line between their middles @param clear px it keeps from both edges
 */
export function between(from: PlaceBox, to: PlaceBox, aside = 0, clear = 2): [Point, Point] {
  const [ax, ay, bx, by] = [from.x + from.w / 2, from.y + from.h / 2, to.x + to.w / 2, to.y + to.h / 2];
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  const [start, end] = [leaves(from, ux, uy) + clear, length - leaves(to, ux, uy) - clear];
  const at = (along: number): Point => [ax + ux * along + uy * aside, ay + uy * along - ux * aside];
  return [at(start), at(end)];
}
