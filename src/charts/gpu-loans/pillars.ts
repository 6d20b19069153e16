import type { Mark, Point } from '../../marks/mark.ts';
import { bold, caption, foot } from '../shared/head.ts';
import { middled, plain, type PlaceBox, slab, within } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { blockHeight, type Line } from '../shared/type.ts';
import { loanName, pale, type Gpu } from './parts.ts';

/** px that words leave of the breadth of what they stand in. */
const PAD = 12;
/** Where the pillar of chips has broken: across its breadth, and how far down, in its height. */
export const BREAK: readonly Point[] = [
  [0, 0.37],
  [0.2, 0.3],
  [0.4, 0.39],
  [0.58, 0.33],
  [0.78, 0.42],
  [1, 0.36],
];

/** Of the height, what lies over the beam. */
const OVER = 0.02;

/** Words in the middle of a rectangle, no larger than it has room for. @param at px */
export const inside = (key: string, at: PlaceBox, lines: readonly Line[], order?: number): Mark[] =>
  middled(key, at, within(lines, at.w - PAD), 0, order).marks;

/** The end of a pillar, from its left side to its right: a plate on which it stands. @param x,toX,y px; the pillar's sides, and its end @param out,high px, how far the plate stands out, and how high it is */
export const plate = ([x, toX]: Point, y: number, out = 0, high = 0): Point[] => [
  [x, y - high],
  [x - out, y - high],
  [x - out, y],
  [toX + out, y],
  [toX + out, y - high],
  [toX, y - high],
];

/** Of the width: the pillar of chips, and what it stands in from the edge, what its head and foot stand out; of the height, how thick the beam is. */
const CHIPS = 0.21;
const IN = 0.085;
const OUT = 0.04;
const BEAM = 0.18;
/** Of the width: the pillar of rent, broader than that of chips, its head and foot, and their middle: near enough to the beam's that it rests. */
const RENT = 0.42;
const FOOT = 0.54;
const MIDDLE = 0.64;
/** Of its pillar's height, how high the head of rent is; px that its foot is higher than the name on it. */
const HIGH = 0.065;
const AROUND = 7;
/** How strong the ground under signed rent is. */
const GROUND = 0.45;
/** Of the height of the pillar of chips, how much lower than the break its lower half begins. */
const LOWER = 0.025;
/** How far its upper half leans, in radians, and how much lower than the beam it ends, in the pillar's height: it carries nothing. */
const LEANS = 0.085;
const CLEAR = 0.06;

/** 4 · The loan as a beam on two pillars: what the chips would fetch, and the rent that a customer has signed for. */
export function pillarsScene(layout: Gpu): Mark[] {
  const { size, type, space } = layout;
  const below = foot(layout, 'ours');
  const floor = below.top - space.near;
  const beam = { x: 0, y: floor * OVER, w: size.width, h: floor * BEAM };
  const top = beam.y + beam.h;
  const chips = { x: size.width * IN, y: top, w: size.width * CHIPS, h: floor - top };
  const rent = { ...chips, w: size.width * RENT, x: size.width * (MIDDLE - RENT / 2) };
  // Its name stands on its foot: its hatch is whole.
  const wide = { x: size.width * (MIDDLE - FOOT / 2), w: size.width * FOOT };
  const signed = within([bold(layout, 'rent', 'paper', type.number * 1.35)], wide.w - PAD);
  const head = { ...wide, y: rent.y, h: rent.h * HIGH };
  const base = { ...wide, y: floor - blockHeight(signed) - AROUND, h: blockHeight(signed) + AROUND };
  const shaft = { ...rent, y: head.y + head.h, h: base.y - head.y - head.h };
  // The break as seen from its left end, about which the upper half leans outwards.
  const [, down] = BREAK[0]!;
  const broke = chips.y + chips.h * down;
  const rift = BREAK.map(([x, y]): Point => [chips.w * x, chips.h * (y - down)]);
  const [sin, cos] = [Math.sin(LEANS), Math.cos(LEANS)];
  const leaning = ([x, y]: Point): Point => [chips.x + x * cos + y * sin, broke + y * cos - x * sin];
  const out = size.width * OUT;
  const tall = (chips.h * (down - CLEAR) - (chips.w + out) * sin) / cos;
  return [
    ...pale(
      'chips-pillar',
      rift.map(([x, y]) => [chips.x + x, broke + y + chips.h * LOWER]),
      plate([chips.x, chips.x + chips.w], floor, out, base.h),
    ),
    ...pale('chips-top', rift.map(leaning), plate([0, chips.w], -tall, out, -head.h).map(leaning)),
    slab('rent-ground', shaft, { role: 'purchase', shade: GROUND }),
    { kind: 'cell', key: 'rent-pillar', ...shaft, role: 'purchase', standing: 'committed' },
    plain('rent-head', head, { role: 'purchase' }),
    plain('rent-foot', base, { role: 'purchase' }),
    slab('beam', beam, { role: 'debt', tone: 'debt' }),
    floorUnder(floor, [0, size.width]),
    ...inside('beam-name', beam, [loanName(layout, beam.h * 0.5)]),
    ...middled('chips-name', { ...chips, y: chips.y + chips.h * 0.5, h: chips.h * 0.5 }, [
      bold(layout, 'fetch', 'ink', type.number),
      { ...caption(layout, 'fetchIs'), tone: 'ink' },
    ]).marks,
    ...inside('rent-name', base, signed),
    ...below.marks,
  ];
}
