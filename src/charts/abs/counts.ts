import type { CellMark, Mark } from '../../marks/mark.ts';
import { moved } from '../../marks/kinds.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, name } from '../shared/head.ts';
import { unitKey } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, type Block, type BlockPlace, type Line } from '../shared/type.ts';
import { poster, type Slices } from './loans.ts';

/** Columns of the blocks: each ends with a row but for one square. */
const COLUMNS = { now: 8, before: 2, deals: 9 } as const;
type Count = keyof typeof COLUMNS;
/** Air between the two counts at least, and between the two years of one, in squares. */
const [APART, BETWEEN] = [2.4, 1];
const ACROSS = COLUMNS.now + APART + COLUMNS.before + BETWEEN + COLUMNS.deals;
/** How strong the second count is: the first is the point. */
const QUIET = 0.5;

/** Where the blocks stand side by side, px. */
interface Plan {
  pitch: number;
  x: Record<Count, number>;
}

/** The counts stand as far apart as a width lets them. */
function planOf(width: number, pitch: number): Plan {
  const deals = width + gap(pitch) - COLUMNS.deals * pitch;
  return { pitch, x: { now: 0, before: deals - (BETWEEN + COLUMNS.before) * pitch, deals } };
}

/** Words at a block: a thin one's end with it, and reach into the air at its left. */
const beside = ({ x, pitch }: Plan, slot: Count, top: number): BlockPlace =>
  slot === 'before'
    ? { x: x[slot] + COLUMNS[slot] * pitch - gap(pitch), top, anchor: 'end' }
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
  const rows = (slot: Count): number => rowsOf(value(slot), COLUMNS[slot]);
  const widest = size.width / ACROSS;
  const words = under(layout, planOf(size.width, widest), space.close);
  const floor = size.height - space.footing - Math.max(...words.map(({ bottom }) => bottom));
  const plan = planOf(
    size.width,
    Math.min(widest, (floor - type.number * LEADING - space.hair) / rows('deals')),
  );
  const { pitch, x } = plan;
  const inside = Math.round((value('now') * amount(data, 'share').value) / 100);
  const pile = (slot: Count): CellMark[] =>
    squares({
      key: slot,
      count: value(slot),
      columns: COLUMNS[slot],
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
    const top = floor - rows(slot) * pitch + gap(pitch) - space.hair;
    return told.marks.map((mark) => moved(mark, 0, top - told.bottom));
  };
  return [
    floorUnder(floor, [0, COLUMNS.now * pitch - gap(pitch)], 'floor-now'),
    floorUnder(floor, [x.before, size.width], 'floor-deals'),
    ...pile('now'),
    ...pile('before'),
    ...pile('deals'),
    ...on('now', poster(sum('now', 0), COLUMNS.now * pitch, type.hero * 2.4)),
    ...on('before', sum('before', type.number)),
    ...on('deals', sum('deals', type.number)),
    ...under(layout, plan, floor + space.close).flatMap(({ marks }) => marks),
    ...unitKey(layout, 'unit'),
  ];
}
