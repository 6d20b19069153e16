import { range } from 'd3-array';
import type { DataOf, Role } from '../../lib/types.ts';
import type { LineMark, Mark } from '../../marks/mark.ts';
import { amount, type LabelOf } from '../chart.ts';
import { caption, tallest } from '../shared/head.ts';
import { axisBelow, axisRight, axisWidth, type Plot } from '../shared/plot/axis.ts';
import { level } from '../shared/rules.ts';
import { trace, type Reading } from '../shared/plot/lines.ts';
import { linear, logarithmic, type Scale } from '../shared/plot/scale.ts';
import type { Layout, LayoutOf } from '../shared/layout.ts';
import { block, type Line } from '../shared/type.ts';

/** The year of the two known amounts, where both lines start. */
export const START = 2025;
/** Straight pieces per line: the same in every step, so that lines bend into each other. */
const PIECES = 24;

/** What a frame shows: years, and money in USD bn. */
export interface Shown {
  from: number;
  to: number;
  low: number;
  high: number;
  /** Years between two ticks. */
  every: number;
}

/** Where years and money stand. Money stands by its logarithm: equal growth is an equal way up. */
export interface FuturesPlot extends Plot, Shown {
  x: Scale;
  y: Scale;
}

/** px */
export const pointRadius = ({ type }: Layout<'two-futures' | 'two-futures-try'>): number =>
  type.caption * 0.42;

/** The slots that name grid lines: more of them where the frame reaches higher. */
const grids = ({ data }: Layout<'two-futures' | 'two-futures-try'>) =>
  Object.keys(data.amounts).filter((slot): slot is `grid${number}` => slot.startsWith('grid'));

/** The data of the chapter's drawing, or of its panel. */
export type Either = DataOf<'two-futures' | 'two-futures-try'>;

/** The words at the foot, which say how to read the scale and what the comparison leaves out. */
const foot = <D extends Either>(layout: LayoutOf<D>, labels: readonly LabelOf<D>[]): Line[] =>
  labels.map((label) => ({ ...caption(layout, label), size: layout.type.tick }));

/** px between the floor and the years, and what the years take. */
const OVER_YEARS = 4;
const yearsHeight = ({ type }: Layout<'two-futures' | 'two-futures-try'>): number =>
  type.tick * 1.5 + OVER_YEARS;

/** A frame under `head` px of words and above the foot's. */
export function frameOf<D extends Either>(
  layout: LayoutOf<D>,
  shown: Shown,
  head: number,
  feet: readonly LabelOf<D>[],
): FuturesPlot {
  const { data, size, type } = layout;
  const decades = grids(layout).map((slot) => amount(data, slot).short);
  const right = size.width - axisWidth(layout, decades) - 5;
  // The way to the meeting runs between the words and the frame.
  const top = head + type.caption * 1.3;
  const floor = size.height - tallest([foot(layout, feet)], size.width) - yearsHeight(layout);
  return {
    ...shown,
    left: 0,
    right,
    top,
    floor,
    x: linear([shown.from, shown.to], [0, right]),
    y: logarithmic([shown.low, shown.high], [floor, top]),
  };
}

/** Floor, years, grid lines from 2025 on, and the foot. @param decades whether the grid lines say what they are worth */
export function grid<D extends Either>(
  layout: LayoutOf<D>,
  at: FuturesPlot,
  feet: readonly LabelOf<D>[],
  decades = true,
): Mark[] {
  const first = START - Math.floor((START - at.from) / at.every) * at.every;
  const years = range(first, at.to + 1, at.every);
  const start = at.x(START) + pointRadius(layout);
  return [
    ...grids(layout).flatMap((slot) => {
      const { value, short } = amount(layout.data, slot);
      const y = at.y(value);
      return [
        level(slot, y, [start, at.right]),
        ...(decades ? axisRight(layout, [{ key: `${slot}-is`, at: y, text: short }]) : []),
      ];
    }),
    level('floor', at.floor, [0, at.right]),
    ...axisBelow(
      layout,
      at.floor + OVER_YEARS,
      years.map((year) => ({ key: `year/${year}`, at: at.x(year), text: `${year}` })),
    ),
    ...block(
      'foot',
      { x: 0, top: at.floor + yearsHeight(layout), maxWidth: layout.size.width },
      foot(layout, feet),
    ).marks,
  ];
}

/**
 * The line of an amount of 2025 that grows by a factor a year, until it leaves the frame. Always illustrative.
 * @param start USD bn @param factor growth a year, at least 1; none leaves the line furled in its starting point
 */
export function growing(
  layout: Layout<'two-futures' | 'two-futures-try'>,
  at: FuturesPlot,
  key: string,
  start: number,
  factor: number | undefined,
  role: Role,
): LineMark {
  const rate = Math.log(factor ?? 1);
  const years = factor === undefined ? 0 : at.to - START;
  const end = rate > 0 ? Math.min(years, Math.log(at.high / start) / rate) : years;
  const readings = range(PIECES + 1).map((i): Reading => {
    const t = (end * i) / PIECES;
    return [START + t, start * Math.exp(rate * t)];
  });
  return dashed(layout, at, key, readings, role);
}

/** A dashed line: somebody's claim, or an illustration. */
export const dashed = (
  { space }: Layout<'two-futures' | 'two-futures-try'>,
  at: FuturesPlot,
  key: string,
  readings: readonly Reading[],
  role: Role,
): LineMark => trace(key, readings, at, { width: space.snug, dash: '9 4', role, standing: 'illustrative' });
