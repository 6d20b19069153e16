import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { slab } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, lowered, poster, type Block } from '../shared/type.ts';
import { told, type Futures } from './money.ts';

/** Columns in which the second count is a rectangle; and how many of the first stand beside each other. */
const [COLUMNS, FIRST] = [[5, 6, 10, 12, 15, 20], 4];
/** How much larger than the largest amount elsewhere the two are at most. */
const LARGE = 1.3;
/** How strong the ground of dotted squares is. */
const PALE = 0.4;

/** 2 · The revenue of 2023 as Azhar's counts have it, and that of 2025, on one floor: a few squares, and a tower of such squares. */
export function countsScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const floor = floorOf(layout);
  const earned = amount(data, 'earned');
  // The tower is as high as the drawing, and leaves the few squares and both sums' words their breadth.
  const { columns, pitch } = COLUMNS.map((columns) => ({
    columns,
    pitch: Math.min(floor / rowsOf(earned.value, columns), (size.width - space.clear) / (columns + FIRST)),
  })).reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const left = size.width - columns * pitch + gap(pitch);
  const width = left - space.clear;
  // Both as large as the longer one fits.
  const px = poster(told(layout, 'earned', 'purchase', type.hero * LARGE), width).size;
  const words = (slot: 'before' | 'earned'): Block =>
    block(`${slot}-words`, { x: 0, top: 0 }, [
      told(layout, slot, 'purchase', px),
      { ...caption(layout, `${slot}Is`), size: type.number },
    ]);
  const few = words('before');
  const count = (key: 'before' | 'earned', x: number, columns: number): CellMark[] => {
    const { value, standing } = amount(data, key);
    return squares({ key, count: value, columns, pitch, x, bottom: floor, role: 'purchase', standing });
  };
  const claimed = count('before', 0, FIRST);
  return [
    ...words('earned').marks,
    ...lowered(few, claimed.at(-1)!.y - few.bottom - space.tight),
    // Seven is what there was, beside a tower of full ones.
    ...claimed.map((cell) => slab(`${cell.key}-ground`, cell, { role: 'purchase', shade: PALE })),
    ...claimed,
    ...count('earned', left, columns),
    floorUnder(floor, [0, size.width]),
    ...unitKey(layout, 'unit'),
  ];
}
