import { FALLBACK_SLACK, textWidth } from '../../lib/measure.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import { amount, type Label, type Slot } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { block, type Block, type Line } from '../shared/type.ts';

type Tone = Role | 'ink';

/** An amount with its hedge, short: “about $1.4tn”. */
export function short(
  { data, type }: Layout<'scale'>,
  slot: Slot<'scale'>,
  tone: Tone,
  size = type.label,
): Line {
  const money = amount(data, slot);
  return { ...amountLine(money, size, tone), text: withHedge(money, money.short) };
}

/** A line as large as a width lets it be. @param most px */
export const poster = (line: Line, width: number, most: number): Line => ({
  ...line,
  size: Math.min(most, (width / (textWidth(line.text, 100, line.weight ?? 400) * FALLBACK_SLACK)) * 100),
});

/** The fit with the largest squares. */
export const largest = <F extends { pitch: number }>(fits: readonly F[]): F =>
  fits.reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));

/** A short amount and, in grey, what it is. */
export const shortAndIs = (
  layout: Layout<'scale'>,
  slot: Slot<'scale'>,
  is: Label<'scale'>,
  tone: Tone,
  size?: number,
): [Line, Line] => [short(layout, slot, tone, size), caption(layout, is)];

/** A slot, what its amount is, and its tone; its words' marks are called as the slot. */
type Told = readonly [slot: Slot<'scale'>, is: Label<'scale'>, tone: Tone];

/** Two amounts, of one size, and what they are: at the left and at the right edge. @param right px @param top px */
export function sideBySide(layout: Layout<'scale'>, told: readonly Told[], right: number, top = 0): Block[] {
  const lines = told.map(([slot, , tone]) => short(layout, slot, tone));
  const { size } = poster(
    { ...lines[0]!, text: lines.map(({ text }) => text).join(' – ') },
    right,
    layout.type.hero,
  );
  return told.map(([slot, is], i) =>
    block(`${slot}-told`, { x: i * right, top, anchor: i ? 'end' : 'start', maxWidth: right }, [
      { ...lines[i]!, size },
      caption(layout, is),
    ]),
  );
}
