import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { plain } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap as between } from '../shared/squares.ts';
import { lowered, poster } from '../shared/type.ts';
import { centred, counted, pale, quiet, sumIs, told, withLine } from './amounts.ts';

/** Columns of a pile: what was spent, and the lower end of the plans, in tens, then all but end with a row. */
const COLUMNS = 6;
/** Of the drawing's height, the crane over its arm, how broad its mast is, and its rope. */
const PEAK = 0.11;
const MAST = 0.06;
const ROPE = 0.05;
/** px: how thick its beams are, and what is between them. */
const BEAM = 6;
const THIN = 3;
/** Of the load on its hook, the words. */
const WORDS = 0.84;
/** How high the room over what was spent is at least, in the largest words elsewhere, or the load hangs beside it. */
const LEAST = 2.4;

/**
 * 6 · What four builders spent in 2025; beside it, as high as a crane, what they plan for the next year, outlined. On its hook
 * hangs how many times as much that is.
 */
export function plansScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const { width, height } = size;
  const ten = amount(data, 'ten').value;
  const high = amount(data, 'plans').high! / ten;
  // Under each pile, what it comes to.
  const foot = floorOf(layout) - (type.number + type.caption) * LEADING;
  const y = foot - space.close;
  const is = (slot: 'spent' | 'plans', x: number, anchor: 'start' | 'end'): Mark[] =>
    lowered(
      sumIs(
        layout,
        slot,
        'chips',
        x,
        anchor,
        width / 2 - space.half,
        type.number,
        caption(layout, `${slot}Is`),
      ),
      foot,
    );
  const [w, arm] = [height * MAST, height * PEAK];
  // The plans end right under its arm.
  const pitch = Math.min(
    (width - w - 3 * space.near) / (2 * COLUMNS),
    ((y - arm - BEAM - space.half) * COLUMNS) / high,
  );
  const wide = COLUMNS * pitch - between(pitch);
  const left = width - wide;
  const top = arm + height * ROPE;
  const year = y - (amount(data, 'spent').value / ten / COLUMNS) * pitch;
  const right = left - space.near;
  const mast = right - w;
  // The load hangs over what was spent, or beside it.
  const over = year - top > type.hero * LEAST;
  const x = over ? 0 : wide + space.near;
  const room = mast - space.near - x;
  const compared = poster(quiet(layout, 'growthIs', 'paper'), room * WORDS);
  const most = ((over ? year : y) - top - space.foot) * 0.8 - compared.size;
  const number = told(layout, 'growth', 'paper', room * WORDS, most);
  const said = withLine('growth-is', number, compared);
  const load = said.bottom + 2 * space.half;
  return [
    ...counted(layout, 'spent', { columns: COLUMNS, pitch, bottom: y }, ten),
    ...counted(layout, 'plans', { columns: COLUMNS, pitch, x: left, bottom: y, order: 1 }, ten),
    // What only the higher end of the plans reaches is a plain band: nobody knows where in it they end.
    pale('plans-full', [left, y - (high / COLUMNS) * pitch, width, y]),
    stroke(
      'crane',
      [
        [mast, y],
        [mast, arm],
        [BEAM, arm],
        [width - BEAM, arm],
        [right, arm],
        [right, y],
      ],
      BEAM,
    ),
    // Its rope, its stays, and its braces down to the floor.
    stroke(
      'braces',
      [
        [x + room / 2, top],
        [x + room / 2, arm],
        [width - BEAM, arm],
        [(mast + right) / 2, THIN],
        [BEAM, arm],
        ...range(arm, y, w).map((at, n): Point => [n % 2 ? right : mast, at]),
      ],
      THIN,
    ),
    plain('load', { x, y: top, w: room, h: load }, { tone: 'ink' }),
    ...centred(said, top, top + load, x + (room - said.width) / 2),
    ...is('spent', 0, 'start'),
    ...is('plans', width, 'end'),
    ...unitKey(layout, 'unitTenAlone'),
  ];
}
