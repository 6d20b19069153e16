import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { plain } from '../shared/places.ts';
import { gap as between } from '../shared/squares.ts';
import {
  arch,
  centred,
  counted,
  EDGE,
  empty,
  gapWords,
  largest,
  pale,
  quiet,
  sumIs,
  told,
} from './amounts.ts';

/** Columns that the own cash fills in whole rows: the hole over it then has a level floor. */
const COLUMNS = [10, 14, 20, 28, 35];
/** Of the drawing's width, the pit's left bank and, at least, its right one, on which the sum of both stands. */
const BANK = 0.06;
const RIGHT = 0.3;
/** px: what the pit keeps from the banks. */
const OFF = 2;

/** 4 · Four years of building are a pit in dark ground, as deep as all of it: own cash lies on its floor in squares of ten, and over it is a hole, the gap. */
export function pitScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const ten = amount(data, 'ten').value;
  const own = amount(data, 'ownCash').value / ten;
  const gap = amount(data, 'gap').value / ten;
  const foot = floorOf(layout);
  const left = width * BANK;
  const room = width - left - width * RIGHT - 2 * OFF;
  // What is there is named under its squares, in the ground.
  const cash = told(layout, 'ownCash', 'paper', width - 2 * left, type.hero, 'ownIs');
  const { columns, pitch } = largest(
    COLUMNS,
    room,
    foot - cash.bottom - space.half - space.near,
    (each) => (own + gap) / each,
  );
  const wide = columns * pitch - between(pitch);
  const x = left + OFF;
  const right = x + wide;
  // Over what is there as much room as the gap's squares would take: the ground begins with it, and goes on under both.
  const high = space.near;
  const level = high + (gap / columns) * pitch;
  const y = level + (own / columns) * pitch - between(pitch);
  const low = y + OFF;
  const bank = right + OFF;
  const all = sumIs(
    layout,
    'total',
    'paper',
    (bank + width) / 2,
    'middle',
    (width - bank) * 0.84,
    type.hero * 1.7,
    quiet(layout, 'totalIs', 'paper'),
  );
  const ground = (key: string, x: number, y: number, w: number, h: number): Mark =>
    plain(key, { x, y, w, h }, { tone: 'ink' });
  return [
    ground('wall', 0, high, left, low + 1 - high),
    ground('bank', bank, high, width - bank, low + 1 - high),
    ground('under', 0, low, width, foot - low),
    pale('own-full', [x, level, right, y]),
    ...counted(layout, 'ownCash', { columns, pitch, x, bottom: y, order: 1 }, ten),
    empty('hole', arch(x + EDGE, high + EDGE, right - EDGE, level)),
    ...centred(gapWords(layout, x + wide / 2, wide * 0.85, (level - high) * 0.7 - type.number), high, level),
    ...centred(cash, low, foot, left),
    ...centred(all, high, low),
    ...unitKey(layout, 'unitTen'),
  ];
}
