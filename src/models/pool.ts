import { cumulativeNormal, quantileNormal } from 'vega-statistics';
import { whole, within } from './check.ts';

/** A pool of like loans: the same chance of failing, tied to one common factor. */
export interface Pool {
  /** Chance that one loan fails, 0 to 1. */
  defaultProbability: number;
  /** How alike the loans are, 0 to 1: 0 is independent, 1 is all or nothing. */
  correlation: number;
}

/** Standard deviations: beyond, a normal has less than 1e-16 left. */
export const FAR = 8.5;
/** Above this many the work no longer fits into a frame. */
const MOST_LOANS = 1000;
/** A share of the likeliest count's odds. */
const NOTHING = 1e-20;

export function checkPool({ defaultProbability, correlation }: Pool): void {
  within('defaultProbability', defaultProbability, 0, 1);
  within('correlation', correlation, 0, 1);
}

/**
 * Chance that a loan fails in a year of a given common factor: Φ((Φ⁻¹(p) − √ρ·m) / √(1 − ρ)).
 * Source: Vasicek, "The distribution of loan portfolio value", Risk, 2002.
 *
 * @param factor m, in standard deviations; the lower, the worse the year. A finite number.
 * @returns 0 to 1; its mean over all years is p. At correlation 1 it is 0 or 1.
 * @throws RangeError naming the parameter and its range
 */
export function conditionalDefault(pool: Pool, factor: number): number {
  checkPool(pool);
  within('factor', factor, -Number.MAX_VALUE, Number.MAX_VALUE);
  const { defaultProbability, correlation } = pool;
  const distance = quantileNormal(defaultProbability) - Math.sqrt(correlation) * factor;
  if (correlation === 1) return distance > 0 ? 1 : 0;
  return cumulativeNormal(distance / Math.sqrt(1 - correlation));
}

/**
 * How many loans fail: the binomial over all years, each year as likely as its common factor.
 * Exact at correlation 0 and 1 and where loans fail surely or never; else by the trapezoid rule, to about 1e-12.
 * Source: Vasicek, "The distribution of loan portfolio value", Risk, 2002.
 *
 * @param pool.loans a whole number from 1 to 1000
 * @returns n + 1 probabilities: of no failed loan, of one, … of all. They sum to 1, and their mean is n·p.
 * @throws RangeError naming the parameter and its range
 */
export function failures(pool: Pool & { loans: number }): number[] {
  checkPool(pool);
  whole('loans', pool.loans, 1, MOST_LOANS);
  const { defaultProbability: p, correlation, loans: n } = pool;
  const threshold = quantileNormal(p);
  const odds = new Float64Array(n + 1);
  if (correlation === 0 || !Number.isFinite(threshold)) {
    addBinomial(odds, p, 1 - p, 1);
    return Array.from(odds);
  }
  if (correlation < 1) addYears(odds, threshold, correlation);
  // The ends follow from the rest: the mean is n·p, and all probabilities sum to 1.
  const between = Array.from(odds.subarray(1, n));
  const expected = between.reduce((sum, odd, i) => sum + odd * (i + 1), 0);
  const all = Math.max(0, p - expected / n);
  const some = between.reduce((sum, odd) => sum + odd, all);
  return [Math.max(0, 1 - some), ...between, all];
}

/**
 * Adds the binomials of all years, without the years in which all loans share a fate. The sum runs over
 * x = Φ⁻¹(a loan's chance in that year): there the binomials keep their width, whatever the correlation, and the
 * trapezoid rule, whose error falls as exp(−2π²·(width / step)²), needs a few hundred years at most.
 */
function addYears(odds: Float64Array, threshold: number, correlation: number): void {
  const { scale, centre, low, high } = years(threshold, correlation);
  const width = 1 / Math.hypot(Math.sqrt((odds.length - 1) / 1.57), scale);
  const step = 0.7 * width;
  for (let i = Math.ceil(low / step); i * step <= high; i++) {
    const x = centre + i * step;
    addBinomial(odds, cumulativeNormal(x), cumulativeNormal(-x), density(i * step * scale) * scale * step);
  }
}

/**
 * x = Φ⁻¹(a loan's chance in a year) is normal: `centre` in the middle, and `scale` times as wide is the common
 * factor. `low` and `high`, from the centre, bound where x decides: beyond, there is no year, or one fate for all.
 */
export function years(
  threshold: number,
  correlation: number,
): { scale: number; centre: number; low: number; high: number } {
  const scale = Math.sqrt(1 - correlation) / Math.sqrt(correlation);
  const centre = threshold / Math.sqrt(1 - correlation);
  const low = Math.max(-FAR - centre, -FAR / scale);
  const high = Math.min(FAR - centre, FAR / scale);
  return { scale, centre, low, high };
}

export const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Adds weight times the binomial: from the likeliest count outwards, each term from its neighbour. q is 1 − p. */
function addBinomial(odds: Float64Array, p: number, q: number, weight: number): void {
  const n = odds.length - 1;
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const terms = new Float64Array(n + 1);
  terms[mode] = 1;
  let sum = 1;
  let first = mode;
  for (let term = 1; first > 0 && term > NOTHING; first--) {
    term *= (first * q) / ((n - first + 1) * p);
    terms[first - 1] = term;
    sum += term;
  }
  let last = mode;
  for (let term = 1; last < n && term > NOTHING; last++) {
    term *= ((n - last) * p) / ((last + 1) * q);
    terms[last + 1] = term;
    sum += term;
  }
  for (let k = first; k <= last; k++) odds[k] = (odds[k] ?? 0) + ((terms[k] ?? 0) * weight) / sum;
}
