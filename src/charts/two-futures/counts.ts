import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { gap, rowsOf, squares, type Fit } from '../shared/squares.ts';
import { runIn, type Block } from '../shared/type.ts';
import { told, type Futures } from './money.ts';

/** Columns in which both counts are rectangles: the first is one row. */
const COLUMNS = [10, 12, 15, 20, 30];
/** The gap between squares, of their pitch, and at most, px. */
const [SPACE, MOST] = [0.13, 5];
/** How much larger than the largest amount elsewhere the two are. */
const LARGE = 1.1;

/** 2 · The revenue of 2023 as Azhar's counts have it, and that of 2025: squares of one size. */
export function countsScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const sums = (['before', 'earned'] as const).map((slot) => ({ slot, ...amount(data, slot) }));
  const words = (slot: 'before' | 'earned', top: number): Block =>
    runIn(`${slot}-words`, { x: 0, top }, [
      told(layout, slot, 'purchase', type.hero * LARGE),
      { ...caption(layout, `${slot}Is`), size: type.number },
    ]);
  const said = words('earned', 0).bottom + space.hair;
  const low = floorOf(layout);
  const room = low - 2 * said - space.apart;
  const rows = (columns: number): number => sums.reduce((all, { value }) => all + rowsOf(value, columns), 0);
  // Squares end at both margins: the gap after the last one is no part of the breadth.
  const fits = COLUMNS.map((columns) => ({
    columns,
    pitch: Math.min(size.width / (columns - SPACE), (size.width + MOST) / columns, room / rows(columns)),
  }));
  // A block that fills the breadth is worth a little of its squares' size.
  const worth = (fit: Fit): number => fit.pitch * Math.sqrt(fit.columns * fit.pitch);
  const { columns, pitch } = fits.reduce((best, fit) => (worth(fit) > worth(best) ? fit : best));
  let top = 0;
  return [
    ...sums.flatMap(({ slot, value, standing }) => {
      const head = words(slot, top);
      const first = head.bottom + space.hair;
      top = first + rowsOf(value, columns) * pitch - gap(pitch) + space.apart;
      return [
        ...head.marks,
        ...squares({ key: slot, count: value, columns, pitch, x: 0, top: first, role: 'purchase', standing }),
      ];
    }),
    ...unitKey(layout, 'unit'),
  ];
}
