import type { Label } from '../chart.ts';
import { ascending, cumsum, sum } from 'd3-array';
import type { SeriesAmount } from '../../lib/types.ts';

type Points = readonly SeriesAmount[];

/** A run of whole squares borrowed at about one rate. */
export interface Band {
  /** First square of the run and the one after its last, from 0. */
  from: number;
  to: number;
  /** Strength of colour, 0 to 1: dearer is stronger. */
  shade: number;
  /** Key of the words that name the rate. */
  label: Label<'coreweave'>;
}

/** Loans in one of three rate bands, by effective rate in percent. Dearest first. */
const BANDS: readonly Pick<Band, 'shade' | 'label'>[] = [
  { shade: 1, label: 'rateHigh' },
  { shade: 0.84, label: 'rateMiddle' },
  { shade: 0.68, label: 'rateLow' },
];
const bandOf = (rate: number): number => (rate >= 13 ? 0 : rate > 10 ? 1 : 2);

const MILLIONS = 1000;

/** Loans of the June 2025 table only: every later one has a date of its own. */
const inTable = (loans: Points): Points => loans.filter(({ cells }) => !cells?.['dated']);

/** How many whole squares of a debt the loan table covers; the rest was borrowed after it. */
export function tableSquares(loans: Points, squares: number): number {
  return Math.min(squares, Math.floor(sum(inTable(loans), (loan) => loan.value) / MILLIONS));
}

/**
 * Cuts a debt's squares into runs by the rate of the loan that covers each square's middle.
 * Rounded to whole squares: the loans are $0.3 to $5 billion each.
 * @param loans outstanding, USD millions, with their cell `dated` @param rates percent, same points @param squares whole squares of debt
 */
export function loanShades(loans: Points, rates: Points, squares: number): Band[] {
  const rateOf = new Map(rates.map((rate) => [rate.point, rate.value]));
  const sorted = inTable(loans)
    .map((loan) => ({ billions: loan.value / MILLIONS, band: bandOf(rateOf.get(loan.point) ?? 0) }))
    .sort((a, b) => ascending(a.band, b.band));
  const ends = cumsum(sorted, (loan) => loan.billions);
  const last = tableSquares(loans, squares);
  const bandAt = (n: number): number => sorted[ends.findIndex((end) => n + 0.5 < end)]?.band ?? 2;
  return BANDS.map((band, i) => {
    const mine = Array.from({ length: last }, (_, n) => n).filter((n) => bandAt(n) === i);
    return { ...band, from: mine[0] ?? 0, to: (mine.at(-1) ?? -1) + 1 };
  });
}

/**
 * Shares whole squares out over the years they fall due in, by each square's middle.
 * @param due USD millions per year, in order @returns for each year the numbers of its squares
 */
export function dueSquares(due: Points): number[][] {
  const ends = cumsum(due, (year) => year.value / MILLIONS);
  const years: number[][] = due.map(() => []);
  for (let n = 0; n + 0.5 < (ends.at(-1) ?? 0); n += 1) {
    years[ends.findIndex((end) => n + 0.5 < end)]?.push(n);
  }
  return years;
}
