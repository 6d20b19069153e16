import { withHedge } from '../../lib/hedged.ts';
import type { Amount } from '../../lib/types.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone, even, filledBox } from '../shared/places.ts';
import { gap, squaresOf } from '../shared/squares.ts';
import { INK, SMALLEST } from '../shared/space.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { besideIn, ground, HUGE, rows, type CoreWeave } from './money.ts';

/** Squares in each row of all that is owed and promised, from the lowest up: debt has the first two, rent hangs far over them. */
const ROWS = [7, 7, 10, 12, 12];
const BROAD = 12;
/** px: how high a plate with a name is at least, else as high as a square; of that, its words. */
const PLATE = 19;
const SAID = 0.62;
/** Of the width, what the sum has where it stands before the squares, or over them; how large it is there, of the height, at the least and at most. */
const [BEFORE, OVER, LARGE] = [0.32, 0.75, [0.16, 0.28]] as const;
/** How strong the ground is under what is promised, and under a year's revenue. */
const [BED, PALE] = [0.2, 0.5];

/** 5 · One expected year, five squares, and on it, broader and broader, what is owed and promised for many, either under a plate with its name: rent owed is in the ink of debt. */
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
  const earned = poster(told(layout, revenue, 'revenueIs', 'purchase', type.number), width, type.number);
  const bottom = end - blockHeight([earned]) - space.tight;
  const over = before ? 0 : words + space.half;
  // Over squares that have the whole width it takes what they leave.
  const high = ROWS.length + 1;
  const left = Math.min(end * LARGE[1], bottom - over - (width / BROAD) * (high + 2));
  const number = poster(
    amountLine(all, before ? HUGE : Math.max(end * LARGE[0], left / INK), 'debt'),
    before ? room - space.half : room * OVER,
  );
  const tall = number.size * INK;
  const under = bottom - over - (before ? 0 : tall);
  const plate = Math.max(PLATE, Math.min(width / BROAD, under / (high + 2)));
  const pitch = Math.min(width / BROAD, (under - 2 * plate) / high);
  const middle = size.width - width / 2;
  const low = bottom - pitch;
  const air = gap(pitch);
  // Rent stands on the plate of debt, whose rows are under that.
  const cells = rows(all, ROWS, { pitch, x: middle, bottom: low }).map((cell, n): CellMark =>
    n < debt.value
      ? { ...cell, standing: debt.standing }
      : {
          ...cell,
          y: cell.y - plate,
          key: `leases/${n - debt.value}`,
          standing: leases.standing,
          order: 1,
        },
  );
  const year = squaresOf(revenue, {
    key: 'revenue',
    columns: revenue.value,
    pitch,
    x: middle - (revenue.value * pitch - air) / 2,
    bottom,
    role: 'purchase',
  });
  /** A plate with a name, or, where that is too long, the sum alone, over rows of so many squares. @param y px, where those begin */
  const named = (key: 'debt' | 'rent', money: Amount, columns: number, y: number): Mark[] => {
    const w = columns * pitch - air;
    const px = Math.max(SMALLEST, plate * SAID);
    const line = [
      told(layout, money, `${key}Is`, 'paper'),
      { ...amountLine(money, px, 'paper'), text: withHedge(money, money.short) },
    ]
      .map((line) => poster(line, w - 8, px))
      .find((line, n) => n || line.size >= SMALLEST)!;
    const place = { x: middle - w / 2, y: y - plate + air, w, h: plate - air };
    return filledBox(key, place, [line], { r: 0, role: 'debt' });
  };
  const owedTop = low - 2 * pitch;
  const rentTop = low - plate - ROWS.length * pitch;
  const sumTop = before ? (rentTop + low - plate - tall - words) / 2 : rentTop - plate - over - tall;
  return [
    ...year.map((cell) => ground(cell, 'purchase', PALE)),
    ...year,
    ...cells.slice(debt.value).map((cell) => ground(cell, 'debt', BED)),
    ...cells,
    ...named('debt', debt, ROWS[0]!, owedTop),
    ...named('rent', leases, BROAD, rentTop),
    ...alone('promised', { x: room / 2, top: sumTop, anchor: 'middle', order: 1 }, number),
    ...block('promised-is', { x: room / 2, top: sumTop + tall, anchor: 'middle', maxWidth, order: 1 }, [is])
      .marks,
    ...block('revenue-is', { x: middle, top: bottom + space.tight, anchor: 'middle' }, [earned]).marks,
    ...unitKey(layout, 'unit'),
  ];
}
