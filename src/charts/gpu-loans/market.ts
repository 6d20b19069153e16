import { range } from 'd3-array';
import type { DataOf } from '../../lib/types.ts';
import { fireSale, priceAfter, spreadLoanToValues, type FireSale } from '../../models/fire-sale.ts';
import { amount } from '../chart.ts';

/** Charts and panels that draw the model. */
export type MarketData = DataOf<'gpu-loans' | 'gpu-loans-try'>;

/** What a run starts from: shares of one, and the price impact. */
export interface Market {
  shock: number;
  loanToValue: number;
  thinness: number;
}

/** A run of the model on twenty borrowers. */
export interface Outcome extends FireSale {
  /** Each borrower's loan as a share of what the chips cost new, rising. */
  debt: number[];
  /** The price after the first fall, and after each round of sales: a share of what the chips cost new. */
  prices: number[];
}

/** Borrowers with chips alike and debts spread evenly, as the model takes them. */
export function borrowersOf(data: MarketData, { loanToValue, thinness }: Omit<Market, 'shock'>) {
  const all = amount(data, 'borrowers').value;
  return {
    chips: range(all).map(() => 1),
    debt: spreadLoanToValues(loanToValue, amount(data, 'spread').value, all),
    marketThinness: thinness,
    maximumLoanToValue: amount(data, 'most').value,
  };
}

export function outcomeOf(data: MarketData, market: Market): Outcome {
  const borrowers = borrowersOf(data, market);
  const { debt, marketThinness } = borrowers;
  const { shock } = market;
  const sale = fireSale({ ...borrowers, shock });
  const prices = range(sale.rounds.length + 1).map((round) => {
    const sold = sale.rounds.slice(0, round).flat().length / debt.length;
    return priceAfter({ shock, marketThinness }, sold);
  });
  return { ...sale, debt, prices };
}
