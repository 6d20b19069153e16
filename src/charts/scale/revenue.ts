import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { LEADING } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block } from '../shared/type.ts';
import { largest, poster, short } from './amounts.ts';

/** In how many pictures one square becomes sixty. */
export const PULL_BACK = 36;

/** Columns that the year's revenue fills in whole rows. */
const COLUMNS = [5, 6, 10, 12, 15, 20];

/** On the way from one square that fills the drawing to all of them every picture shrinks it alike. */
const onTheWay = (first: number, last: number, come: number): number => first * (last / first) ** come;

/**
 * 1 · One square, and the view pulls back until all of the year's revenue is seen. It is the square of the title page: in
 * the first picture one billion dollars fill the drawing.
 * @param part how far back the view is, 0 to `PULL_BACK`
 */
export function revenueScene(layout: Layout<'scale'>, part: number): Mark[] {
  const { data, size, type, space } = layout;
  const { value, standing } = amount(data, 'revenue');
  const line = poster(short(layout, 'revenue', 'purchase'), size.width, type.hero * 2.3);
  const high = line.size * LEADING;
  // The key's square is one of these, in a row of its own.
  const room = size.height - high - space.apart;
  const { columns, pitch: last } = largest(
    COLUMNS.map((count) => ({
      columns: count,
      pitch: Math.min(size.width / count, room / (rowsOf(value, count) + 1)),
    })),
  );
  const side = last - gap(last);
  const height = size.height - side - space.apart;
  const top = height - rowsOf(value, columns) * last;
  // One square is as large as the drawing is wide or high, and loses the gap beside it.
  const [first, come] = [Math.min(size.width, height) + 5, part / PULL_BACK];
  const marks = squares({
    key: 'revenue',
    count: value,
    columns,
    pitch: onTheWay(first, last, come),
    x: 0,
    top: top * come,
    role: 'purchase',
    standing,
  });
  // On the way the drawing's edge cuts what is not all in view.
  const cut = (mark: CellMark): CellMark[] => {
    const [w, h] = [Math.min(mark.w, size.width - mark.x), Math.min(mark.h, height - mark.y)];
    return w < 1 || h < 1 ? [] : [{ ...mark, w, h }];
  };
  return [
    ...marks.slice(0, part ? value : 1).flatMap(cut),
    ...(part === PULL_BACK ? block('sum', { x: 0, top: (top - high) * 0.4 }, [line]).marks : []),
    ...unitKey(layout, 'unit', side),
  ];
}
