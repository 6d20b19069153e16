import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { flat } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, roomiest, rowsOf } from '../shared/squares.ts';
import { block, type Block, type Line, lowered } from '../shared/type.ts';
import { field, sumLines, tens, type Credit } from './parts.ts';
import { shape } from '../shared/places.ts';

/** Columns in which what was lent is whole rows; of the width, the least that words have beside the tower. */
const COLUMNS = [9, 15];
const BESIDE = 0.36;
/** Strength of the ground under what one estimate adds; px, the line between the two. */
const PALE = 0.16;
const LINE = 4;
/** Of a step's amount, how large a sum is at the most, and of a sum, its hedge and what it is. */
const LARGEST = 2;
const HEDGE = 0.5;
const NAME = 0.46;
/** Of a sum, the air between its letters and the edge of what it stands at. */
const CLEAR = 0.2;

/** A sum's lines: its hedge small, its number, and what it is. @param px its number's */
function said(layout: Credit, slot: 'lent' | 'more', px: number): Line[] {
  const { data, type } = layout;
  return [
    ...sumLines(amount(data, slot), px, Math.max(type.caption, px * HEDGE)),
    bold(layout, `${slot}Is`, 'ink', Math.max(Math.min(type.label, px), px * NAME)),
  ];
}

/** 1 · One tower of squares: at its foot, solid, what private funds have lent to tech; on that, open, nearly twice as many, what one estimate has them lend on top. */
export function lentScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const bottom = floorOf(layout);
  const [own, more] = [tens(layout, 'lent'), tens(layout, 'more')];
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(
        (size.width * (1 - BESIDE)) / columns,
        (bottom - LINE * 2) / (rowsOf(own, columns) + rowsOf(more, columns)),
      ),
    })),
  );
  const air = gap(pitch);
  const x = size.width - columns * pitch + air;
  const room = x - space.near;
  // The line that parts the two is as far from the squares of either as they are from each other.
  const middle = bottom - rowsOf(own, columns) * pitch - LINE / 2;
  const upper = middle - LINE / 2 - air;
  const ground = upper - rowsOf(more, columns) * pitch;
  const last = x + (more - (rowsOf(more, columns) - 1) * columns) * pitch;
  const set = (slot: 'lent' | 'more', px: number, order?: number): Block =>
    block(`${slot}-sum`, { x: 0, top: 0, maxWidth: room, order }, said(layout, slot, px));
  const fits = (px: number): boolean =>
    (['lent', 'more'] as const).every((slot) => {
      const { marks, width, bottom: high } = set(slot, px);
      return width <= room && marks[1]!.size === px && high <= bottom - middle - px * CLEAR;
    });
  const px = range(type.hero * LARGEST, SMALLEST, -0.5).find(fits) ?? SMALLEST;
  const sum = set('lent', px);
  // Its ground ends where its squares do.
  const over: Point[] = [
    [x - air, ground],
    [last, ground],
    [last, ground + pitch],
    [size.width, ground + pitch],
  ];
  return [
    shape(
      'more-ground',
      over,
      { role: 'debt', shade: PALE, order: 1 },
      over.map(([at]) => [at, middle]),
    ),
    ...field(layout, 'lent', { columns, pitch, x, bottom }),
    ...field(layout, 'more', { columns, pitch, x, bottom: upper, order: 1 }),
    flat('between', [0, middle - LINE / 2, size.width, middle + LINE / 2], { tone: 'ink' }),
    ...lowered(set('more', px, 1), ground + air),
    ...lowered(sum, bottom - sum.bottom + px * CLEAR * 0.5),
    ...unitKey(layout, 'unit'),
  ];
}
