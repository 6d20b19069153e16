import { max } from 'd3-array';
import type { ChartData } from '../../../lib/types.ts';
import type { CellMark, Mark } from '../../../marks/mark.ts';
import type { LabelOf } from '../../chart.ts';
import { foot, tallest, title } from '../head.ts';
import { floorUnder } from '../rules.ts';
import type { Layout, LayoutOf } from '../layout.ts';
import { block, blockHeight, fitted, type Line } from '../type.ts';
import { bands, linear, type Scale } from './scale.ts';

/** A bar that stands on a floor: its amount on top of it, its name under the floor. */
export interface Column extends Pick<CellMark, 'key' | 'role' | 'standing' | 'order'> {
  value: number;
  printed: readonly Line[];
  name: readonly Line[];
}

/** Where a column stands, px. */
export interface ColumnPlace {
  x: number;
  width: number;
  /** How far its words may reach from its left edge. */
  maxWidth: number;
  floor: number;
}

/** px between a column and the amount on it. */
const OVER = 2;

/** One column. @param height from amounts to px over the floor */
export function column(
  { space }: Layout,
  { key, value, printed, name, role, standing, order }: Column,
  { x, width, maxWidth, floor }: ColumnPlace,
  height: Scale,
): Mark[] {
  const h = height(value);
  const top = floor - h;
  const place = { x, maxWidth, order };
  return [
    { kind: 'cell', key, x, y: top, w: width, h, role, standing, order },
    ...block(`${key}-figure`, { ...place, top: top - blockHeight(printed, maxWidth) - OVER }, printed).marks,
    ...block(`${key}-name`, { ...place, top: floor + space.close }, name).marks,
  ];
}

/** Amounts in a row are all of one size: the size at which the widest fits. */
function evenPrinted<T extends { printed: readonly Line[] }>(list: readonly T[], maxWidth: number): T[] {
  const rows = Math.max(0, ...list.map(({ printed }) => printed.length));
  const sizes = Array.from({ length: rows }, (_, row) =>
    Math.min(...list.flatMap(({ printed }) => (printed[row] ? [fitted(printed[row], maxWidth)] : []))),
  );
  return list.map((one) => ({
    ...one,
    printed: one.printed.map((line, row) => ({ ...line, size: sizes[row] ?? line.size })),
  }));
}

interface ColumnChart<D extends ChartData> {
  title: LabelOf<D>;
  foot: LabelOf<D>;
  columns: readonly Column[];
}

/** A whole drawing of columns, all on one scale from nought, between a title and a foot. */
export function columnChart<D extends ChartData>(
  layout: LayoutOf<D>,
  { title: label, foot: note, columns }: ColumnChart<D>,
): Mark[] {
  const { size, space } = layout;
  const x = bands(
    columns.map(({ key }) => key),
    [0, size.width],
    { inner: 0.12 },
  );
  const { width } = x;
  const list = evenPrinted(columns, width);
  const [head, below] = [title(layout, label), foot(layout, note)];
  const names = list.map(({ name }) => name);
  const printed = list.map(({ printed }) => printed);
  const plot = {
    left: 0,
    right: size.width,
    top: head.bottom + tallest(printed, width) + space.near,
    floor: below.top - tallest(names, width) - space.close - space.apart,
  };
  const most = max(columns, ({ value }) => value) ?? 0;
  const height = linear([0, most], [0, plot.floor - plot.top]);
  return [
    floorUnder(plot.floor, [plot.left, plot.right]),
    ...list.flatMap((one) =>
      column(layout, one, { x: x.at(one.key), width, maxWidth: width, floor: plot.floor }, height),
    ),
    ...head.marks,
    ...below.marks,
  ];
}
