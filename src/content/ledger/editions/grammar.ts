import type { Strings } from '../../schemas/strings.ts';

/** What amounts are worded with, from content/strings/. */
export type UnitWords = Pick<Strings, 'units' | 'negative'>;

/** The ends of a range, or the one number there is. */
export type Ends = readonly [low: number, high?: number | undefined];

/** How an edition writes numbers. Everything that is rounded is rounded already: see printedNumber. */
export interface NumberGrammar {
  /** An amount in the words of its unit, without its hedge. @throws RangeError for a unit without words */
  worded(words: UnitWords, ends: Ends, unit: string, form: 'long' | 'short'): string;
  /** The same for digits that the ledger's sentences hold as typed: '5', '1.70', '12', '14'. */
  typed(words: Pick<UnitWords, 'units'>, ends: readonly string[], unit: string): string;
  /** Bare numbers in the ledger's own unit, for “14 squares”. */
  bare(ends: Ends, unit: string): string;
  /** An amount's words with its hedge. @param hedged how the hedge stands with its amount, which is {n} */
  hedged(hedged: string, words: string): string;
}

/** The words of a unit. @throws RangeError where it has none */
export function wordsOf(units: Strings['units'], unit: string): Strings['units'][string] {
  const words = units[unit];
  if (words) return words;
  throw new RangeError(`no words for the unit "${unit}"`);
}

/** Words with their one gap, {n}, filled. */
export const filled = (words: string, n: string): string => words.replace('{n}', () => n);
