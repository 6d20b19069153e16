import { withHedge } from '../../lib/hedged.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, name } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { floorUnder, level } from '../shared/rules.ts';
import { gap as between, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { largest, poster, short } from './amounts.ts';

/** How strong the band is that only the higher end of the plans reaches. */
const HIGHER = 0.35;
/** Columns of a pile that the lower end of the plans, in tens, fills in whole rows: the band on them is then level. */
const COLUMNS = [4, 6, 8, 9, 12];

/** 6 · What four builders spent in 2025, and what they plan for the next year, outlined, beside it. */
export function plansScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const [spent, plans, growth] = [amount(data, 'spent'), amount(data, 'plans'), amount(data, 'growth')];
  const tens = (billions: number): number => billions / amount(data, 'ten').value;
  const [low, high] = [tens(plans.value), tens(plans.high ?? plans.value)];
  const foot = keyAndNote(layout, 'unitTenAlone', caption(layout, 'builders'));
  const apart = Math.max(12, size.width * 0.05);
  const width = (size.width - apart) / 2;
  const left = width + apart;
  // Both of one size, that at which the wider fits.
  const printed = (['spent', 'plans'] as const).map((slot) => short(layout, slot, 'chips', type.hero * 1.2));
  const least = Math.min(...printed.map((line) => poster(line, width, line.size).size));
  const told = printed.map((line, i): Line[] => [
    { ...line, size: least },
    name(layout, i ? 'plansIs' : 'spentIs'),
  ]);
  const y = foot.top - space.half - Math.max(...told.map((lines) => blockHeight(lines))) - space.close;
  const fits = COLUMNS.map((columns) => ({
    columns,
    pitch: Math.min(width / columns, (y * columns) / high),
  }));
  // High piles show more than broad ones, which is worth a little of the size.
  const most = largest(fits).pitch;
  const { columns, pitch } = fits.find((fit) => fit.pitch > most * 0.9)!;
  const right = left + columns * pitch - between(pitch);
  // The range of the plans is one band: nobody knows where in it they end.
  const at = (count: number): number => y - (count / columns) * pitch;
  const [from, to, year] = [at(low), at(high), at(rowsOf(tens(spent.value), columns) * columns)];
  // Between two rows, over the whole of the pile and across the next.
  const over = year + between(pitch) / 2;
  const free = over - space.snug - 2 * type.caption * LEADING;
  const times = [
    poster(
      { ...amountLine(growth, 0, 'ink'), text: withHedge(growth, growth.text) },
      width,
      Math.max(SMALLEST, Math.min(type.hero * 1.5, free / LEADING)),
    ),
    caption(layout, 'growthIs'),
  ];
  const range = block(
    'plans-range-words',
    { x: left - space.half, top: to - type.caption * 0.2, anchor: 'end' },
    [caption(layout, 'rangeIs')],
  );
  const grown = over - space.snug - blockHeight(times);
  return [
    floorUnder(y, [0, size.width]),
    ...squares({
      key: 'spent',
      count: tens(spent.value),
      columns,
      pitch,
      x: 0,
      bottom: y,
      role: 'chips',
      // The ledger's: they spent it.
      standing: spent.standing,
    }),
    ...squares({
      key: 'plans',
      count: low,
      columns,
      pitch,
      x: left,
      bottom: y,
      role: 'chips',
      standing: plans.standing,
      order: 1,
    }),
    {
      kind: 'area',
      key: 'plans-range',
      over: [
        [left, to],
        [right, to],
      ],
      under: [
        [left, from - between(pitch)],
        [right, from - between(pitch)],
      ],
      role: 'chips',
      shade: HIGHER,
      order: 1,
    },
    { ...level('year', over, [0, right]), tone: 'ink', order: 1 },
    ...block('growth', { x: 0, top: grown, order: 1 }, times).marks,
    // In the smallest drawings there is no room for it.
    ...(free > SMALLEST * LEADING ? range.marks : []),
    ...told.flatMap((lines, i) => block(`told-${i}`, { x: i * left, top: y + space.close }, lines).marks),
    ...foot.marks,
  ];
}
