import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { GRIP } from '../grip.ts';
import { bold, caption, hedged, sum, tallest } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { even, type PlaceBox } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap, roomiest, squares, tens } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import { footOf, rounded, SELLERS, type Deals } from './money.ts';

/** Two places of one size on one floor, each in the middle of its half: the orders that Karma lists fill the first, one year stands in the second. */
export interface Tanks {
  columns: number;
  pitch: number;
  /** The second, px; the first is half the drawing further left. */
  year: PlaceBox;
}

/** Squares across, in whole rows of 36. */
const COLUMNS = [4, 6, 9, 12];
/** How much larger than elsewhere a number is at most, and how much of a tank's breadth it takes. */
export const [LARGER, SAID] = [1.35, 0.96];
/** In a number's size, how broad a tank should be. */
const BROAD = 4;
/** How a tank's walls are drawn, and its lid while a guess is made. */
export const DASHED = [1.4, { role: 'purchase', dash: [4, 3] }] as const;
/** px from the squares to their tank's wall; from them, or from a level, to the words over it. */
export const [WALL, OVER] = [1.5, 4.5];

/** What each is, under the floor, large, and more of it. */
const named = (layout: Deals): Line[][] =>
  (
    [
      ['orders', 'threeIs'],
      ['came', 'revenueIs'],
    ] as const
  ).map(([key, is]) => [bold(layout, key, 'purchase', layout.type.number), caption(layout, is)]);

/** Where they stand: as large as the room lets them be, with room for a grip between them. */
export function tanksOf(layout: Deals): Tanks {
  const { size, type, space } = layout;
  const half = size.width / 2;
  const floor = floorOf(layout) - tallest(named(layout), half - space.half) - space.close;
  const all = tens(layout, 'three');
  // Over both, a number and what is said of it.
  const head = (type.caption + type.hero * LARGER) * LEADING + OVER;
  const fits = COLUMNS.map((columns) => ({
    columns,
    pitch: Math.min((floor - head) / (all / columns), (half - GRIP) / columns),
  }));
  // Of those that are as broad as their numbers, else of the broadest.
  const broad = Math.min(
    type.number * BROAD,
    Math.max(...fits.map(({ columns, pitch }) => columns * pitch)) - 1,
  );
  const { columns, pitch } = roomiest(fits.filter(({ columns, pitch }) => columns * pitch > broad));
  const [w, h] = [columns, all / columns].map((n) => n * pitch - gap(pitch)) as [number, number];
  return { columns, pitch, year: { x: (half * 3 - w) / 2, y: floor - h, w, h } };
}

/** 6 · What was ordered for several years fills one of two tanks of one size; on the floor of the other lies what one year brought. */
export function tanksScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const { columns, pitch, year } = tanksOf(layout);
  const { x, y, w, h } = year;
  const [half, bottom] = [size.width / 2, y + h];
  const [about, three] = hedged(layout, amount(data, 'three'), 'purchase', type.hero * LARGER);
  const over = [about, poster(three, w * SAID)];
  const came = poster(sum(amount(data, 'revenue'), three.size, 'purchase'), w * SAID);
  return [
    ...block('three', { x: x - half + w / 2, top: y - OVER - blockHeight(over), anchor: 'middle' }, over)
      .marks,
    ...rounded(layout, SELLERS.slice(0, 3), { columns, pitch, x: x - half, bottom }),
    // Open at its top: a guess's words may stand over its rim.
    ...[x - WALL, x + w + WALL].map((at, n) =>
      stroke(
        `year/${n}`,
        [
          [at, y - WALL],
          [at, bottom],
        ],
        ...DASHED,
      ),
    ),
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
      { x: x + w / 2, top: bottom - pitch - OVER - came.size * LEADING, anchor: 'middle' },
      [came],
    ).marks,
    ...named(layout).flatMap(
      (lines, n) =>
        block(
          `is-${n}`,
          {
            x: half * (n + 0.5),
            top: bottom + space.close,
            anchor: 'middle',
            maxWidth: even(lines, half - space.half),
          },
          lines,
        ).marks,
    ),
    ...footOf(layout),
  ];
}
