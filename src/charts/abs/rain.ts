import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, shape, slab, vessel } from '../shared/places.ts';
import { level } from '../shared/rules.ts';
import { widthOf } from '../shared/type.ts';
import { loan, RADIUS, WALL, type Slices } from './loans.ts';

/** In how many pictures the pool fills. */
export const RAIN = 48;

/** Rows of loans in the pool at the end; one more is in the air. */
const ROWS = 4;
/** Each slice that the pool is to be cut into: its name, the rows from the floor it lies between, and how strong it is. */
const CUTS = [
  ['bottomSlice', 0, 1, 0.42],
  ['middleSlice', 1, 2, 0.26],
  ['topSlice', 2, ROWS, 0.12],
] as const;
/** px; how thick a cut is, how far apart its slices are, how far it reaches out of the pool, and drops keep from its walls. */
const THICK = 5;
const PARTED = 8;
const PAST = 9;
const CLEAR = 6;
/** How large a slice's name is, of its height without that. */
const NAME = 0.78;
/** Loans in a row at least; a broad pool has more. */
const ACROSS = 7;
/** How much closer loans stand in a row than their rows: the sky has room for whole drops. */
const CLOSER = 1.15;
/** How much of the pool's loans is there at the start. */
const EARLY = 0.2;
/** Places from one loan that falls to the next, so that they come down all over the drawing: one that fits no row. */
const SCATTER = [5, 7, 11];
/** A drop: how much larger its round is than its loan, how far its tip is past it, in that, and how soon its sides are round. */
const ROUND = 1.26;
const TIP = 1.2;
const SOON = 3.8;
/** Corners of one side of a drop. */
const CORNERS = 28;

/** A loan that falls is a drop: from its tip down the left side, and down the right one. */
function drop(key: string, [x, y]: Point, r: number): AreaMark {
  const side = (way: 1 | -1): Point[] =>
    range(CORNERS + 1).map((n): Point => {
      // Closer to each other where it is pointed.
      const angle = Math.PI * (n / CORNERS) ** 2;
      const out = r * ROUND * (1 + TIP * Math.exp(-SOON * angle));
      return [x + way * out * Math.sin(angle), y - out * Math.cos(angle)];
    });
  return shape(key, side(-1), { role: 'debt', shade: 0.2 }, side(1));
}

/** How much of the drawing's height the pool takes at most, and what its walls are higher, in rows. */
const DEEPEST = 0.63;
const BRIM = 0.35;

/** 1 · Loans fall into one pool, which rises. @param part how far it has come, 0 to `RAIN` */
export function rainScene(layout: Slices, part: number): Mark[] {
  const { size, space, type } = layout;
  const says = foot(layout, 'oneLoanSlices');
  const floor = says.top - space.half - WALL;
  const left = PAST + WALL;
  const width = size.width - 2 * left;
  const deepest = (floor * DEEPEST) / ROWS;
  const across = Math.max(ACROSS, Math.floor((width / deepest) * CLOSER));
  const pitch = (width - 2 * CLEAR) / across;
  const high = Math.min(pitch, deepest);
  const r = Math.min(pitch * RADIUS, (high - PARTED) / 2);
  // The last columns of the slices have their names instead.
  const px = Math.min(type.number, (high - PARTED) * NAME);
  const names = CUTS.map(([key]) => bold(layout, key, 'ink', px));
  const besides = names.map((name) => widthOf(name) + 2 * space.near);
  const scatter = SCATTER.find((places) => across % places) ?? 1;
  // So many have left the sky; each is in the air while as many others leave it as are in the air at a time.
  const begun = across + ROWS * across * (EARLY + ((1 - EARLY) * part) / RAIN);
  // Whole rows are under water; a loan over them is still a drop.
  const rows = Math.floor((begun - across) / across + 0.001);
  const surface = floor - rows * high;
  const at = (n: number): Point => {
    const rest = floor - (Math.floor(n / across) + 0.5) * high;
    const come = Math.min(1, (begun - n) / across);
    const top = r * ROUND * (1 + TIP);
    return [left + CLEAR + (((n * scatter) % across) + 0.5) * pitch, top + (rest - top) * come];
  };
  const loans = range(Math.floor(begun));
  const deep = (ROWS + BRIM) * high;
  return [
    vessel('walls', { x: PAST, y: floor - deep, w: width + 2 * WALL, h: deep + WALL }, WALL),
    ...CUTS.flatMap(([key, from, to, shade], i): Mark[] => {
      const y = floor - to * high;
      if (rows <= from) return [];
      const [top, low] = [Math.max(y, surface), floor - from * high];
      return [
        slab(`pool/${i}`, { x: left, y: top, w: width, h: low - top }, { role: 'debt', shade }),
        ...(from
          ? [
              level(`parted/${from}`, low, [left, left + width], PARTED, { tone: 'ground' }),
              level(`cut/${from}`, low, [0, size.width], THICK, { tone: 'ink', dash: [12, 6] }),
            ]
          : []),
        ...(rows < to
          ? []
          : middled(
              key,
              { x: left + width - besides[i]!, y, w: besides[i]!, h: (to - from) * high },
              [names[i]!],
              0,
            ).marks),
      ];
    }),
    ...loans.slice(rows * across).map((n) => drop(`drop/${n}`, at(n), r)),
    ...loans.flatMap((n): Mark[] => {
      const row = Math.floor(n / across);
      const [x, y] = at(n);
      const beside = besides[CUTS.findIndex(([, , to]) => row < to)] ?? 0;
      return row < rows && x + r > left + width - beside ? [] : [loan(n, [x, y], r)];
    }),
    ...says.marks,
  ];
}
