import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot, tallest } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { middled, plain, shape } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { arch, centred, EDGE, empty, told } from './amounts.ts';

/** The chapters that the doors stand for, from the left, as the links in the step's words do. */
const DOORS = ['private-credit', 'spv', 'abs', 'gpu-loans'];

/** Of the height, the sum and the names of the doors at most, the pool on the floor, and what the money falls through before that. */
const SUM = 0.14;
const OVER = 0.15;
const POOL = 0.13;
const FALLS = 0.17;
/** Of a door's part of the wall, how broad it is, and its leaf, which is swung out beside it; of its height, how much longer that looks at its near edge, and how high the money stands in it. */
const BROAD = 0.46;
const LEAF = 0.25;
const NEAR = 0.06;
const FULL = 0.17;
/** Of its part, the most that its name is broad; of what it falls through, how far up the money spreads into the pool. */
const NAMED = 0.87;
const SPREAD = 0.6;
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
  const said = told(layout, 'gap', 'chips', width * 0.9, floor * SUM, 'gapSum');
  const inset = 2 * EDGE + space.snug;
  const each = (width - 2 * inset) / DOORS.length;
  const top = said.bottom + space.snug;
  const pool = floor * (1 - POOL);
  const sill = pool - floor * FALLS;
  // Their names are over them, all of one size, on two lines at most.
  const named = DOORS.map((_, i) => bold(layout, `door${i + 1}` as 'door1', 'paper', type.number));
  const broad = each * NAMED;
  const tall = (px: number): number =>
    tallest(
      named.map((line) => [{ ...line, size: px }]),
      broad,
    );
  const px =
    range(type.number, SMALLEST, -0.5).find((px) => tall(px) <= Math.min(2 * px * LEADING, floor * OVER)) ??
    SMALLEST;
  const over = tall(px) + 2 * space.half;
  const high = (sill - top - over) / (1 + NEAR);
  const lintel = sill - high;
  const [w, leaf, far] = [each * BROAD, each * LEAF, high * NEAR];
  const spread = Math.min(floor * FALLS * SPREAD, (each - w - leaf) / 2);
  return [
    empty('hole', arch(EDGE, EDGE, width - EDGE, floor)),
    ...centred(said, 2 * EDGE, top, (width - said.width) / 2),
    plain('wall', { x: inset, y: top, w: width - 2 * inset, h: sill - top }, { tone: 'ink' }),
    flat('pool', [inset, pool, width - inset, floor], { role: 'debt', order: 1 }),
    ...DOORS.flatMap((leads, i): Mark[] => {
      const key = `door${i + 1}`;
      const left = inset + i * each;
      const x = left + (each - w + leaf) / 2;
      const falls = (side: number, from: number): Point[] => [
        [from, sill - high * FULL],
        ...range(0, 1.01, 1 / 8).map((k): Point => [
          from + side * spread * k ** 2,
          pool + 1 - spread * (1 - k) ** 2,
        ]),
      ];
      return [
        plain(`${key}/open`, { x, y: lintel, w, h: high + 1 }, { bare: true }),
        shape(`${key}/way`, falls(-1, x), { role: 'debt', order: 1 + i }, falls(1, x + w)),
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
        plain(
          `${key}/handle`,
          { x: x - leaf + KNOB, y: lintel + high / 2, w: KNOB, h: KNOB },
          { tone: 'ink' },
        ),
        ...middled(
          `${key}-name`,
          { x: left, y: top, w: each, h: over },
          [{ ...named[i]!, size: px }],
          (each - broad) / 2,
        ).marks,
      ].map((mark) => ({ ...mark, leads }));
    }),
    ...under.marks,
  ];
}
