import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { floorUnder, level } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap as between, rowsOf } from '../shared/squares.ts';
import { block } from '../shared/type.ts';
import { counted, largest, lowered, pale, poster, short, sideBySide } from './amounts.ts';

/** Columns of a pile that the lower end of the plans, in tens, fills in whole rows: the band on them is then level. */
const COLUMNS = [4, 6, 8, 9, 12];
/** Least air between the two piles, in the drawing's width. */
const APART = 0.05;

/** 6 · What four builders spent in 2025, and what they plan for the next year, outlined, beside it. */
export function plansScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const { value: low, high = low } = amount(data, 'plans');
  const ten = amount(data, 'ten').value;
  const foot = keyAndNote(layout, 'unitTenAlone', caption(layout, 'builders'));
  const told = sideBySide(layout, size.width, ['spent', 'spentIs', 'chips'], ['plans', 'plansIs', 'chips']);
  const y = foot.top - space.half - told.bottom - space.close;
  const width = ((1 - APART) * size.width) / 2;
  const { columns, pitch } = largest(COLUMNS, width, y, (each) => high / ten / each);
  const left = size.width - columns * pitch + between(pitch);
  // The range of the plans is one band: nobody knows where in it they end.
  const at = (billions: number): number => y - (billions / ten / columns) * pitch;
  const to = at(high);
  // Over the whole of the first pile, and between two rows of the next.
  const year = y - rowsOf(amount(data, 'spent').value / ten, columns) * pitch + between(pitch) / 2;
  const free = year - to - space.snug - 2 * type.caption * LEADING;
  const times = Math.max(SMALLEST, Math.min(type.hero * 1.5, free / LEADING));
  const line = poster(short(layout, 'growth', 'ink'), left - space.half, times);
  const grown = year - space.snug - (line.size + type.caption) * LEADING;
  const end = { x: left - space.half, top: to, anchor: 'end' } as const;
  return [
    floorUnder(y, [0, size.width]),
    ...counted(layout, 'spent', { columns, pitch, bottom: y }, ten),
    ...counted(layout, 'plans', { columns, pitch, x: left, bottom: y, order: 1 }, ten),
    pale('plans-range', left, to, size.width, at(low) - between(pitch)),
    { ...level('year', year, [0, size.width]), tone: 'ink', order: 1 },
    ...block('growth', { x: 0, top: grown, order: 1 }, [line, caption(layout, 'growthIs')]).marks,
    // In the smallest drawings there is no room for it.
    ...(free > SMALLEST * LEADING ? block('plans-range', end, [caption(layout, 'rangeIs')]).marks : []),
    ...lowered(told, y + space.close),
    ...foot.marks,
  ];
}
