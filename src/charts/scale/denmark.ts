import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { gap } from '../shared/squares.ts';
import { arch, counted, largest, lowered, standing, stroke, told } from './amounts.ts';

/** px from the squares to the middle of the line around all of them, and how thick it is. */
const OUT = 4;
const THICK = 4;
/** px that the line takes on every side. */
const EDGE = OUT + THICK / 2;
/** As many squares as fold into the key's, which is worth as much from here on. */
const FOLDED = 10;
/** Columns that what was built fills in whole rows. */
const COLUMNS = [16, 20, 25, 40, 50];

/**
 * 3 · A country's economy as a heavy frame, as large as its squares would be: its last row ends within a row, so that it is
 * a rectangle. A year of building stands in it and leaves it nearly no room.
 */
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
    (each) => value / each,
  );
  const bottom = low - EDGE;
  const building = counted(layout, 'building', { columns, pitch, x: EDGE, bottom });
  const [left, top] = [EDGE - OUT, bottom - (value / columns) * pitch - OUT];
  const outline = arch(left, top, EDGE + columns * pitch - gap(pitch) + OUT, bottom + OUT);
  return [
    ...building.map((mark, n) => (n < FOLDED ? { ...mark, fold: { into: 'unit', slot: n } } : mark)),
    // Once round and a piece further: its first corner is closed like the others.
    stroke('denmark', [...outline, ...outline.slice(0, 2)], THICK),
    ...standing(tag, top - THICK / 2 - space.hair),
    ...lowered(built, low + space.snug),
    ...unitKey(layout, 'unit'),
  ];
}
