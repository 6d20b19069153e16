import type { Mark } from '../../marks/mark.ts';
import { bold, foot, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { middled, plain, shape } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { blockHeight, poster } from '../shared/type.ts';
import { arch, centred, EDGE, empty, toldWith } from './amounts.ts';

/** The chapters that the doors stand for, from the left, as the links in the step's words do. */
const DOORS = ['private-credit', 'spv', 'abs', 'gpu-loans'];

/** Of the height, the sum at most, the pool on the floor, and what the money falls through before that. */
const SUM = 0.15;
const POOL = 0.13;
const FALLS = 0.13;
/** Of a door's part of the wall, how broad it is, and its leaf, which is swung out beside it; of its height, how much longer that looks at its near edge, and how high the money stands in it. */
const BROAD = 0.5;
const LEAF = 0.24;
const NEAR = 0.06;
const FULL = 0.3;
/** Of its breadth, the most that it is high. */
const TALL = 2.6;
/** px: the side of a handle. */
const KNOB = 5;

/**
 * 5 · The gap as an empty room, and in the wall at its back four open doors, out of which money falls into one pool on its
 * floor. They are of one size, since no good source splits the gap between them; nor does the pool measure anything.
 */
export function doorsScene(layout: Layout<'scale'>): Mark[] {
  const { size, space, type } = layout;
  const { width } = size;
  const under = foot(layout, 'doorsNote');
  const floor = under.top - space.half;
  const said = toldWith(layout, 'gap', 'chips', width * 0.9, floor * SUM, name(layout, 'gapIs', 'chips'));
  const inset = 3 * EDGE + space.snug;
  const each = (width - 2 * inset) / DOORS.length;
  const top = said.bottom + space.near;
  const sill = floor * (1 - POOL - FALLS);
  // Their names are over them, all of one size.
  const named = DOORS.map((_, i) => bold(layout, `door${i + 1}` as 'door1', 'paper', type.number));
  const px = Math.min(...named.map((line) => poster(line, each * 0.9 * 1.6).size));
  const lintel = top + 2 * px * LEADING + space.half;
  return [
    empty('hole', arch(EDGE, EDGE, width - EDGE, floor)),
    ...centred(said, 0, top, (width - said.width) / 2),
    plain('wall', { x: inset, y: top, w: width - 2 * inset, h: sill - top }, { tone: 'ink' }),
    flat('pool', [inset, floor * (1 - POOL), width - inset, floor], { role: 'debt', order: 1 }),
    ...DOORS.flatMap((leads, i): Mark[] => {
      const key = `door${i + 1}`;
      const [w, leaf] = [each * BROAD, each * LEAF];
      const x = inset + i * each + (each - w + leaf) / 2;
      const high = sill - lintel;
      const far = high * NEAR;
      return [
        plain(`${key}/open`, { x, y: lintel, w, h: high }, {bare: true}),
        flat(`${key}/way`, [x, sill - high * FULL, x + w, floor * (1 - POOL) + 1], { role: 'debt', order: 1 + i }),
        shape(
          `${key}/leaf`,
          [
            [x, lintel],
            [x - leaf, lintel - far],
            [x - leaf, sill + far],
            [x, sill],
          ],
          { role: 'context' },
        ),
        plain(`${key}/handle`, { x: x - leaf + KNOB, y: lintel + high / 2, w: KNOB, h: KNOB }, { tone: 'ink' }),
        ...middled(`${key}-name`, { x: inset + i * each, y: top, w: each, h: lintel - top }, [{ ...named[i]!, size: px }], each * 0.05).marks,
      ].map((mark) => ({ ...mark, leads }));
    }),
    ...under.marks,
  ];
}
