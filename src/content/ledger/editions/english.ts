import { localeOf } from '../../../lib/language.ts';
import { printedNumber } from '../rounding.ts';
import { filled, wordsOf, type NumberGrammar } from './grammar.ts';

/** '1,500', '87.20'; a calendar year has no comma. */
function digits(value: number, unit: string): string {
  const { number, decimals } = printedNumber(value, unit);
  if (unit === 'year') return String(number);
  return number.toLocaleString(localeOf('en'), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals || 6,
  });
}

const range = (low: string, high?: string): string => (high === undefined ? low : `${low}–${high}`);

/** Million, billion and trillion are units, so they are words around a number: “$12–14 billion”, “minus $5.9 billion”. */
export const english: NumberGrammar = {
  worded({ units, negative }, [low, high], unit, form) {
    const words = wordsOf(units, unit)[form];
    const n = range(digits(Math.abs(low), unit), high === undefined ? undefined : digits(high, unit));
    const text = filled(words, n);
    return low < 0 ? filled(negative[form], text) : text;
  },
  typed: ({ units }, ends, unit) => filled(wordsOf(units, unit).long, ends.join('–')),
  bare: ([low, high], unit) => range(digits(low, unit), high === undefined ? undefined : digits(high, unit)),
  hedged: (hedged, words) => hedged.replace('{n}', () => words),
};
