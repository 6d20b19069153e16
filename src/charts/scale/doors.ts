import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { middled, plain, shape } from '../shared/places.ts';
import { oval } from '../shared/question.ts';
import { flat } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { widthOf } from '../shared/type.ts';
import { arch, centred, EDGE, empty, gapWords } from './amounts.ts';

/** The chapters that the doors stand for, from the highest, as the links in the step's words do. */
const DOORS = ['private-credit', 'spv', 'abs', 'gpu-loans'];

/** Of the breadth, the wall, and of the height that at most; of the height, the pool, and what is over the wall in a high drawing. */
const WALL = 0.43;
const BROAD = 0.75;
const POOL = 0.13;
const OVER = 0.26;
/** The least height for that, in names; of a door's part, how much higher than the pool the lowest one begins. */
const LINES = 21;
const BASE = 0.25;
/** Of the room beside the wall, how far the highest stream reaches: where the sum is over it, and where it is beside it; of the breadth, what it has reached there; of the height over the pool, that in whose middle the sum is. */
const FAR = 0.82;
const NEAR = 0.36;
const PAST = 0.615;
const HIGH = 0.65;
/** Of the height that it has, the sum at most. */
const SUM = 0.5;
/** Of its part of the wall, how high a door is; of the wall, how broad it is; of its height, how high the money stands in it. */
const TALL = 0.82;
const OPEN = 0.165;
const FULL = 0.42;
/** px: the side of a handle. */
const KNOB = 4;

/**
 * 5 · The gap as an empty room round a wall with four open doors one over the other, each with its name beside its leaf; out of each
 * money falls into one pool, in arches round one middle. They are of one size, since no good source splits the gap between
 * them; nor does the pool measure anything.
 */
export function doorsScene(layout: Layout<'scale'>): Mark[] {
  const { size, space, type } = layout;
  const { width } = size;
  const under = foot(layout, 'doorsNote');
  const floor = under.top - space.half;
  const wall = Math.min(width * WALL, floor * BROAD);
  // The sum is over all of it, or, in a broad drawing, beside the streams.
  const over = floor > type.label * LINES ? floor * OVER : 0;
  const pool = floor * (1 - POOL);
  const each = (pool - over) / (DOORS.length + BASE);
  const high = each * TALL;
  const near = (each - high) / 2;
  const w = wall * OPEN;
  const thick = high * FULL;
  const x = wall - near - w;
  const round = Math.min(1, ((width - wall) * (over ? FAR : NEAR)) / (pool - over - high));
  // All names are of one size, and all on one line, or all on two, no broader than the shortest.
  const named = DOORS.map((_, i) => bold(layout, `door${i + 1}` as 'door1', 'paper', 1));
  const broad = x - w - 2 * space.half;
  const widths = named.map((line) => widthOf(line));
  const shortest = Math.min(...widths) * 0.98;
  const fits = broad / Math.max(...widths) - 0.1;
  const whole = fits >= type.label;
  const px = Math.min(type.number, whole ? fits : Math.min(broad / shortest, high / 2 / LEADING));
  const pad = (x - w - (whole ? broad : shortest * px)) / 2;
  const from = over ? 0 : width * PAST;
  const open = width - from;
  return [
    // The wall hides what is behind it.
    empty('hole', arch(EDGE, EDGE, width - EDGE, pool)),
    ...centred(
      gapWords(layout, from + open / 2, open * 0.9, (over || pool / 2) * SUM),
      0,
      over || pool * HIGH,
    ),
    plain('wall', { x: 0, y: over, w: wall, h: floor - over }, { tone: 'ink' }),
    flat('pool', [wall, pool, width, floor], { role: 'debt', order: 1 }),
    ...DOORS.flatMap((leads, i): Mark[] => {
      const key = `door${i + 1}`;
      const lintel = over + i * each + near;
      const sill = lintel + high;
      // A quarter round the corner of wall and pool, and a little into it.
      const side = (y: number): Point[] => {
        const fall = pool + 1 - y;
        return [[x, y], ...oval(wall, pool + 1, fall * round, fall, 90)];
      };
      return [
        plain(`${key}/open`, { x, y: lintel, w, h: high }, { bare: true }),
        shape(`${key}/way`, side(sill - thick), { role: 'debt', order: 1 + i }, side(sill)),
        flat(`${key}/leaf`, [x - w, lintel, x, sill], { role: 'context' }),
        plain(`${key}/handle`, { x: x - w + KNOB, y: lintel + high / 2, w: KNOB, h: KNOB }, { tone: 'ink' }),
        ...middled(`${key}-name`, { x: 0, y: lintel, w: x - w, h: high }, [{ ...named[i]!, size: px }], pad)
          .marks,
      ].map((mark) => ({ ...mark, leads }));
    }),
    ...under.marks,
  ];
}
