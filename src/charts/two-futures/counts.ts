import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, hedged } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { slab, within } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, lowered, poster } from '../shared/type.ts';
import { PALE, told, type Futures } from './money.ts';

const YEARS = ['before', 'earned'] as const;
/** How much larger than the largest amount elsewhere both sums are at most; how much of the breadth each takes. */
const LARGE = 2.2;
const BROAD = 0.45;
/** How much larger than the largest amount elsewhere the growth is. */
const TIMES = 1.3;
/** Of the height over the floor, what both take at most: beside the higher block they stand one over the other. */
const HIGH = 0.42;
/** From one block to the other, in squares. */
const APART = 1;
/** The sum of the higher block stands beside it where squares are so much larger for it. */
const LARGER = 1.1;

/** 2 · The revenue of 2023 as Azhar's counts have it, one row of squares, and on the same floor that of 2025, in rows as long. */
export function countsScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const columns = amount(data, 'before').value;
  const rows = rowsOf(amount(data, 'earned').value, columns);
  const floor = floorOf(layout) - space.near - type.label * LEADING;
  const sums = YEARS.map((slot) => hedged(layout, amount(data, slot), 'purchase', type.hero * LARGE));
  const large = within(
    sums.map(([, line]) => line),
    size.width * BROAD,
    floor * HIGH,
  );
  const words = (n: number, x: number, anchor: 'start' | 'end') =>
    block(`${YEARS[n]}-sum`, { x, top: 0, anchor }, [{ ...sums[n]![0], size: type.label }, large[n]!]);
  const high = words(1, 0, 'start').bottom + space.tight;
  const broad = size.width / (2 * columns + APART);
  const [over, aside] = [floor - high, floor].map((height) => Math.min(height / rows, broad)) as [
    number,
    number,
  ];
  const beside = aside > over * LARGER;
  const pitch = beside ? aside : over;
  const across = columns * pitch - gap(pitch);
  // Where the row's sum leaves room over it: under the other sum, or on its own, broken, so that it is large.
  const line = told(layout, 'ninefold', 'purchase', type.hero * TIMES, 'text');
  const times = block(
    'ninefold',
    beside
      ? { x: size.width - across - space.near, top: floor - rows * pitch + high, anchor: 'end' }
      : { x: 0, top: 0, maxWidth: across },
    [beside ? poster(line, across) : line],
  );
  return YEARS.flatMap((slot, n): Mark[] => {
    const x = n && size.width - across;
    const cells = squaresOf(amount(data, slot), {
      key: slot,
      columns,
      pitch,
      x,
      bottom: floor,
      role: 'purchase',
    });
    const top = floor - rowsOf(cells.length, columns) * pitch;
    return [
      ...(n ? [] : cells.map((cell) => slab(`${cell.key}-ground`, cell, { role: 'purchase', shade: PALE }))),
      ...cells,
      ...(n && beside
        ? lowered(words(n, x - space.near, 'end'), top)
        : lowered(words(n, x, 'start'), top - high)),
      ...(n || times.bottom > top - high ? [] : times.marks),
      ...block(`${slot}-is`, { x, top: floor + space.tight }, [bold(layout, `${slot}Is`)]).marks,
    ];
  }).concat(floorUnder(floor, [0, size.width]), unitKey(layout, 'unit'));
}
