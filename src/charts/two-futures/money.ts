import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import type { BoxMark } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import { sum } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import type { Line } from '../shared/type.ts';

/** What the drawings of this chapter start from. */
export type Futures = Layout<'two-futures'>;

/** The year of the two known amounts, where every example starts. */
export const START = 2025;

/** An amount with its hedge in bold: “about $60bn”. @param size px @param form short on a tight label */
export function told(
  { data }: Futures,
  slot: Slot<'two-futures'>,
  tone: Role | 'ink' | 'paper',
  size: number,
  form: 'short' | 'text' = 'short',
): Line {
  const money = amount(data, slot);
  return { ...sum(money, size, tone), text: withHedge(money, money[form]) };
}

/** How strong a shape is filled that is an example of ours, or a claim: never whole, since whole means paid. */
export const PALE = 0.6;

/** A disc round a place, px. */
export const disc = (key: string, x: number, y: number, r: number, look: Partial<BoxMark>): BoxMark => ({
  kind: 'box',
  key,
  x: x - r,
  y: y - r,
  w: 2 * r,
  h: 2 * r,
  r,
  ...look,
});
