import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { middled, plain, shape } from '../shared/places.ts';
import { oval } from '../shared/question.ts';
import { flat } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { widthOf } from '../shared/type.ts';
import { centred, EDGE, empty, gapWords } from './amounts.ts';

/** The chapters that the doors stand for, from the highest, as the links in the step's words do. */
const DOORS = ['private-credit', 'spv', 'abs', 'gpu-loans'];

/** Of the breadth, the wall, and of the height that at most; of the height, the pool. */
const WALL = 0.38;
const BROAD = 0.6;
const POOL = 0.28;
/** Of its part of the wall, how high a door is, and a line of its name at most; of the wall, how broad it is; of that, its leaf, which swings out, and how much higher on each side its free edge is. */
const TALL = 0.8;
const NAME = 0.48;
const OPEN = 0.175;
const LEAF = 0.75;
const SWING = 0.22;
/** Of a door's height, how broad its stream is, of the breadth at most; in that, from one stream to the next, and the radius of a bend. */
const FULL = 0.3;
const MOST = 0.039;
const STEP = 1.5;
const BEND = 1.3;
/** Of the height over the pool, the sum at most; px: the side of a handle. */
const SUM = 0.4;
const KNOB = 4;
/** px from the frame to the pool. */
const AIR = 3 * EDGE;

/**
 * 5 · The gap as a dashed frame beside a wall with four doors swung open, one over the other, each with its name beside its leaf; out of
 * each money falls into one pool, which fills some of the frame. Streams are of one breadth and one bend, since no good
 * source splits the gap between them; nor does the pool measure anything.
 */
export function doorsScene(layout: Layout<'scale'>): Mark[] {
  const { size, space, type } = layout;
  const { width } = size;
  const under = foot(layout, 'doorsNote');
  const floor = under.top - space.half;
  const wall = Math.min(width * WALL, floor * BROAD);
  const pool = floor * (1 - POOL);
  const each = pool / DOORS.length;
  const high = each * TALL;
  const near = (each - high) / 2;
  const w = wall * OPEN;
  const leaf = w * LEAF;
  const thick = Math.min(high * FULL, width * MOST);
  const x = wall - near - w;
  // All names are of one size, and all on one line, or all on two, no broader than the shortest.
  const named = DOORS.map((_, i) => bold(layout, `door${i + 1}` as 'door1', 'paper', 1));
  const broad = x - leaf - 2 * space.snug;
  const widths = named.map((line) => widthOf(line));
  const shortest = Math.min(...widths) * 0.98;
  const fits = broad / Math.max(...widths) - 0.1;
  const whole = fits >= type.label;
  const px = Math.min(type.number, whole ? fits : Math.min(broad / shortest, (each * NAME) / LEADING));
  const pad = (x - leaf - (whole ? broad : shortest * px)) / 2;
  // The highest falls farthest from the wall.
  const turn = (i: number): number => wall + (DOORS.length - 1 - i) * STEP * thick;
  const from = turn(0) + (BEND + 0.5) * thick;
  const open = width - from;
  return [
    // The wall is its fourth side.
    empty('hole', [
      [wall, EDGE],
      [width - EDGE, EDGE],
      [width - EDGE, floor - EDGE],
      [wall, floor - EDGE],
    ]),
    ...centred(gapWords(layout, from + open / 2, open * 0.92, pool * SUM), 0, pool),
    plain('wall', { x: 0, y: 0, w: wall, h: floor }, { tone: 'ink' }),
    flat('pool', [wall, pool, width - AIR, floor - AIR], { role: 'debt', order: 1 }),
    ...DOORS.flatMap((leads, i): Mark[] => {
      const key = `door${i + 1}`;
      const lintel = i * each + near;
      const sill = lintel + high;
      // Out of the door, round a quarter and down, a little into the pool.
      const side = (out: number): Point[] => {
        const r = (BEND + out) * thick;
        return [
          [x, sill - (0.5 + out) * thick],
          ...oval(turn(i), sill + (BEND - 0.5) * thick, r, r, 90),
          [turn(i) + r, pool + 1],
        ];
      };
      const swung = leaf * SWING;
      return [
        plain(`${key}/open`, { x, y: lintel, w, h: high }, { bare: true }),
        shape(`${key}/way`, side(0.5), { role: 'debt', order: 1 + i }, side(-0.5)),
        shape(
          `${key}/leaf`,
          [
            [x, lintel],
            [x - leaf, lintel - swung],
            [x - leaf, sill + swung],
            [x, sill],
          ],
          { role: 'context' },
        ),
        plain(
          `${key}/handle`,
          { x: x - leaf + KNOB, y: lintel + high / 2, w: KNOB, h: KNOB },
          { tone: 'ink' },
        ),
        ...middled(
          `${key}-name`,
          { x: 0, y: lintel, w: x - leaf, h: high },
          [{ ...named[i]!, size: px }],
          pad,
        ).marks,
      ].map((mark) => ({ ...mark, leads }));
    }),
    ...under.marks,
  ];
}
