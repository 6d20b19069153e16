import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption, sum, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone, even } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { gap, squaresOf } from '../shared/squares.ts';
import { INK } from '../shared/space.ts';
import { block, blockHeight, poster, widthOf } from '../shared/type.ts';
import { besideIn, ground, HUGE, rows, type CoreWeave } from './money.ts';

/** Squares in each row of all that is owed and promised, from the lowest up: debt has the first two, rent hangs far over them. */
const ROWS = [7, 7, 10, 12, 12];
const [DEBT, BROAD] = [2, 12];
/** px: how thick the plate is that they stand on, and what squares keep from it. */
const LINE = 4;
const APART = 3;
/** Of the width, what the sum has where it stands before the squares, or over them; how large it is there, of the height. */
const [BEFORE, OVER, LARGE] = [0.34, 0.52, 0.24];
/** How strong the ground is under what is promised, and under a year's revenue. */
const [BED, PALE] = [0.2, 0.5];

/** 5 · One expected year, five squares, and on it, broader and broader, what is owed and promised for many, each named beside its rows: rent owed is in the ink of debt. */
export function loadScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const [revenue, debt] = [amount(data, 'revenue'), amount(data, 'debt')];
  const [leases, all] = [amount(data, 'leases'), amount(data, 'promised')];
  const end = floorOf(layout);
  const before = besideIn(size.width, end);
  const number = poster(
    amountLine(all, before ? HUGE : end * LARGE, 'debt'),
    size.width * (before ? BEFORE : OVER),
  );
  const is = caption(layout, 'promisedIs');
  // What the sum is stands under it, or after it.
  const tall = number.size * INK;
  const x = before ? 0 : widthOf(number) + space.near;
  const maxWidth = even([is], (before ? size.width * BEFORE : size.width) - x);
  const words = blockHeight([is], maxWidth);
  const sumTop = before ? (end - tall - words) / 2 : 0;
  const width = before ? size.width * (1 - BEFORE) - space.apart : size.width;
  const rent = told(layout, leases, 'rentIs', 'debt', type.number);
  const owed = [sum(debt, type.label, 'debt'), bold(layout, 'debtIs', 'debt')];
  const earned = poster(told(layout, revenue, 'revenueIs', 'purchase'), width, type.number);
  const bottom = end - blockHeight([earned]) - space.tight;
  const head = (before ? 0 : tall + space.clear) + blockHeight([rent]) + space.tight;
  const pitch = Math.min(width / BROAD, (bottom - head - LINE - APART) / (ROWS.length + 1));
  const middle = size.width - width / 2;
  const line = bottom - pitch - LINE / 2;
  const half = (ROWS[0]! * pitch) / 2;
  const low = line - LINE / 2 - APART;
  const cells = rows(all, ROWS, { pitch, x: middle, bottom: low }).map((cell, n): CellMark =>
    n < debt.value
      ? { ...cell, standing: debt.standing }
      : { ...cell, key: `leases/${n - debt.value}`, standing: leases.standing, order: 1 },
  );
  const year = squaresOf(revenue, {
    key: 'revenue',
    columns: revenue.value,
    pitch,
    x: middle - (revenue.value * pitch - gap(pitch)) / 2,
    bottom,
    role: 'purchase',
  });
  const beside = { x: middle + half + space.half, maxWidth: size.width - middle - half - space.half };
  // Never up under the rent that hangs over it.
  const debtTop = low - Math.min(DEBT * pitch, (DEBT * pitch + blockHeight(owed, beside.maxWidth)) / 2);
  return [
    ...year.map((cell) => ground(cell, 'purchase', PALE)),
    ...year,
    stroke(
      'line',
      [
        [middle - half, line],
        [middle + half, line],
      ],
      LINE,
    ),
    ...cells.slice(debt.value).map((cell) => ground(cell, 'debt', BED)),
    ...cells,
    ...alone('promised', { x: 0, top: sumTop, order: 1 }, number),
    ...block('promised-is', { x, top: sumTop + (before ? tall : (tall - words) / 2), maxWidth, order: 1 }, [
      is,
    ]).marks,
    ...block(
      'rent-is',
      {
        x: middle,
        top: low - ROWS.length * pitch - blockHeight([rent]) - space.tight,
        anchor: 'middle',
        order: 1,
      },
      [rent],
    ).marks,
    ...block('debt-is', { ...beside, top: debtTop }, owed).marks,
    ...block('revenue-is', { x: middle, top: bottom + space.tight, anchor: 'middle' }, [earned]).marks,
    ...unitKey(layout, 'unit'),
  ];
}
