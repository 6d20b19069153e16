import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { LEADING } from '../shared/space.ts';
import { gap as between } from '../shared/squares.ts';
import { block, type Block } from '../shared/type.ts';
import { arch, BRACKET, centred, counted, lowered, pale, poster, short, stroke } from './amounts.ts';

/** Columns of a pile: what was spent, and the lower end of the plans, in tens, then all but end with a row. */
const COLUMNS = 6;
/** The least between the piles, where a bracket stands, in squares. */
const APART = 1.2;

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
  const y = size.height - space.footing - spentIs.bottom - space.close;
  const rows = high / ten / COLUMNS;
  const pitch = Math.min(size.width / (2 * COLUMNS + APART), y / rows);
  const wide = COLUMNS * pitch - between(pitch);
  const left = size.width - wide;
  // The range of the plans is one band: nobody knows where in it they end.
  const at = (billions: number): number => y - (billions / ten / COLUMNS) * pitch;
  const [to, year] = [at(high), at(amount(data, 'spent').value)];
  // A bracket over the whole of what is planned, and how high that is, in the room over what was spent.
  const [edge, out] = [left - space.half, left - space.half - BRACKET];
  // In a wide box what was spent stands beside the bracket, and how many times as much at its left.
  const plansIs = is('plans', size.width, 'end');
  const beside = Math.min(out - space.clear - wide, size.width - spentIs.width - plansIs.width - space.clear);
  const aside = beside > 1.2 * wide;
  const from = aside ? beside : 0;
  const [room, floor] = aside ? [from - space.clear, y] : [out - space.clear, year];
  const growth = amount(data, 'growth');
  const grown = block('growth', { x: 0, top: 0, maxWidth: room }, [
    { text: growth.hedge, size: type.label, tone: 'muted' },
    poster(
      amountLine(growth, 1),
      room * 0.99,
      Math.min((floor - to) / LEADING - 2.2 * type.label, type.hero * 2.6),
    ),
    poster(caption(layout, 'growthIs'), room * 0.99, type.label),
  ]);
  return [
    ...counted(layout, 'spent', { columns: COLUMNS, pitch, x: from, bottom: y }, ten),
    ...counted(layout, 'plans', { columns: COLUMNS, pitch, x: left, bottom: y, order: 1 }, ten),
    pale('plans-range', left, to, size.width, at(low) - between(pitch)),
    stroke(
      'growth-bracket',
      arch(to, edge, y, out).map(([a, b]) => [b, a] as const),
      2,
    ),
    ...centred(grown, to, floor),
    ...lowered(spentIs, y + space.close).map((mark) => moved(mark, from, 0)),
    ...lowered(plansIs, y + space.close),
    ...unitKey(layout, 'unitTenAlone'),
  ];
}
