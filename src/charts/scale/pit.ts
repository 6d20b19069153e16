import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { plain } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { gap as between, roomiest } from '../shared/squares.ts';
import {
  arch,
  centred,
  counted,
  EDGE,
  empty,
  fitted,
  gapWords,
  pale,
  quiet,
  sumIs,
  told,
} from './amounts.ts';

/** Columns that the own cash fills in whole rows: the hole over it then has a level floor. */
const COLUMNS = [10, 14, 20, 28, 35];
/** Of the drawing's width, each of the pit's banks, and what is beside it, where a bracket says what both come to. */
const BANK = 0.025;
const RIGHT = 0.24;
/** Of the largest words elsewhere, how large its sums are at most; of what they stand in, how broad, and how high the number is. */
const SUM = 1.7;
const BROAD = 0.85;
const HIGH = 0.33;
/** Of the height, its floor, and that at most; of it, the cash in it at most. */
const PLATE = 0.125;
const MOST = 0.2;
const CASH = 0.68;
/** px: what the pit keeps from the banks, the bracket from it and from its words, as much as its arms reach, and how thick it is. */
const OFF = 2;
const BESIDE = 5;
const THICK = 3;

/** 4 · Four years of building are a pit in ground of ink, as deep as all of it: own cash lies on its floor in squares of ten, and over it is a hole, the gap. A bracket beside it says what both come to. */
export function pitScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const ten = amount(data, 'ten').value;
  const own = amount(data, 'ownCash').value / ten;
  const gap = amount(data, 'gap').value / ten;
  const left = width * BANK;
  const room = width * (1 - RIGHT) - 2 * (left + OFF);
  const foot = floorOf(layout);
  const thin = foot * (1 - PLATE);
  const { columns, pitch } = roomiest(
    COLUMNS.map((each) => fitted(each, room, thin - OFF - space.near, (own + gap) / each)),
  );
  // What the cash comes to stands in the floor that it lies on, which is thicker where there is room.
  const plate = Math.max(
    Math.min(thin, OFF + space.near + ((own + gap) / columns) * pitch),
    foot * (1 - MOST),
  );
  const broad = columns * pitch - between(pitch);
  const x = left + OFF;
  const y = plate - OFF;
  const rows = own / columns;
  const level = y + between(pitch) - rows * pitch;
  // Over what is there as much room as the gap's squares would take: the ground begins with it, and goes on under both.
  const high = level - (gap / columns) * pitch;
  const end = x + broad + OFF + left;
  const brace = end + 2 * BESIDE;
  const middle = x + broad / 2;
  const cash = told(layout, 'ownCash', 'paper', broad, (foot - plate) * CASH, 'ownIs');
  const all = sumIs(
    layout,
    'total',
    'ink',
    brace + BESIDE,
    'start',
    width - brace - BESIDE,
    type.hero * SUM,
    quiet(layout, 'totalIs', 'ink'),
  );
  return [
    plain('ground', { x: 0, y: high, w: end, h: foot - high }, { tone: 'ink' }),
    plain('pit', { x: left, y: high - 1, w: broad + 2 * OFF, h: y + OFF + 1 - high }, { bare: true }),
    pale('own-full', [x, level, x + broad, y]),
    ...counted(layout, 'ownCash', { columns, pitch, x, bottom: y, order: 1 }, ten),
    ...centred(cash, plate, foot, middle - cash.width / 2),
    empty('hole', arch(x + EDGE, high + EDGE, x + broad - EDGE, level)),
    ...centred(
      gapWords(layout, middle, broad * BROAD, Math.min(type.hero * SUM, (level - high) * HIGH)),
      high,
      level,
    ),
    stroke(
      'brace',
      [
        [brace - BESIDE, high],
        [brace, high],
        [brace, y],
        [brace - BESIDE, y],
      ],
      THICK,
    ),
    ...centred(all, high, y),
    ...unitKey(layout, 'unitTen'),
  ];
}
