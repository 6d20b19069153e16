import { range } from 'd3-array';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone, even, shape } from '../shared/places.ts';
import { gap, squaresOf } from '../shared/squares.ts';
import { INK, SMALLEST } from '../shared/space.ts';
import { block, blockHeight, fitted, poster } from '../shared/type.ts';
import { besideIn, ground, HUGE, rows, type CoreWeave } from './money.ts';

/** Squares in each row of all that is owed and promised, from the lowest up: debt has the first two, rent hangs far over them. */
const ROWS = [7, 7, 10, 12, 12];
const BROAD = 12;
/** In squares: how deep it all has sunk into the ground, and how large the words beside the debt are at most. */
const [SUNK, BESIDE] = [0.7, 0.58];
/** Straight pieces of the ground. */
const PIECES = 120;
/** Of the width, what the sum has where it stands before the squares, or over them; how large it is there, of the height, at the least and at most. */
const [BEFORE, OVER, LARGE] = [0.32, 0.75, [0.16, 0.28]] as const;
/** How strong the ground is under what is promised, and under a year's revenue. */
const [BED, YEAR] = [0.2, 0.75];

/** 5 · One expected year, five squares, pressed into the ground by what is owed and promised for many, broader and broader: rent owed is in the ink of debt. */
export function loadScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const [revenue, debt] = [amount(data, 'revenue'), amount(data, 'debt')];
  const [leases, all] = [amount(data, 'leases'), amount(data, 'promised')];
  const end = floorOf(layout);
  const before = besideIn(size.width, end);
  const room = size.width * (before ? BEFORE : 1);
  const is = caption(layout, 'promisedIs');
  const maxWidth = even([is], room);
  const words = blockHeight([is], maxWidth);
  const width = before ? size.width - room - space.apart - space.tight : size.width;
  const earned = poster(told(layout, revenue, 'revenueIs', 'paper'), width - 2 * space.half, type.hero);
  const rent = poster(told(layout, leases, 'rentIs', 'debt'), width, type.number);
  const bottom = end - blockHeight([earned]) - space.half;
  const named = blockHeight([rent]);
  const over = named + (before ? 0 : words + space.apart);
  // Over squares that have the whole width it takes what they leave.
  const high = ROWS.length + 1;
  const left = Math.min(end * LARGE[1], bottom - over - (width / BROAD) * high);
  const number = poster(
    amountLine(all, before ? HUGE : Math.max(end * LARGE[0], left / INK), 'debt'),
    before ? room - space.half : room * OVER,
  );
  const tall = number.size * INK;
  const pitch = Math.min(width / BROAD, (bottom - over - (before ? 0 : tall)) / high);
  const middle = size.width - width / 2;
  const low = bottom - pitch;
  const air = gap(pitch);
  const cells = rows(all, ROWS, { pitch, x: middle, bottom: low }).map((cell, n): CellMark =>
    n < debt.value
      ? { ...cell, standing: debt.standing }
      : { ...cell, key: `leases/${n - debt.value}`, standing: leases.standing, order: 1 },
  );
  const half = (revenue.value * pitch - air) / 2;
  const year = squaresOf(revenue, {
    key: 'revenue',
    columns: revenue.value,
    pitch,
    x: middle - half,
    bottom,
    role: 'purchase',
  });
  const x = middle + (ROWS[0]! / 2) * pitch + space.tight;
  const free = size.width - x;
  const owed = told(layout, debt, 'debtIs', 'debt', Math.max(SMALLEST, pitch * BESIDE));
  const owedIs = { ...owed, size: fitted(owed, free) };
  const top = low - ROWS.length * pitch - named;
  const sumTop = before ? (top + low - tall - words) / 2 : top - over + named - tall + space.half;
  // It lies level under the squares and rises from there to both sides.
  const earth = range(PIECES + 1).map((n): Point => {
    const x = (size.width * n) / PIECES;
    const out = Math.min(1, Math.max(0, (Math.abs(x - middle) - half - air) / (width / 2 - half - air)));
    return [x, bottom + air - (SUNK * pitch * (1 - Math.cos(Math.PI * out))) / 2];
  });
  return [
    shape('ground', earth, { tone: 'ink' }, [
      [0, end],
      [size.width, end],
    ]),
    ...year.map((cell) => ground(cell, 'purchase', YEAR)),
    ...year,
    ...cells.slice(debt.value).map((cell) => ground(cell, 'debt', BED)),
    ...cells,
    ...block('rent-name', { x: middle, top, anchor: 'middle', order: 1 }, [rent]).marks,
    ...block(
      'debt-name',
      { x, top: low - Math.min(2 * pitch, pitch + blockHeight([owedIs], free) / 2), maxWidth: free },
      [owedIs],
    ).marks,
    ...alone('promised', { x: room / 2, top: sumTop, anchor: 'middle', order: 1 }, number),
    ...block('promised-is', { x: room / 2, top: sumTop + tall, anchor: 'middle', maxWidth, order: 1 }, [is])
      .marks,
    ...block(
      'revenue-is',
      { x: middle, top: bottom + (end - bottom + air - blockHeight([earned])) / 2, anchor: 'middle' },
      [earned],
    ).marks,
    ...unitKey(layout, 'unit'),
  ];
}
