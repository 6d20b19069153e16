import { range, sum } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, caption, foot } from '../shared/head.ts';
import { arrowEdges, shape } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { runIn, type Block, type Line } from '../shared/type.ts';
import type { Gpu } from './parts.ts';

/** How thick a tile is, in its height. */
const SLAB = 0.28;
/** How many shares there are, at least and at most; how far the last one leans to the right, in radians: the first lies flat. */
const [FEW, MANY] = [3, 9] as const;
const LEAST = 0.2;
const falls = (count: number): number[] =>
  range(count).map((n) => Math.PI / 2 + ((LEAST - Math.PI / 2) * n) / (count - 1));
/** How broad one is as it leans, in its height; the least air between two. */
const breadth = (angle: number): number => Math.sin(angle) + SLAB * Math.cos(angle);
const AIR = 0.15;
/** In a tile's height, from one loan to the next; how many of them still stand. */
const STEP = 0.5;
const STAND = 2;
/** In a tile's height: how far up an arrow pushes the first loan, its shaft, its head, and how long that is. */
const [PUSH, SHAFT, HEAD, TIP] = [0.62, 0.13, 0.34, 0.22] as const;

const head = (layout: Gpu, key: 'shares' | 'loans'): [Line, Line] => [
  bold(layout, key, key === 'shares' ? 'equity' : 'debt', layout.type.hero * 1.15),
  caption(layout, `${key}Is`),
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

/** Shares: tiles with even gaps between, none of which reaches another. @param w,tall,bottom px */
function shares(angles: readonly number[], w: number, tall: number, bottom: number): Mark[] {
  const gap = (w / tall - sum(angles, breadth)) / (angles.length - 1);
  return angles.map((angle, n) => {
    const left = sum(angles.slice(0, n), breadth) + gap * n + SLAB * Math.cos(angle);
    return fallen(`share/${n}`, 'equity', tall, [left * tall, bottom], angle, n * 0.3);
  });
}

/** Loans: tiles of which the first is pushed, each tips onto the next, and the last still stand. @param w,tall,bottom px */
function loans(w: number, tall: number, bottom: number): Mark[] {
  const wide = w / tall;
  const count = Math.round((wide - SLAB) / STEP) + 1;
  const step = (wide - SLAB) / (count - 1);
  // Each leans until its upper right corner touches the next, which leans itself.
  const touching = (next: number): number => next + Math.asin(step * Math.cos(next) - SLAB);
  const angles = range(STAND).map(() => 0);
  while (angles.length < count) angles.unshift(touching(angles[0]!));
  // Where the arrow meets the first.
  const [sin, cos] = [Math.sin(angles[0]!), Math.cos(angles[0]!)];
  const y = bottom - PUSH * tall;
  const meets = (SLAB * (1 - cos) + ((PUSH - SLAB * sin) / cos) * sin) * tall;
  return [
    {
      kind: 'area',
      key: 'push',
      ...arrowEdges([0, y], [meets, y], SHAFT * tall, HEAD * tall, TIP * tall),
      tone: 'ink',
    },
    ...angles.map((angle, n) =>
      fallen(`domino/${n}`, 'debt', tall, [(SLAB + step * n) * tall, bottom], angle, n * 0.3),
    ),
  ];
}

/** 9 · Two busts that Zandi compares, in tiles of one size: shares that fall, each alone, and loans that fail, one tipping the next, as dominoes do. */
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
  /** As high as tiles may be for so many shares. */
  const most = (count: number): number => size.width / (sum(falls(count), breadth) + AIR * (count - 1));
  // As many as are as high as there is room.
  const count = range(MANY, FEW, -1).find((n) => most(n) >= room) ?? (most(FEW) < room ? FEW : FEW + 1);
  const tall = Math.min(room, most(count));
  const under = said('loans', row + space.apart);
  return [
    ...shares(falls(count), size.width, tall, row),
    ...loans(size.width, tall, bottom),
    floorUnder(row, [0, size.width], 'shares-floor'),
    floorUnder(bottom, [0, size.width]),
    ...over.marks,
    ...under.marks,
    ...below.marks,
  ];
}
