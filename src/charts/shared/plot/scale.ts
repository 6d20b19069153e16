import { scaleBand, scaleLinear, type ScaleLinear } from 'd3-scale';

/** From one number to another: of amounts, or px on the drawing. */
export type Span = readonly [from: number, to: number];

/**
 * A scale of D3: from an amount to its place in px. Its number formats are left out, because D3's know one language;
 * numbers are printed by the content, and D3's formats are not sent to readers.
 */
export type Scale = ((value: number) => number) &
  Pick<ScaleLinear<number, number>, 'invert' | 'ticks'> & { domain(): number[]; range(): number[] };

/**
 * Equal amounts are equal ways. D3 knows the scale's ticks and the way back. The way there is worked out here, because
 * D3 divides before it multiplies: an amount that falls on half of what a mark is rounded to would then be rounded down
 * in one box and up in the next.
 * @param domain amounts @param range px
 */
export function linear(domain: Span, range: Span): Scale {
  const scale = scaleLinear(domain, range);
  const [least, most] = domain;
  const [from, to] = range;
  const place = (value: number): number => from + ((to - from) * (value - least)) / (most - least);
  const { invert, ticks } = scale;
  return Object.assign(place, { domain: () => [...domain], range: () => [...range], invert, ticks });
}

/** Places side by side, each with a name. */
export interface Bands {
  /** Left edge of a name's place, px. @throws Error for a name that has none */
  at(name: string): number;
  /** Middle of a name's place, px. @throws Error for a name that has none */
  middle(name: string): number;
  /** How broad a place is, px. */
  width: number;
  /** From one place to the next, px. */
  step: number;
}

interface BandOptions {
  /** Air between two places, as a share of the way from one to the next. */
  inner?: number;
  /** Air before the first and after the last, as such a share too. */
  outer?: number;
}

function bandsOf(
  names: readonly string[],
  scale: { (name: string): number | undefined; bandwidth(): number; step(): number },
): Bands {
  const width = scale.bandwidth();
  const at = (name: string): number => {
    const found = scale(name);
    if (found !== undefined) return found;
    throw new Error(`There is no place for "${name}" on this scale, only for ${names.join(', ')}.`);
  };
  return { at, middle: (name) => at(name) + width / 2, width, step: scale.step() };
}

/** Columns side by side, each as broad as the others. @param range px */
export const bands = (
  names: readonly string[],
  range: Span,
  { inner = 0, outer = 0 }: BandOptions = {},
): Bands => bandsOf(names, scaleBand(names, range).paddingInner(inner).paddingOuter(outer));
