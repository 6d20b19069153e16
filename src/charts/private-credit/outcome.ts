import { sum } from 'd3-array';
import type { DataOf } from '../../lib/types.ts';
import { pipes, type Losses, type Pipe } from '../../models/pipes.ts';
import { amount, fill, type Settings, type Slot } from '../chart.ts';

export const FUNDS = ['careful', 'middling', 'bold'] as const;
const HOLDERS = ['pensions', 'endowments', 'hedgeFunds', 'savers'] as const;

/** USD bn as a label prints them. */
export const money = (data: DataOf<'private-credit-try'>, bn: number): string =>
  fill(data, bn < 0.05 ? 'zero' : 'bn', { n: Number(bn.toFixed(bn < 9.95 ? 1 : 0)) });

/** What a group is owed or holds, and how much of that it does not get. USD bn. */
export type Claim = readonly [all: number, missing: number];

/** One setting, worked out. USD bn. */
export interface Outcome {
  losses: Losses;
  /** All debts, as they stand at this setting. */
  debts: Pipe[];
  /** What one fund lent, and what its loans are still worth. */
  each: number;
  left: number;
  /** Of investors, banks and insurers. */
  claims: Claim[];
}

export function outcome(data: DataOf<'private-credit-try'>, settings: Settings): Outcome {
  const of = (slot: Slot<'private-credit-try'>): number => amount(data, slot).value;
  const share = (name: string): number => Number(settings[name]) / 100;
  const lent = of('lent');
  const each = lent / FUNDS.length;
  const [failing, recovery, borrowing] = [share('fail'), share('back'), share('borrowed') * lent];
  const opening = sum(FUNDS, of);
  const loans = FUNDS.map((to) => ({ from: 'borrowers', to, amount: each }));
  const bankLoans = FUNDS.map((from) => ({ from, to: 'banks', amount: (of(from) / opening) * borrowing }));
  const otherDebts = FUNDS.map((from) => ({ from, to: 'insurers', amount: of('owedInsurers') }));
  const stakes = FUNDS.flatMap((fund) => HOLDERS.map((holder) => ({ of: fund, holder, share: of(holder) })));
  const losses = pipes({ loans, bankLoans, otherDebts, stakes }, { failing, recovery, borrowing });
  const { investors, lenders } = losses;
  return {
    losses,
    debts: [...loans, ...bankLoans, ...otherDebts],
    each,
    left: each * (1 - failing * (1 - recovery)),
    claims: [
      [sum(investors, ({ held }) => held), sum(investors, ({ lost }) => lost)],
      // Banks and insurers come last, after the funds.
      ...lenders.slice(-2).map(({ owed, short }): Claim => [owed, short]),
    ],
  };
}

export const debtor = (of: Outcome, id: string) => of.losses.debtors.find((one) => one.id === id)!;
