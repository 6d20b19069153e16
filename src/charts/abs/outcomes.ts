import { range, sum } from 'd3-array';
import { failures } from '../../models/tranche-loss.ts';
import { amount } from '../chart.ts';
import { depths, type Slices } from './loans.ts';

/** How far losses rise, worst first. */
export type Reach = 'top' | 'middle' | 'bottom' | 'none';

/**
 * Shares out equal tokens by largest remainder, so that they add up.
 * @param shares non-negative, of any sum @param tokens how many there are
 */
export function apportion(shares: readonly number[], tokens: number): number[] {
  const exact = shares.map((share) => (share * tokens) / sum(shares));
  const whole = exact.map(Math.floor);
  const rest = (i: number): number => exact[i]! - whole[i]!;
  while (sum(whole) < tokens) {
    const i = range(exact.length).reduce((best, n) => (rest(n) > rest(best) ? n : best));
    whole[i]! += 1;
  }
  return whole;
}

/** Of a thousand outcomes of equal chance, how many reach each slice and no further, worst first. */
export function oddsOf(layout: Slices, correlation: number): number[] {
  const { data } = layout;
  const { loans, bottom, middle } = depths(layout);
  const chances = failures({ defaultProbability: amount(data, 'fails').value, correlation, loans });
  const between = (from: number, to: number): number => sum(chances.slice(from, to));
  const shares = [
    between(middle + 1, loans + 1),
    between(bottom + 1, middle + 1),
    between(1, bottom + 1),
    chances[0]!,
  ];
  return apportion(shares, amount(data, 'tokens').value);
}
