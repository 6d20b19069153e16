import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount, type Label } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { middled, placeBox, plain, slab } from '../shared/places.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { type Line, poster, runIn } from '../shared/type.ts';
import type { Slices } from './loans.ts';

/** How high what the squares rest on is, in an amount's size, at least and at most; of that, its words. */
const [HIGH, HIGHEST, WORDS] = [1.3, 3.5, 0.52];
/** Columns and rows of squares that the share lies over, in the middle of its part; of their height, how large it is. */
const [BROAD, DEEP, LARGE] = [4, 2, 0.84];
/** px that words keep from the sides of what they stand on. */
const PAD = 5;
/** How strong the ground is under the rest. */
const QUIET = 0.3;
/** 7 · What one bank counts, as one block of slices that rests on something: most of it on data centres, a building. */
export function countsScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const [now, share] = [amount(data, 'now'), amount(data, 'share')];
  const inside = Math.round((now.value * share.value) / 100);
  const told = runIn('now-told', { x: 0, top: 0, maxWidth: size.width }, [
    amountLine(now, type.number),
    caption(layout, 'nowIs'),
  ]);
  const [low, top] = [floorOf(layout) - space.snug, told.bottom + space.snug];
  // The first part fills whole columns, and of the last column of all one place is empty at the most.
  const [rows, one, other, pitch] = range(2, inside)
    .map((rows) => [rows, inside / rows, rowsOf(now.value - inside, rows)] as const)
    .filter(([rows, one, other]) => one % 1 === 0 && rows * (one + other) - now.value < 2)
    .map(([rows, one, other]) => {
      const across = size.width / (one + other);
      return [rows, one, other, Math.min(across, (low - type.hero * HIGH - top) / rows)] as const;
    })
    .reduce((best, fit) => (fit[3] > best[3] ? fit : best));
  const h = Math.min(type.hero * HIGHEST, low - top - rows * pitch);
  const [roof, second] = [low - h, one * pitch];
  const pile = (key: string, count: number, columns: number, x: number, role: Role): CellMark[] =>
    squares({ key, count, columns, pitch, x, bottom: roof, role, standing: now.standing });
  const under = (columns: number, x: number) => ({
    x,
    y: roof + gap(pitch),
    w: columns * pitch - gap(pitch),
    h,
  });
  const [building, ground] = [under(one, 0), under(other, second)];
  const on = (key: Label<'abs'>, tone: 'paper' | 'ink', w: number): Line =>
    poster(bold(layout, key, tone, h * WORDS), w - 2 * PAD);
  const plaque = {
    x: ((one - BROAD) / 2) * pitch - gap(pitch) / 2,
    y: roof - ((rows + DEEP) / 2) * pitch + gap(pitch) / 2,
    w: BROAD * pitch,
    h: DEEP * pitch,
  };
  const number = poster(amountLine(share, plaque.h * LARGE, 'debt'), plaque.w * LARGE);
  return [
    ...pile('now', inside, one, 0, 'debt'),
    ...pile('rest', now.value - inside, other, second, 'context'),
    ...placeBox('share', plaque, [number]),
    plain('on-centres', building, { role: 'chips' }),
    ...middled('share-is', building, [on('shareIs', 'paper', building.w)]).marks,
    slab('on-rest', ground, { role: 'context', shade: QUIET }),
    ...middled('rest-told', ground, [on('restIs', 'ink', ground.w)]).marks,
    ...told.marks,
    ...unitKey(layout, 'unit'),
  ];
}
