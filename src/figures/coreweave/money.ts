import type { DataOf, Role } from '../../lib/types.ts';
import { amount, type Slot } from '../figure.ts';
import { hedged, nameAndIs, type NamedLabel } from '../shared/head.ts';
import type { Pile } from '../shared/piles.ts';
import type { Sheet } from '../shared/sheet.ts';

/** A sum of the data as a pile with its figure and its name. */
export function moneyPile(
  sheet: Sheet<'coreweave'>,
  slot: Slot<'coreweave'>,
  key: NamedLabel<DataOf<'coreweave'>>,
  role: Role,
): Pile {
  const money = amount(sheet.data, slot);
  const { value, standing } = money;
  return {
    key,
    count: value,
    role,
    standing,
    figure: hedged(sheet, money, role),
    name: nameAndIs(sheet, key),
  };
}
