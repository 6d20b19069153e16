import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { LEADING } from '../shared/space.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { block } from '../shared/type.ts';
import { arch, centred, counted, EDGE, empty, poster, short, standing, stroke } from './amounts.ts';

/** In how many pictures one square becomes sixty. */
export const PULL_BACK = 36;

/** Columns that the year’s revenue fills in whole, few rows: the room over them is the point. */
const COLUMNS = 20;

/** px from the drawing's edge to the squares in the frame. */
const IN = 7;
/** px: how far under its square the bracket of the unit is, and how deep. */
const [UNDER, DEEP] = [8, 6];
/**
 * 1 · One square, and the view pulls back until all of the year's revenue is seen, on the floor of a frame without an
 * upper edge, for what was built: how much that is, nobody has said yet. It is the square of the cover, on a bracket that
 * says what it is: in the first picture one billion dollars fill the drawing.
 * @param part how far back the view is, 0 to `PULL_BACK`
 */
export function revenueScene(layout: Layout<'scale'>, part: number): Mark[] {
  const { data, size, type, space } = layout;
  const { value } = amount(data, 'revenue');
  const width = size.width - 2 * IN;
  const unit = size.height - type.caption * LEADING;
  const low = unit - space.tight;
  const bottom = low - DEEP - UNDER;
  const last = width / COLUMNS;
  const top = bottom - rowsOf(value, COLUMNS) * last;
  const sum = block('sum', { x: IN, top: 0 }, [
    poster(short(layout, 'revenue', 'purchase'), width, type.hero * 2.3),
  ]);
  const next = block('next', { x: size.width / 2, top: 0, anchor: 'middle' }, [
    poster(name(layout, 'next', 'chips'), width * 0.8, type.hero * 1.4),
  ]);
  // One square is as large as the drawing is wide or high, and loses the gap beside it; every picture shrinks it alike.
  const first = Math.min(width, bottom) + 5;
  const pitch = first * (last / first) ** (part / PULL_BACK);
  const marks = counted(layout, 'revenue', { columns: COLUMNS, pitch, x: IN, bottom, role: 'purchase' });
  // On the way the drawing's edge cuts what is not all in view.
  const cut = (mark: CellMark): CellMark[] => {
    const y = Math.max(0, mark.y);
    const [w, h] = [Math.min(mark.w, size.width - mark.x), mark.y + mark.h - y];
    return w < 1 || h < 1 ? [] : [{ ...mark, y, w, h }];
  };
  return [
    ...marks.slice(0, part ? value : 1).flatMap(cut),
    stroke('unit-bracket', arch(IN, low, IN + pitch - gap(pitch), bottom + UNDER), 1.5),
    ...(part === PULL_BACK
      ? [
          ...standing(sum, top),
          empty('next-frame', arch(EDGE, bottom + IN / 2, size.width - EDGE, 0)),
          ...centred(next, 0, top - sum.bottom),
        ]
      : []),
    ...block('unit-words', { x: IN, top: unit }, [caption(layout, 'unit')]).marks,
  ];
}
