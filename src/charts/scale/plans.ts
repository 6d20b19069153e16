import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, hedged, name, tallest } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { floorLine, pile, type Floor } from '../shared/pile/piles.ts';
import { gap as between } from '../shared/squares.ts';
import { blockHeight, fitted, type Line } from '../shared/type.ts';
import { largest } from './amounts.ts';

/** How strong the band is that only the higher end of the plans reaches. */
const HIGHER = 0.35;
/** Columns of a pile that the lower end of the plans, in tens, fills in whole rows: the band on them is then level. */
const COLUMNS = [4, 6, 8, 9, 12];

/** 6 · What four builders spent in 2025, and what they plan for the next year, outlined, beside it. */
export function plansScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const [spent, plans, ten] = [amount(data, 'spent'), amount(data, 'plans'), amount(data, 'ten').value];
  const [low, high] = [plans.value / ten, (plans.high ?? plans.value) / ten];
  const foot = keyAndNote(layout, 'unitTenAlone', caption(layout, 'builders'));
  const apart = Math.max(12, size.width * 0.05);
  const width = (size.width - apart) / 2;
  // Both of one size, that at which the wider fits.
  const lines = [spent, plans].map((money) => hedged(layout, money, 'chips', type.hero * 1.8));
  const least = Math.min(...lines.map(([, line]) => fitted(line, width)));
  const [above, over] = lines.map(([hedge, line]) => [hedge, { ...line, size: least }]) as [Line[], Line[]];
  const [under, beneath] = [[name(layout, 'spentIs')], [name(layout, 'plansIs')]];
  const y = foot.top - space.close - tallest([under, beneath], width) - space.close;
  const room = y - blockHeight(over, width) - space.hair;
  const fits = COLUMNS.map((columns) => ({
    columns,
    pitch: Math.min(width / columns, (room * columns) / high),
  }));
  // High piles show more than broad ones, which is worth a little of the size.
  const most = largest(fits).pitch;
  const fit = fits.find(({ pitch }) => pitch > most * 0.9)!;
  const at: Floor = { y, ...fit, width, x: [0, width + apart] };
  const [left, right] = [width + apart, width + apart + fit.columns * fit.pitch - between(fit.pitch)];
  // The range of the plans is one band: nobody knows where in it they end.
  const [from, to] = [low, high].map((count) => y - (count / fit.columns) * fit.pitch) as [number, number];
  const planned = pile(layout, at, 1, {
    key: 'plans',
    count: low,
    role: 'chips',
    standing: plans.standing,
    order: 1,
    printed: over,
    name: beneath,
  });
  return [
    floorLine(layout, at),
    ...pile(layout, at, 0, {
      key: 'spent',
      count: spent.value / ten,
      role: 'chips',
      // The ledger's: they spent it.
      standing: spent.standing,
      printed: above,
      name: under,
    }),
    ...planned.map((mark) => (mark.key.startsWith('plans-figure') ? moved(mark, 0, to - from) : mark)),
    {
      kind: 'area',
      key: 'plans-range',
      over: [
        [left, to],
        [right, to],
      ],
      under: [
        [left, from - between(fit.pitch)],
        [right, from - between(fit.pitch)],
      ],
      role: 'chips',
      shade: HIGHER,
      order: 1,
    },
    ...foot.marks,
  ];
}
