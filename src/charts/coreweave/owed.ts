import type { CellMark, Mark, TextMark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { INK, UP } from '../shared/space.ts';
import { gap, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, blockHeight, type Line, lowered, poster } from '../shared/type.ts';
import { HUGE, largest, yearRow, type CoreWeave } from './money.ts';

/** What was owed in the autumn of 2025 is two rows of seven, wherever it stands. */
const SEVEN = 7;
const ROWS = 2;
/** Columns of all that was owed later: it all but ends with a row. */
const COLUMNS = [9, 12, 18];
/** Of the drawing's height, the most that squares take: the sum has the rest. */
const MOST = 0.52;
/** What a hedge over a sum keeps from it, in the sum's size. */
const LIFT = 0.2;
/** px: how thick the line round what was owed before is. */
const THICK = 5;
/** How strong what came to it is. */
const ADDED = 0.6;

/** Where a sum stands: its left edge, its breadth and its lower edge, px. */
interface Room {
  x: number;
  w: number;
  low: number;
}

/** A sum as large as the room from the top down to a height lets it be, its hedge over it. */
function large(
  layout: CoreWeave,
  slot: 'debt' | 'debtNow',
  label: 'owedIs' | 'nowIs',
  { x, w, low }: Room,
  order?: number,
): TextMark[] {
  const { data, type } = layout;
  const money = amount(data, slot);
  const is = poster(bold(layout, label), w, type.number);
  const hedge: Line[] = money.hedge
    ? [{ text: money.hedge, size: type.hero, weight: 600, tone: 'debt' }]
    : [];
  const foot = low - blockHeight([is], w);
  const number = poster(
    amountLine(money, HUGE, 'debt'),
    w,
    (foot - hedge.length * type.hero * INK) / (INK + hedge.length * LIFT),
  );
  const top = foot - number.size * INK;
  return [
    ...hedge.flatMap((line) =>
      alone(`${slot}-hedge`, { x, top: top - number.size * LIFT - line.size * INK, order }, line),
    ),
    ...alone(`${slot}-sum`, { x, top, order }, number),
    ...block(`${slot}-is`, { x, top: foot, maxWidth: w, order }, [is]).marks,
  ] as TextMark[];
}

/** Columns of the tower of what was owed; between it and a year's revenue, in squares. */
const TOWER = 2;
const APART = 0.35;

/** 3 · A tower of what was owed, and at its foot, in squares as large, one row: all that was expected to come in that year. */
export function owedScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [debt, revenue] = [amount(data, 'debt'), amount(data, 'revenue')];
  const bottom = floorOf(layout) - space.tight;
  const pitch = Math.min(
    (size.width + gap(Infinity)) / (TOWER + APART + revenue.value),
    bottom / rowsOf(debt.value, TOWER),
  );
  const x = (TOWER + APART) * pitch;
  const owed = squaresOf(debt, { pitch, bottom, key: 'debt', columns: TOWER, x: 0, role: 'debt' });
  const w = size.width - x;
  const earned = poster(told(layout, revenue, 'revenueIs', 'purchase'), w, type.number);
  const over = bottom - pitch + gap(pitch) - space.tight - blockHeight([earned]);
  const sum = large(layout, 'debt', 'owedIs', { x, w, low: over - space.clear });
  // It stands as high as the tower.
  const up = sum[0]!.y - UP * sum[0]!.size - owed.at(-1)!.y;
  return [
    floorUnder(bottom, [0, size.width]),
    ...owed,
    ...yearRow(revenue, { pitch, x, bottom }),
    ...lowered({ marks: sum }, -up),
    ...block('revenue-is', { x, top: over }, [earned]).marks,
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
  const cells = squaresOf(now, { key: 'debt', columns, pitch, x: left, bottom, role: 'debt' }).map(
    (cell, n): CellMark => {
      const added = square(n) >= was.value;
      return { ...cell, key: `debt/${square(n)}`, order: added ? 1 : 0, shade: added ? ADDED : 1 };
    },
  );
  const out = gap(pitch) / 2;
  const [from, to] = [left - out, left + SEVEN * pitch - gap(pitch) + out];
  const [high, low] = [bottom - ROWS * pitch + gap(pitch) - out, bottom + out];
  const top = bottom - rowsOf(now.value, columns) * pitch + gap(pitch);
  const room = { x: 0, w: size.width, low: Math.min(top, high - THICK / 2) - space.snug };
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
    ...large(layout, 'debtNow', 'nowIs', room, 1),
    ...unitKey(layout, 'unit'),
  ];
}
