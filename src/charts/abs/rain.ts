import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { foot } from '../shared/head.ts';
import { vessel } from '../shared/places.ts';
import { levelLine, loan, pale, RADIUS, WALL, type Slices } from './loans.ts';

/** In how many pictures the pool fills. */
export const RAIN = 48;

/** Rows of loans in the pool at the end, and about how many more are in the air. */
const ROWS = 4;
const AIR = 1.8;
/** Over how many rows from the floor the pool is to be cut; px, the dashes, and how thick they are. */
const [CUTS, DASHES, THICK] = [[1, 2], '9 6', 3] as const;
/** Loans in a row at least; a broad pool has more. */
const ACROSS = 8;
/** How much closer loans stand in a row than their rows: the sky has room for whole drops. */
const CLOSER = 1.3;
/** How much of the pool's loans is there at the start. */
const EARLY = 0.2;
/** Places from one loan that falls to the next, so that they come down all over the drawing: one that fits no row. */
const SCATTER = [5, 7, 11];
/** How far over its middle a loan that falls is pointed, in its radius; from where its ring is the drop's edge, in radians. */
const TIP = 2.3;
const ROUND = Math.acos(1 / TIP);
/** Corners of half a drop's round. */
const CORNERS = 8;

/** A loan that falls is a drop: from its tip down the left side, and down the right one. */
function drop(key: string, [x, y]: Point, r: number): AreaMark {
  const side = (way: 1 | -1): Point[] => [
    [x, Math.max(0, y - r * TIP)],
    ...range(CORNERS + 1).map((n): Point => {
      const angle = ROUND + ((Math.PI - ROUND) * n) / CORNERS;
      return [x + way * r * Math.sin(angle), y - r * Math.cos(angle)];
    }),
  ];
  return { ...pale(key, { x, y, w: 0, h: 0 }), over: side(-1), under: side(1) };
}

/** How much of the drawing's height the pool takes at most, and what its walls are higher, in rows. */
const DEEPEST = 0.6;
const BRIM = 0.35;

/** 1 · Loans fall into one pool, which rises. @param part how far it has come, 0 to `RAIN` */
export function rainScene(layout: Slices, part: number): Mark[] {
  const { size, space } = layout;
  const says = foot(layout, 'oneLoan');
  const floor = says.top - space.half - WALL;
  const width = size.width - 2 * WALL;
  const deepest = (floor * DEEPEST) / ROWS;
  const across = Math.max(ACROSS, Math.floor((width / deepest) * CLOSER));
  const pitch = width / across;
  const high = Math.min(pitch, deepest);
  const r = Math.min(pitch, high) * RADIUS;
  const [room, airborne] = [ROWS * across, Math.round(AIR * across)];
  const scatter = SCATTER.find((places) => across % places) ?? 1;
  // So many have left the sky; each is in the air while as many others leave it as are in the air at a time.
  const begun = airborne + room * (EARLY + ((1 - EARLY) * part) / RAIN);
  // Whole rows are under water; a loan over them is still a drop.
  const rows = Math.floor((begun - airborne) / across + 0.001);
  const surface = floor - rows * high;
  const at = (n: number): Point => {
    const rest = floor - (Math.floor(n / across) + 0.5) * high;
    const come = Math.min(1, (begun - n) / airborne);
    return [WALL + (((n * scatter) % across) + 0.5) * pitch, r + (rest - r) * come];
  };
  const loans = range(Math.floor(begun));
  const deep = (ROWS + BRIM) * high;
  return [
    pale('pool', { x: WALL, y: surface, w: width, h: floor - surface }),
    vessel('walls', { x: 0, y: floor - deep, w: size.width, h: deep + WALL }, WALL),
    ...CUTS.filter((row) => row < rows).map((row) =>
      levelLine(`cut/${row}`, floor - row * high, [WALL, size.width - WALL], THICK, {
        tone: 'ink',
        dash: DASHES,
      }),
    ),
    ...loans.slice(rows * across).map((n) => drop(`drop/${n}`, at(n), r)),
    ...loans.map((n) => loan(n, at(n), r)),
    ...says.marks,
  ];
}
