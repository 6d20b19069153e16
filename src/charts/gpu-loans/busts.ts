import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, caption, foot } from '../shared/head.ts';
import { shape } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { runIn, type Block, type Line } from '../shared/type.ts';
import type { Gpu } from './parts.ts';

/** How thick a tile is, in its height. */
const SLAB = 0.25;
/** How far a share has fallen, in radians, and how far it reaches so, in its height. */
const [FALLS, REACHES] = [0.8, 0.72];
/** In a tile's height: the least air between two shares. Past one that falls it is enough for it to lie down, and to reach no other. */
const AIR = 0.36;
/** In a tile's height: three shares, of which one falls, without air. */
const BREADTH = REACHES + 3 * SLAB;
/** In a tile's height, from one loan to the next; how many of them still stand. */
const STEP = 0.46;
const STAND = 2;
/** How much larger than an amount elsewhere a bust is named. */
const LARGE = 1.4;

const head = (layout: Gpu, key: 'shares' | 'loans'): [Line, Line] => [
  bold(layout, key, key === 'shares' ? 'equity' : 'debt', layout.type.hero * LARGE),
  { ...caption(layout, `${key}Is`), size: layout.type.number },
];

/** A tile that leans to the right about its lower corner there. @param tall,x,bottom px; x is that corner @param angle from upright, in radians */
function fallen(
  key: string,
  role: 'equity' | 'debt',
  tall: number,
  [x, bottom]: Point,
  angle: number,
  order: number,
): AreaMark {
  const [sin, cos] = [Math.sin(angle) * tall, Math.cos(angle) * tall];
  const edge = (up: number): Point[] =>
    [-SLAB, 0].map((across) => [x + across * cos + up * sin, bottom + across * sin - up * cos]);
  return shape(key, edge(1), { role, order }, edge(0));
}

/** Shares: tiles with even gaps, of which the second of every three falls, alone. @param w,tall,bottom px */
function shares(fell: number, w: number, tall: number, bottom: number): Mark[] {
  const gap = (w / tall - fell * BREADTH) / (3 * fell - 1);
  return range(3 * fell).map((n) => {
    const on = n % 3;
    // The lower right corner.
    const x = Math.floor(n / 3) * BREADTH + SLAB * (on + 1) + (on > 1 ? REACHES : 0) + gap * n;
    return fallen(`share/${n}`, 'equity', tall, [x * tall, bottom], on === 1 ? FALLS : 0, n * 0.3);
  });
}

/** Loans: tiles of which each tips onto the next, and the last still stand. @param w,tall,bottom px */
function loans(w: number, tall: number, bottom: number): Mark[] {
  const count = Math.round((w / tall - SLAB) / STEP) + 1;
  let [first, step] = [SLAB, STEP];
  let angles: number[] = [];
  // The more the first leans, the nearer to the edge is its corner: that settles soon.
  for (const _ of range(9)) {
    step = (w / tall - first) / (count - 1);
    angles = range(STAND).map(() => 0);
    // Each leans until its upper right corner touches the next, which leans itself.
    while (angles.length < count) {
      const next = angles[0]!;
      angles.unshift(next + Math.asin(step * Math.cos(next) - SLAB));
    }
    first = SLAB * Math.cos(angles[0]!);
  }
  return angles.map((angle, n) =>
    fallen(`domino/${n}`, 'debt', tall, [(first + step * n) * tall, bottom], angle, n * 0.3),
  );
}

/** 9 · Two busts that Zandi compares, in dominoes of one size: shares that fall, each alone, and loans that fail, one tipping the next. */
export function bustsScene(layout: Gpu): Mark[] {
  const { size, space } = layout;
  const below = foot(layout, 'busts');
  const bottom = below.top - space.half;
  const said = (key: 'shares' | 'loans', top: number): Block =>
    runIn(`bust-${key}`, { x: 0, top, maxWidth: size.width }, head(layout, key));
  const over = said('shares', 0);
  // Both rows are as high, and their names too.
  const row = (bottom - space.apart) / 2;
  const room = row - over.bottom - space.near;
  const fell = Math.max(1, Math.floor((size.width / room + AIR) / (BREADTH + 3 * AIR)));
  const tall = Math.min(room, size.width / (fell * BREADTH + (3 * fell - 1) * AIR));
  const under = said('loans', row + space.apart);
  return [
    ...shares(fell, size.width, tall, row),
    ...loans(size.width, tall, bottom),
    floorUnder(row, [0, size.width], 'shares-floor'),
    floorUnder(bottom, [0, size.width]),
    ...over.marks,
    ...under.marks,
    ...below.marks,
  ];
}
