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
/** px; what lies past the pool at its left, and what loans keep from its walls. */
const PAST = 36;
const CLEAR = 6;
/** Of a row's height: a loan's place, half a knife's blade, and its handle. */
const [PLACE, BLADE, HANDLE] = [0.9, 0.08, 0.34];
/** How large a slice's name is, of a row's height. */
const NAME = 0.7;
/** Loans in a row at least; a broad pool has more. */
const ACROSS = 6;
/** How much of the pool's loans is there at the start. */
const EARLY = 0.2;
/** How many loans are in the air at a time, of a row. */
const FALLING = 0.6;
/** From one column to the next, how much later its loan falls, in rows, and then less whole rows: they come down all over the drawing, and none beside the one before. */
const LATER = 0.618;
/** A drop: how much larger its round is than its loan, how far its tip is past it, in that, and how soon its sides are round. */
const ROUND = 1.4;
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
const DEEPEST = 0.55;
const BRIM = 0.35;

/** 1 · Loans fall into one pool, which rises. @param part how far it has come, 0 to `RAIN` */
export function rainScene(layout: Slices, part: number): Mark[] {
  const { size, space, type } = layout;
  const says = foot(layout, 'oneLoanSlices');
  const floor = says.top - space.half - WALL;
  const left = PAST + WALL;
  const width = size.width - left - WALL;
  const deepest = (floor * DEEPEST) / ROWS;
  const across = Math.max(ACROSS, Math.floor(width / deepest));
  const pitch = (width - 2 * CLEAR) / across;
  const high = Math.min(pitch, deepest);
  const r = Math.min(pitch, high * PLACE) * RADIUS;
  // The last columns of the slices have their names instead.
  const px = Math.min(type.number, high * NAME);
  const names = CUTS.map(([key]) => bold(layout, key, 'ink', px));
  const columns = across - Math.ceil((widthOf(...names) + space.near) / pitch);
  const order = range(across).toSorted((a, b) => ((a * LATER) % 1) - ((b * LATER) % 1));
  const air = Math.ceil(across * FALLING);
  // So many have come down, and whole rows of them are under water.
  const down = ROWS * across * (EARLY + ((1 - EARLY) * part) / RAIN);
  const rows = Math.floor(down / across + 0.001);
  // The next are on their way, the last of them just begun.
  const begun = down + air - 0.6;
  const surface = floor - rows * high;
  const at = (n: number): Point => {
    const rest = floor - (Math.floor(n / across) + 0.5) * high;
    const come = Math.min(1, (begun - n) / air);
    const top = r * ROUND * (1 + TIP);
    return [left + CLEAR + (order[n % across]! + 0.5) * pitch, top + (rest - top) * come];
  };
  const loans = range(Math.ceil(begun));
  const deep = (ROWS + BRIM) * high;
  const end = left + CLEAR + columns * pitch;
  /** A knife from the left into the pool, as far as the names: its blade, and its handle. @param y px */
  const knife = (n: number, y: number): Mark[] => [
    shape(
      `cut/${n}`,
      [
        [0, y - BLADE * high],
        [end - high, y - BLADE * high],
        [end, y + BLADE * high],
      ],
      { tone: 'ink' },
      [[0, y + BLADE * high]],
    ),
    level(`handle/${n}`, y, [0, PAST], HANDLE * high, { tone: 'ink' }),
  ];
  return [
    vessel('walls', { x: PAST, y: floor - deep, w: width + 2 * WALL, h: deep + WALL }, WALL),
    ...CUTS.flatMap(([key, from, to, shade], i): Mark[] => {
      const y = floor - to * high;
      if (rows <= from) return [];
      const [top, low] = [Math.max(y, surface), floor - from * high];
      return [
        slab(`pool/${i}`, { x: left, y: top, w: width, h: low - top }, { role: 'debt', shade }),
        ...(from ? knife(from, low) : []),
        ...(rows < to
          ? []
          : middled(key, { x: end, y, w: (across - columns) * pitch, h: (to - from) * high }, [names[i]!], 0)
              .marks),
      ];
    }),
    ...loans.slice(-air).map((n) => drop(`drop/${n}`, at(n), r)),
    ...loans.flatMap((n): Mark[] => {
      const row = Math.floor(n / across);
      const [x, y] = at(n);
      return row < rows && order[n % across]! >= columns ? [] : [loan(n, [x, y], r)];
    }),
    ...says.marks,
  ];
}
