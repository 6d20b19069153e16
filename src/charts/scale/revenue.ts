import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { type Layout, unitKey } from '../shared/layout.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { counted, largest, standing, told } from './amounts.ts';

/** In how many pictures one square becomes sixty. */
export const PULL_BACK = 36;

/** Columns that the year’s revenue fills in whole rows. */
const COLUMNS = [6, 10, 12, 15, 20, 30];
/** What the square that says what one is takes at the foot, in squares. */
const UNIT = 1.5;

/**
 * 1 · One square, and the view pulls back until all of the year's revenue is seen, and what it comes to: nothing else. It
 * is the square of the cover: in the first picture one billion dollars fill the drawing.
 * @param part how far back the view is, 0 to `PULL_BACK`
 */
export function revenueScene(layout: Layout<'scale'>, part: number): Mark[] {
  const { data, size, type, space } = layout;
  const { value } = amount(data, 'revenue');
  const sum = told(layout, 'sum', 'revenue', 'purchase', size.width, type.hero * 4);
  // Under them one more, as large, says what one is: the first thing to learn.
  const { columns, pitch: last } = largest(
    COLUMNS,
    size.width,
    size.height - sum.bottom - space.snug,
    (each) => rowsOf(value, each) + UNIT,
  );
  const floor = size.height - last * UNIT;
  const room = floor - sum.bottom - space.snug;
  // One square is as large as the drawing is wide or high, and loses the gap beside it; every picture shrinks it alike.
  const first = Math.min(size.width, floor) + 5;
  const pitch = first * (last / first) ** (part / PULL_BACK);
  // What the squares leave free is over the sum, under it and under them, when all are seen.
  const high = rowsOf(value, columns) * last;
  const air = Math.max(0, room - high) / 3;
  const bottom = floor - (air * part) / PULL_BACK;
  const marks = counted(layout, 'revenue', { columns, pitch, bottom, role: 'purchase' });
  // On the way the drawing's edge cuts what is not all in view.
  const cut = (mark: CellMark): CellMark[] => {
    const y = Math.max(0, mark.y);
    const [w, h] = [Math.min(mark.w, size.width - mark.x), mark.y + mark.h - y];
    return w < 1 || h < 1 ? [] : [{ ...mark, y, w, h }];
  };
  return [
    ...marks.slice(0, part ? value : 1).flatMap(cut),
    ...(part === PULL_BACK ? standing(sum, bottom - high - space.snug - air) : []),
    ...unitKey(layout, 'unit', last - gap(last)),
  ];
}
