import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { LEADING } from '../shared/space.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { block } from '../shared/type.ts';
import { arch, counted, largest, poster, short } from './amounts.ts';

/** In how many pictures one square becomes sixty. */
export const PULL_BACK = 36;

/** Columns that the year's revenue fills in whole rows. */
const COLUMNS = [5, 6, 10, 12, 15, 20];

/** px: how far under its square the bracket of the unit is, and how deep. */
const [UNDER, DEEP] = [4, 6];
/** px; half the bracket's line. */
const HALF = 0.75;

/**
 * 1 · One square, and the view pulls back until all of the year's revenue is seen. It is the square of the cover, on a
 * bracket that says what it is: in the first picture one billion dollars fill the drawing.
 * @param part how far back the view is, 0 to `PULL_BACK`
 */
export function revenueScene(layout: Layout<'scale'>, part: number): Mark[] {
  const { data, size, type, space } = layout;
  const { value } = amount(data, 'revenue');
  const line = poster(short(layout, 'revenue', 'purchase'), size.width, type.hero * 2.3);
  const high = line.size * LEADING;
  const unit = size.height - type.caption * LEADING;
  const bottom = unit - space.tight - DEEP - UNDER;
  const { columns, pitch: last } = largest(COLUMNS, size.width, bottom - high, (each) => rowsOf(value, each));
  const top = bottom - rowsOf(value, columns) * last;
  // One square is as large as the drawing is wide or high, and loses the gap beside it; every picture shrinks it alike.
  const first = Math.min(size.width, bottom) + 5;
  const pitch = first * (last / first) ** (part / PULL_BACK);
  const marks = counted(layout, 'revenue', { columns, pitch, bottom, role: 'purchase' });
  // On the way the drawing's edge cuts what is not all in view.
  const cut = (mark: CellMark): CellMark[] => {
    const y = Math.max(0, mark.y);
    const [w, h] = [Math.min(mark.w, size.width - mark.x), mark.y + mark.h - y];
    return w < 1 || h < 1 ? [] : [{ ...mark, y, w, h }];
  };
  const [up, low, side] = [bottom + UNDER, bottom + UNDER + DEEP, pitch - gap(pitch)];
  return [
    ...marks.slice(0, part ? value : 1).flatMap(cut),
    {
      kind: 'line',
      key: 'unit-bracket',
      points: arch(HALF, low, side - HALF, up),
      width: 2 * HALF,
      tone: 'ink',
    },
    ...(part === PULL_BACK ? block('sum', { x: 0, top: (top - high) * 0.6 }, [line]).marks : []),
    ...block('unit-words', { x: 0, top: unit }, [caption(layout, 'unit')]).marks,
  ];
}
