import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, hedged } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap as between, rowsOf } from '../shared/squares.ts';
import { block, type Block } from '../shared/type.ts';
import { bracket, BRACKET, centred, counted, pale, standing, stroke } from './amounts.ts';

/** Columns of a pile: what was spent, and the lower end of the plans, in tens, then all but end with a row. */
const COLUMNS = 6;
/** What is left at the right for how much more it is, in the drawing's width. */
const BESIDE = 0.26;

/** 6 · What four builders spent in 2025, and what they plan for the next year, outlined, beside it. */
export function plansScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const { value: low, high = low } = amount(data, 'plans');
  const ten = amount(data, 'ten').value;
  const foot = keyAndNote(layout, 'unitTenAlone', caption(layout, 'builders'));
  const wide = (size.width * (1 - BESIDE) - space.clear) / 2;
  const y = foot.top - space.half - type.caption * LEADING - space.close;
  const pitch = Math.min(wide / COLUMNS, ((y - type.number * LEADING) / high) * ten * COLUMNS);
  const is = (slot: 'spent' | 'plans', x: number): Block =>
    block(`${slot}-is`, { x, top: y + space.close }, [caption(layout, `${slot}Is`)]);
  const spentIs = is('spent', 0);
  const left = Math.max(COLUMNS * pitch, spentIs.width) + space.clear;
  // The range of the plans is one band: nobody knows where in it they end.
  const at = (billions: number): number => y - (billions / ten / COLUMNS) * pitch;
  const to = at(high);
  // Over the whole of the first pile, and between two rows of the next.
  const year = y - rowsOf(amount(data, 'spent').value / ten, COLUMNS) * pitch + between(pitch) / 2;
  const end = left + COLUMNS * pitch - between(pitch);
  const [edge, beside] = [end + space.tight, end + space.tight + BRACKET + space.half];
  const on = (slot: 'spent' | 'plans', x: number, anchor: 'start' | 'end', bottom: number): Mark[] => {
    const said = block(`${slot}-told`, { x, top: 0, anchor }, hedged(layout, amount(data, slot), 'chips'));
    return standing(said, bottom - space.hair);
  };
  const grown = block('growth', { x: beside, top: 0, maxWidth: size.width - beside }, [
    ...hedged(layout, amount(data, 'growth'), 'ink', type.hero * 1.3),
    caption(layout, 'growthIs'),
  ]);
  return [
    floorUnder(y, [0, end]),
    ...counted(layout, 'spent', { columns: COLUMNS, pitch, bottom: y }, ten),
    ...counted(layout, 'plans', { columns: COLUMNS, pitch, x: left, bottom: y, order: 1 }, ten),
    pale('plans-range', left, to, end, at(low) - between(pitch)),
    stroke(
      'year',
      [
        [0, year],
        [edge, year],
      ],
      1,
    ),
    bracket('growth-bracket', edge, to, year),
    ...centred(grown, to, year),
    ...on('spent', 0, 'start', year),
    ...on('plans', end, 'end', to),
    ...spentIs.marks,
    ...is('plans', left).marks,
    ...foot.marks,
  ];
}
