import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone, even } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { gap, squaresOf } from '../shared/squares.ts';
import { INK, SMALLEST } from '../shared/space.ts';
import { block, blockHeight, poster, widthOf } from '../shared/type.ts';
import { besideIn, ground, HUGE, rows, type CoreWeave } from './money.ts';

/** Squares in each row of all that is owed and promised, from the lowest up: debt has the first two, rent hangs far over them. */
const ROWS = [7, 7, 10, 12, 12];
const BROAD = 12;
/** px: how thick the bracket is. */
const LINE = 4;
/** How large the name of debt beside it is at most, of a square. */
const BESIDE = 0.65;
/** Of the width, what the sum has where it stands before the squares, or over them; how large it is there, of the height, at the least and at most. */
const [BEFORE, OVER, LARGE] = [0.32, 0.75, [0.16, 0.28]] as const;
/** How strong the ground is under what is promised, and under a year's revenue. */
const [BED, PALE] = [0.2, 0.5];

/** 5 · One expected year, five squares, and on it, broader and broader, what is owed and promised for many, in one bracket with its sum: rent owed is in the ink of debt. */
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
  const rent = poster(told(layout, leases, 'rentIs', 'debt', type.number), width, type.number);
  const earned = poster(told(layout, revenue, 'revenueIs', 'purchase', type.number), width, type.number);
  const bottom = end - blockHeight([earned]) - space.tight;
  const named = blockHeight([rent]) + space.tight;
  const over = before ? 0 : words + space.half + LINE;
  const under = bottom - over - named;
  // Over squares that have the whole width it takes what they leave.
  const left = Math.min(end * LARGE[1], under - (width / BROAD) * (ROWS.length + 1));
  const number = poster(
    amountLine(all, before ? HUGE : Math.max(end * LARGE[0], left / INK), 'debt'),
    before ? room - space.half : room * OVER,
  );
  const tall = number.size * INK;
  const pitch = Math.min(width / BROAD, (under - (before ? 0 : tall)) / (ROWS.length + 1));
  const middle = size.width - width / 2;
  const low = bottom - pitch;
  const top = low - ROWS.length * pitch + gap(pitch);
  const half = (ROWS[0]! * pitch - gap(pitch)) / 2;
  const owed = told(layout, debt, 'debtIs', 'debt', Math.max(SMALLEST, Math.min(rent.size, pitch * BESIDE)));
  const x = middle + half + space.half;
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
  // Its bracket holds the red squares from their side, or over them.
  const edge = before ? room + space.tight : top - named - LINE / 2;
  const span = Math.max(BROAD * pitch - gap(pitch), widthOf(rent) + space.apart + LINE) - LINE;
  const [from, to] = before ? [top, low] : [middle - span / 2, middle + span / 2];
  const bracket = (
    [
      [space.half, from],
      [0, from],
      [0, to],
      [space.half, to],
    ] as const
  ).map(([arm, at]): Point => (before ? [edge + arm, at] : [at, edge + arm]));
  const sumTop = before ? (top + low - tall - words) / 2 : edge - space.half - words - tall;
  return [
    ...year.map((cell) => ground(cell, 'purchase', PALE)),
    ...year,
    ...cells.slice(debt.value).map((cell) => ground(cell, 'debt', BED)),
    ...cells,
    stroke('bracket', bracket, LINE, { role: 'debt', order: 1 }),
    ...alone('promised', { x: room / 2, top: sumTop, anchor: 'middle', order: 1 }, number),
    ...block('promised-is', { x: room / 2, top: sumTop + tall, anchor: 'middle', maxWidth, order: 1 }, [is])
      .marks,
    ...block('rent-is', { x: middle, top: top - named, anchor: 'middle', order: 1 }, [rent]).marks,
    ...block('debt-name', { x, top: low - 2 * pitch + gap(pitch), maxWidth: even([owed], size.width - x) }, [
      owed,
    ]).marks,
    ...block('revenue-is', { x: middle, top: bottom + space.tight, anchor: 'middle' }, [earned]).marks,
    ...unitKey(layout, 'unit'),
  ];
}
