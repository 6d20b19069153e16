import type { LineMark, Point } from '../../../marks/mark.ts';
import type { Scale } from './scale.ts';

/** How a line on a plot looks. */
export type LineLook = Pick<LineMark, 'role' | 'width' | 'dash' | 'standing' | 'order'>;

/** A reading: where it stands on both scales. */
export type Reading = readonly [x: number, y: number];

/** Readings as points on the drawing, px. */
export const plotted = (readings: readonly Reading[], x: Scale, y: Scale): Point[] =>
  readings.map(([across, up]) => [x(across), y(up)] as const);

/** A line through readings. */
export const trace = (
  key: string,
  readings: readonly Reading[],
  { x, y }: { x: Scale; y: Scale },
  look: LineLook,
): LineMark => ({ kind: 'line', key, points: plotted(readings, x, y), ...look });
