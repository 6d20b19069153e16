import { READS_HAN } from '../../lib/han.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { alone } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { BASELINE, INK, SMALLEST, upOf } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, lowered, poster } from '../shared/type.ts';
import { largest, NEARLY, type CoreWeave } from './money.ts';

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
function large(
  layout: CoreWeave,
  slot: 'debt' | 'debtNow',
  label: 'owedIs' | 'nowIs',
  low: number,
  order: number,
): Mark[] {
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

/** Columns that what was owed may have where it stands alone. */
const ALONE = [4, 6, 7];
/** How high the sum's line is there, in its own size. */
const LINE = 1.15;
/** How much further apart columns may stand than rows, so that they reach both edges; how large the sum is there at the least. */
const [SPREAD, LEAST] = [1.03, 1];

/** 3 · What was owed, alone: squares to every edge, and the sum where their last row ends. */
export function owedScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const debt = amount(data, 'debt');
  const bottom = floorOf(layout);
  const is = bold(layout, 'owedIs');
  const fits = ALONE.map((columns) => {
    const rows = rowsOf(debt.value, columns);
    const side = (of: number): number => (of + gap(Infinity)) / columns;
    const pitch = Math.min(side(size.width), (bottom + gap(Infinity)) / rows);
    const across = Math.min(side(size.width), pitch * SPREAD);
    const begun = debt.value % columns;
    const width = (columns - begun) * across - gap(pitch) - space.clear;
    const top = bottom - Math.floor(debt.value / columns) * pitch + gap(pitch);
    const sum = amountLockup(
      'debt-sum',
      debt,
      'debt',
      width,
      Math.min(HUGE, (top - blockHeight([is]) - space.snug) / LINE),
    );
    return { columns, pitch, across, begun, top, sum, line: poster(is, width, type.number) };
  });
  const large = fits.filter(
    ({ sum, line }) => sum.marks[0]!.size > type.hero * LEAST && line.size > SMALLEST,
  );
  const { columns, pitch, across, begun, top, sum, line } = (large.length ? large : fits).reduce(
    (best, fit) => (fit.pitch > best.pitch * NEARLY ? fit : best),
  );
  const whole = debt.value - begun;
  const cells = squares({
    key: 'debt',
    count: debt.value,
    columns,
    pitch,
    x: 0,
    bottom,
    role: 'debt',
    standing: debt.standing,
  });
  // The last row is at the right: the sum has its left.
  const column = (n: number): number => (n % columns) + (n < whole ? 0 : columns - begun);
  const px = sum.marks[0]!.size;
  const said = px * LINE + blockHeight([line]);
  // Han, which stands higher, ends at the drawing's edge.
  const least = READS_HAN ? (upOf(sum.marks[0]!.text) - BASELINE) * px : -Infinity;
  const y = Math.max(top - gap(pitch) - said - space.snug, least);
  return [
    ...cells.map((cell, n): CellMark => ({ ...cell, x: column(n) * across })),
    ...lowered(sum, y),
    ...block('debt-is', { x: 0, top: y + px * LINE }, [line]).marks,
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
