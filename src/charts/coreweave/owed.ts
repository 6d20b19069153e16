import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { floorOf } from '../shared/layout.ts';
import { filledBox } from '../shared/places.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { poster } from '../shared/type.ts';
import { besideIn, large, type CoreWeave } from './money.ts';

/** Of the height, what the sum has over all, or of the breadth beside it; of that breadth, the sum and what it is. */
const [SUM, BEFORE, WIDE, NAMED] = [0.33, 0.32, 0.86, 0.6];
/** Of the banks' breadth, what the high one has at least; squares in a row beside it. */
const BANK = 0.3;
const COLUMNS = range(4, 8);
/** How high the low bank is at least, in its name's size. */
const LOW = 1.8;

/** 3 · A low bank, money in, and beside it a high one, money out; what was owed lies on the low one, as high as the other. */
export function owedScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const debt = amount(data, 'debt');
  const bottom = floorOf(layout);
  const before = besideIn(size.width, bottom);
  const left = before ? size.width * BEFORE : 0;
  const high = before ? 0 : bottom * SUM;
  const broad = size.width - left;
  const name = bold(layout, 'moneyIn', 'paper', type.number);
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(
        (broad * (1 - BANK)) / columns,
        (bottom - high - name.size * LOW) / rowsOf(debt.value, columns),
      ),
    })),
  );
  const pier = left + columns * pitch;
  const low = high + rowsOf(debt.value, columns) * pitch;
  const bank = (key: 'moneyIn' | 'moneyOut', role: Role, x: number, y: number, w: number): Mark[] =>
    filledBox(key, { x, y, w, h: bottom - y }, [bold(layout, key, 'paper', type.number)], { r: 0, role });
  const room = left || size.width;
  const w = room * WIDE;
  const is = bold(layout, 'owedIs');
  return [
    ...large(layout, 'debt', before ? is : poster(is, w * NAMED, type.number), {
      x: before ? 0 : (room - w) / 2,
      w,
      y: 0,
      h: (high || bottom) - space.half,
    }),
    ...bank('moneyIn', 'purchase', left, low, pier - left - gap(pitch)),
    ...bank('moneyOut', 'chips', pier, high, size.width - pier),
    ...squaresOf(debt, {
      pitch,
      key: 'debt',
      columns,
      x: left,
      bottom: low - gap(pitch),
      role: 'debt',
      order: 1,
    }),
    ...keyAndNote(layout, 'unit', caption(layout, 'banksIs')).marks,
  ];
}
