import { withHedge } from '../../lib/hedged.ts';
import type { Role } from '../../lib/types.ts';
import type { AreaMark, Point } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { flat } from '../shared/rules.ts';
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
  const text = withHedge(money, money[form]);
  return { text, size, weight: 600, tone, fact: money.id, value: money.value };
}

/** How strong a shape is filled that is an example of ours, or a claim: never whole, since whole means paid. */
const PALE = 0.6;
/** A shape between two edges that counts nothing, pale where it is no known amount. */
export const shape = (
  key: string,
  over: readonly Point[],
  under: readonly Point[],
  role: Role,
  known = false,
  order?: number,
): AreaMark => ({ kind: 'area', key, over, under, role, shade: known ? 1 : PALE, order });

/** A bar from here to there: whole where it is a known amount, else pale. All px. */
export const bar = (
  key: string,
  edges: readonly [left: number, top: number, right: number, low: number],
  role: Role,
  known: boolean,
  order?: number,
): AreaMark => flat(key, edges, { role, shade: known ? 1 : PALE, order });

/** What the four builders' spending grows by from 2025 to their plans for 2026. */
export const plansGrowth = ({ data }: Futures): number =>
  amount(data, 'capexAfter').value / amount(data, 'capexBefore').value;
