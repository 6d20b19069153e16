import type { LedgerAmount } from '../ledger/amount.ts';
import { amountsOf } from '../ledger/amounts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { printAmount } from '../ledger/print.ts';
import { printedNumber, scaled } from '../ledger/rounding.ts';
import { readChinese } from './read-chinese.ts';

/** One amount in both editions. */
export interface Conversion {
  id: string;
  english: string;
  chinese: string;
  /** As a label on a drawing has it. */
  short: string;
  /** As the ledger has it: '12 to 14 USD_bn'. */
  value: string;
  /** What is unequal, in words; empty where the Chinese says what the English says. */
  faults: string[];
}

/** Dollars in one of each unit; units that are no sums are missing. */
const DOLLARS: Readonly<Record<string, number>> = {
  USD: 1,
  USD_per_GPU_hour: 1,
  USD_m: 1e6,
  USD_bn: 1e9,
  USD_bn_per_month: 1e9,
  USD_tn: 1e12,
};

/** Every amount of the ledger, as the English and the Chinese edition print it, compared. */
export function conversions({ parts, allAmounts }: Ledger): Conversion[] {
  const chinese = amountsOf(parts, 'zh');
  return [...allAmounts.values()].map((amount) => conversion(amount, chinese.get(amount.id)!));
}

/** @param english an amount as worded for the first edition @param other the same one as worded for the Chinese */
export function conversion(english: LedgerAmount, other: LedgerAmount): Conversion {
  const { id, value, high, unit } = english;
  const chinese = printAmount(other, { language: 'zh' });
  const short = printAmount(other, { language: 'zh', form: 'short' });
  return {
    id,
    english: printAmount(english),
    chinese,
    short,
    value: `${high === undefined ? value : `${value} to ${high}`} ${unit}`,
    faults: [
      ...numberFaults(english, chinese),
      ...numberFaults(english, short),
      ...unitFaults(english, chinese),
      ...hedgeFaults(english, other, [chinese, short]),
    ],
  };
}

/** Whether words say the number, or both ends of the range, that the English prints. */
function numberFaults(amount: LedgerAmount, words: string): string[] {
  const { value, high, unit } = scaled(amount);
  const asked =
    unit === 'none'
      ? []
      : [value, ...(high === undefined ? [] : [high])].map(
          (end) => printedNumber(end, unit).number * (DOLLARS[unit] ?? 1),
        );
  const { ends } = readChinese(words);
  const equal = ends.length === asked.length && ends.every((end, i) => close(end, asked[i]!));
  return equal ? [] : [`“${words}” reads as ${ends.join(' to ') || 'no number'}, not ${asked.join(' to ')}`];
}

/** Sums are of dollars and shares of a hundred, in one language as in the other; a label may leave dollars to its drawing. */
function unitFaults(amount: LedgerAmount, words: string): string[] {
  const { unit } = scaled(amount);
  const { dollars, percent } = readChinese(words);
  return [
    ...(dollars === unit in DOLLARS
      ? []
      : [`“${words}” ${dollars ? 'speaks of' : 'does not speak of'} 美元`]),
    ...(percent === (unit === 'percent') ? [] : [`“${words}” ${percent ? 'has' : 'lacks'} a percent sign`]),
  ];
}

function hedgeFaults(english: LedgerAmount, { hedged }: LedgerAmount, printed: readonly string[]): string[] {
  if (!english.hedge) return hedged === undefined ? [] : [`it has the hedge “${hedged}” of its own`];
  const hedge = (hedged ?? '').replace('{n}', '');
  return printed
    .filter((words) => !hedge || !words.includes(hedge))
    .map((words) => `“${words}” has lost the hedge “${english.hedge}”`);
}

/** Equal but for the last of the digits that a binary number holds. */
const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** The table as lines, and how many amounts are unequal. */
export function conversionReport(rows: readonly Conversion[]): { lines: string[]; unequal: number } {
  const wrong = rows.filter(({ faults }) => faults.length);
  return {
    lines: [
      ...rows.map((row) => [row.id, row.english, row.chinese, row.short, row.value].join(' | ')),
      ...wrong.flatMap(({ id, faults }) => faults.map((fault) => `unequal: ${id}: ${fault}`)),
      `${rows.length} ${rows.length === 1 ? 'amount' : 'amounts'}, ${wrong.length} unequal`,
    ],
    unequal: wrong.length,
  };
}
