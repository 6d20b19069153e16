import { withHedge } from '../../lib/hedged.ts';
import type { Amount, Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import type { Line } from '../shared/type.ts';

/** What every drawing of this chapter starts from. */
export type Deals = Layout<'nvidia-deals'>;

/** How many squares of ten billion an amount is. */
export const tens = ({ data }: Deals, slot: Slot<'nvidia-deals'>): number =>
  amount(data, slot).value / amount(data, 'ten').value;

/** "up to $100bn", in the ink of its role. */
export const sum = (money: Amount, size: number, tone: Role): Line => ({
  text: withHedge(money, money.short),
  size,
  weight: 600,
  tone,
  fact: money.id,
  value: money.value,
});

/** The key at the foot, or, where nothing is counted, that nothing is to scale. */
export const footOf = (layout: Deals, counted = true): Mark[] =>
  counted ? unitKey(layout, 'unit') : foot(layout, 'unsized').marks;
