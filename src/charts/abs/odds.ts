import { range, sum } from 'd3-array';
import type { DotMark, Mark } from '../../marks/mark.ts';
import { failures } from '../../models/tranche-loss.ts';
import { amount, words, type Label } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { LEADING } from '../shared/space.ts';
import { runIn, type Line } from '../shared/type.ts';
import { at, latticeIn, placesOf, type Lattice, type Place } from './lattice.ts';
import { depths, inOpening, type Slices, type InOpening } from './loans.ts';

/** How far losses rise, worst first. */
const REACHES = ['top', 'middle', 'bottom', 'none'] as const;
type Reach = (typeof REACHES)[number];
/** How strong an outcome is drawn: the farther its losses rise, the stronger. */
const STRENGTH = { top: 1, middle: 0.58, bottom: 0.32, none: 0.28 } as const;

/**
 * Shares out equal tokens by largest remainder, so that they add up.
 * @param shares non-negative, of any sum @param tokens how many there are
 */
export function apportion(shares: readonly number[], tokens: number): number[] {
  const exact = shares.map((share) => (share * tokens) / sum(shares));
  const whole = exact.map(Math.floor);
  const rest = (i: number): number => exact[i]! - whole[i]!;
  while (sum(whole) < tokens) {
    const i = range(exact.length).reduce((best, n) => (rest(n) > rest(best) ? n : best));
    whole[i]! += 1;
  }
  return whole;
}

/** Of a thousand outcomes of equal chance, how many reach each slice and no further, worst first. */
export function oddsOf(layout: Slices, correlation: number): number[] {
  const { data } = layout;
  const { loans, bottom, middle } = depths(layout);
  const chances = failures({ defaultProbability: amount(data, 'fails').value, correlation, loans });
  const between = (from: number, to: number): number => sum(chances.slice(from, to));
  const shares = [
    between(middle + 1, loans + 1),
    between(bottom + 1, middle + 1),
    between(1, bottom + 1),
    chances[0]!,
  ];
  return apportion(shares, amount(data, 'tokens').value);
}

/** The field's places but for its opening, those first that are marked first: near in order, far apart in the field. */
function scattered(field: Lattice): Place[] {
  const order = ([column, row]: Place): number => (column * SPREAD[0] + row * SPREAD[1]) % 1;
  return placesOf(field).toSorted((a, b) => order(a) - order(b));
}

/** Steps that never fall into step with each other: what they order looks strewn, and lies evenly. */
const SPREAD = [0.7548776662, 0.569840291] as const;

/** The field, alike in both steps, and what stands in its opening. @param reached how many outcomes hurt the top */
export function oddsPlan(layout: Slices, reached: number): { field: Lattice; said: InOpening } {
  const { data, size, space } = layout;
  const top = foot(layout, 'oneToken').top - space.half;
  const field = latticeIn(amount(data, 'tokens').value, size.width, top);
  return { field, said: inOpening(layout, field, 'count', `${reached}`, words(data, 'hurt')) };
}

/** A thousand outcomes round the number of those that hurt the top. */
function oddsScene(layout: Slices, alike: boolean): Mark[] {
  const { data } = layout;
  const odds = oddsOf(layout, alike ? amount(data, 'alike').value : 0);
  const { field, said } = oddsPlan(layout, odds[0]!);
  const r = Math.min(field.pitch, field.high) * RADIUS;
  const reaches = REACHES.flatMap((reach, i) => range(odds[i]!).map(() => (alike ? reach : 'bottom')));
  const dots = scattered(field).map((place, n): DotMark => {
    const reach = reaches[n]!;
    const [x, y] = at(field, place);
    return {
      kind: 'dot',
      key: `odds/${n}`,
      x,
      y,
      r,
      ...lookOf(reach),
      // Those that matter most change last.
      order: reach === 'top' ? 1 : 0,
    };
  });
  return [...dots, ...said.marks, ...(alike ? legend(layout, odds) : foot(layout, 'oneToken').marks)];
}

/** How a dot looks that stands for an outcome. */
const lookOf = (reach: Reach): Pick<DotMark, 'role' | 'standing' | 'shade'> => ({
  role: reach === 'none' ? 'context' : 'debt',
  standing: 'illustrative',
  shade: STRENGTH[reach],
});

/** How much of its place a dot fills, as a radius. */
const RADIUS = 0.45;

/** What the paler dots are, at the foot: a sentence that begins in the opening. */
function legend(layout: Slices, odds: readonly number[]): Mark[] {
  const { data, size, type, space } = layout;
  const set = (reach: Reach, x: number, k: number): { marks: Mark[]; width: number } => {
    const r = type.caption * k * 0.36;
    const top = size.height - type.label * k * LEADING;
    const text = `${odds[REACHES.indexOf(reach)]}`;
    const tone = reach === 'none' ? 'muted' : 'debt';
    const lines: [Line, Line] = [
      { text, size: type.label * k, weight: 600, tone },
      { text: words(data, `${reach}Odds` as Label<'abs'>), size: type.caption * k, tone: 'muted' },
    ];
    const said = runIn(`${reach}-odds`, { x: x + 3 * r, top }, lines);
    const y = top + type.label * k * 0.64;
    return {
      marks: [{ kind: 'dot', key: `key/${reach}`, x: x + r, y, r, ...lookOf(reach) }, ...said.marks],
      width: said.width + 3 * r,
    };
  };
  const paler = REACHES.slice(1);
  const width = (k: number): number => sum(paler, (reach) => set(reach, 0, k).width);
  // Large words are as large as they stand on one line.
  const k = Math.min(1, (size.width - 2 * space.clear) / width(1));
  const air = (size.width - width(k)) / (paler.length - 1);
  return paler.flatMap((reach, i) => {
    const before = sum(paler.slice(0, i), (each) => set(each, 0, k).width + air);
    return set(reach, before, k).marks;
  });
}

/** 4 · The odds while every loan fails on its own. */
export const aloneScene = (layout: Slices): Mark[] => oddsScene(layout, false);

/** 5 · The same average, while all lean on one thing. */
export const alikeScene = (layout: Slices): Mark[] => oddsScene(layout, true);
