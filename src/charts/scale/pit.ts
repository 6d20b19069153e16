import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { name } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { plain } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { gap as between } from '../shared/squares.ts';
import type { Block } from '../shared/type.ts';
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
  toldWith,
} from './amounts.ts';

/** Columns that the own cash fills in whole rows: the hole over it then has a level floor. */
const COLUMNS = [10, 14, 20, 28, 35];
/** Of the drawing's width, each of the pit's banks, and what is beside it, where a bracket says what both come to. */
const BANK = 0.035;
const RIGHT = 0.3;
/** Of the largest words elsewhere, how large its sums are at most, and that of what is there. */
const SUM = 1.7;
const OWN = 1.3;
/** Of the ground under the pit, how large that is where there is more. */
const OF_GROUND = 0.66;
/** px: what the pit keeps from the banks, the bracket from it and from its words, and how thick the bracket is. */
const OFF = 2;
const BESIDE = 6;
const ARM = 9;
const THICK = 3;

/** 4 · Four years of building are a pit in dark ground, as deep as all of it: own cash lies on its floor in squares of ten, and over it is a hole, the gap. A bracket beside it says what both come to. */
export function pitScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const ten = amount(data, 'ten').value;
  const own = amount(data, 'ownCash').value / ten;
  const gap = amount(data, 'gap').value / ten;
  const foot = floorOf(layout);
  const left = width * BANK;
  const room = width - 2 * left - width * RIGHT - 2 * OFF;
  /** What is there is told under its squares, in the ground. @param wide,most px that it has, and that its number is large */
  const named = (wide: number, most = type.hero * OWN): Block =>
    toldWith(layout, 'ownCash', 'paper', wide, most, name(layout, 'ownIs', 'paper'));
  const { columns, pitch } = largest(
    COLUMNS,
    room,
    foot - named(room).bottom - space.half - space.near,
    (each) => (own + gap) / each,
  );
  const broad = columns * pitch - between(pitch);
  const x = left + OFF;
  const right = x + broad;
  // Over what is there as much room as the gap's squares would take: the ground begins with it, and goes on under both.
  const high = space.near;
  const level = high + (gap / columns) * pitch;
  const y = level + (own / columns) * pitch - between(pitch);
  const low = y + OFF;
  const bank = right + OFF;
  const end = bank + left;
  const cash = named(end - 2 * space.half, Math.min(type.hero * SUM, (foot - low) * OF_GROUND));
  const brace = end + BESIDE + ARM;
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
  const ground = (key: string, x: number, y: number, w: number, h: number): Mark =>
    plain(key, { x, y, w, h }, { tone: 'ink' });
  return [
    ground('wall', 0, high, left, low + 1 - high),
    ground('bank', bank, high, left, low + 1 - high),
    ground('under', 0, low, end, foot - low),
    pale('own-full', [x, level, right, y]),
    ...counted(layout, 'ownCash', { columns, pitch, x, bottom: y, order: 1 }, ten),
    empty('hole', arch(x + EDGE, high + EDGE, right - EDGE, level)),
    ...centred(
      gapWords(
        layout,
        x + broad / 2,
        broad * 0.85,
        Math.min(type.hero * SUM, (level - high) * 0.7 - type.number),
      ),
      high,
      level,
    ),
    ...centred(cash, low, foot, (end - cash.width) / 2),
    stroke(
      'brace',
      [
        [brace - ARM, high + THICK / 2],
        [brace, high + THICK / 2],
        [brace, y - THICK / 2],
        [brace - ARM, y - THICK / 2],
      ],
      THICK,
    ),
    ...centred(all, high, y),
    ...unitKey(layout, 'unitTen'),
  ];
}
