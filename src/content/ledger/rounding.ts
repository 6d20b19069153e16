/** An amount as the ledger has it, or moved to another unit; `high` is the high end of a range. */
export interface Measured {
  value: number;
  high?: number | undefined;
  unit: string;
}

/** Larger units from 1,000 on, after rounding: 2900 USD_bn is 2.9 USD_tn, and 999.7 USD_m is 1 USD_bn. */
const LARGER: Record<string, string> = { USD_m: 'USD_bn', USD_bn: 'USD_tn' };

/** An amount in the unit that the English edition prints it in: a fraction in percent, dollars in the largest that fits. */
export function scaled(amount: Measured): Measured {
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

/**
 * A number of an amount as every edition prints it, before it gets its words; and how many decimals it has at least.
 * Editions part ways only in how they write it, so that none says more than another.
 */
export function printedNumber(value: number, unit: string): { number: number; decimals: number } {
  const number = rounded(value, unit);
  if (unit === 'year') return { number, decimals: 0 };
  const decimals = unit.startsWith('USD') && !/_(bn|m|tn)/.test(unit) && !Number.isInteger(number) ? 2 : 0;
  const digits = { useGrouping: false, maximumFractionDigits: decimals || 6 };
  return { number: Number(number.toLocaleString('en', digits)), decimals };
}
