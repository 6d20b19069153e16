import { FIRST_LANGUAGE } from '../../lib/language.ts';
import { messageMap } from '../../strings/message.ts';
import { texts } from '../../strings/texts.ts';
import { typesetter } from './typeset.ts';

/** A stretch of time that words name: a day, month, quarter, half, season or year, or a span of years. */
export interface Period {
  /** As they stand in the text: "the end of 2026", "30 June 2025". */
  words: string;
  /** Where they begin in the text as `dates` writes it. */
  index: number;
  /** Its first and last day, '2025-06-30'. */
  from: string;
  to: string;
}

/** Dates as the language that content is first written in has them: from these words periods are read. */
const OWN = {
  typeset: {
    quarter1: 'first quarter of {year}',
    quarter2: 'second quarter of {year}',
    quarter3: 'third quarter of {year}',
    quarter4: 'fourth quarter of {year}',
    months: '{from}/{to}',
  },
};
export const { dates } = typesetter(texts(messageMap(OWN), FIRST_LANGUAGE), {});

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH_NAMES = MONTHS.split('|');
/** First and last month of whatever is shorter than a year and longer than a month. Winter ends a year: its next months are another's. */
const PARTS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  'first quarter of': [1, 3],
  'second quarter of': [4, 6],
  'third quarter of': [7, 9],
  'fourth quarter of': [10, 12],
  'first half of': [1, 6],
  'second half of': [7, 12],
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 12],
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  'beginning of': [1, 1],
  'start of': [1, 1],
  'middle of': [6, 7],
  'end of': [12, 12],
  'rest of': [1, 12],
};
const YEAR = String.raw`(?:19|20)\d\d(?!\d|[.,]\d)`;
/** The longest first: "30 June 2025" is no bare year. Groups: part or day and months, year, last year of a span. */
const WRITTEN = new RegExp(
  String.raw`(?<![\d.,$-])(?:` +
    String.raw`(?<part>${Object.keys(PARTS).join('|')})[ -](?<partYear>${YEAR})|` +
    String.raw`(?:(?<day>\d{1,2}) )?(?<month>${MONTHS})(?:/(?<toMonth>${MONTHS}))? (?<monthYear>${YEAR})|` +
    String.raw`(?<first>${YEAR})(?:[–-](?<last>\d{4}|\d\d)(?![\d-]))?)`,
  'gi',
);

/**
 * Every stretch of time that a text names with its year, in the order of the text, whichever of the ledger's ways it
 * stands in: 2025-06-30, 2025-06, 2025-07/08, 2025-Q2, "June 30, 2025", "early 2025", "2024-25". Nothing is guessed:
 * a month without a year names none.
 */
export function periodsIn(text: string): Period[] {
  return [...dates(text).matchAll(WRITTEN)].map((match) => {
    const [words] = match;
    const { part, partYear, day, month, toMonth, monthYear, first = '', last } = match.groups!;
    const at = { words, index: match.index };
    if (part) {
      const [from, to] = PARTS[part.toLowerCase()]!;
      return { ...at, from: firstDay(partYear!, from), to: lastDay(partYear!, to) };
    }
    if (month) {
      const from = monthOf(month);
      if (day) return { ...at, ...both(`${monthYear}-${two(from)}-${two(Number(day))}`) };
      return {
        ...at,
        from: firstDay(monthYear!, from),
        to: lastDay(monthYear!, toMonth ? monthOf(toMonth) : from),
      };
    }
    const end = last === undefined ? first : last.length === 4 ? last : first.slice(0, 2) + last;
    return { ...at, from: `${first}-01-01`, to: `${end}-12-31` };
  });
}

/**
 * The period that begins last, which is the careful reading of “newest”: 2025 as a whole is not newer than August 2025.
 * Of two that begin together the one that ends last. Undefined where there is none.
 */
export function newest<T extends Pick<Period, 'from' | 'to'>>(periods: readonly T[]): T | undefined {
  return periods.toSorted((a, b) => compare(b.from, a.from) || compare(b.to, a.to))[0];
}

/**
 * A period in the ledger's way of writing, 2025-06-30, 2025-06, 2025-07/08, 2025-Q2, 2025, which every language prints in
 * its own words.
 */
export function writtenDate({ words, from, to }: Period): string {
  const [year = '', month = ''] = from.split('-');
  const [, last = ''] = to.split('-');
  const quarter = `${year}-Q${Math.ceil(Number(month) / 3)}`;
  const ways = [from, `${year}-${month}`, `${year}-${month}/${last}`, quarter, year];
  // “winter 2025” is none of them, though it ends as December does.
  return ways.find((way) => dates(way) === words) ?? words;
}

/** For sorting: days as '2025-06-30' compare as words do. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const two = (number: number): string => String(number).padStart(2, '0');
const both = (day: string): { from: string; to: string } => ({ from: day, to: day });
const firstDay = (year: string, month: number): string => `${year}-${two(month)}-01`;

/** The calendar of the library takes day 0 of a month for the last of the one before. */
function lastDay(year: string, month: number): string {
  return `${year}-${two(month)}-${two(new Date(Date.UTC(Number(year), month, 0)).getUTCDate())}`;
}

/** A month's number, from 1. */
function monthOf(name: string): number {
  return MONTH_NAMES.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1;
}
