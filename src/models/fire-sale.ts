import { above, entries, whole, within } from './check.ts';

/** Borrowers who pledged chips for debt, one entry each. */
export interface Borrowers {
  /** What each one's chips are worth before the shock, in any unit of money; above 0. The price is then 1. */
  chips: readonly number[];
  /** What each one owes, in the same unit; at least 0. */
  debt: readonly number[];
  /** Price impact α, at least 0: selling every chip multiplies the price by exp(−α). */
  marketThinness: number;
  /** Above this loan-to-value the lender calls the loan; above 0, at most 1. */
  maximumLoanToValue: number;
}

export interface FireSale {
  /** Who broke in which round, by place in the list; empty if nobody did. */
  rounds: number[][];
  /** As a share of the price before the shock. */
  finalPrice: number;
  /** What lenders lack at the final price, in the unit of the debt: Σ max(0, debt − chips · price). */
  shortfall: number;
}

/** A loan this little above the maximum, relatively, is at the maximum, and is not called. */
const ROUNDING = 1e-12;

/**
 * The price of chips after a shock, and after so large a share of them is sold: (1 − shock) · exp(−α · sold).
 * Source: Cifuentes, Ferrucci & Shin, "Liquidity risk and contagion", JEEA, 2005.
 *
 * @param sold share of all chips, 0 to 1
 * @throws RangeError naming the parameter and its range
 */
export function priceAfter(market: { shock: number; marketThinness: number }, sold: number): number {
  within('shock', market.shock, 0, 1);
  within('marketThinness', market.marketThinness, 0);
  within('sold', sold, 0, 1);
  return (1 - market.shock) * Math.exp(-market.marketThinness * sold);
}

/**
 * A spiral of calls and sales: whose debt exceeds the maximum at the present price has to sell every chip, which
 * lowers the price for the rest, until nobody new breaks. The price is the highest that clears.
 * Source: Cifuentes, Ferrucci & Shin, "Liquidity risk and contagion", JEEA, 2005.
 *
 * @param market.shock first fall in the price, 0 to 1
 * @throws RangeError naming the parameter and its range
 */
export function fireSale(market: Borrowers & { shock: number }): FireSale {
  checkBorrowers(market);
  const { chips, debt, maximumLoanToValue } = market;
  const all = sum(chips);
  const broken = new Set<number>();
  const rounds: number[][] = [];
  let finalPrice = priceAfter(market, 0);
  for (;;) {
    const limit = maximumLoanToValue * finalPrice * (1 + ROUNDING);
    const breaking = chips.flatMap((held, i) => (!broken.has(i) && (debt[i] ?? 0) > held * limit ? [i] : []));
    if (breaking.length === 0) break;
    for (const i of breaking) broken.add(i);
    rounds.push(breaking);
    finalPrice = priceAfter(market, Math.min(1, sum(chips.filter((_, i) => broken.has(i))) / all));
  }
  const shortfall = sum(chips.map((held, i) => Math.max(0, (debt[i] ?? 0) - held * finalPrice)));
  return { rounds, finalPrice, shortfall };
}

/**
 * The smallest shock, to 0.1 points, at which more than half of the borrowers break.
 *
 * @returns a share from 0 to 1 in thousandths; never, if half of them owe nothing
 * @throws RangeError naming the parameter and its range
 */
export function tippingPoint(borrowers: Borrowers): { shock: number } | { never: true } {
  const tips = (thousandths: number): boolean => {
    const { rounds } = fireSale({ ...borrowers, shock: thousandths / 1000 });
    return rounds.flat().length > borrowers.chips.length / 2;
  };
  if (!tips(1000)) return { never: true };
  // A larger shock never breaks fewer, so the first one that tips can be closed in on.
  let [below, at] = [-1, 1000];
  while (at - below > 1) {
    const middle = Math.floor((below + at) / 2);
    if (tips(middle)) at = middle;
    else below = middle;
  }
  return { shock: at / 1000 };
}

/**
 * Loan-to-values of so many borrowers, evenly from `spread` below the average to `spread` above it, rising.
 *
 * @param spread from 0 to the average, so that nobody owes less than nothing
 * @throws RangeError naming the parameter and its range
 */
export function spreadLoanToValues(average: number, spread: number, borrowers = 20): number[] {
  within('average', average, 0, 1);
  within('spread', spread, 0, average);
  whole('borrowers', borrowers, 1, 1000);
  const last = Math.max(1, borrowers - 1);
  return Array.from({ length: borrowers }, (_, i) =>
    borrowers === 1 ? average : average + spread * ((2 * i) / last - 1),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function checkBorrowers({ chips, debt, maximumLoanToValue }: Borrowers): void {
  whole('the number of borrowers', chips.length, 1, 1000);
  entries('debt', debt, chips.length);
  chips.forEach((held, i) => above(`chips[${i}]`, held, 0));
  debt.forEach((owed, i) => within(`debt[${i}]`, owed, 0));
  above('maximumLoanToValue', maximumLoanToValue, 0, 1);
}
