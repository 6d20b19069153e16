import type { ChartData } from '../lib/types.ts';
import type { GripRange } from './grip.ts';
import type { LayoutOf } from './shared/layout.ts';

/**
 * A number in one step that its reader may set on the drawing itself: src/charts/<chapter>/play.ts, and `play` in its
 * index.ts. Until it is touched, and wherever nobody can touch it, the step is as its words say. The words are the chart's:
 * `playIs`, what is set, and `playSaid`, one such number.
 */
export interface Play<D extends ChartData = ChartData> {
  /** From 1. */
  step: number;
  /** The number of the step's own picture. */
  start(data: D): number;
  /** Where its grip goes. */
  range(layout: LayoutOf<D>): GripRange;
  /** The chart's data as if the number were this one. */
  set(data: D, value: number): D;
}
