import type { CellMark, Mark } from '../../marks/mark.ts';
import { moved } from '../../marks/kinds.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, name } from '../shared/head.ts';
import { unitKey } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, type Block, type BlockPlace, type Line, poster } from '../shared/type.ts';
import type { Slices } from './loans.ts';

type Count = 'now' | 'before' | 'deals';

/** Columns of the blocks, high and broad: each ends with a row but for one square. */
const SHAPES: readonly Record<Count, number>[] = [
  { now: 8, before: 2, deals: 9 },
  { now: 16, before: 4, deals: 18 },
];
/** Air between the two counts at least, and between the two years of one, in squares. */
const [APART, BETWEEN] = [2.4, 1];
/** How strong the second count is: the first is the point. */
const QUIET = 0.5;

/** Where the blocks stand side by side, px. */
interface Plan {
  columns: Record<Count, number>;
  pitch: number;
  x: Record<Count, number>;
}

/** Blocks of these columns, the counts as far apart as a width lets them. @param most px of a square and its gap */
function planOf(width: number, columns: Record<Count, number>, most: number): Plan {
  const across = columns.now + APART + columns.before + BETWEEN + columns.deals;
  const pitch = Math.min(width / across, most);
  const deals = width + gap(pitch) - columns.deals * pitch;
  return { columns, pitch, x: { now: 0, before: deals - (BETWEEN + columns.before) * pitch, deals } };
}

/** Words at a block: a thin one's end with it, and reach into the air at its left. */
const beside = ({ columns, x, pitch }: Plan, slot: Count, top: number): BlockPlace =>
  slot === 'before'
    ? { x: x[slot] + columns[slot] * pitch - gap(pitch), top, anchor: 'end' }
    : { x: x[slot], top };

/** What stands under the floor: what the first count is, and the years of the second over what it is. */
function under(layout: Slices, plan: Plan, top: number): Block[] {
  const { size, space } = layout;
  const { now, before } = plan.x;
  const years = (['before', 'deals'] as const).map((slot) =>
    block(`${slot}-year`, beside(plan, slot, top), [name(layout, `${slot}Year`)]),
  );
  const first = [name(layout, 'shareIs', 'debt'), caption(layout, 'nowIs')];
  return [
    block('now-is', { x: now, top, maxWidth: before - space.apart }, first),
    ...years,
    block('deals-is', { x: before, top: years[0]!.bottom, maxWidth: size.width - before }, [
      caption(layout, 'dealsIs'),
    ]),
  ];
}

/** 7 · Two counts by two banks, apart: they may overlap. */
export function countsScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const value = (slot: Count): number => amount(data, slot).value;
  const rows = (slot: Count, columns: Record<Count, number>): number => rowsOf(value(slot), columns[slot]);
  const plans = SHAPES.map((shape): Plan & { floor: number } => {
    const widest = planOf(size.width, shape, Infinity);
    const low = Math.max(...under(layout, widest, space.close).map(({ bottom }) => bottom));
    const floor = size.height - space.footing - low;
    const room = floor - type.number * LEADING - space.hair;
    return { floor, ...planOf(size.width, shape, room / rows('deals', shape)) };
  });
  const plan = plans.reduce((best, each) => (each.pitch > best.pitch ? each : best));
  const { columns, pitch, x, floor } = plan;
  const inside = Math.round((value('now') * amount(data, 'share').value) / 100);
  const pile = (slot: Count): CellMark[] =>
    squares({
      key: slot,
      count: value(slot),
      columns: columns[slot],
      pitch,
      x: x[slot],
      bottom: floor,
      role: 'debt',
      standing: amount(data, slot).standing,
      ...(slot === 'now' ? {} : { shade: () => QUIET }),
    }).map((cell, n) => (slot === 'now' && n >= inside ? { ...cell, role: 'context' } : cell));
  const sum = (slot: Count, px: number): Line => amountLine(amount(data, slot), px, 'debt');
  const on = (slot: Count, line: Line): Mark[] => {
    const told = block(`${slot}-told`, beside(plan, slot, 0), [line]);
    const top = floor - rows(slot, columns) * pitch + gap(pitch) - space.hair;
    return told.marks.map((mark) => moved(mark, 0, top - told.bottom));
  };
  // Both years alike, and so that the earlier one's amount ends clear of the first count.
  const air = x.before + (columns.before - columns.now) * pitch - space.half;
  const second = poster(sum('before', 0), air, type.number);
  return [
    floorUnder(floor, [0, columns.now * pitch - gap(pitch)], 'floor-now'),
    floorUnder(floor, [x.before, size.width], 'floor-deals'),
    ...pile('now'),
    ...pile('before'),
    ...pile('deals'),
    ...on('now', poster(sum('now', 0), columns.now * pitch, type.hero * 2.4)),
    ...on('before', second),
    ...on('deals', sum('deals', second.size)),
    ...under(layout, plan, floor + space.close).flatMap(({ marks }) => marks),
    ...unitKey(layout, 'unit'),
  ];
}
