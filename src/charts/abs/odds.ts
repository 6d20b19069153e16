import { greatest, range, sum } from 'd3-array';
import type { DotMark, Mark } from '../../marks/mark.ts';
import { failures } from '../../models/tranche-loss.ts';
import { amount, words } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { block, runIn, type Line } from '../shared/type.ts';
import { depths, poster, type Slices } from './loans.ts';

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
  while (sum(whole) < tokens) {
    const i = greatest(range(exact.length), (n) => exact[n]! - whole[n]!)!;
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

/** A field of dots round a window, so that no dot lies under what stands in it. */
interface Lattice {
  columns: number;
  rows: number;
  /** From one dot to the next, px. */
  pitch: number;
  /** Its first column and row, and how many it has. */
  window: { left: number; top: number; columns: number; rows: number };
}

/** The window's breadth, in its height, and its least share of the field's breadth and height. */
const [SLIM, BROAD, LEAST] = [1, 2.6, 0.36];

/** The largest dots that fill a box but for a window in its middle. */
export function latticeIn(count: number, width: number, height: number): Lattice {
  const found = range(16, 90).flatMap((columns) => {
    const pitch = width / columns;
    return range(Math.ceil(count / columns), Math.floor(height / pitch) + 1).flatMap((rows) => {
      const places = columns * rows - count;
      return range(Math.ceil(columns * LEAST), columns - 3).flatMap((across): Lattice[] => {
        const [down, ratio] = [places / across, across ** 2 / places];
        const middle = (columns - across) % 2 === 0 && (rows - down) % 2 === 0;
        if (!middle || ratio < SLIM || ratio > BROAD || down < rows * LEAST || down > rows - 4) return [];
        const window = { left: (columns - across) / 2, top: (rows - down) / 2, columns: across, rows: down };
        return [{ columns, rows, pitch, window }];
      });
    });
  });
  // A field that fills its box is worth some of a dot, and so is a window for a large number.
  return greatest(
    found,
    ({ pitch, rows, window }) => pitch * ((pitch * rows) / height) ** 2 * (window.rows / rows) ** 0.3,
  )!;
}

/** Places of the field, those first that are marked first: near in order, far apart in the field. */
function places({ columns, rows, window }: Lattice): [column: number, row: number][] {
  const mask = (column: number, row: number): number => (column * 0.7548776662 + row * 0.5698402910) % 1;
  return range(columns * rows)
    .map((n): [number, number] => [n % columns, Math.floor(n / columns)])
    .filter(([column, row]) =>
      column < window.left || column >= window.left + window.columns || row < window.top || row >= window.top + window.rows)
    .toSorted((a, b) => mask(...a) - mask(...b));
}

/** The field, and what stands in its window. All px. */
interface OddsPlan {
  field: Lattice;
  /** The number, what it is, and a line under it. */
  number: { top: number; size: number };
  is: { top: number; line: Line };
  under: { x: number; top: number; maxWidth: number; anchor: 'middle' };
}

/** Where everything of the odds stands, alike in both steps. */
export function oddsPlan(layout: Slices): OddsPlan {
  const { data, size, type, space } = layout;
  const field = latticeIn(amount(data, 'tokens').value, size.width, foot(layout, 'oneToken').top - space.half);
  const { pitch, window } = field;
  const x = (window.left + window.columns / 2) * pitch;
  const [width, height] = [window.columns * pitch - 2 * space.half, window.rows * pitch];
  const line = poster({ ...LOUD, text: words(data, 'hurt') }, width, type.number * 1.2);
  const lines = line.size * LEADING + type.caption * LEADING;
  // As large for one figure as for two.
  const { size: px } = poster({ ...LOUD, text: '00' }, width, (height - lines - 2 * space.half) / DIGIT);
  const top = window.top * pitch + (height - px * DIGIT - lines) / 2;
  const low = top + px * DIGIT + space.tight;
  return {
    field,
    number: { top: top - px * (BASELINE - DIGIT), size: px },
    is: { top: low, line },
    under: { x, top: low + line.size * LEADING, maxWidth: width, anchor: 'middle' },
  };
}

const LOUD = { size: 0, weight: 600, tone: 'debt' } as const;

/** A thousand outcomes round the number of those that hurt the top. */
function oddsScene(layout: Slices, alike: boolean): Mark[] {
  const { data } = layout;
  const { field, number, is, under } = oddsPlan(layout);
  const { pitch } = field;
  const odds = oddsOf(layout, alike ? amount(data, 'alike').value : 0);
  const reaches = REACHES.flatMap((reach, i) => range(odds[i]!).map(() => (alike ? reach : 'bottom')));
  const dots = places(field).map(([column, row], n): DotMark => {
    const reach = reaches[n]!;
    return {
      kind: 'dot',
      key: `odds/${n}`,
      x: (column + 0.5) * pitch,
      y: (row + 0.5) * pitch,
      r: pitch * RADIUS,
      ...lookOf(reach),
      // Those that matter most change last.
      order: reach === 'top' ? 1 : 0,
    };
  });
  const { x, anchor } = under;
  return [
    ...dots,
    ...block('count', { x, top: number.top, anchor }, [{ ...LOUD, size: number.size, text: `${odds[0]}` }]).marks,
    ...block('count-is', { x, top: is.top, anchor }, [is.line]).marks,
    ...(alike ? legend(layout, odds) : foot(layout, 'oneToken').marks),
  ];
}

/** How a dot looks that stands for an outcome. */
const lookOf = (reach: Reach): Pick<DotMark, 'role' | 'standing' | 'shade'> => ({
  role: reach === 'none' ? 'context' : 'debt',
  standing: 'illustrative',
  shade: STRENGTH[reach],
});

/** How much of its place a dot fills, as a radius. */
const RADIUS = 0.45;

/** How high a figure is over its line, in its own size. */
const DIGIT = 0.72;

/** What the paler dots are, at the foot: one sentence that begins in the window. */
function legend(layout: Slices, odds: readonly number[]): Mark[] {
  const { data, size, type } = layout;
  const r = type.caption * 0.36;
  const top = size.height - type.caption * LEADING - type.caption * 0.1;
  const items = (['middle', 'bottom', 'none'] as const).map((reach, i) => {
    const number: Line = { text: `${odds[i + 1]}`, size: type.label, weight: 600, tone: reach === 'none' ? 'muted' : 'debt' };
    const is: Line = { text: words(data, `${reach}Odds`), size: type.caption, tone: 'muted' };
    return { reach, set: (x: number) => runIn(`${reach}-odds`, { x: x + 3 * r, top }, [number, is]) };
  });
  const widths = items.map(({ set }) => set(0).width + 3 * r);
  const air = (size.width - sum(widths)) / 2;
  return items.flatMap(({ reach, set }, i): Mark[] => {
    const x = sum(widths.slice(0, i)) + i * air;
    return [
      { kind: 'dot', key: `key/${reach}`, x: x + r, y: top + type.caption * 0.66, r, ...lookOf(reach) },
      ...set(x).marks,
    ];
  });
}

/** 4 · The odds while every loan fails on its own. */
export const aloneScene = (layout: Slices): Mark[] => oddsScene(layout, false);

/** 5 · The same average, while all lean on one thing. */
export const alikeScene = (layout: Slices): Mark[] => oddsScene(layout, true);
