import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount, type Label } from '../chart.ts';
import { bold, caption, foot } from '../shared/head.ts';
import { block, blockHeight, type Line, within } from '../shared/type.ts';
import { slab } from '../shared/places.ts';
import { dotted, type Gpu } from './parts.ts';

/** The treads, from the floor up: what is owned pays for nothing, what is borrowed for the next. */
const TREADS: readonly (readonly [label: Label<'gpu-loans'>, role: 'chips' | 'debt'])[] = [
  ['own', 'chips'],
  ['lent', 'debt'],
  ['more', 'chips'],
  ['lent', 'debt'],
  ['next', 'chips'],
];
/** px between two treads. */
const GAP = 3;
/** How strong the next tread is. */
const FAINT = 0.16;
/** How much larger than an amount elsewhere the one is that the step is about. */
const LARGE = 2.4;

/** 1 · Chips, a loan on them, chips bought with it, and so on: a staircase, not to scale. */
export function stairsScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const floor = below.top - space.half;
  const w = (size.width - GAP * (TREADS.length - 1)) / TREADS.length;
  const rise = floor / TREADS.length;
  const money = amount(data, 'debt');
  const lines = (k: number): Line[] => [
    { text: money.hedge, size: type.number * Math.min(1, k), weight: 600, tone: 'debt' },
    { text: money.short, size: type.hero * k, weight: 600, tone: 'debt', fact: money.id, value: money.value },
    caption(layout, 'debtIs'),
    caption(layout, 'debtHow'),
  ];
  // How high the stairs are under the right end of a line.
  const over = (width: number): number => floor - rise * Math.ceil((width + space.near) / (w + GAP));
  const fits = (k: number): boolean =>
    lines(k).every((line, n, all) => {
      const { width } = block('', { x: 0, top: 0 }, [line]);
      return blockHeight(all.slice(0, n + 1)) < over(width);
    });
  const large = range(LARGE, 0.6, -0.05).find(fits) ?? 0.6;
  return [
    ...TREADS.flatMap(([label, role], n): Mark[] => {
      const h = rise * (n + 1);
      const at = { x: n * (w + GAP), y: floor - h, w, h };
      const isNext = n === TREADS.length - 1;
      const said = within(
        [bold(layout, label, isNext ? 'ink' : 'paper', type.label * 1.1)],
        w - space.snug * 2,
      );
      const broken = blockHeight(said, w - space.snug * 2);
      const top = at.y + Math.min((rise - broken) / 2, space.near);
      const name = block(
        `tread-${n}`,
        { x: at.x + w / 2, top, anchor: 'middle', maxWidth: w - 6, order: n },
        said,
      );
      return [
        ...(isNext
          ? [slab('tread-next', at, { role, shade: FAINT, order: n }), dotted('tread-edge', at, role, n)]
          : [{ kind: 'box', key: `tread/${n}`, ...at, r: 0, role, order: n } as const]),
        ...name.marks,
      ];
    }),
    ...block('debt', { x: 0, top: 0 }, lines(large)).marks,
    ...below.marks,
  ];
}
