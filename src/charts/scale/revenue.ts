import { moved } from '../../marks/kinds.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { LEADING } from '../shared/space.ts';
import { fitStacked, gap, rowsOf, squares } from '../shared/squares.ts';
import { block } from '../shared/type.ts';
import { poster, short } from './amounts.ts';

/** In how many pictures one square becomes sixty. */
export const PULL_BACK = 36;

/** From the key's square to its words, px. */
const BESIDE = 10;

/** On the way from one square that fills the drawing to all of them every picture shrinks it alike. */
const onTheWay = (first: number, last: number, come: number): number => first * (last / first) ** come;

/** The key, its square as large as those it explains. @param side px */
function key({ data, size, type }: Layout<'scale'>, side: number): Mark[] {
  const y = size.height - side - 1;
  const line = { text: words(data, 'unit'), size: type.number } as const;
  const top = y + (side - line.size * LEADING) / 2;
  return [
    { kind: 'cell', key: 'unit', x: 0, y, w: side, h: side, role: 'context', standing: 'forecast' },
    ...block('unit-words', { x: side + BESIDE, top }, [line]).marks,
  ];
}

/**
 * 1 · One square, and the view pulls back until all of the year's revenue is seen. It is the square of the title page: in
 * the first picture one billion dollars fill the drawing.
 * @param part how far back the view is, 0 to `PULL_BACK`
 */
export function revenueScene(layout: Layout<'scale'>, part: number): Mark[] {
  const { data, size, type, space } = layout;
  const { value, standing } = amount(data, 'revenue');
  const line = poster(short(layout, 'revenue', 'purchase'), size.width, type.hero * 2.3);
  const sum = block('sum', { x: 0, top: -line.size * 0.16 }, [line]);
  const under = sum.bottom + space.tight;
  // The key's square takes as much as one of these.
  const least = type.number * LEADING + space.apart;
  const { columns, pitch: last } = fitStacked([value], size.width, size.height - under - least, 5);
  const side = Math.max(
    type.number,
    Math.min(last - gap(last), size.height - under - rowsOf(value, columns) * last - space.half),
  );
  const height = size.height - side - space.apart;
  const top = Math.max(under, height - rowsOf(value, columns) * last);
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
  const seen = part === 0 ? marks.slice(0, 1) : part < PULL_BACK ? marks.flatMap(cut) : marks;
  return [
    ...seen,
    ...(part === PULL_BACK ? sum.marks.map((mark) => moved(mark, 0, (top - under) * 0.4)) : []),
    ...key(layout, side),
  ];
}
