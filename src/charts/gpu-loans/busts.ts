import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { foot, name, caption } from '../shared/head.ts';
import { arrowEdges, shape } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { runIn, type Block, type Line } from '../shared/type.ts';
import type { Gpu } from './parts.ts';

/** How thick a tile is, in its height. */
const SLAB = 0.28;
/** How many shares there are, at least and at most; how strong a tile is where it stood. */
const [FEW, MANY] = [3, 9] as const;
const STOOD = 0.4;
/** In a tile's height: the air between where a share stood and where it lies, how broad both are, and the least air to the next. */
const SLIT = 0.06;
const BROAD = SLAB + SLIT + 1;
const AIR = 0.3;
const most = (count: number): number => BROAD * count + AIR * (count - 1);
/** In a tile's height, from one loan to the next; how many of them still stand. */
const STEP = 0.5;
const STAND = 2;
/** In a tile's height: how far up an arrow pushes the first loan, its shaft, its head, and how long that is. */
const [PUSH, SHAFT, HEAD, TIP] = [0.62, 0.13, 0.34, 0.22] as const;

const head = (layout: Gpu, key: 'shares' | 'loans'): [Line, Line] => [
  { ...name(layout, key, key === 'shares' ? 'equity' : 'debt'), size: layout.type.hero * 1.15 },
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

/** Shares: as many tiles as there is room for, with even gaps between; each lies beside the pale place where it stood, and reaches no other. @param w,tall,bottom px */
function shares(w: number, tall: number, bottom: number): Mark[] {
  const count = range(MANY, FEW, -1).find((some) => most(some) * tall < w) ?? FEW;
  const step = (w - BROAD * tall) / (count - 1);
  return range(count).flatMap((n) => {
    const [x, order] = [SLAB * tall + step * n, n * 0.3];
    return [
      { ...fallen(`stood/${n}`, 'equity', tall, [x, bottom], 0, order), shade: STOOD },
      fallen(`share/${n}`, 'equity', tall, [x + SLIT * tall, bottom], Math.PI / 2, order),
    ];
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
  const tall = Math.min(room, size.width / most(FEW));
  const under = said('loans', row + space.apart);
  return [
    ...shares(size.width, tall, row),
    ...loans(size.width, tall, bottom),
    floorUnder(row, [0, size.width], 'shares-floor'),
    floorUnder(bottom, [0, size.width]),
    ...over.marks,
    ...under.marks,
    ...below.marks,
  ];
}
