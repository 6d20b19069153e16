import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { middled, plain, shape } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { widthOf } from '../shared/type.ts';
import { arch, centred, EDGE, empty, gapWords } from './amounts.ts';

/** The chapters that the doors stand for, from the highest, as the links in the step's words do. */
const DOORS = ['private-credit', 'spv', 'abs', 'gpu-loans'];

/** Of the breadth, the wall, and of the height that at most; of what is left, how far the highest stream reaches, and of the height that at most; of the height, the pool. */
const WALL = 0.43;
const BROAD = 0.75;
const FAR = 0.44;
const FALLS = 0.42;
const POOL = 0.16;
/** Where the sum is: of the height, its middle; of what the highest stream reaches, what that has reached there. */
const HIGH = 0.32;
const PAST = 0.7;
/** Of its part of the wall, how high a door is; of the wall, that at most in what follows; of it, how broad it is, how far its leaf reaches, which is swung out, and how high the money stands in it; of that, what is left of it where it falls in. */
const TALL = 0.8;
const LEAVES = 0.42;
const OPEN = 0.58;
const LEAF = 0.3;
const FULL = 0.36;
const THIN = 0.55;
/** px: the side of a handle. */
const KNOB = 4;

/**
 * 5 · The gap as an empty room beside a wall with four open doors one over the other, each with its name beside its leaf; out of each
 * money falls into one pool, far under the frame's edge. They are of one size, since no good source splits the gap between
 * them; nor does the pool measure anything.
 */
export function doorsScene(layout: Layout<'scale'>): Mark[] {
  const { size, space, type } = layout;
  const { width } = size;
  const under = foot(layout, 'doorsNote');
  const floor = under.top - space.half;
  const wall = Math.min(width * WALL, floor * BROAD);
  const free = width - wall - 2 * EDGE;
  const pool = floor * (1 - POOL);
  const each = pool / DOORS.length;
  const high = each * TALL;
  // In a high drawing its part is higher than a door has room for.
  const door = Math.min(high, wall * LEAVES);
  const [w, leaf, thick, near] = [door * OPEN, door * LEAF, door * FULL, (each - high) / 2];
  const x = wall - near - w;
  const reach = Math.min(free * FAR, floor * FALLS);
  // All names are of one size, and all on one line, or all on two, no broader than the shortest.
  const named = DOORS.map((_, i) => bold(layout, `door${i + 1}` as 'door1', 'paper', 1));
  const broad = x - leaf - 2 * space.half;
  const widths = named.map((line) => widthOf(line));
  const shortest = Math.min(...widths) * 0.98;
  const fits = broad / Math.max(...widths) - 0.1;
  const whole = fits >= type.label;
  const px = Math.min(type.number, whole ? fits : Math.min(broad / shortest, high / 2 / LEADING));
  const pad = (x - leaf - (whole ? broad : shortest * px)) / 2;
  const past = wall + reach * PAST;
  const open = width - past;
  return [
    // Its left edge is the wall's, and down from its level the pool's.
    empty('hole', arch(wall, EDGE, width - EDGE, pool).slice(1)),
    ...centred(gapWords(layout, past + open / 2, open * 0.9, type.hero * 1.9), 0, 2 * floor * HIGH),
    plain('wall', { x: 0, y: 0, w: wall, h: floor }, { tone: 'ink' }),
    flat('pool', [wall, pool, width, floor], { role: 'debt', order: 1 }),
    ...DOORS.flatMap((leads, i): Mark[] => {
      const key = `door${i + 1}`;
      const lintel = i * each + near;
      const sill = lintel + high;
      // What is thrown out level: the deeper it falls, the steeper.
      const side = (from: number, far: number): Point[] => [
        [x, from],
        ...range(0, 1.01, 1 / 16).map((k): Point => [wall + far * k, from + (pool + 1 - from) * k ** 2]),
      ];
      const far = reach + ((thick * 1.3 - reach) * i) / (DOORS.length - 1);
      return [
        plain(`${key}/open`, { x, y: lintel, w, h: high }, { bare: true }),
        shape(
          `${key}/way`,
          side(sill - thick, far),
          { role: 'debt', order: 1 + i },
          side(sill, far - thick * THIN),
        ),
        shape(
          `${key}/leaf`,
          [
            [x, lintel],
            [x - leaf, lintel - near],
            [x - leaf, sill + near],
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
