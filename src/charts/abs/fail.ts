import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount, fill } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { at, latticeIn, placesOf } from './lattice.ts';
import {
  ACROSS,
  crossed,
  depths,
  loan,
  pale,
  RADIUS,
  vessel,
  WALL,
  inOpening,
  type Slices,
} from './loans.ts';

/** How strong loans are that pay. */
const QUIET = 0.4;
/** Air between the bottom slice and the rest, in places. */
const APART = 0.4;

/** 3 · A few loans fail: the bottom slice, one row, loses; the rest is whole. */
export function failScene(layout: Slices): Mark[] {
  const { data, size, space } = layout;
  const { loans } = depths(layout);
  const failed = Math.round(amount(data, 'fails').value * loans);
  const says = foot(layout, 'oneLoan');
  const floor = says.top - space.half - WALL;
  const across = (size.width - 2 * WALL) / ACROSS;
  const high = Math.min(across, floor / (ACROSS + 1));
  const top = floor - high;
  const field = latticeIn(loans - ACROSS, size.width, top - APART * high);
  const r = Math.min(field.pitch, field.high, high) * RADIUS;
  const whole = placesOf(field).map((place, n) => loan(n, at(field, place), r, QUIET));
  // Whichever fail, what is lost is lost at the bottom.
  const last = range(ACROSS).map((n) =>
    loan(loans - ACROSS + n, [WALL + (n + 0.5) * across, floor - high / 2], r),
  );
  return [
    pale('pool', { x: WALL, y: top, w: size.width - 2 * WALL, h: high }),
    vessel('walls', { x: 0, y: top, w: size.width, h: high + WALL }),
    ...whole,
    ...last,
    ...last.slice(0, failed).flatMap(({ x, y }, n) => crossed(n, [x, y], r)),
    ...inOpening(layout, field, 'failed', `${failed}`, fill(data, 'failedOf', { loans })).marks,
    ...says.marks,
  ];
}
