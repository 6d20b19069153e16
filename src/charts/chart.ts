import { inYi, plain, READS_HAN } from '../lib/han.ts';
import type { Amount, DataOf, ChartData, ChartId, SeriesAmount } from '../lib/types.ts';
import type { Scene, Size } from '../marks/mark.ts';

/** What the reader has set, or how far he has come: numbers and names, plain enough for an address. */
export type Settings = Readonly<Record<string, number | string>>;

/** A chart: one pure function that build, browser, print, slides, embeds and tests all call. */
export interface Chart {
  /**
   * The picture at a step. No DOM, no clock, no randomness.
   * @param step from 1; clamped to the chart's steps @param size px, and text scale
   * @param part how far a scrubbed step has come, 0 to its `parts`; left out, the step is at its end
   */
  scene(data: ChartData, step: number, size: Size, part?: number): Scene;
  /** How many steps the chart has. */
  steps: number;
  /** The step (from 1) in which scroll is time, and how many parts its time has. */
  scrub?: { readonly step: number; readonly parts: number };
}

/** The names of a drawing's slots for amounts, of those for series, and of its labels. */
export type AmountSlot<D extends ChartData> = keyof D['amounts'] & string;
export type SeriesSlot<D extends ChartData> = keyof D['series'] & string;
export type LabelOf<D extends ChartData> = keyof D['labels'] & string;

/** The same by the drawing's id, or by several: what all of them have. */
export type Slot<Id extends ChartId> = AmountSlot<DataOf<Id>>;
export type Label<Id extends ChartId> = LabelOf<DataOf<Id>>;

const lacking = ({ id }: ChartData, what: 'amount' | 'series' | 'label', name: string): Error =>
  new Error(
    `Chart "${id}" draws the ${what} "${name}": name it under ${what === 'label' ? 'labels' : 'data'}: in content/charts/${id}.yaml.`,
  );

/** The amount in a slot of content/charts/<id>.yaml. @throws Error naming the slot to add */
export function amount<D extends ChartData>(data: D, slot: AmountSlot<D>): Amount {
  const found = data.amounts[slot];
  if (found) return found;
  throw lacking(data, 'amount', slot);
}

/** A whole series in a slot. @throws Error naming the slot to add */
export function series<D extends ChartData>(data: D, slot: SeriesSlot<D>): SeriesAmount[] {
  const found = data.series[slot];
  if (found) return found;
  throw lacking(data, 'series', slot);
}

/**
 * Words on the drawing. A name that a model or a series gives is asked for as `words<ChartData>(…)`, of which no type knows.
 * @throws Error naming the label to add
 */
export function words<D extends ChartData>(data: D, label: LabelOf<D>): string {
  const found = data.labels[label];
  if (found !== undefined) return found;
  throw lacking(data, 'label', label);
}

/** The headline over a step's drawing, if its chart has headlines. @param step from 1 */
export const headlineOf = ({ labels }: ChartData, step: number): string | undefined =>
  labels[`headline${step}`];

/** What a step's picture is called: its headline, or the line that names it. @param step from 1 */
export function pictureName(data: ChartData, step: number): string {
  const name = headlineOf(data, step) ?? words(data, `step${step}`);
  return READS_HAN ? plain(name) : name;
}

/** Words with gaps such as "[broken] of [all]" for what a model worked out. @throws Error naming an unfilled gap */
export function fill<D extends ChartData>(data: D, label: LabelOf<D>, values: Settings): string {
  const template = READS_HAN ? inYi(words(data, label), values) : words(data, label);
  return template.replace(/\[([a-z]+)\]/gi, (_, name: string) => {
    const value = values[name];
    if (value !== undefined) return `${value}`;
    throw new Error(`Chart "${data.id}": the label "${label}" has a gap [${name}] that nothing fills.`);
  });
}
