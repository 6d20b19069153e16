import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import { amount, words, type Label, type Slot } from '../chart.ts';
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

/** A short amount and, in grey, what it is. */
export const shortAndIs = (
  layout: Layout<'scale'>,
  slot: Slot<'scale'>,
  is: Label<'scale'>,
  tone: Tone,
  size?: number,
): [Line, Line] => [short(layout, slot, tone, size), caption(layout, is)];

/** A short amount and what it is in one line of one colour: “about $60bn earned”. */
export function shortWith(
  layout: Layout<'scale'>,
  slot: Slot<'scale'>,
  is: Label<'scale'>,
  tone: Tone,
): Line {
  const line = short(layout, slot, tone);
  return { ...line, text: `${line.text} ${words(layout.data, is)}` };
}
