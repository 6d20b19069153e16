import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { GRIP } from '../grip.ts';
import { caption, sum, tallest } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { even, type PlaceBox } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap, roomiest, squares } from '../shared/squares.ts';
import { block, type Line, poster } from '../shared/type.ts';
import { footOf, rounded, SELLERS, tens, type Deals } from './money.ts';

/** Two places of one size on one floor, each in the middle of its half: the orders that Karma lists fill the first, one year stands in the second. */
export interface Tanks {
  columns: number;
  pitch: number;
  /** The second, px; the first is half the drawing further left. */
  year: PlaceBox;
}

/** Squares across, in whole rows of 36. */
const COLUMNS = [4, 6, 9, 12];
/** How much larger than elsewhere a year's number is at most, and how much of a tank's breadth it takes. */
export const [LARGER, SAID] = [1.8, 0.92];
/** In a number's size, the room of the orders' sum over them, and how broad a tank should be. */
const HEAD = 1.6;
const BROAD = 4;
/** px from the squares to their tank's wall. */
const WALL = 3;

/** What each is, under the floor. */
const named = (layout: Deals): Line[] =>
  (['threeIs', 'revenueIs'] as const).map((key) => caption(layout, key));

/** Where they stand: as large as the room lets them be, with room for a grip on the outer wall. */
export function tanksOf(layout: Deals): Tanks {
  const { size, type, space } = layout;
  const half = size.width / 2;
  const words = named(layout).map((line) => [line]);
  const floor = floorOf(layout) - tallest(words, half - space.half) - space.close;
  const all = tens(layout, 'three');
  const fits = COLUMNS.map((columns) => ({
    columns,
    pitch: Math.min((floor - type.number * HEAD) / (all / columns), (half - GRIP) / columns),
  }));
  // Of those that are as broad as their numbers, else of the broadest.
  const broad = Math.min(
    type.number * BROAD,
    Math.max(...fits.map(({ columns, pitch }) => columns * pitch)) - 1,
  );
  const { columns, pitch } = roomiest(fits.filter(({ columns, pitch }) => columns * pitch > broad));
  const [w, h] = [columns * pitch - gap(pitch), (all / columns) * pitch];
  return { columns, pitch, year: { x: (half * 3 - w) / 2, y: floor - h, w, h } };
}

/** 6 · What was ordered for several years fills one of two tanks of one size; on the floor of the other lies what one year brought. */
export function tanksScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const { columns, pitch, year } = tanksOf(layout);
  const { x, y, w, h } = year;
  const [half, bottom] = [size.width / 2, y + h];
  const three = amountLockup('three', amount(data, 'three'), 'purchase', half - space.half, y / LEADING);
  const came = poster(sum(amount(data, 'revenue'), type.hero * LARGER, 'purchase'), w * SAID);
  const wall = (at: number): Point[] => [
    [at, y - WALL],
    [at, bottom],
  ];
  return [
    ...three.marks.map((mark) => ({
      ...mark,
      x: mark.x + x - half + (w - three.width) / 2,
      y: mark.y + y - three.bottom,
    })),
    ...rounded(layout, SELLERS.slice(0, 3), { columns, pitch, x: x - half, bottom }),
    stroke('year', [...wall(x - WALL).toReversed(), ...wall(x + w + WALL)], 1.4, {
      role: 'purchase',
      dash: [4, 3],
    }),
    floorUnder(bottom, [0, size.width]),
    ...squares({
      key: 'revenue',
      count: tens(layout, 'revenue'),
      columns,
      pitch,
      x,
      bottom,
      role: 'purchase',
      standing: amount(data, 'revenue').standing,
    }),
    ...block(
      'revenue-sum',
      { x: x + w / 2, top: bottom - pitch - space.tight - came.size * LEADING, anchor: 'middle' },
      [came],
    ).marks,
    ...named(layout).flatMap(
      (line, n) =>
        block(
          `is-${n}`,
          {
            x: half * (n + 0.5),
            top: bottom + space.close,
            anchor: 'middle',
            maxWidth: even([line], half - space.half),
          },
          [line],
        ).marks,
    ),
    ...footOf(layout),
  ];
}
