import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { plain } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap as between, roomiest } from '../shared/squares.ts';
import { lowered, poster } from '../shared/type.ts';
import { centred, counted, pale, quiet, sumIs, told, withLine } from './amounts.ts';

/** Columns of a pile: what was spent, and the lower end of the plans, in tens, then all but end with a row; and in a wide drawing. */
const [TALL, WIDE] = [6, 8];
/** Of the drawing's height, the crane over its arm, and how broad its mast is; of that, how far it reaches back, and its weight there. */
const PEAK = 0.09;
const MAST = 0.06;
const BACK = 3;
const WEIGHT = 1.3;
/** px: how thick its beams are, and what is between them. */
const BEAM = 6;
const THIN = 3;
/** From one square to the next: what hangs on its hook over the pile, and how far over it. */
const HANGS = 2.3;
const OVER = 0.4;
/**
 * 6 · What four builders spent in 2025; beside it, as high as a crane, what they plan for the next year, outlined; its last
 * square hangs on the hook. Over what was spent stands how many times as much that is.
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
  // Over the plans there is room for what hangs on its hook.
  const columns = layout.wide ? WIDE : TALL;
  const pitch = Math.min(
    (width - w - 3 * space.near) / (2 * columns),
    (y - arm - BEAM / 2) / (high / columns + HANGS),
  );
  const side = pitch - between(pitch);
  const wide = columns * pitch - between(pitch);
  const left = width - wide;
  const top = y - (high / columns) * pitch;
  const spent = counted(layout, 'spent', { columns, pitch, bottom: y }, ten);
  const year = spent.at(-1)!.y - space.tight;
  const right = left - space.near;
  const mast = right - w;
  const back = Math.max(BEAM, mast - w * BACK);
  const weight = w * WEIGHT;
  const plans = counted(layout, 'plans', { columns, pitch, x: left, bottom: y, order: 1 }, ten);
  const last = plans.at(-1)!;
  const hung = top - pitch * OVER - side;
  const hook: Point = [last.x + side / 2, hung - pitch * 0.5];
  // How they compare stands where it is largest: over what was spent, up to the crane or past what it reaches back, or beside it.
  const under = arm + BEAM + weight;
  const free = [
    [0, under, mast, year],
    [0, 0, back, year],
    [wide + space.apart, under, mast, y],
  ] as const;
  const says = free.map(([x, from, to, low]) => {
    const room = to - space.near - space.close - x;
    const compared = poster(quiet(layout, 'growthIs', 'ink'), room + space.close);
    const most = (low - from) * 0.8 - compared.size;
    const said = withLine('growth-is', told(layout, 'growth', 'ink', room, most), compared);
    return { marks: centred(said, from, low, x), pitch: Math.min(said.width, most * 4) };
  });
  return [
    ...spent,
    ...plans.slice(0, -1),
    { ...last, y: hung },
    // What only the higher end of the plans reaches is a plain band: nobody knows where in it they end.
    pale('plans-full', [left, top, width, y]),
    stroke(
      'crane',
      [
        [mast, y],
        [mast, arm],
        [back, arm],
        [width - BEAM, arm],
        [right, arm],
        [right, y],
      ],
      BEAM,
    ),
    // Its sling and rope, its stays, and its braces down to the floor.
    stroke(
      'braces',
      [
        [last.x + THIN / 2, hung],
        hook,
        [last.x + side - THIN / 2, hung],
        hook,
        [hook[0], arm],
        [width - BEAM, arm],
        [(mast + right) / 2, 2.6 * THIN],
        [back, arm],
        ...range(arm, y, w).map((at, n): Point => [n % 2 ? right : mast, at]),
      ],
      THIN,
    ),
    plain('weight', { x: back, y: arm, w: weight, h: weight }, { tone: 'ink' }),
    ...roomiest(says).marks,
    ...is('spent', 0, 'start'),
    ...is('plans', width, 'end'),
    ...unitKey(layout, 'unitTenAlone'),
  ];
}
