import type { ChartData } from '../lib/types.ts';
import type { Scene, Size } from '../marks/mark.ts';
import type { Settings } from './chart.ts';

/** A native slider. Its value is in the unit the reader sees: 5 for five percent, 3 for threefold. */
export interface Slider {
  kind: 'slider';
  /** Its name in the address, after the chapter's: `?abs-alike=30`. Small letters. */
  name: string;
  label: string;
  min: number;
  max: number;
  step: number;
  /** What it stands at before anybody moves it. */
  value: number;
  /** The value with its unit, for the `<output>` and for a screen reader. */
  says(value: number): string;
}

/** A choice of one out of a few: native radio buttons. */
export interface Choice {
  kind: 'choice';
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
}

export type Control = Slider | Choice;

export interface Table {
  caption: string;
  /** Column heads. */
  columns: readonly string[];
  /** Rows of as many cells as there are columns; the first cell heads the row. */
  rows: readonly (readonly string[])[];
}

/** What came out for one setting: worked out once, then drawn at any size. */
export interface Run {
  /** No DOM, no clock, no randomness. */
  scene(size: Size): Scene;
  /** The outcome in a sentence or two: read out when it changes, and the drawing's text alternative. */
  says: string;
  table: Table;
}

/**
 * A chart the reader can set: a model to try, or a web to explore. It has an id and a file of its own,
 * content/charts/<id>.yaml, whose `title` heads the panel and whose labels `intro` and `leavesOut` stand under
 * the heading and under the drawing.
 */
export interface Panel<D extends ChartData = ChartData> {
  id: string;
  /** A tall panel gets most of a screen. */
  shape?: 'tall';
  controls(data: D): readonly Control[];
  /** @param settings one value per control, already checked and in bounds */
  run(data: D, settings: Settings): Run;
  /** What a tap on a mark (by key) sets, if anything. */
  tap?(key: string): Settings | undefined;
}
