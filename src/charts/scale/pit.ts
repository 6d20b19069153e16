import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { name } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { plain } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
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
/** px: what the pit keeps from the banks, the bracket from it and from its words, as much as its arms reach, and how thick it is. */
const OFF = 2;
const BESIDE = 7;
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
  // What is there is told under its squares, in the ground.
  const is = name(layout, 'ownIs', 'paper');
  const cash = toldWith(layout, 'ownCash', 'paper', room * 0.85, type.hero * OWN, is);
  const { columns, pitch } = largest(
    COLUMNS,
    room,
    foot - cash.bottom - space.half - space.near,
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
  const brace = end + 2 * BESIDE;
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
    plain('pit', { x: left, y: high - 1, w: bank - left, h: low + 1 - high }, { bare: true }),
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
