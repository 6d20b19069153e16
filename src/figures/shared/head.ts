import type { Amount } from '../../lib/types.ts';
import type { Mark, TextMark } from '../../marks/mark.ts';
import { words } from '../figure.ts';
import type { Sheet } from './sheet.ts';
import { block, blockHeight, type Block, type Line } from './type.ts';

type Tone = TextMark['tone'];

/** A name: a label of the figure, in bold. */
export const name = ({ data, type }: Sheet, label: string, tone: Tone = 'ink'): Line => ({
  text: words(data, label),
  size: type.label,
  weight: 600,
  tone,
});

/** What something is: a label of the figure, quiet. */
export const caption = ({ data, type }: Sheet, label: string): Line => ({
  text: words(data, label),
  size: type.caption,
  tone: 'muted',
});

/** A name and, in grey, what it is: the labels `<key>` and `<key>Is`. */
export const nameAndIs = (sheet: Sheet, key: string): [Line, Line] => [
  name(sheet, key),
  caption(sheet, `${key}Is`),
];

/** An amount as one line, in bold: `$14bn`. */
export const figure = ({ id, value, short }: Amount, size: number, tone: Tone = 'ink'): Line => ({
  text: short,
  size,
  weight: 600,
  tone,
  fact: id,
  value,
});

/** An amount on a thing: its hedge small, its number large under it. */
export const hedged = (
  { type }: Sheet,
  amount: Amount,
  tone: Tone = 'ink',
  size = type.number,
): [Line, Line] => [{ text: amount.hedge, size: type.caption, tone: 'muted' }, figure(amount, size, tone)];

/** What a drawing compares, as the line over it, where no figure heads it. */
export const title = (sheet: Sheet, label: string): Block =>
  block('title', { x: 0, top: 0, maxWidth: sheet.size.width }, [name(sheet, label)]);

/** What the drawing is, at its foot. @returns its marks, and the px at which they begin */
export function foot(sheet: Sheet, ...labels: readonly string[]): { marks: Mark[]; top: number } {
  const { size, type } = sheet;
  const lines = labels.map((label) => caption(sheet, label));
  // Room below for the tails of its words.
  const top = size.height - blockHeight(lines, size.width) - type.caption * 0.1;
  return { marks: block('foot', { x: 0, top, maxWidth: size.width }, lines).marks, top };
}

/** The most that any of these blocks takes, px: room that stays the same whichever of them is shown. */
export const tallest = (blocks: readonly (readonly Line[])[], width: number): number =>
  Math.max(0, ...blocks.map((lines) => blockHeight(lines, width)));
