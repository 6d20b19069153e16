import { FIRST_LANGUAGE, type Language } from '../../lib/language.ts';
import type { Amount } from '../../lib/types.ts';
import type { Strings } from '../schemas/strings.ts';
import { editionOf } from './editions/edition.ts';
import { wordsOf, type Ends } from './editions/grammar.ts';
import { scaled, type Measured } from './rounding.ts';

/** long: "$14 billion". short: "$14bn". number: "14", in the ledger's own unit, for "14 squares". */
export type AmountForm = 'long' | 'short' | 'number';

export interface PrintOptions {
  form?: AmountForm | undefined;
  /** false leaves out the hedge, for an author who words it himself. */
  hedge?: boolean | undefined;
  /** The edition that the amount was worded for. */
  language?: Language | undefined;
}

/** "about $14 billion", or "$14bn" with `{ form: 'short', hedge: false }`. */
export function printAmount(
  amount: Amount,
  { form = 'long', hedge = true, language = FIRST_LANGUAGE }: PrintOptions = {},
): string {
  const { numbers } = editionOf(language);
  const words =
    form === 'long' ? amount.text : form === 'short' ? amount.short : numbers.bare(...inUnitOf(amount));
  return hedge && amount.hedged !== undefined ? numbers.hedged(amount.hedged, words) : words;
}

/** The ends of an amount in the ledger's unit: 1500 USD_bn is 1500, a fraction of 0.05 is 5. */
function inUnitOf({ value, high, unit }: Amount): [ends: Ends, unit: string] {
  const scale = unit === 'fraction' ? 100 : 1;
  return [[value * scale, high === undefined ? undefined : high * scale], unit];
}

/** The two wordings of an amount in an edition, long and short, without hedge. `high` makes a range: "$12–14 billion". */
export function wordAmount(
  strings: Pick<Strings, 'units' | 'negative'>,
  amount: Measured,
  language: Language = FIRST_LANGUAGE,
): { text: string; short: string } {
  const { value, high, unit } = scaled(amount);
  const words = wordsOf(strings.units, unit);
  const single = high === undefined ? words.of?.[String(value)] : undefined;
  const worded = (form: 'long' | 'short'): string =>
    editionOf(language).numbers.worded(strings, [value, high], unit, form);
  if (!single) return { text: worded('long'), short: worded('short') };
  // Units that read the same long and short keep the single form in both: "1 year".
  return { text: single, short: words.short === words.long ? single : worded('short') };
}
