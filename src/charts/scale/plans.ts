import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import { floorOf, type Layout, unitKey } from '../shared/layout.ts';
import { lockup } from '../shared/lockup.ts';
import { LEADING } from '../shared/space.ts';
import { gap as between } from '../shared/squares.ts';
import { block, type Block, lowered, poster } from '../shared/type.ts';
import { centred, counted, short, pale } from './amounts.ts';

/** Columns of a pile: what was spent, and the lower end of the plans, in tens, then all but end with a row. */
const COLUMNS = 6;
/** The least between the piles, in squares. */
const APART = 0.6;

/** 6 · What four builders spent in 2025, and what they plan for the next year, outlined, beside it: how many times as much. */
export function plansScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const { value: low, high = low } = amount(data, 'plans');
  const ten = amount(data, 'ten').value;
  const most = size.width / 2 - space.half;
  const is = (slot: 'spent' | 'plans', x: number, anchor: 'start' | 'end'): Block =>
    block(`${slot}-is`, { x, top: 0, anchor }, [
      poster(short(layout, slot, 'chips'), most, type.number),
      caption(layout, `${slot}Is`),
    ]);
  const spentIs = is('spent', 0, 'start');
  const y = floorOf(layout) - spentIs.bottom - space.close;
  const rows = high / ten / COLUMNS;
  // Air under the headline.
  const pitch = Math.min(size.width / (2 * COLUMNS + APART), (y - space.clear) / rows);
  const wide = COLUMNS * pitch - between(pitch);
  const left = size.width - wide;
  const at = (billions: number): number => y - (billions / ten / COLUMNS) * pitch;
  const [to, year] = [at(high), at(amount(data, 'spent').value)];
  // How many times as much is in the step between their two tops.
  const room = left - space.apart;
  const growth = amount(data, 'growth');
  const highest = Math.min((year - to - space.clear) / LEADING - type.label, type.hero * 3);
  const number = lockup('growth', growth.hedge, amountLine(growth, highest), room);
  const compared = block('growth-is', { x: 0, top: number.bottom }, [
    poster(caption(layout, 'growthIs'), room * 0.99, type.label),
  ]);
  const grown = { marks: [...number.marks, ...compared.marks], bottom: compared.bottom };
  return [
    ...counted(layout, 'spent', { columns: COLUMNS, pitch, bottom: y }, ten),
    ...counted(layout, 'plans', { columns: COLUMNS, pitch, x: left, bottom: y, order: 1 }, ten),
    // What only the higher end of the plans reaches is a plain band: nobody knows where in it they end.
    pale('plans-full', [left, to, size.width, y]),
    ...centred(grown, to, year),
    ...lowered(spentIs, y + space.close),
    ...lowered(is('plans', size.width, 'end'), y + space.close),
    ...unitKey(layout, 'unitTenAlone'),
  ];
}
