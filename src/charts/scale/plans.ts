import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { floorLine, pile, type Floor } from '../shared/piles.ts';
import { fitPiles } from '../shared/squares.ts';
import { blockHeight, fitted, type Line } from '../shared/type.ts';
import { short } from './amounts.ts';

/** How strong the squares are that only the higher end of the plans reaches. */
const HIGHER = 0.45;

/** 6 · What four builders spent in 2025, and what they plan for the next year, outlined, beside it. */
export function plansScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const [spent, plans, ten] = [amount(data, 'spent'), amount(data, 'plans'), amount(data, 'ten').value];
  const [low, high] = [plans.value / ten, (plans.high ?? plans.value) / ten];
  const foot = keyAndNote(layout, 'unitTenAlone', caption(layout, 'builders'));
  const between = Math.max(12, size.width * 0.05);
  const width = (size.width - between) / 2;
  const lines = (['spent', 'plans'] as const).map((slot) => short(layout, slot, 'chips', type.number));
  // Both of one size, that at which the wider fits.
  const least = Math.min(...lines.map((line) => fitted(line, width)));
  const above = (n: number): Line[] => [{ ...lines[n]!, size: least }];
  const under = (is: 'spentIs' | 'plansIs'): Line[] => [name(layout, is)];
  const names = Math.max(blockHeight(under('spentIs'), width), blockHeight(under('plansIs'), width));
  const y = foot.top - space.close - names - space.close;
  const head = Math.max(blockHeight(above(0), width), blockHeight(above(1), width)) + space.hair;
  const fit = fitPiles([spent.value / ten, high], size.width, y - head, between, 64, 20);
  const at: Floor = { y, ...fit, width, x: [0, width + between] };
  const shade = (n: number): number | undefined => (n < Math.floor(low) ? undefined : HIGHER);
  return [
    floorLine(layout, at),
    ...pile(layout, at, 0, {
      key: 'spent',
      count: spent.value / ten,
      role: 'chips',
      // The ledger's: they spent it.
      standing: spent.standing,
      printed: above(0),
      name: under('spentIs'),
    }),
    ...pile(layout, at, 1, {
      key: 'plans',
      count: high,
      role: 'chips',
      standing: plans.standing,
      shade,
      order: 1,
      printed: above(1),
      name: under('plansIs'),
    }),
    ...foot.marks,
  ];
}
