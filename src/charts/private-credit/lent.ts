import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { slab } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { field, tens, type Credit } from './parts.ts';

/** Columns in which what was lent is whole rows; of the width, the least that words have beside the tower. */
const [COLUMNS, BESIDE] = [[5, 9, 15], 0.36] as const;
/** Strength of the ground under what one estimate adds; px, the line between the two. */
const [PALE, LINE] = [0.16, 4];
/** Of a step's amount, how large a sum is at the most, and of a sum, its hedge and what it is. */
const [LARGEST, HEDGE, NAME] = [2, 0.5, 0.46];
/** Of a sum, the air between its letters and the edge of what it stands at. */
const CLEAR = 0.2;

/** A sum's lines: its hedge small, its number, and what it is. @param px its number's */
function said(layout: Credit, slot: 'lent' | 'more', px: number): Line[] {
  const { data, type } = layout;
  const money = amount(data, slot);
  return [
    { text: money.hedge, size: Math.max(type.caption, px * HEDGE), weight: 600, tone: 'debt' },
    amountLine(money, px, 'debt'),
    bold(layout, `${slot}Is`, 'ink', Math.max(Math.min(type.label, px), px * NAME)),
  ];
}

/** 1 · One tower of squares: at its foot, solid, what private funds have lent to tech; on that, open, nearly twice as many, what one estimate has them lend on top. */
export function lentScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const bottom = floorOf(layout);
  const [own, more] = [tens(layout, 'lent'), tens(layout, 'more')];
  const { columns, pitch } = COLUMNS.map((columns) => {
    const rows = rowsOf(own, columns) + rowsOf(more, columns);
    return {
      columns,
      pitch: Math.min((size.width * (1 - BESIDE)) / columns, (bottom - LINE * 2) / rows),
    };
  }).reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const air = gap(pitch);
  const x = size.width - columns * pitch + air;
  const room = x - space.near;
  // The line that parts the two is as far from the squares of either as they are from each other.
  const middle = bottom - rowsOf(own, columns) * pitch - LINE / 2;
  const upper = middle - LINE / 2 - air;
  const top = upper - rowsOf(more, columns) * pitch + air;
  const last = more - (rowsOf(more, columns) - 1) * columns;
  const fits = (px: number): boolean =>
    (['lent', 'more'] as const).every((slot) => {
      const lines = said(layout, slot, px);
      const set = block('', { x: 0, top: 0, maxWidth: room }, lines);
      return set.width <= room && set.marks[1]!.size === px && set.bottom <= bottom - middle - px * CLEAR;
    });
  const px = range(type.hero * LARGEST, SMALLEST, -0.5).find(fits) ?? SMALLEST;
  const place = { x: 0, maxWidth: room };
  return [
    // Its ground ends where its squares do.
    {
      kind: 'area',
      key: 'more-ground',
      role: 'debt',
      shade: PALE,
      over: [
        [x - air, top - air],
        [x + last * pitch, top - air],
        [x + last * pitch, top - air + pitch * (last < columns ? 1 : 0)],
        [size.width, top - air + pitch * (last < columns ? 1 : 0)],
      ],
      under: [
        [x - air, middle],
        [x + last * pitch, middle],
        [x + last * pitch, middle],
        [size.width, middle],
      ],
      order: 1,
    },
    ...field(layout, 'lent', { columns, pitch, x, bottom, role: 'debt' }),
    ...field(layout, 'more', { columns, pitch, x, bottom: upper, role: 'debt', order: 1 }),
    slab('between', { x: 0, y: middle - LINE / 2, w: size.width, h: LINE }, { tone: 'ink' }),
    ...block('more-sum', { ...place, top, order: 1 }, said(layout, 'more', px)).marks,
    ...block(
      'lent-sum',
      { ...place, top: bottom - blockHeight(said(layout, 'lent', px), room) + px * CLEAR * 0.5 },
      said(layout, 'lent', px),
    ).marks,
    ...unitKey(layout, 'unit'),
  ];
}
