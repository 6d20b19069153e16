import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption, sum } from '../shared/head.ts';
import { alone } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { INK, LEADING, SMALLEST } from '../shared/space.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import { field, tens, type Credit } from './parts.ts';

/** Columns in which the later promises are a whole rectangle. */
const COLUMNS = [6, 5, 10, 15];
/** Squares between the first promises and the later ones, at the least. */
const APART = 0.7;
/** px; the largest that the later sum is set in, in that of a step's amount. */
const LARGE = 2.2;

/** 4 · What large banks had promised to private funds, ten years apart: one square, then a block. */
export function banksScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'promisedIs'));
  const years = type.label * LEADING;
  const bottom = key.top - space.near - years - space.hair;
  const [was, now] = [amount(data, 'banks2013'), amount(data, 'banks2023')];
  const most = type.hero * LARGE;
  const { columns, pitch } = COLUMNS.map((columns) => ({
    columns,
    pitch: Math.min(
      (size.width + gap(size.width / columns)) / (columns + 1 + APART),
      (bottom - most * INK - space.snug) / rowsOf(tens(layout, 'banks2023'), columns),
    ),
  })).reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const x = size.width - columns * pitch + gap(pitch);
  const top = bottom - rowsOf(tens(layout, 'banks2023'), columns) * pitch + gap(pitch);
  const number = poster(sum(now, 0, 'debt'), size.width - x, most);
  const first = poster(amountLine(was, 0, 'debt'), x - space.clear, type.number);
  const said: Line[] = [
    { text: was.hedge, size: type.caption, weight: 600, tone: 'debt' },
    { ...first, size: Math.max(SMALLEST, first.size) },
  ];
  const under = { top: bottom + space.tight };
  return [
    ...field(layout, 'banks2013', { columns: 1, pitch, x: 0, bottom, role: 'debt' }),
    ...block(
      'banks2013-sum',
      { x: 0, top: bottom - pitch + gap(pitch) - space.hair - blockHeight(said) },
      said,
    ).marks,
    ...block('banks2013-year', { ...under, x: 0 }, [bold(layout, 'year2013')]).marks,
    ...field(layout, 'banks2023', { columns, pitch, x, bottom, role: 'debt', order: 1 }),
    ...alone('banks2023-sum', { x, top: top - space.snug - number.size * INK, order: 1 }, number),
    ...block('banks2023-year', { ...under, x, order: 1 }, [bold(layout, 'year2023')]).marks,
    floorUnder(bottom, [0, size.width]),
    ...key.marks,
  ];
}
