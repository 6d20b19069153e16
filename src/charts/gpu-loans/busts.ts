import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { foot, name, caption } from '../shared/head.ts';
import { floorUnder } from '../shared/rules.ts';
import { runIn, type Block, type Line } from '../shared/type.ts';
import type { Gpu } from './parts.ts';

/** How far each share leans to the right, in radians: every one falls in its own way, and two lie flat. */
const FALLS = [0.3, Math.PI / 2, -0.72, -0.18, Math.PI / 2] as const;
/** How thick one is, in its height; what they take of the height that words leave, and of the width, at most. */
const SLAB = 0.46;
const HIGH = 0.34;
const FULL = 0.76;
/** How broad one is as it leans, in its height, and how high the highest reaches. */
const breadth = (angle: number): number => Math.abs(Math.sin(angle)) + SLAB * Math.cos(angle);
const REACH = 1.1;
/** How many dominoes, at least and at most: in a broad drawing so many that they are tall. */
const FEW = 7;
const MANY = 12;
/** A domino's height, at most and where there is room, and its breadth, in the distance between two. */
const TALL = 3;
const SLIM = 2.4;
const THICK = 0.4;
/** Of the way to the last one, which still stands, how far the one before has come. */
const ABOUT = 0.55;

const head = (layout: Gpu, key: 'shares' | 'loans'): [Line, Line] => [
  { ...name(layout, key, key === 'shares' ? 'equity' : 'debt'), size: layout.type.hero * 1.15 },
  caption(layout, `${key}Is`),
];

/** A block that leans about its lower corner on the side to which it falls. @param thick,tall,x,bottom px; x is that corner @param angle from upright to the right, in radians */
function fallen(
  key: string,
  role: 'equity' | 'debt',
  [thick, tall]: readonly [number, number],
  [x, bottom]: Point,
  angle: number,
  order: number,
): AreaMark {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const edge = (up: number): Point[] =>
    (angle < 0 ? [0, thick] : [-thick, 0]).map((across) => [
      x + across * cos + up * sin,
      bottom + across * sin - up * cos,
    ]);
  return { kind: 'area', key, over: edge(tall), under: edge(0), role, order };
}

/** Shares: blocks with even gaps between, none of which reaches another. @param w,tall,bottom px */
function shares(w: number, tall: number, bottom: number): Mark[] {
  const broad = FALLS.map((angle) => breadth(angle) * tall);
  const gap = (w - broad.reduce((sum, each) => sum + each)) / (FALLS.length - 1);
  return FALLS.map((angle, n) => {
    const left = broad.slice(0, n).reduce((sum, each) => sum + each + gap, 0);
    const x = left + tall * (angle < 0 ? -Math.sin(angle) : SLAB * Math.cos(angle));
    return fallen(`share/${n}`, 'equity', [tall * SLAB, tall], [x, bottom], angle, n * 0.3);
  });
}

/** Loans: dominoes, each tipping onto the next, and the last about to be hit. @param w,top,bottom px */
function loans(w: number, top: number, bottom: number): Mark[] {
  const stepOf = (n: number): number => w / (n - 1 + THICK);
  const count = range(FEW, MANY).find((n) => bottom - top >= stepOf(n) * SLIM) ?? MANY;
  const step = stepOf(count);
  // At least as high as two are apart, or one would not reach the next.
  const high = Math.max(1, Math.min(TALL, (bottom - top) / step));
  // The last one still stands; each before it leans until its upper right corner touches the next, which leans itself.
  const touching = (next: number): number => next + Math.asin((Math.cos(next) - THICK) / high);
  const angles = [touching(0) * ABOUT, 0];
  while (angles.length < count) angles.unshift(touching(angles[0]!));
  return angles.map((angle, n) =>
    fallen(`domino/${n}`, 'debt', [step * THICK, step * high], [(n + THICK) * step, bottom], angle, n * 0.3),
  );
}

/** 9 · Two busts that Zandi compares: shares that fall, each alone, and loans that fail, one tipping the next, as dominoes do. */
export function bustsScene(layout: Gpu): Mark[] {
  const { size, space } = layout;
  const below = foot(layout, 'busts');
  const bottom = below.top - space.half;
  const said = (key: 'shares' | 'loans', top: number): Block =>
    runIn(`bust-${key}`, { x: 0, top, maxWidth: size.width }, head(layout, key));
  const over = said('shares', 0);
  // The dominoes are the point: they have most of what the names leave.
  const room = bottom - over.bottom - said('loans', 0).bottom - space.near * 2 - space.apart;
  const broad = FALLS.reduce((sum, angle) => sum + breadth(angle), 0);
  const tall = Math.min(room * HIGH, (size.width * FULL) / broad);
  const middle = over.bottom + space.near + tall * REACH;
  const under = said('loans', middle + space.apart);
  return [
    ...shares(size.width, tall, middle),
    ...loans(size.width, under.bottom + space.near, bottom),
    floorUnder(middle, [0, size.width], 'shares-floor'),
    floorUnder(bottom, [0, size.width]),
    ...over.marks,
    ...under.marks,
    ...below.marks,
  ];
}
