import { dayMonth, longDate, monthNames, monthYear } from '../../lib/date.ts';
import { FIRST_LANGUAGE } from '../../lib/language.ts';
import type { Texts } from '../../strings/texts.ts';
import type { Translator } from '../../strings/translator.ts';
import type { Strings } from '../schemas/strings.ts';
import { editionOf } from './editions/edition.ts';
import type { NumberGrammar } from './editions/grammar.ts';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
/** "12-13bn USD", "900m USD", "35bn": a number or range with a magnitude; USD may have been said once before. */
const MAGNITUDE = new RegExp(String.raw`(${NUMBER})(?:-(${NUMBER}))?(bn|tn|m)\b(?: USD\b)?`, 'g');
/** "40 USD", "8-12 USD": plain dollars. */
const DOLLARS = new RegExp(String.raw`(?:(${NUMBER})-)?(${NUMBER}) USD\b`, 'g');
const PERCENT = new RegExp(String.raw`(?:(?<![\d-])(${NUMBER})-)?(${NUMBER})%`, 'g');

/** How the units of amounts read, from content/strings/. */
type Units = Strings['units'];

const ends = (...typed: readonly (string | undefined)[]): string[] =>
  typed.filter((end) => end !== undefined);

/**
 * Sums of US dollars as readers write them: "5bn USD" becomes "$5 billion". Every sum of the ledger is in US dollars.
 * @param units the words of an edition @param numbers how it writes numbers; as the first one does, if left out
 * @throws RangeError for a unit without words; the schema asks for those of sentences
 */
export function dollars(
  sentence: string,
  units: Units,
  numbers: NumberGrammar = editionOf(FIRST_LANGUAGE).numbers,
): string {
  return sentence
    .replace(MAGNITUDE, (_, low: string, high: string | undefined, size: string) =>
      numbers.typed({ units }, ends(low, high), `USD_${size}`),
    )
    .replace(DOLLARS, (_, low: string | undefined, high: string) =>
      numbers.typed({ units }, ends(low, high), 'USD'),
    );
}

/** Apostrophes and single quotation marks as books print them. */
export const curled = (text: string): string => text.replace(/(?<=^|[\s(])'/g, '‘').replaceAll("'", '’');

/** A sentence or heading made of words that began small. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The ledger's way of writing, made into what readers of one language see. */
export interface Typesetter {
  /**
   * Dates as the site writes them, "30 June 2025" and "June 2025", whichever of the ledger's ways they stand in:
   * 2025-06-30, 2025-06, 2025-05/06, 2025-Q2, "June 30, 2025". Ranges of years, such as 2024-25, are left alone.
   */
  dates(text: string): string;
  /**
   * A sentence of the ledger as readers see it: sums of US dollars and percentages in words, dates as the site writes
   * them, ranges with a dash, apostrophes and quotation marks curled. Done twice, it is as done once.
   */
  typeset(sentence: string): string;
  /** A formula of the ledger, "(14 + 34) / 5 - 9 ** 0.5", with the signs that books print. */
  formulaWords(formula: string): string;
  /** '2026-07-01' as '1 July 2026'. */
  longDate(iso: string): string;
}

/** All that a page says in its own language: messages, tables, and the ledger's sentences made ready for readers. */
export type Words = Translator &
  Typesetter & {
    /** Tables of words by what they name, such as standings and stations. */
    strings: Strings;
  };

/** @param words the messages of a language @param units how its amounts read, from the same file */
export function typesetter({ t, language }: Texts, units: Units): Typesetter {
  const months = monthNames(language);
  /** "June 30, 2025", "April 29". */
  const namedDay = new RegExp(String.raw`\b(${months.join('|')}) (\d{1,2})(?!\d)(?:, (\d{4}))?`, 'g');
  const quarters = ['typeset.quarter1', 'typeset.quarter2', 'typeset.quarter3', 'typeset.quarter4'] as const;
  const { numbers, setting } = editionOf(language);
  /** Two months of a year: its number stands once, with the month that comes first or last. */
  const twoMonths = (year: string, from: string, to: string): { from: string; to: string } =>
    setting.dates === 'year'
      ? { from: month(`${year}-${from}`), to: monthNames(language, 'short')[Number(to) - 1]! }
      : { from: months[Number(from) - 1]!, to: month(`${year}-${to}`) };
  const day = (iso: string): string => longDate(iso, language);
  const month = (iso: string): string => monthYear(iso, language);

  const dates = (text: string): string =>
    text
      .replace(/\b\d{4}-\d{2}-\d{2}\b/g, day)
      .replace(/\b(\d{4})-(0[1-9]|1[0-2])\/(0[1-9]|1[0-2])\b/g, (_, year: string, from: string, to: string) =>
        t('typeset.months', twoMonths(year, from, to)),
      )
      .replace(/\b\d{4}-(?:0[1-9]|1[0-2])\b(?!-)/g, month)
      .replace(/\b(\d{4})-Q([1-4])\b/g, (_, year: string, n: string) => t(quarters[Number(n) - 1]!, { year }))
      .replace(namedDay, (_, name: string, date: string, year?: string) => {
        const monthAndDay = `${months.indexOf(name) + 1}-${date}`;
        // Any year will do for a day that has none; this one has 29 days in February.
        return year ? day(`${year}-${monthAndDay}`) : dayMonth(`2024-${monthAndDay}`, language);
      });

  const typeset = (sentence: string): string => {
    const words = dates(dollars(sentence, units, numbers))
      .replace(PERCENT, (_, low: string | undefined, high: string) =>
        numbers.typed({ units }, ends(low, high), 'percent'),
      )
      .replace(/(?<![\d-])(\d{4})-(\d{4}|\d{2})(?![\d-])/g, '$1–$2')
      .replace(/(?<=\d)-(?=\d+(?:\.\d+)? (?:percent|times|years)\b)/g, '–');
    return curled(words);
  };

  const formulaWords = (formula: string): string =>
    formula
      .replace(/(\S+) \*\* (\S+)/g, (_, base: string, exponent: string) =>
        t('typeset.power', { base, exponent }),
      )
      .replace(/(?<=[\d)]) ?\/ ?(?=[\d(ln])/g, ' ÷ ')
      .replaceAll(' - ', ' − ')
      .replace(/\.$/, '');

  return { dates, typeset, formulaWords, longDate: day };
}
