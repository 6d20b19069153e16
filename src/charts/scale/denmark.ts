import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { name } from '../shared/head.ts';
import { outlineOf } from '../shared/fields.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { fitStacked, gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { runIn } from '../shared/type.ts';
import { short, shortWith } from './amounts.ts';

/** px from the squares to the middle of the line around all of them, and how thick it is. */
const OUT = 3;
const THICK = 3;
/** px that the line takes on every side. */
const EDGE = OUT + THICK / 2;

/** 3 · A country's economy in outlined places; a year of building stands in all of them but a few. */
export function denmarkScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, space } = layout;
  const [building, denmark] = [amount(data, 'building'), amount(data, 'denmark')];
  const head = runIn('denmark-words', { x: 0, top: 0, maxWidth: size.width }, [
    { ...name(layout, 'denmarkIs'), size: layout.type.number },
    short(layout, 'denmark', 'context'),
  ]);
  const foot = keyAndNote(layout, 'unit', shortWith(layout, 'building', 'builtIs', 'chips'));
  const [top, bottom] = [head.bottom + space.snug + EDGE, foot.top - space.half - EDGE];
  const { columns, pitch } = fitStacked([denmark.value], size.width - 2 * EDGE, bottom - top, 16, 1);
  const floor = Math.min(bottom, top + rowsOf(denmark.value, columns) * pitch);
  const place = { columns, pitch, x: EDGE, bottom: floor };
  const places = squares({
    key: 'denmark',
    count: denmark.value,
    ...place,
    role: 'context',
    // An empty place is an outline, as the square of the key is: it holds none of the money.
    standing: 'forecast',
    order: 1,
  });
  const outline = outlineOf(
    squareCount(denmark.value),
    columns,
    (column) => EDGE + column * pitch + (column === 0 ? -OUT : OUT - gap(pitch)),
    (row) => floor - row * pitch + (row === 0 ? OUT : gap(pitch) - OUT),
  );
  return [
    ...places.slice(squareCount(building.value)),
    ...squares({
      key: 'building',
      count: building.value,
      ...place,
      role: 'chips',
      standing: building.standing,
      fold: 'building10',
    }),
    { kind: 'line', key: 'denmark', points: outline, width: THICK, role: 'context' },
    ...head.marks,
    ...foot.marks,
  ];
}
