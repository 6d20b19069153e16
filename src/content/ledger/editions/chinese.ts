import { hedgedInHan } from '../../../lib/hedged.ts';
import { printedNumber } from '../rounding.ts';
import { filled, wordsOf, type NumberGrammar } from './grammar.ts';

/** How many dollars one of a unit is: in Chinese all of them are written from the same ladder. */
const DOLLARS: Readonly<Record<string, number>> = {
  USD: 1,
  USD_m: 1e6,
  USD_bn: 1e9,
  USD_tn: 1e12,
  USD_bn_per_month: 1e9,
  USD_per_GPU_hour: 1,
};
/** The ladder goes by ten thousands, the largest first: 0.9万亿 is 9000亿. */
const LADDER = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
] as const;
/** Both ends of a range bear these: 2%至4%. */
const AT_BOTH_ENDS: ReadonlySet<string> = new Set(['percent']);
const TO = { long: '至', short: '—' } as const;

/** Without what a binary number adds: 4.22 × 1e9 is 4220000000. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** A number on the ladder, without commas: '131亿', '6680万', '1000', '1.70'. */
function onLadder(value: number, decimals = 0): string {
  const [size, name] = LADDER.find(([step]) => Math.abs(value) >= step) ?? [1, ''];
  const number = exact(value / size);
  return (
    (size === 1 ? number.toFixed(Math.max(decimals, decimalsOf(String(number)))) : String(number)) + name
  );
}

/** How many decimals are written out. */
const decimalsOf = (digits: string): number => (digits.split('.')[1] ?? '').length;

/** A number in a unit, rounded as the English prints it, then put on the ladder: 13.1 USD_bn is '131亿'. */
function written(value: number, unit: string): string {
  const { number, decimals } = printedNumber(value, unit);
  return unit === 'year' ? String(number) : onLadder(exact(number * (DOLLARS[unit] ?? 1)), decimals);
}

const present = <T>(ends: readonly (T | undefined)[]): T[] => ends.filter((end) => end !== undefined);

/** Ends of a range are whole, and the unit's words stand once: 120亿至140亿美元. */
function inUnit(words: string, ends: readonly string[], unit: string, to: string): string {
  return AT_BOTH_ENDS.has(unit)
    ? ends.map((end) => filled(words, end)).join(to)
    : filled(words, ends.join(to));
}

/** Magnitudes belong to the number, the sign and the hedge stand right before it, and nothing is set apart by spaces. */
export const chinese: NumberGrammar = {
  worded({ units, negative }, ends, unit, form) {
    const signed = present(ends).map((end) =>
      end < 0 ? filled(negative[form], written(-end, unit)) : written(end, unit),
    );
    return inUnit(wordsOf(units, unit)[form], signed, unit, TO[form]);
  },
  typed({ units }, ends, unit) {
    const dollars = DOLLARS[unit] ?? 1;
    const numbers = ends.map((end) => {
      const plain = end.replaceAll(',', '');
      return onLadder(exact(Number(plain) * dollars), dollars === 1 ? decimalsOf(plain) : 0);
    });
    return inUnit(wordsOf(units, unit).long, numbers, unit, TO.long);
  },
  bare: (ends, unit) =>
    present(ends)
      .map((end) => {
        const { number, decimals } = printedNumber(end, unit);
        return unit === 'year' ? String(number) : onLadder(number, decimals);
      })
      .join(TO.long),
  hedged: hedgedInHan,
};
