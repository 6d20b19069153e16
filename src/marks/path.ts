import type { Box } from '../lib/measure.ts';

/** A point in chart pixels, origin at the top left. */
export type Point = readonly [x: number, y: number];

/** Two decimals are a hundredth of a pixel: enough for the eye, short in the page, equal in every engine. */
export const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** Path data through points, open; `z` closes it. */
export const polyline = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`;

/** The box around two points, px. @param thick how thick a stroke between them is */
export function strokeBox([x1, y1]: Point, [x2, y2]: Point, thick: number): Box {
  const [dx, dy] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  // A stroke is broad across its way: a level one up and down, an upright one to both sides.
  const [padX, padY] = dx < dy ? [thick / 2, 0] : [0, thick / 2];
  return {
    x: Math.min(x1, x2) - padX,
    y: Math.min(y1, y2) - padY,
    width: dx + 2 * padX,
    height: dy + 2 * padY,
  };
}

/** The box around points, px; nothing wide for none. */
export function around(points: readonly Point[]): Box {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
