import { withHedge } from '../../lib/hedged.ts';
import type { Amount, ChartData } from '../../lib/types.ts';
import type { Mark, TextMark } from '../../marks/mark.ts';
import { words, type LabelOf } from '../chart.ts';
import type { Layout, LayoutOf } from './layout.ts';
import { block, blockHeight, type Block, type Line } from './type.ts';

type Tone = TextMark['tone'];

/** A label of the chart in bold. @param size px */
export const bold = <D extends ChartData>(
  { data, type }: LayoutOf<D>,
  label: LabelOf<D>,
  tone: Tone = 'ink',
  size = type.label,
): Line => ({ text: words(data, label), size, weight: 600, tone });

/** A name: a label of the chart, in bold and as large as names are. */
export const name = <D extends ChartData>(layout: LayoutOf<D>, label: LabelOf<D>, tone?: Tone): Line =>
  bold(layout, label, tone);

/** What something is: a label of the chart, quiet. */
export const caption = <D extends ChartData>({ data, type }: LayoutOf<D>, label: LabelOf<D>): Line => ({
  text: words(data, label),
  size: type.caption,
  tone: 'muted',
});

/** The labels that have another beside them to say what they are: `debt`, where there is `debtIs`. */
export type NamedLabel<D extends ChartData> = {
  [L in LabelOf<D>]: `${L}Is` extends LabelOf<D> ? L : never;
}[LabelOf<D>];

/** A name and, in grey, what it is: the labels `<key>` and `<key>Is`. */
export const nameAndIs = <D extends ChartData>(layout: LayoutOf<D>, key: NamedLabel<D>): [Line, Line] => [
  name(layout, key),
  caption(layout, `${key}Is` as LabelOf<D>),
];

/** An amount as one line, in bold: `$14bn`. */
export const amountLine = ({ id, value, short }: Amount, size: number, tone: Tone = 'ink'): Line => ({
  text: short,
  size,
  weight: 600,
  tone,
  fact: id,
  value,
});

/** An amount as it prints on one line, hedge and all: `up to $22bn`. @param size px */
export const sum = (money: Amount, size: number, tone?: Tone): Line => ({
  ...amountLine(money, size, tone),
  text: withHedge(money, money.short),
});

/** An amount in the words of a label that prints it, in bold: a tap on it leads to its source. @param size px */
export const told = <D extends ChartData>(
  layout: LayoutOf<D>,
  { id, value }: Amount,
  label: LabelOf<D>,
  tone: Tone,
  size?: number,
): Line => ({ ...bold(layout, label, tone, size), fact: id, value });

/** An amount on a thing: its hedge small, its number large under it. */
export const hedged = (
  { type }: Layout,
  amount: Amount,
  tone: Tone = 'ink',
  size = type.number,
): [Line, Line] => [
  { text: amount.hedge, size: type.caption, tone: 'muted' },
  amountLine(amount, size, tone),
];

/** What a drawing compares, as the line over it, where no amount heads it. */
export const title = <D extends ChartData>(layout: LayoutOf<D>, label: LabelOf<D>): Block =>
  block('title', { x: 0, top: 0, maxWidth: layout.size.width }, [name(layout, label)]);

/** What the drawing is, at its foot. @returns its marks, and the px at which they begin */
export function foot<D extends ChartData>(
  layout: LayoutOf<D>,
  ...labels: readonly LabelOf<D>[]
): { marks: Mark[]; top: number } {
  const { size, type } = layout;
  const lines = labels.map((label) => caption(layout, label));
  // Room below for the tails of its words.
  const top = size.height - blockHeight(lines, size.width) - type.caption * 0.1;
  return { marks: block('foot', { x: 0, top, maxWidth: size.width }, lines).marks, top };
}

/** The most that any of these blocks takes, px: room that stays the same whichever of them is shown. */
export const tallest = (blocks: readonly (readonly Line[])[], width: number): number =>
  Math.max(0, ...blocks.map((lines) => blockHeight(lines, width)));
