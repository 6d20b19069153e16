import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { outlineOf } from '../shared/fields.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { gap, rowsOf, squareCount, squares } from '../shared/squares.ts';
import { largest, sideBySide } from './amounts.ts';

/** px from the squares to the middle of the line around all of them, and how thick it is. */
const OUT = 3.5;
const THICK = 3;
/** px that the line takes on every side. */
const EDGE = OUT + THICK / 2;
/** As many squares as fold into the key's, which is worth as much from here on. */
const FOLDED = 10;
/** Columns in which the country's last row is full, but for a few places: its frame is then nearly square. */
const COLUMNS = [16, 18, 24, 27, 33, 39];

/** 3 · A country's economy in outlined places; a year of building stands in all of them but a few. */
export function denmarkScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, space } = layout;
  const [building, denmark] = [amount(data, 'building'), amount(data, 'denmark')];
  const told = (top: number): ReturnType<typeof sideBySide> =>
    sideBySide(
      layout,
      [
        ['building', 'builtIs', 'chips'],
        ['denmark', 'denmarkIs', 'ink'],
      ],
      size.width,
      top,
    );
  const room =
    size.height - space.footing - Math.max(...told(0).map(({ bottom }) => bottom)) - space.snug - 2 * EDGE;
  const { columns, pitch } = largest(
    COLUMNS.map((each) => ({
      columns: each,
      pitch: Math.min((size.width - 2 * EDGE) / each, room / rowsOf(denmark.value, each)),
    })),
  );
  const low = EDGE + rowsOf(denmark.value, columns) * pitch;
  const place = { columns, pitch, x: EDGE, bottom: low };
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
    (row) => low - row * pitch + (row === 0 ? OUT : gap(pitch) - OUT),
  );
  return [
    ...places.slice(squareCount(building.value)),
    ...squares({
      key: 'building',
      count: building.value,
      ...place,
      role: 'chips',
      standing: building.standing,
    }).map((mark, n) => (n < FOLDED ? { ...mark, fold: { into: 'unit', slot: n } } : mark)),
    // Once round and a piece further: its first corner is closed like the others.
    { kind: 'line', key: 'denmark', points: [...outline, outline[1]!], width: THICK, tone: 'ink' },
    ...told(low + EDGE + space.snug).flatMap(({ marks }) => marks),
    ...unitKey(layout, 'unit'),
  ];
}
