import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { alone } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { INK } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, lowered, poster } from '../shared/type.ts';
import { ground, largest, type CoreWeave } from './money.ts';

/** What was owed in the autumn of 2025 is two rows of seven, wherever it stands. */
const [SEVEN, ROWS] = [7, 2];
/** Columns of all that was owed later: it all but ends with a row. */
const COLUMNS = [9, 12, 18];
/** Of the drawing's height, the most that squares take: the sum has the rest. */
const MOST = 0.52;
/** px: the largest that a sum is set in before it is fitted. */
const HUGE = 400;
/** What a hedge over a sum keeps from it, in the sum's size. */
const LIFT = 0.2;
/** px: how thick the line round what was owed before is. */
const THICK = 5;
/** How strong what came to it is. */
const ADDED = 0.6;

/** A sum as large as the room from the top down to a height lets it be, its hedge over it. @param low px */
function large(layout: CoreWeave, slot: 'debtNow', label: 'nowIs', low: number, order: number): Mark[] {
  const { data, size, type } = layout;
  const money = amount(data, slot);
  const is = poster(bold(layout, label), size.width, type.number);
  const hedge: Line[] = money.hedge
    ? [{ text: money.hedge, size: type.hero, weight: 600, tone: 'debt' }]
    : [];
  const foot = low - blockHeight([is], size.width);
  const number = poster(
    amountLine(money, HUGE, 'debt'),
    size.width,
    (foot - hedge.length * type.hero * INK) / (INK + hedge.length * LIFT),
  );
  const top = foot - number.size * INK;
  return [
    ...hedge.flatMap((line) =>
      alone(`${slot}-hedge`, { x: 0, top: top - number.size * LIFT - line.size * INK, order }, line),
    ),
    ...alone(`${slot}-sum`, { x: 0, top, order }, number),
    ...block(`${slot}-is`, { x: 0, top: foot, maxWidth: size.width, order }, [is]).marks,
  ];
}

/** Columns that what was owed may have over a year's revenue, which is one row: it ends with a row. */
const OVER_YEAR = [SEVEN, 2 * SEVEN];
/** Between the two, in squares; how strong the ground is under what was expected. */
const [APART, PALE] = [0.3, 0.5];
/** Of the drawing's height, the least that the sum has with its words; and how high its line is, in its own size. */
const [LEAST, LINE] = [0.3, 1.15];

/** 3 · What was owed, and under it, in squares as large, all that was expected to come in that year. */
export function owedScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [debt, revenue] = [amount(data, 'debt'), amount(data, 'revenue')];
  const earned = poster(told(layout, revenue, 'revenueIs', 'purchase'), size.width, type.number);
  const foot = floorOf(layout) - blockHeight([earned]);
  const low = foot - space.tight;
  const { columns, pitch } = largest(
    OVER_YEAR,
    size.width,
    low * (1 - LEAST),
    (each) => rowsOf(debt.value, each) + APART + 1,
  );
  const top = low - (rowsOf(debt.value, columns) + APART + 1) * pitch + gap(pitch);
  const set = { columns, pitch, x: 0 } as const;
  const came = squares({
    ...set,
    key: 'revenue',
    count: revenue.value,
    bottom: low,
    role: 'purchase',
    standing: revenue.standing,
  });
  const is = poster(bold(layout, 'owedIs'), size.width, type.number);
  const head = top - space.tight - blockHeight([is]);
  const sum = amountLockup('debt-sum', debt, 'debt', size.width, head / LINE);
  return [
    ...lowered(sum, head - sum.marks[0]!.size * LINE),
    ...block('debt-is', { x: 0, top: head }, [is]).marks,
    ...squares({ ...set, key: 'debt', count: debt.value, top, role: 'debt', standing: debt.standing }),
    ...came.map((cell) => ground(cell, 'purchase', PALE)),
    ...came,
    ...block('revenue-is', { x: 0, top: foot }, [earned]).marks,
    ...unitKey(layout, 'unit'),
  ];
}

/** 9 · The same squares in their own outline, and around them all that was owed by the middle of the next year. */
export function growthScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const [was, now] = [amount(data, 'debt'), amount(data, 'debtNow')];
  const said = told(layout, was, 'wasIs', 'ink', type.label);
  const bottom = floorOf(layout) - blockHeight([said]) - space.close - THICK / 2;
  // The line is in the middle of the gap, also outside.
  const left = THICK / 2 + gap(Infinity) / 2;
  const { columns, pitch } = largest(COLUMNS, size.width - 2 * left, bottom * MOST, (each) =>
    rowsOf(now.value, each),
  );
  /** Which of all squares stands at a place: the first are the corner of the outline, the others follow row by row. */
  const square = (n: number): number => {
    const [column, row] = [n % columns, Math.floor(n / columns)];
    if (column < SEVEN && row < ROWS) return row * SEVEN + column;
    return row < ROWS ? was.value + row * (columns - SEVEN) + column - SEVEN : n;
  };
  const cells = squares({
    key: 'debt',
    count: now.value,
    columns,
    pitch,
    x: left,
    bottom,
    role: 'debt',
    standing: now.standing,
  }).map((cell, n): CellMark => ({
    ...cell,
    key: `debt/${square(n)}`,
    order: square(n) < was.value ? 0 : 1,
    shade: square(n) < was.value ? 1 : ADDED,
  }));
  const out = gap(pitch) / 2;
  const [from, to] = [left - out, left + SEVEN * pitch - gap(pitch) + out];
  const [high, low] = [bottom - ROWS * pitch + gap(pitch) - out, bottom + out];
  const top = bottom - rowsOf(now.value, columns) * pitch + gap(pitch);
  return [
    ...cells,
    stroke(
      'was',
      [
        [from, low],
        [from, high],
        [to, high],
        [to, low],
        [from, low],
        [from, high],
      ],
      THICK,
    ),
    ...block('was-is', { x: 0, top: low + space.snug }, [said]).marks,
    ...large(layout, 'debtNow', 'nowIs', Math.min(top, high - THICK / 2) - space.snug, 1),
    ...unitKey(layout, 'unit'),
  ];
}
