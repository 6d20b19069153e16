import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { gap, rowsOf, squaresOf } from '../shared/squares.ts';
import { INK } from '../shared/space.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { HUGE, largest, OVER, yearRow, type CoreWeave } from './money.ts';

/** Columns that all that is owed and promised fills in whole rows. */
const COLUMNS = [12, 16, 24];
/** Of the drawing's height, the most that squares take, with those over the line. */
const MOST = 0.58;
/** px: how thick the line is, and what squares keep from it. */
const LINE = 4;
const APART = 3;

/** 5 · Over the line one expected year, under it what is owed and promised for many: rent owed is in the ink of debt. */
export function icebergScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [revenue, debt] = [amount(data, 'revenue'), amount(data, 'debt')];
  const [leases, all] = [amount(data, 'leases'), amount(data, 'promised')];
  const bottom = floorOf(layout);
  // The row over the line is one more.
  const { columns, pitch } = largest(
    COLUMNS,
    size.width,
    bottom * MOST,
    (each) => rowsOf(all.value, each) + 1,
  );
  const side = pitch - gap(pitch);
  const line = side + APART + LINE / 2;
  const top = line + LINE / 2 + APART;
  const low = top + rowsOf(all.value, columns) * pitch - gap(pitch);
  const under = squaresOf(
    { ...all, standing: leases.standing },
    { key: 'leases', columns, pitch, x: 0, top, role: 'debt' },
  ).map((cell, n): CellMark =>
    n < debt.value
      ? { ...cell, key: `debt/${n}`, standing: debt.standing }
      : { ...cell, key: `leases/${n - debt.value}`, order: 1 },
  );
  const beside = revenue.value * pitch + space.half;
  const earned = poster(told(layout, revenue, 'revenueIs', 'purchase'), size.width - beside, type.number);
  const parts = poster(told(layout, all, 'promisedParts', 'debt'), size.width, type.label);
  const is = caption(layout, 'promisedIs');
  const foot = bottom - blockHeight([parts, is], size.width);
  const number = poster(amountLine(all, HUGE, 'debt'), size.width, (foot - low - space.snug) / (INK + OVER));
  return [
    ...yearRow(revenue, { pitch, x: 0, bottom: side }),
    ...alone('revenue-is', { x: beside, top: (side - earned.size * INK) / 2 + earned.size * 0.06 }, earned),
    stroke(
      'line',
      [
        [0, line],
        [size.width, line],
      ],
      LINE,
    ),
    ...under,
    ...alone('promised', { x: 0, top: foot - number.size * INK, order: 1 }, number),
    ...block('promised-parts', { x: 0, top: foot, maxWidth: size.width, order: 1 }, [parts, is]).marks,
    ...unitKey(layout, 'unit'),
  ];
}
