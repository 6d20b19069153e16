import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { gap } from '../shared/squares.ts';
import { INK } from '../shared/space.ts';
import { block, blockHeight, poster, widthOf } from '../shared/type.ts';
import { besideIn, ground, HUGE, rows, yearRow, type CoreWeave } from './money.ts';

/** Squares in each row of all that is owed and promised, from the lowest up: each is broader, then they fill the width. */
const ROWS = [6, 7, 8, 9, 9, 9];
const BROAD = 9;
/** px: how thick the plate is that they stand on, and what squares keep from it. */
const LINE = 4;
const APART = 3;
/** Of the width, what words have that stand beside the squares; of the words' breadth, what the sum has over them. */
const BESIDE = 0.38;
const SUM = 0.39;
/** How strong the ground is under what is promised. */
const BED = 0.2;

/** 5 · One expected year, five squares, and on it, broader and broader, what is owed and promised for many: rent owed is in the ink of debt. */
export function loadScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [revenue, debt] = [amount(data, 'revenue'), amount(data, 'debt')];
  const [leases, all] = [amount(data, 'leases'), amount(data, 'promised')];
  const end = floorOf(layout);
  const beside = besideIn(size.width, end);
  const room = size.width * (beside ? BESIDE : 1);
  const number = poster(amountLine(all, HUGE, 'debt'), room * (beside ? 1 : SUM));
  const is = [told(layout, all, 'promisedParts', 'debt'), caption(layout, 'promisedIs')];
  const [tall, from] = [number.size * INK, beside ? 0 : widthOf(number) + space.near];
  const words = blockHeight(is, room - from);
  const head = beside ? 0 : Math.max(tall, words) + space.near;
  const width = size.width - (beside ? room + space.near : 0);
  const earned = poster(told(layout, revenue, 'revenueIs', 'purchase'), width, type.number);
  const under = end - blockHeight([earned]);
  const bottom = under - space.tight;
  const pitch = Math.min(width / BROAD, (bottom - head - LINE - APART) / (ROWS.length + 1));
  const middle = size.width - width / 2;
  const line = bottom - pitch - LINE / 2;
  const half = (ROWS[0]! * pitch) / 2;
  const cells = rows(all, ROWS, { pitch, x: middle, bottom: line - LINE / 2 - APART }).map(
    (cell, n): CellMark =>
      n < debt.value
        ? { ...cell, standing: debt.standing }
        : { ...cell, key: `leases/${n - debt.value}`, standing: leases.standing, order: 1 },
  );
  return [
    ...yearRow(revenue, { pitch, x: middle - (revenue.value * pitch - gap(pitch)) / 2, bottom }),
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
    ...alone('promised', { x: 0, top: 0, order: 1 }, number),
    ...block(
      'promised-parts',
      { x: from, top: beside ? tall + space.tight : 0, maxWidth: room - from, order: 1 },
      is,
    ).marks,
    ...block('revenue-is', { x: middle, top: under, anchor: 'middle' }, [earned]).marks,
    ...unitKey(layout, 'unit'),
  ];
}
