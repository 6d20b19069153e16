import { range } from 'd3-array';
import type { LineMark, Mark } from '../../marks/mark.ts';
import { amount, fill, words } from '../chart.ts';
import { caption, foot, name, tallest } from '../shared/head.ts';
import { axisBelow, endNames, type Plot } from '../shared/plot/axis.ts';
import { floorUnder, moment } from '../shared/rules.ts';
import { trace, type Reading } from '../shared/plot/lines.ts';
import { linear, type Scale } from '../shared/plot/scale.ts';
import type { Layout } from '../shared/layout.ts';
import { block, type Line } from '../shared/type.ts';
import { MONTHS, type Curves } from './curves.ts';

/** Illustrative curves are dashed, as illustrative squares are dotted. */
export const DASH = '6 2';

export const monthHead = (layout: Layout<'gpu-loans'>, n: number): Line[] => [
  { text: fill(layout.data, 'month', { n }), size: layout.type.number, weight: 600 },
  caption(layout, 'monthIs'),
];

/** Months across, and up what the chips would fetch or what is owed: 100 is what they cost new. */
export interface CurvePlot extends Plot {
  x: Scale;
  y: Scale;
}

/** One place for the curves in every step: titles may take as much room as the longest does. */
export function frame(layout: Layout<'gpu-loans'>): CurvePlot {
  const { data, size, type, space } = layout;
  const most = amount(data, 'new').value;
  const heads = [
    monthHead(layout, MONTHS),
    ...(['title3', 'title4', 'title5'] as const).map((key) => [name(layout, key)]),
  ];
  const top = tallest(heads, size.width) + type.caption;
  const floor = foot(layout, 'index').top - space.footing;
  const longest = block('', { x: 0, top: 0 }, [end(layout, 'cushion', most)]).width;
  const right = size.width - longest - 8;
  return {
    left: 1,
    right,
    top,
    floor,
    x: linear([0, MONTHS], [1, right]),
    y: linear([0, most], [floor, top]),
  };
}

export const TONES = { chips: 'chips', cushion: 'ink', loan: 'debt', rent: 'purchase' } as const;

/** A curve, its value, and where its name stands. */
export type End = readonly [key: keyof typeof TONES, value: number, at: number];

const end = ({ data, type }: Layout<'gpu-loans'>, key: keyof typeof TONES, value: number): Line => ({
  text: fill(data, key, { n: Math.round(value) }),
  size: type.caption,
  weight: 600,
  tone: TONES[key],
});

/** The names at the curves' ends, from the top down. */
export const ends = (
  layout: Layout<'gpu-loans'>,
  at: CurvePlot,
  month: number,
  list: readonly End[],
): Mark[] =>
  endNames(
    at.x(month) + 7,
    list.map(([key, value, y]) => ({ key: `end-${key}`, at: at.y(y), line: end(layout, key, value) })),
  );

/** The room between two curves as upright strokes, one a month, in one line that can move. */
const comb = (at: CurvePlot, key: string, role: LineMark['role'], high: number[], low: number[]): LineMark =>
  trace(
    key,
    high.flatMap((value, m): Reading[] => {
      const under = low[m] ?? 0;
      return [
        [m, under],
        [m, value],
        [m, under],
      ];
    }),
    at,
    { width: 1, role },
  );

const curve = (at: CurvePlot, key: string, role: LineMark['role'], values: readonly number[]): LineMark =>
  trace(
    key,
    values.map((value, m) => [m, value]),
    at,
    { width: 3, dash: DASH, role },
  );

/** What has not come yet is folded up at a line's head, so that every line keeps its number of points. */
function come(line: LineMark, month: number): LineMark {
  const kept = (line.points.length / (MONTHS + 1)) * (month + 1);
  const head = line.points[kept - 1];
  return { ...line, points: line.points.map((point, i) => (i < kept ? point : (head ?? point))) };
}

interface Shown extends Curves {
  /** The last month that has come. */
  month: number;
  /** What of the signed rent is in the picture, 0 to 1. */
  rent: number;
}

/** Curves, the room between them, and the floor with its years. */
export function chart(
  layout: Layout<'gpu-loans'>,
  at: CurvePlot,
  { value, loan, month, rent }: Shown,
): Mark[] {
  const { data, space } = layout;
  const low = loan.map((owed, m) => Math.min(value[m] ?? owed, owed));
  const signed = loan.map((owed) => owed * rent * amount(data, 'contract').value);
  const years = range(amount(data, 'years').value + 1);
  return [
    { ...comb(at, 'rent', 'purchase', signed, []), opacity: rent },
    // Strokes hang together along the loan's curve: that of the chips stays dashed. Where the chips would not
    // cover the loan, the second lie on the first.
    come(comb(at, 'cushion', 'context', value, loan), month),
    come(comb(at, 'short', 'debt', low, loan), month),
    come(curve(at, 'loan', 'debt', loan), month),
    come(curve(at, 'value', 'chips', value), month),
    floorUnder(at.floor, [0, at.right]),
    ...axisBelow(
      layout,
      at.floor + space.close,
      years.map((year) => ({
        key: `year-${year}`,
        at: at.x(year * 12),
        text: words(data, `year${year}`),
      })),
      layout.type.note,
    ),
    ...foot(layout, 'index').marks,
  ];
}

/** A moment, marked from the floor up. */
export const upTo = (at: CurvePlot, key: string, x: number, top: number): LineMark =>
  moment(key, x, [at.floor, top]);
