import type { Cell } from './dataset-columns.ts';

/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** A month, or two of them: Excel would take it for the first day of it, or the second for a day. */
const MONTH = /^(\d{4})-(\d{2}(?:\/\d{2})?)$/;
/** A whole number, such as a year, or a day: the same in every language. */
const PLAIN = /^[$€£]?\d+$|^\d{4}-\d{2}-\d{2}$/;
/** Digits and marks alone: `1,600` is 1.6 in Germany, `60 / 9` a date, `5:1` a time, `30%` a fraction. */
const NUMBER_LIKE = /^[$€£]?\d[\d\s.,:/%–-]*$/;
/** A month in English words, which an English spreadsheet takes for its first day. */
const NAMED_MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,4}$/iu;

/**
 * A cell of a CSV, so that a spreadsheet in any language and any program reads it as what it is. A number has no
 * decimal mark: 1.375, which is 1375 in Germany and Brazil, is `1375E-3` everywhere. A month is `2025-M08`, as
 * statistical offices write it. Words that a spreadsheet would compute get an apostrophe before them.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? csvNumber(cell) : csvWords(cell);
}

/** A finite number as digits and a power of ten, in which no language's marks occur. @throws RangeError for others */
function csvNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no number for a spreadsheet: ${value}`);
  const [digits = '', power = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const exponent = Number(power) - decimals.length;
  if (exponent === 0) return whole;
  return `${`${whole}${decimals}`.replace(/^(-?)0+/, '$1')}E${exponent}`;
}

function csvWords(words: string): string {
  const month = MONTH.exec(words);
  if (month) return `${month[1]}-M${month[2]}`;
  const computed =
    FORMULA.test(words) || NAMED_MONTH.test(words) || (NUMBER_LIKE.test(words) && !PLAIN.test(words));
  return computed ? `'${words}` : words;
}
