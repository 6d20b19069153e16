import { FIRST_LANGUAGE, localeOf } from '../../lib/language.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { Amount } from '../../lib/types.ts';
import type { Strings } from '../schemas/reference.ts';

/** long: "$14 billion". short: "$14bn". number: "14", in the ledger's own unit, for "14 squares". */
export type AmountForm = 'long' | 'short' | 'number';

export interface PrintOptions {
  form?: AmountForm | undefined;
  /** false leaves out the hedge, for an author who words it himself. */
  hedge?: boolean | undefined;
}

/** "about $14 billion", or "$14bn" with `{ form: 'short', hedge: false }`. */
export function printAmount(amount: Amount, { form = 'long', hedge = true }: PrintOptions = {}): string {
  const words = form === 'long' ? amount.text : form === 'short' ? amount.short : printNumber(amount);
  return hedge ? withHedge(amount, words) : words;
}

/** The bare number in the ledger's unit: 1500 USD_bn is "1,500", a fraction of 0.05 is "5". */
function printNumber({ value, high, unit }: Amount): string {
  const scale = unit === 'fraction' ? 100 : 1;
  return digits(value * scale, unit) + (high === undefined ? '' : `–${digits(high * scale, unit)}`);
}

/** The two wordings of an amount, long and short, without hedge. `high` makes a range: "$12–14 billion". */
export function wordAmount(
  { units, negative }: Pick<Strings, 'units' | 'negative'>,
  amount: { value: number; high?: number | undefined; unit: string },
): { text: string; short: string } {
  const { value, high, unit } = scaled(amount);
  const words = units[unit];
  if (!words) throw new RangeError(`no words for the unit "${unit}"`);
  const single = words.of?.[String(value)];
  if (high === undefined && single) {
    // Units that read the same long and short keep the single form in both: "1 year".
    const short = words.short === words.long ? single : words.short.replace('{n}', digits(value, unit));
    return { text: single, short };
  }
  const n = digits(Math.abs(value), unit) + (high === undefined ? '' : `–${digits(high, unit)}`);
  const worded = (form: 'long' | 'short'): string => {
    const text = words[form].replace('{n}', () => n);
    return value < 0 ? negative[form].replace('{n}', () => text) : text;
  };
  return { text: worded('long'), short: worded('short') };
}

/** Larger units from 1,000 on, after rounding: 2900 USD_bn is 2.9 USD_tn, and 999.7 USD_m is 1 USD_bn. */
const LARGER: Record<string, string> = { USD_m: 'USD_bn', USD_bn: 'USD_tn' };

function scaled(amount: { value: number; high?: number | undefined; unit: string }): {
  value: number;
  high: number | undefined;
  unit: string;
} {
  let { value, unit } = amount;
  let high = amount.high === amount.value ? undefined : amount.high;
  const times = (factor: number): void => {
    value = Number((value * factor).toPrecision(12));
    if (high !== undefined) high = Number((high * factor).toPrecision(12));
  };
  if (unit === 'fraction') {
    times(100);
    unit = 'percent';
  }
  for (let up = LARGER[unit]; up && Math.abs(rounded(high ?? value, unit)) >= 1000; up = LARGER[unit]) {
    times(1 / 1000);
    unit = up;
  }
  return { value, high, unit };
}

/** Prices and calendar years keep every digit, spans of years one decimal, everything else three digits. */
function rounded(value: number, unit: string): number {
  if (unit === 'year' || unit === 'USD' || unit === 'USD_per_GPU_hour') return value;
  if (unit === 'years') return Math.round(value * 10) / 10;
  return Number(value.toPrecision(3));
}

function digits(value: number, unit: string): string {
  const number = rounded(value, unit);
  if (unit === 'year') return String(number);
  const cents = unit.startsWith('USD') && !/_(bn|m|tn)/.test(unit) && !Number.isInteger(number) ? 2 : 0;
  return number.toLocaleString(localeOf(FIRST_LANGUAGE), {
    minimumFractionDigits: cents,
    maximumFractionDigits: cents || 6,
  });
}
