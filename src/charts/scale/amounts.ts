import { FALLBACK_SLACK, textWidth } from '../../lib/measure.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import { amount, type Label, type Slot } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import type { Line } from '../shared/type.ts';

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
