import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { type Block, widthOf } from '../shared/type.ts';
import { arch, best, counted, quiet, told, toldWith, withLine } from './amounts.ts';

/** px from the squares to the middle of the line around all of them, and how thick it is. */
const OUT = 4;
const THICK = 4;
/** px that the line takes on every side. */
const EDGE = OUT + THICK / 2;
/** As many squares as fold into the key's, which is worth as much from here on. */
const FOLDED = 10;
/** Columns that what was built fills in whole rows; of those, the ones at the pole's side of the flag's cross; and half the rows. */
const FLAGS = [
  { columns: 25, pole: 9, half: 8 },
  { columns: 20, pole: 7, half: 10 },
];
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
  // In a wide drawing the words may stand beside the flag, at their full size.
  const aside =
    space.apart +
    Math.max(
      widthOf(quiet(layout, 'denmarkIs', 'ink')),
      told(layout, 'building', 'chips', size.width, type.hero).width,
    );
  const room = floor - 2 * (type.hero * LEADING + space.hair);
  const fits = [[0, room], ...(layout.wide ? [[aside, floor]] : [])].flatMap(([beside, most]) =>
    FLAGS.map((flag) => {
      const rows = value / flag.columns + CROSS;
      const across = (size.width - beside! - 2 * EDGE) / (flag.columns + CROSS);
      return { ...flag, beside, rows, pitch: Math.min(across, (most! - 2 * EDGE) / rows) };
    }),
  );
  const { columns, pole, half, beside, rows, pitch } = best(fits, size.width);
  const high = rows * pitch - gap(pitch) + 2 * EDGE;
  const right = (columns + CROSS) * pitch - gap(pitch) + 2 * EDGE;
  // What the flag leaves free is over it and under it.
  const low = (floor + high) / 2;
  const top = low - high;
  const building = counted(layout, 'building', { columns, pitch, x: EDGE, bottom: low - EDGE });
  const outline = arch(THICK / 2, top + THICK / 2, right - THICK / 2, low - THICK / 2);
  const x = beside ? right + space.apart : 0;
  /** Both figures, each with what it is after it, or under it beside the flag. */
  const figures = (most: number): [Block, Block] => {
    const figure = (slot: 'denmark' | 'building', tone: 'ink' | 'chips'): Block => {
      const is = quiet(layout, `${slot}Is`, tone);
      const room = size.width - x;
      return beside
        ? withLine(`${slot}-is`, told(layout, slot, tone, room, most), is)
        : toldWith(layout, slot, tone, room, most, is);
    };
    return [figure('denmark', 'ink'), figure('building', 'chips')];
  };
  // They are as large as the one that has less room.
  const [whole, part] = figures(Math.min(...figures(type.hero).map(({ marks }) => marks[0]!.size)));
  // They go and come: on the way from the step before they would cross the squares.
  const at = ({ marks }: Block, y: number): Mark[] =>
    marks.map((mark) => ({ ...moved(mark, x, y), key: `flag-${mark.key}` }));
  return [
    ...building.map((mark, n) => ({
      ...mark,
      x: mark.x + (n % columns < pole ? 0 : CROSS * pitch),
      y: mark.y - (n < half * columns ? 0 : CROSS * pitch),
      fold: n < FOLDED ? { into: 'unit', slot: n } : undefined,
    })),
    // Once round and a piece further: its first corner is closed like the others.
    stroke('denmark', [...outline, ...outline.slice(0, 2)], THICK),
    ...at(whole, beside ? top : top - space.hair - whole.bottom),
    ...at(part, beside ? low - part.bottom : low + space.hair),
    ...unitKey(layout, 'unit'),
  ];
}
