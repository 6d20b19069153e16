import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { middled, plain, shape, within } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
import { lowered } from '../shared/type.ts';
import { arch, EDGE, empty, gapWords } from './amounts.ts';

/** The chapters that the doors stand for, from the highest, as the links in the step's words do. */
const DOORS = ['private-credit', 'spv', 'abs', 'gpu-loans'];

/** Of the drawing's breadth, the wall; of its height, the sum's at most, and the pool at its foot. */
const WALL = 0.6;
const SUM = 0.2;
const POOL = 0.13;
/** Of its part of the wall, how high a door is; of that, how broad, how thick what comes in is, as far as its leaf, which is swung out, reaches aside, and what is left of the wall at its other side, as much as its near edge is past its far one. */
const TALL = 0.8;
const BROAD = 0.56;
const THICK = 0.36;
const JAMB = 0.11;
/** Of the room before the wall, how far what comes in reaches: less by every door. */
const FAR = 0.93;
const LESS = 0.225;
/** How strong what comes in is: nothing sizes it, and none of it is paid; the wall is half as strong. */
const PALE = 0.66;
/** px: the side of a handle. */
const KNOB = 4;

/**
 * 5 · The gap as an empty room beside a pale wall with four open doors one over the other; out of each money falls in an arch
 * into the room, down to its floor. They are of one size, since no good source splits the gap between them.
 */
export function doorsScene(layout: Layout<'scale'>): Mark[] {
  const { size, space, type } = layout;
  const under = foot(layout, 'doorsNote');
  const floor = under.top - space.half - EDGE;
  const wall = size.width * WALL;
  const free = size.width - wall;
  const said = gapWords(layout, wall + free / 2, free * 0.86, floor * SUM);
  const pool = floor * (1 - POOL);
  // What comes in by the first door, at its sill, begins under the sum.
  const each = (pool - said.bottom - space.clear) / (DOORS.length - TALL * (1 + JAMB - THICK));
  const open = each * TALL;
  const [w, thick, jamb] = [open * BROAD, open * THICK, open * JAMB];
  const x = wall - w - jamb;
  // All names are of one size.
  const named = x - thick - 2 * space.half;
  const names = within(
    DOORS.map((_, i) => bold(layout, `door${i + 1}` as 'door1', 'ink', type.number)),
    named - 1,
  );
  return [
    // Its left edge is the wall's, and its lower one the pool's.
    empty('hole', arch(wall, EDGE, size.width - EDGE, floor).slice(1)),
    ...lowered(said, space.near),
    flat('pool', [wall, pool, size.width - 2 * EDGE, floor], { role: 'debt', shade: PALE, order: 1 }),
    flat('wall', [0, 0, wall, floor], { role: 'context', shade: PALE / 2 }),
    ...DOORS.flatMap((leads, i): Mark[] => {
      const key = `door${i + 1}`;
      const lintel = pool - (DOORS.length - i) * each + jamb;
      const sill = lintel + open;
      // What is thrown out level: the deeper it falls, the steeper.
      const side = (from: number, reach: number): Point[] => [
        [x, from],
        ...range(0, 1.01, 1 / 16).map((k): Point => [wall + reach * k, from + (pool - from) * k ** 2]),
      ];
      const beside = { x: space.half, y: lintel, w: named, h: open };
      const reach = free * (FAR - i * LESS);
      return [
        plain(`${key}/open`, { x, y: lintel, w, h: open }, {}),
        plain(`${key}/sill`, { x, y: sill - thick, w: wall + 1 - x, h: thick + 1 }, { bare: true }),
        shape(
          `${key}/way`,
          side(sill - thick, reach),
          { role: 'debt', shade: PALE, order: 1 + i },
          side(sill, reach - thick),
        ),
        shape(
          `${key}/leaf`,
          [
            [x, lintel],
            [x - thick, lintel - jamb],
            [x - thick, sill + jamb],
            [x, sill],
          ],
          { tone: 'ink' },
        ),
        plain(`${key}/handle`, { x: x - w / 2, y: lintel + w, w: KNOB, h: KNOB }, { bare: true }),
        ...middled(`${key}-name`, beside, [names[i]!], 0).marks,
      ].map((mark) => ({ ...mark, leads }));
    }),
    ...under.marks,
  ];
}
