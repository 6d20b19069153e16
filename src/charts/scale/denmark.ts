import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { stroke } from '../shared/rules.ts';
import { gap, roomiest } from '../shared/squares.ts';
import type { Block } from '../shared/type.ts';
import { arch, counted, quiet, told, toldWith, withLine } from './amounts.ts';

/** px from the squares to the middle of the line around all of them, and how thick it is. */
const OUT = 4;
const THICK = 4;
/** px that the line takes on every side. */
const EDGE = OUT + THICK / 2;
/** As many squares as fold into the key's, which is worth as much from here on. */
const FOLDED = 10;
/** Columns that what was built fills in whole rows. */
const COLUMNS = [25, 20];
/** Of those, the ones at the pole's side of the flag's cross. */
const POLE = 0.35;
/** From so many times its breadth on a drawing is high: of the largest words elsewhere, how large both sums are there. */
const TALL = 1.2;
const SUM = 1.35;
/** How broad its cross is, in squares. */
const CROSS = 2;

/**
 * 3 · A country's economy as a heavy frame, as large as its squares would be and a cross: its last row ends within a row, so
 * that it is a rectangle. A year of building stands in it, parted as the country's flag is, and leaves it nearly no room.
 */
export function denmarkScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const { value } = amount(data, 'denmark');
  const floor = floorOf(layout) - space.snug;
  const larger = size.height > size.width * TALL ? SUM : 1;
  // Both figures have what they are after them, over the flag and under it, or under them, in a high drawing or beside it.
  const fits = [false, true].flatMap((aside) => {
    const figure = (slot: 'denmark' | 'building', tone: 'ink' | 'chips'): Block => {
      const is = quiet(layout, `${slot}Is`, tone);
      return aside || larger > 1
        ? withLine(`${slot}-is`, told(layout, slot, tone, size.width, type.hero * larger), {
            ...is,
            size: is.size * larger,
          })
        : toldWith(layout, slot, tone, size.width, type.hero, is);
    };
    const [whole, part] = [figure('denmark', 'ink'), figure('building', 'chips')];
    const beside = aside ? Math.max(whole.width, part.width) + space.apart : 0;
    const over = aside ? 0 : 2 * (whole.bottom + space.hair);
    return COLUMNS.map((columns) => {
      const rows = value / columns + CROSS;
      const across = (size.width - beside - 2 * EDGE) / (columns + CROSS);
      const pitch = Math.min(across, (floor - over - 2 * EDGE) / rows);
      return { whole, part, beside, columns, rows, pitch };
    });
  });
  const { whole, part, beside, columns, rows, pitch } = roomiest(fits);
  const high = rows * pitch - gap(pitch) + 2 * EDGE;
  const right = (columns + CROSS) * pitch - gap(pitch) + 2 * EDGE;
  // What the flag leaves free is over it and under it.
  const low = (floor + high) / 2;
  const top = low - high;
  const building = counted(layout, 'building', { columns, pitch, x: EDGE, bottom: low - EDGE });
  const outline = arch(THICK / 2, top + THICK / 2, right - THICK / 2, low - THICK / 2);
  const x = beside ? right + space.apart : 0;
  // They go and come: on the way from the step before they would cross the squares.
  const at = ({ marks }: Block, y: number): Mark[] =>
    marks.map((mark) => ({ ...moved(mark, x, y), key: `flag-${mark.key}` }));
  return [
    ...building.map((mark, n) => ({
      ...mark,
      x: mark.x + (n % columns < columns * POLE ? 0 : CROSS * pitch),
      y: mark.y - (n < building.length / 2 ? 0 : CROSS * pitch),
      fold: n < FOLDED ? { into: 'unit', slot: n } : undefined,
    })),
    // Once round and a piece further: its first corner is closed like the others.
    stroke('denmark', [...outline, ...outline.slice(0, 2)], THICK),
    ...at(whole, beside ? top : top - space.hair - whole.bottom),
    ...at(part, beside ? low - part.bottom : low + space.hair),
    ...unitKey(layout, 'unit'),
  ];
}
