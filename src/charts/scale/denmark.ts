import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { outlineOf } from '../shared/fields.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { counted, largest, lowered, standing, stroke, told } from './amounts.ts';

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
  const { data, size, type, space } = layout;
  const { value } = amount(data, 'denmark');
  // Each stands on its own: the country's on its frame, the building's under what is built.
  const tag = told(layout, 'denmark', 'denmarkIs', 'ink', size.width, type.number);
  const built = told(layout, 'building', 'builtIs', 'chips', size.width);
  const low = size.height - space.footing - built.bottom - space.snug;
  const { columns, pitch } = largest(
    COLUMNS,
    size.width - 2 * EDGE,
    low - 2 * EDGE - space.hair - tag.bottom,
    (each) => rowsOf(value, each),
  );
  const bottom = low - EDGE;
  const place = { columns, pitch, x: EDGE, bottom };
  const building = counted(layout, 'building', place);
  // An empty place is an outline, as the square of the key is: it holds none of the money.
  const places = counted(layout, 'denmark', { ...place, role: 'context', standing: 'forecast', order: 1 });
  const outline = outlineOf(
    places.length,
    columns,
    (column) => EDGE + column * pitch + (column ? OUT - gap(pitch) : -OUT),
    (row) => bottom - row * pitch + (row ? gap(pitch) - OUT : OUT),
  );
  return [
    ...places.slice(building.length),
    ...building.map((mark, n) => (n < FOLDED ? { ...mark, fold: { into: 'unit', slot: n } } : mark)),
    // Once round and a piece further: its first corner is closed like the others.
    stroke('denmark', [...outline, outline[1]!], THICK),
    ...standing(tag, bottom - rowsOf(value, columns) * pitch - EDGE - space.hair),
    ...lowered(built, low + space.snug),
    ...unitKey(layout, 'unit'),
  ];
}
