import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { gap as between } from '../shared/squares.ts';
import { block, type Block, type Line } from '../shared/type.ts';
import { centred, counted, lowered, pale, poster, short } from './amounts.ts';

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
  const y = size.height - space.footing - spentIs.bottom - space.close;
  const rows = high / ten / COLUMNS;
  // Air under the headline.
  const pitch = Math.min(size.width / (2 * COLUMNS + APART), (y - space.clear) / rows);
  const wide = COLUMNS * pitch - between(pitch);
  const left = size.width - wide;
  // The range of the plans is one band: nobody knows where in it they end.
  const at = (billions: number): number => y - (billions / ten / COLUMNS) * pitch;
  const [to, year] = [at(high), at(amount(data, 'spent').value)];
  // How many times as much is in the step between their two tops; in a wide box at the left of both.
  const plansIs = is('plans', size.width, 'end');
  const beside = Math.min(
    left - space.apart - wide,
    size.width - spentIs.width - plansIs.width - space.clear,
  );
  const aside = beside > 1.2 * wide;
  const from = aside ? beside : 0;
  const [room, floor] = aside ? [from - space.apart, y] : [left - space.apart, year];
  const growth = amount(data, 'growth');
  const hedge: Line = { text: growth.hedge, size: type.label, tone: 'muted' };
  const x = block('', { x: 0, top: 0 }, [hedge]).width + hedge.size / 4;
  const highest = Math.min((floor - to - space.clear) / LEADING - type.label, type.hero * 3);
  const times = poster(amountLine(growth, 1), room - x, highest);
  const number = block('growth', { x, top: 0 }, [times]);
  const compared = block('growth-is', { x: 0, top: number.bottom }, [
    poster(caption(layout, 'growthIs'), room * 0.99, type.label),
  ]);
  // Its hedge stands on the same line.
  const about = block('growth-hedge', { x: 0, top: (times.size - hedge.size) * BASELINE }, [hedge]);
  const grown = {
    marks: [...about.marks, ...number.marks, ...compared.marks],
    bottom: compared.bottom,
  };
  return [
    ...counted(layout, 'spent', { columns: COLUMNS, pitch, x: from, bottom: y }, ten),
    ...counted(layout, 'plans', { columns: COLUMNS, pitch, x: left, bottom: y, order: 1 }, ten),
    pale('plans-range', left, to, size.width, at(low) - between(pitch)),
    ...centred(grown, to, floor),
    ...lowered(spentIs, y + space.close).map((mark) => moved(mark, from, 0)),
    ...lowered(plansIs, y + space.close),
    ...unitKey(layout, 'unitTenAlone'),
  ];
}
