import { range, sum } from 'd3-array';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { field, tens, type Credit } from './parts.ts';

/** Squares across the arrow's shaft, in a high drawing and in a low one; under its head, the air between the two. */
const [SHAFT, AIR] = [[5, 9], 1] as const;
/** Strength of the ground under the head. */
const PALE = 0.16;
/** Of a step's amount, how large a sum is at the most, and of a sum, its hedge; of a line's size, the air under its letters. */
const [LARGEST, HEDGE, UNDER, BELOW] = [2, 0.5, 0.25, 0.2];

/** Rows of an arrow's head, from its foot up: each has a square less at either end. */
function head(count: number): number[] {
  const rows = range(2 * Math.ceil(Math.sqrt(count)) - 1, 0, -2);
  return rows.map((row, n) => Math.min(row, count - sum(rows.slice(0, n)))).filter((row) => row > 0);
}

/** A sum's lines: its hedge small, its number. @param px its number's */
function said({ data, type }: Credit, slot: 'lent' | 'more', px: number): Line[] {
  const money = amount(data, slot);
  return [
    { text: money.hedge, size: Math.max(type.caption, px * HEDGE), weight: 600, tone: 'debt' },
    amountLine(money, px, 'debt'),
  ];
}

/** 1 · An arrow of squares: its shaft, solid, is what private funds have lent to tech; its head, open and far broader, what one estimate has them lend on top. */
export function lentScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const shaft = SHAFT[layout.wide ? 1 : 0];
  const rows = head(tens(layout, 'more'));
  const up = rowsOf(tens(layout, 'lent'), shaft) + AIR;
  // The head's ground is a square broader at either end, and ends over them in a point.
  const half = rows[0]! / 2 + 1;
  const bottom = floorOf(layout);
  const pitch = Math.min(size.width / half / 2, bottom / (half + up));
  const air = gap(pitch);
  const [middle, foot] = [size.width - half * pitch, bottom - up * pitch];
  const tip = foot + air - half * pitch;
  const left = middle - (shaft * pitch - air) / 2;
  // The head leans away from what stands in the corner: the lower a line, the less room it has.
  const room = (low: number): number => middle - Math.max(0, low - tip) - space.half;
  const beside = left - space.half;
  const fits = (px: number): boolean =>
    said(layout, 'more', px).every(
      (line, n, all) => widthOf(line) <= room(blockHeight(all.slice(0, n + 1)) - line.size * UNDER),
    ) &&
    widthOf(...said(layout, 'lent', px)) <= beside &&
    blockHeight(said(layout, 'lent', px)) * 2 < bottom;
  const px = range(type.hero * LARGEST, SMALLEST, -0.5).find(fits) ?? SMALLEST;
  // In steps, so that what stands beside it is known to be clear of it.
  const slope = (side: number): Point[] =>
    range(0, half + 0.1, 0.5).map((n) => [middle + side * (half - n) * pitch, foot + air - n * pitch]);
  const [more, own] = [bold(layout, 'moreIs'), bold(layout, 'lentIs')];
  const end = { x: size.width, anchor: 'end' } as const;
  // As far to the right of the arrow as the sums are to its left.
  const aside = size.width - 2 * middle;
  const ownRoom = beside + aside;
  return [
    {
      kind: 'area',
      key: 'more-ground',
      role: 'debt',
      shade: PALE,
      over: slope(-1),
      under: slope(1),
      order: 1,
    },
    ...field(layout, 'lent', { columns: shaft, pitch, x: left, bottom, role: 'debt' }),
    ...rows.flatMap((columns, n): CellMark[] => {
      const x = middle - (columns * pitch - air) / 2;
      const first = sum(rows.slice(0, n));
      return field(layout, 'more', { columns, pitch, x, bottom: foot - n * pitch, role: 'debt', order: 1 })
        .slice(0, columns)
        .map((cell, at) => ({ ...cell, key: `more/${first + at}` }));
    }),
    ...block('more-sum', { x: 0, top: 0, order: 1 }, said(layout, 'more', px)).marks,
    ...block('more-is', { ...end, top: 0, maxWidth: room(more.size * 2.2) + aside, order: 1 }, [more]).marks,
    ...block(
      'lent-sum',
      { x: 0, top: bottom - blockHeight(said(layout, 'lent', px)) + px * BELOW },
      said(layout, 'lent', px),
    ).marks,
    ...block(
      'lent-is',
      { ...end, top: bottom - blockHeight([own], ownRoom) + own.size * UNDER, maxWidth: ownRoom },
      [own],
    ).marks,
    ...unitKey(layout, 'unit'),
  ];
}
