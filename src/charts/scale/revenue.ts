import { moved } from '../../marks/kinds.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { name } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { fitStacked, gap, squares } from '../shared/squares.ts';
import { block, blockHeight } from '../shared/type.ts';
import { short } from './amounts.ts';

/** In how many pictures one square becomes sixty. */
export const PULL_BACK = 36;

/** The pitch on the way from one square that fills the drawing to all of them: every picture shrinks it alike. */
const pitchAt = (first: number, last: number, come: number): number => first * (last / first) ** come;

/**
 * 1 · One square, and the view pulls back until all of the year's revenue is seen. It is the square of the title page: in
 * the first picture one billion dollars fill the drawing.
 * @param part how far back the view is, 0 to `PULL_BACK`
 */
export function revenueScene(layout: Layout<'scale'>, part: number): Mark[] {
  const { data, size, space } = layout;
  const revenue = amount(data, 'revenue');
  const foot = keyAndNote(layout, 'unit', name(layout, 'revenueIs', 'purchase'));
  const height = foot.top - space.half;
  const { columns, pitch: last } = fitStacked([revenue.value], size.width, height, 5, 1.03);
  const sum = inNotch(layout, columns, last);
  // One square is as large as the drawing is wide or high, and loses the gap beside it.
  const first = Math.min(size.width, height) + 5;
  const pitch = pitchAt(first, last, part / PULL_BACK);
  const marks = squares({
    key: 'revenue',
    count: revenue.value,
    columns,
    pitch,
    x: 0,
    top: 0,
    role: 'purchase',
    standing: revenue.standing,
  });
  // On the way the drawing's edge cuts what is not all in view.
  const cut = (mark: CellMark): CellMark[] => {
    const [w, h] = [Math.min(mark.w, size.width - mark.x), Math.min(mark.h, height - mark.y)];
    return w < 1 || h < 1 ? [] : [{ ...mark, w, h }];
  };
  const seen = part === 0 ? marks.slice(0, 1) : part < PULL_BACK ? marks.flatMap(cut) : marks;
  return [...seen, ...(part === PULL_BACK ? sum : []), ...foot.marks];
}

/** The sum, beside the last row where that leaves room for it; the headline says it as well. */
function inNotch(layout: Layout<'scale'>, columns: number, pitch: number): Mark[] {
  const { data, type } = layout;
  const { value } = amount(data, 'revenue');
  const [rest, rows] = [value % columns, Math.floor(value / columns)];
  const line = short(layout, 'revenue', 'purchase', type.hero);
  const { marks, width } = block('sum', { x: columns * pitch - gap(pitch), top: 0, anchor: 'end' }, [line]);
  const height = blockHeight([line]);
  if (rest === 0 || width > (columns - rest) * pitch - gap(pitch) * 2 || height > pitch) return [];
  return marks.map((mark) => moved(mark, 0, rows * pitch + (pitch - gap(pitch) - height) / 2));
}
