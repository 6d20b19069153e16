import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { foot, name, caption } from '../shared/head.ts';
import { floorUnder } from '../shared/rules.ts';
import { runIn, type Block, type Line } from '../shared/type.ts';
import type { Gpu } from './parts.ts';

/** How many shares fall, and how far each leans, in radians: all alike. */
const SHARES = 5;
const LEAN = 0.62;
/** What they take of the height that the names leave, at most; how thick one is, in its height; of the width, air between them at least. */
const HIGH = 0.36;
const SLAB = 0.36;
const AIR = 0.3;
/** How broad one is as it leans, and how high, in its height. */
const BREADTH = Math.sin(LEAN) + SLAB * Math.cos(LEAN);
const REACH = Math.cos(LEAN) + SLAB * Math.sin(LEAN);
/** How many dominoes, at least and at most: in a broad drawing so many that they are tall. */
const FEW = 6;
const MANY = 12;
/** A domino's height, at most and where there is room, and its breadth, in the distance between two. */
const TALL = 4.4;
const SLIM = 2.4;
const THICK = 0.4;

const head = (layout: Gpu, key: 'shares' | 'loans'): [Line, Line] =>
  key === 'shares'
    ? [{ ...name(layout, key, 'equity'), size: layout.type.hero }, caption(layout, 'sharesIs')]
    : [{ ...name(layout, key, 'debt'), size: layout.type.hero * 1.2 }, caption(layout, 'loansIs')];

/**
 * Blocks alike on one floor, each leaning to the right about its lower right corner.
 * @param thick,tall px @param stand px from the left, and from upright, in radians
 */
const row = (
  key: string,
  role: 'equity' | 'debt',
  bottom: number,
  [thick, tall]: readonly [number, number],
  stand: readonly (readonly [x: number, angle: number])[],
): AreaMark[] =>
  stand.map(([x, angle], n) => {
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const edge = (up: number): Point[] =>
      [-thick, 0].map((across) => [x + across * cos + up * sin, bottom + across * sin - up * cos]);
    return { kind: 'area', key: `${key}/${n}`, over: edge(tall), under: edge(0), role, order: n * 0.3 };
  });

/** Shares: blocks so far apart, by even gaps, that one which falls reaches no other. @param w,tall,bottom px */
function shares(w: number, tall: number, bottom: number): Mark[] {
  const step = (w - BREADTH * tall) / (SHARES - 1);
  const stand = range(SHARES).map((n) => [step * n + SLAB * tall * Math.cos(LEAN), LEAN] as const);
  return row('share', 'equity', bottom, [tall * SLAB, tall], stand);
}

/** Loans: dominoes, each tipping onto the next. @param w,top,bottom px */
function loans(w: number, top: number, bottom: number): Mark[] {
  const stepOf = (n: number): number => w / (n - 1 + THICK);
  const count = range(FEW, MANY).find((n) => bottom - top >= stepOf(n) * SLIM) ?? MANY;
  const step = stepOf(count);
  // At least as high as two are apart, or one would not reach the next.
  const high = Math.max(1, Math.min(TALL, (bottom - top) / step));
  // The last one still stands; each before it leans until its upper right corner touches the next, which leans itself.
  const angles = [0];
  while (angles.length < count) {
    const next = angles[0]!;
    angles.unshift(next + Math.asin((Math.cos(next) - THICK) / high));
  }
  return row(
    'domino',
    'debt',
    bottom,
    [step * THICK, step * high],
    angles.map((angle, n) => [(n + THICK) * step, angle]),
  );
}

/** 9 · Two busts that Zandi compares: shares that fall, each alone, and loans that fail, one tipping the next, as dominoes far apart and close. */
export function bustsScene(layout: Gpu): Mark[] {
  const { size, space } = layout;
  const below = foot(layout, 'busts');
  const bottom = below.top - space.half;
  const said = (key: 'shares' | 'loans', top: number): Block =>
    runIn(`bust-${key}`, { x: 0, top, maxWidth: size.width }, head(layout, key));
  const over = said('shares', 0);
  // The dominoes are the point: they have most of what the names leave.
  const names = over.bottom + said('loans', 0).bottom;
  const room = bottom - names - space.snug * 2 - space.apart;
  const tall = Math.min((room * HIGH) / REACH, (size.width * (1 - AIR)) / (BREADTH * SHARES));
  const middle = over.bottom + space.snug + tall * REACH;
  const under = said('loans', middle + space.apart);
  return [
    ...shares(size.width, tall, middle),
    ...loans(size.width, under.bottom + space.snug, bottom),
    floorUnder(middle, [0, size.width], 'shares-floor'),
    floorUnder(bottom, [0, size.width]),
    ...over.marks,
    ...under.marks,
    ...below.marks,
  ];
}
