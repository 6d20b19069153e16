import type { ChartData } from '../../../lib/types.ts';
import type { LineMark, Mark, Point } from '../../../marks/mark.ts';
import type { LabelOf } from '../../chart.ts';
import { foot, title } from '../head.ts';
import { level } from '../rules.ts';
import type { LayoutOf } from '../layout.ts';
import { LEADING } from '../space.ts';
import type { Line } from '../type.ts';
import { axisBelow, endNames, namesWidth, type Plot } from './axis.ts';
import { linear, type Scale, type Span } from './scale.ts';

/** How a line on a plot looks. */
export type LineLook = Pick<LineMark, 'role' | 'width' | 'dash' | 'standing' | 'order'>;

/** A reading: where it stands on both scales. */
export type Reading = readonly [x: number, y: number];

/** Readings as points on the drawing, px. */
const plotted = (readings: readonly Reading[], x: Scale, y: Scale): Point[] =>
  readings.map(([across, up]) => [x(across), y(up)] as const);

/** A line through readings. */
export const trace = (
  key: string,
  readings: readonly Reading[],
  { x, y }: { x: Scale; y: Scale },
  look: LineLook,
): LineMark => ({ kind: 'line', key, points: plotted(readings, x, y), ...look });

/** A line with a name at its end, in its own colour. */
export interface NamedLine extends Omit<LineLook, 'width'> {
  key: string;
  name: Line;
  readings: readonly Reading[];
}

interface LineChart<D extends ChartData> {
  title: LabelOf<D>;
  foot: LabelOf<D>;
  /** Across: from where to where, and what is written under the floor. */
  across: Span;
  ticks: readonly { at: number; text: string }[];
  /** Up, usually from nought. */
  up: Span;
  /** In the order of their ends, from the top down. */
  lines: readonly NamedLine[];
}

/** A whole drawing of lines on one axis, named at their ends, between a title and a foot. */
export function lineChart<D extends ChartData>(
  layout: LayoutOf<D>,
  { title: label, foot: note, across, ticks, up, lines }: LineChart<D>,
): Mark[] {
  const { size, type, space } = layout;
  const [head, below] = [title(layout, label), foot(layout, note)];
  const plot: Plot = {
    left: 0,
    right: size.width - namesWidth(lines.map(({ name }) => name)) - space.near,
    top: head.bottom + space.clear,
    floor: below.top - type.tick * LEADING - space.close - space.half,
  };
  const scales = { x: linear(across, [plot.left, plot.right]), y: linear(up, [plot.floor, plot.top]) };
  const ends = lines.map(({ key, name, readings }) => {
    const [, last] = readings.at(-1) ?? [0, up[0]];
    return { key: `${key}-name`, at: scales.y(last), line: name };
  });
  return [
    level('floor', plot.floor, [plot.left, plot.right]),
    ...axisBelow(
      layout,
      plot.floor + space.close,
      ticks.map(({ at, text }) => ({ key: `tick/${at}`, at: scales.x(at), text })),
    ),
    ...lines.map(({ key, readings, role, dash, standing, order }) =>
      trace(key, readings, scales, { width: space.snug, role, dash, standing, order }),
    ),
    ...endNames(plot.right + space.near, ends, plot.floor),
    ...head.marks,
    ...below.marks,
  ];
}
