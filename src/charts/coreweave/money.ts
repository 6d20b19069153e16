import type { DataOf, Role } from '../../lib/types.ts';
import { amount, type Slot } from '../chart.ts';
import { hedged, nameAndIs, type NamedLabel } from '../shared/head.ts';
import type { Pile } from '../shared/pile/piles.ts';
import type { Layout } from '../shared/layout.ts';

/** A sum of the data as a pile with its amount and its name. */
export function moneyPile(
  layout: Layout<'coreweave'>,
  slot: Slot<'coreweave'>,
  key: NamedLabel<DataOf<'coreweave'>>,
  role: Role,
): Pile {
  const money = amount(layout.data, slot);
  const { value, standing } = money;
  return {
    key,
    count: value,
    role,
    standing,
    printed: hedged(layout, money, role),
    name: nameAndIs(layout, key),
  };
}
