import type { Words } from '../content/ledger/typeset.ts';

/** How many, as prose has it: small numbers in words, figures from there on. @param count a whole number from 0 */
export const inWords = (count: number, { strings, print }: Pick<Words, 'strings' | 'print'>): string =>
  strings.numerals[count] ?? print(count);
