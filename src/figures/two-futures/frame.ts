import { range } from 'd3-array';
import type { DataOf, Role } from '../../lib/types.ts';
import type { LineMark, Mark } from '../../marks/mark.ts';
import { amount, type LabelOf } from '../figure.ts';
import { caption, tallest } from '../shared/head.ts';
import { axisBelow, axisRight, axisWidth, type Plot } from '../shared/plot/axis.ts';
import { level } from '../shared/rules.ts';
import { trace, type Reading } from '../shared/plot/lines.ts';
import { linear, logarithmic, type Scale } from '../shared/plot/scale.ts';
import type { Sheet, SheetOf } from '../shared/sheet.ts';
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
export interface Frame extends Plot, Shown {
  x: Scale;
  y: Scale;
}

/** px */
export const pointRadius = ({ type }: Sheet<'two-futures' | 'two-futures-try'>): number =>
  type.caption * 0.42;

/** The slots that name grid lines: more of them where the frame reaches higher. */
const grids = ({ data }: Sheet<'two-futures' | 'two-futures-try'>) =>
  Object.keys(data.amounts).filter((slot): slot is `grid${number}` => slot.startsWith('grid'));

/** The data of the chapter's drawing, or of its panel. */
export type Either = DataOf<'two-futures' | 'two-futures-try'>;

/** The words at the foot, which say how to read the scale and what the comparison leaves out. */
const foot = <D extends Either>(sheet: SheetOf<D>, labels: readonly LabelOf<D>[]): Line[] =>
  labels.map((label) => ({ ...caption(sheet, label), size: sheet.type.tick }));

/** px between the floor and the years, and what the years take. */
const OVER_YEARS = 4;
const yearsHeight = ({ type }: Sheet<'two-futures' | 'two-futures-try'>): number =>
  type.tick * 1.5 + OVER_YEARS;

/** A frame under `head` px of words and above the foot's. */
export function frameOf<D extends Either>(
  sheet: SheetOf<D>,
  shown: Shown,
  head: number,
  feet: readonly LabelOf<D>[],
): Frame {
  const { data, size, type } = sheet;
  const decades = grids(sheet).map((slot) => amount(data, slot).short);
  const right = size.width - axisWidth(sheet, decades) - 5;
  // The way to the meeting runs between the words and the frame.
  const top = head + type.caption * 1.3;
  const floor = size.height - tallest([foot(sheet, feet)], size.width) - yearsHeight(sheet);
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
  sheet: SheetOf<D>,
  at: Frame,
  feet: readonly LabelOf<D>[],
  decades = true,
): Mark[] {
  const first = START - Math.floor((START - at.from) / at.every) * at.every;
  const years = range(first, at.to + 1, at.every);
  const start = at.x(START) + pointRadius(sheet);
  return [
    ...grids(sheet).flatMap((slot) => {
      const { value, short } = amount(sheet.data, slot);
      const y = at.y(value);
      return [
        level(slot, y, [start, at.right]),
        ...(decades ? axisRight(sheet, [{ key: `${slot}-is`, at: y, text: short }]) : []),
      ];
    }),
    level('floor', at.floor, [0, at.right]),
    ...axisBelow(
      sheet,
      at.floor + OVER_YEARS,
      years.map((year) => ({ key: `year/${year}`, at: at.x(year), text: `${year}` })),
    ),
    ...block(
      'foot',
      { x: 0, top: at.floor + yearsHeight(sheet), maxWidth: sheet.size.width },
      foot(sheet, feet),
    ).marks,
  ];
}

/**
 * The line of an amount of 2025 that grows by a factor a year, until it leaves the frame. Always illustrative.
 * @param start USD bn @param factor growth a year, at least 1; none leaves the line furled in its starting point
 */
export function growing(
  sheet: Sheet<'two-futures' | 'two-futures-try'>,
  at: Frame,
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
  return dashed(sheet, at, key, readings, role);
}

/** A dashed line: somebody's claim, or an illustration. */
export const dashed = (
  { space }: Sheet<'two-futures' | 'two-futures-try'>,
  at: Frame,
  key: string,
  readings: readonly Reading[],
  role: Role,
): LineMark => trace(key, readings, at, { width: space.snug, dash: '9 4', role, standing: 'illustrative' });
