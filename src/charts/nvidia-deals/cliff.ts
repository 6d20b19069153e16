import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, type Block, lowered, poster, runIn } from '../shared/type.ts';
import { footOf, rounded, SELLERS, tens, type Deals } from './money.ts';

/** The orders that Karma lists, as a cliff of squares that hangs over a year's revenue. */
export interface Cliff {
  /** px: where its lowest row ends, and where what hangs over begins. */
  floor: number;
  top: number;
  pitch: number;
  /** px: where the free room under it begins. */
  right: number;
  /** What the year brought, in words. */
  came: Block;
  /** Squares across, in rows that hang over; and across and up, what these stand on. */
  shape: (typeof CLIFFS)[number];
}

/** Squares of the cliff: across and down, what hangs over; across and down, what it stands on: 36 in all. */
const CLIFFS = [
  [6, 5, 1, 6],
  [7, 4, 1, 8],
  [10, 3, 1, 6],
  [11, 3, 1, 3],
  [15, 2, 1, 6],
  [16, 2, 1, 4],
] as const;
/** Of the hollow's height, how high the year's number is at most. */
const HIGHEST = 0.36;
/** In squares, the air over the year's number, and beside the cliff. */
const AIR = 0.4;
const BESIDE = 0.5;

/** What the orders come to, and what they are: small, over the cliff. */
const ordered = (layout: Deals): Block =>
  runIn('three', { x: 0, top: 0, maxWidth: layout.size.width }, [
    sum(amount(layout.data, 'three'), layout.type.label * 1.2, 'purchase'),
    { ...caption(layout, 'threeIs'), size: layout.type.note },
  ]);

/** Where the cliff stands: it and what it hangs over fill the room as far as they can. */
export function cliffOf(layout: Deals): Cliff {
  const { data, size, type } = layout;
  const { width } = size;
  const floor = floorOf(layout) - 2;
  const room = floor - ordered(layout).bottom;
  const { shape, pitch } = CLIFFS.map((shape) => {
    const [broad, high, , low] = shape;
    const pitch = Math.min(room / (high + low), width / (broad - 0.06));
    // How broad it is, and how high its hollow.
    return { shape, pitch, fills: pitch ** 2.8 * broad * low };
  }).reduce((a, b) => (b.fills > a.fills ? b : a));
  const [, , leg, rows] = shape;
  const [top, right] = [floor - rows * pitch, (leg + BESIDE) * pitch];
  const came = block('revenue-sum', { x: right, top: top + AIR * pitch }, [
    poster(sum(amount(data, 'revenue'), type.hero, 'purchase'), width - right, rows * pitch * HIGHEST),
    caption(layout, 'revenueIs'),
  ]);
  return { shape, pitch, floor, top, right, came };
}

/** 6 · What was ordered over several years hangs over what one year brought, the largest words. */
export function cliffScene(layout: Deals): Mark[] {
  const { shape, floor, top, pitch, right, came } = cliffOf(layout);
  const [broad, rows, leg, high] = shape;
  const three = ordered(layout);
  return [
    ...lowered(three, floor - (rows + high) * pitch - three.bottom),
    ...rounded(layout, SELLERS.slice(0, 3), { columns: leg, pitch, x: 0, bottom: floor }).map((cell, n) => {
      const over = n - leg * high;
      return over < 0
        ? cell
        : {
            ...cell,
            x: (over % broad) * pitch,
            y: top + gap(pitch) - (Math.floor(over / broad) + 1) * pitch,
          };
    }),
    floorUnder(floor, [0, layout.size.width]),
    ...squares({
      key: 'revenue',
      count: tens(layout, 'revenue'),
      columns: 9,
      pitch,
      x: right,
      bottom: floor,
      role: 'purchase',
      standing: amount(layout.data, 'revenue').standing,
    }),
    ...came.marks,
    ...footOf(layout),
  ];
}
