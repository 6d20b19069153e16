import { max } from 'd3-array';
import type { FigureData } from '../../../lib/types.ts';
import type { CellMark, Mark } from '../../../marks/mark.ts';
import type { LabelOf } from '../../figure.ts';
import { foot, tallest, title } from '../head.ts';
import { floorUnder } from '../rules.ts';
import type { Sheet, SheetOf } from '../sheet.ts';
import { block, blockHeight, fitted, type Line } from '../type.ts';
import { bands, linear, type Scale } from './scale.ts';

/** A bar that stands on a floor: its figure on top of it, its name under the floor. */
export interface Column extends Pick<CellMark, 'key' | 'role' | 'standing' | 'order'> {
  value: number;
  figure: readonly Line[];
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

/** px between a column and the figure on it. */
const OVER = 2;

/** One column. @param height from amounts to px over the floor */
export function column(
  { space }: Sheet,
  { key, value, figure, name, role, standing, order }: Column,
  { x, width, maxWidth, floor }: ColumnPlace,
  height: Scale,
): Mark[] {
  const h = height(value);
  const top = floor - h;
  const place = { x, maxWidth, order };
  return [
    { kind: 'cell', key, x, y: top, w: width, h, role, standing, order },
    ...block(`${key}-figure`, { ...place, top: top - blockHeight(figure, maxWidth) - OVER }, figure).marks,
    ...block(`${key}-name`, { ...place, top: floor + space.close }, name).marks,
  ];
}

/** Figures in a row are all of one size: the size at which the widest fits. */
export function evenFigures<T extends { figure: readonly Line[] }>(
  list: readonly T[],
  maxWidth: number,
): T[] {
  const rows = Math.max(0, ...list.map(({ figure }) => figure.length));
  const sizes = Array.from({ length: rows }, (_, row) =>
    Math.min(...list.flatMap(({ figure }) => (figure[row] ? [fitted(figure[row], maxWidth)] : []))),
  );
  return list.map((one) => ({
    ...one,
    figure: one.figure.map((line, row) => ({ ...line, size: sizes[row] ?? line.size })),
  }));
}

interface ColumnChart<D extends FigureData> {
  title: LabelOf<D>;
  foot: LabelOf<D>;
  columns: readonly Column[];
}

/** A whole drawing of columns, all on one scale from nought, between a title and a foot. */
export function columnChart<D extends FigureData>(
  sheet: SheetOf<D>,
  { title: label, foot: note, columns }: ColumnChart<D>,
): Mark[] {
  const { size, space } = sheet;
  const x = bands(
    columns.map(({ key }) => key),
    [0, size.width],
    { inner: 0.12 },
  );
  const { width } = x;
  const list = evenFigures(columns, width);
  const [head, below] = [title(sheet, label), foot(sheet, note)];
  const names = list.map(({ name }) => name);
  const figures = list.map(({ figure }) => figure);
  const plot = {
    left: 0,
    right: size.width,
    top: head.bottom + tallest(figures, width) + space.near,
    floor: below.top - tallest(names, width) - space.close - space.apart,
  };
  const most = max(columns, ({ value }) => value) ?? 0;
  const height = linear([0, most], [0, plot.floor - plot.top]);
  return [
    floorUnder(plot.floor, [plot.left, plot.right]),
    ...list.flatMap((one) =>
      column(sheet, one, { x: x.at(one.key), width, maxWidth: width, floor: plot.floor }, height),
    ),
    ...head.marks,
    ...below.marks,
  ];
}
