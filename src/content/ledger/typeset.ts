import { longDate, monthYear } from '../../lib/date.ts';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
/** "12-13bn USD", "900m USD", "35bn": a number or range with a magnitude; USD may have been said once before. */
const MAGNITUDE = new RegExp(String.raw`(${NUMBER})(?:-(${NUMBER}))?(bn|tn|m)\b(?: USD\b)?`, 'g');
/** "40 USD", "8-12 USD": plain dollars. */
const DOLLARS = new RegExp(String.raw`(?:(${NUMBER})-)?(${NUMBER}) USD\b`, 'g');
const WORDS: Record<string, string> = { m: 'million', bn: 'billion', tn: 'trillion' };

/** Sums of US dollars as readers write them: "5bn USD" becomes "$5 billion". Every sum of the ledger is in US dollars. */
export function dollars(sentence: string): string {
  const range = (low: string | undefined, high: string): string => (low ? `$${low}–${high}` : `$${high}`);
  return sentence
    .replace(MAGNITUDE, (_, low: string, high: string | undefined, size: string) => {
      return `${high === undefined ? range(undefined, low) : range(low, high)} ${WORDS[size]}`;
    })
    .replace(DOLLARS, (_, low: string | undefined, high: string) => range(low, high));
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** "June 30, 2025", "April 29". */
const NAMED_DAY = new RegExp(String.raw`\b(${MONTH}) (\d{1,2})(?!\d)(?:, (\d{4}))?`, 'g');
const QUARTERS = ['first', 'second', 'third', 'fourth'];

/**
 * Dates as the site writes them, "30 June 2025" and "June 2025", whichever of the ledger's ways they stand in:
 * 2025-06-30, 2025-06, 2025-05/06, 2025-Q2, "June 30, 2025". Ranges of years, such as 2024-25, are left alone.
 */
export function dates(text: string): string {
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, longDate)
    .replace(/\b(\d{4})-(0[1-9]|1[0-2])\/(0[1-9]|1[0-2])\b/g, (_, year: string, from: string, to: string) => {
      return `${monthYear(`${year}-${from}`).split(' ')[0]}/${monthYear(`${year}-${to}`)}`;
    })
    .replace(/\b\d{4}-(?:0[1-9]|1[0-2])\b(?!-)/g, monthYear)
    .replace(
      /\b(\d{4})-Q([1-4])\b/g,
      (_, year: string, n: string) => `${QUARTERS[Number(n) - 1]} quarter of ${year}`,
    )
    .replace(NAMED_DAY, (_, month: string, day: string, year?: string) =>
      [day, month, year].filter(Boolean).join(' '),
    );
}

/**
 * A sentence of the ledger as readers see it: sums of US dollars and percentages in words, dates as the site writes them,
 * ranges with a dash, apostrophes and quotation marks curled. Done twice, it is as done once.
 */
export function typeset(sentence: string): string {
  const words = dates(dollars(sentence))
    .replace(/(?<=\d)%/g, ' percent')
    .replace(/(?<![\d-])(\d{4})-(\d{4}|\d{2})(?![\d-])/g, '$1–$2')
    .replace(/(?<=\d)-(?=\d+(?:\.\d+)? (?:percent|times|years)\b)/g, '–');
  return curled(words);
}

/** Apostrophes and single quotation marks as books print them. */
export const curled = (text: string): string => text.replace(/(?<=^|[\s(])'/g, '‘').replaceAll("'", '’');

/** A sentence or heading made of words that began small. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A formula of the ledger, "(14 + 34) / 5 - 9 ** 0.5", with the signs that books print. */
export function formulaWords(formula: string): string {
  return formula
    .replaceAll(' ** ', ' to the power of ')
    .replace(/(?<=[\d)]) ?\/ ?(?=[\d(ln])/g, ' ÷ ')
    .replaceAll(' - ', ' − ')
    .replace(/\.$/, '');
}
