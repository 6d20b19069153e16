import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { BASELINE, SMALLEST } from '../shared/space.ts';
import { gap, squareCount } from '../shared/squares.ts';
import { block, type Block, lowered, widthOf } from '../shared/type.ts';
import { field, tens, type Credit } from './parts.ts';

/** Columns of all, and of what is lent; squares' breadths of air beside that, and rows of it over it, for its sum: both sums are whole shapes so. */
const SHAPES = [
  [15, 9, 1, 2],
  [14, 9, 2, 3],
  [14, 9, 1, 1],
  [20, 9, 1, 1],
  [20, 15, 1, 2],
  [10, 5, 1, 1],
] as const;
/** Of a step's amount, how large a sum is at the most; how much its size counts, of a square's pitch. */
const [LARGEST, SAID] = [2.4, 0.14];

/** Of a number's size, the air after it. */
const AFTER = 0.08;

/** A sum and, after it, what it is; under it where a width has no room for both. @param width,px of its number, px */
function said(layout: Credit, slot: 'lent' | 'more', width: number, px: number): Block {
  const money = amount(layout.data, slot);
  const number = amountLockup(`${slot}-sum`, money, 'debt', width, px);
  const words = caption(layout, `${slot}Is`);
  const after = number.width + px * AFTER;
  const beside = after + widthOf(words) <= width;
  const is = block(
    `${slot}-is`,
    beside ? { x: after, top: (px - words.size) * BASELINE } : { x: 0, top: number.bottom, maxWidth: width },
    [words],
  );
  return {
    marks: [...number.marks, ...is.marks],
    width: Math.max(number.width, is.width + (beside ? after : 0)),
    bottom: Math.max(number.bottom, is.bottom),
  };
}

/** 1 · What private funds have lent to tech, solid, and round it, past some air, what one estimate has them lend on top. */
export function lentScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const bottom = floorOf(layout) - space.hair;
  const [lent, more] = [tens(layout, 'lent'), tens(layout, 'more')];
  const fits = SHAPES.flatMap(([columns, own, beside, over]) => {
    const [across, down] = [own + beside, Math.ceil(squareCount(lent) / own) + over];
    const rows = Math.ceil((across * down + squareCount(more)) / columns);
    return range(type.hero * LARGEST, SMALLEST, -0.5).map((px) => {
      const top = said(layout, 'more', size.width, px).bottom + space.tight;
      const pitch = Math.min((size.width + gap(size.width / columns)) / columns, (bottom - top) / rows);
      const room = said(layout, 'lent', across * pitch - gap(pitch) * 2, px);
      const worth = room.bottom + space.hair > over * pitch ? 0 : pitch + px * SAID;
      return { columns, own, across, over, down, rows, pitch, px, worth };
    });
  });
  const { columns, own, across, over, down, rows, pitch, px } = fits.reduce((best, fit) =>
    fit.worth > best.worth ? fit : best,
  );
  const open = range(rows * columns).filter((n) => n % columns >= across || Math.floor(n / columns) >= down);
  const first = said(layout, 'lent', across * pitch - gap(pitch) * 2, px);
  const second = said(layout, 'more', size.width, px);
  const set = { columns: own, pitch, x: 0, bottom, role: 'debt' } as const;
  return [
    ...field(layout, 'lent', set),
    ...lowered(first, bottom - (down - over) * pitch - space.hair - first.bottom),
    ...field(layout, 'more', { ...set, columns, order: 1 }).map((cell, n) => {
      const at = open[n]!;
      return {
        ...cell,
        x: (at % columns) * pitch,
        y: bottom - Math.floor(at / columns) * pitch - pitch + gap(pitch),
      };
    }),
    ...lowered(second, bottom - rows * pitch - second.bottom).map((mark) => ({ ...mark, order: 1 })),
    ...unitKey(layout, 'unit'),
  ];
}
