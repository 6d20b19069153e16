import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, hedged, sum, tallest } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { vessel, within } from '../shared/places.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { footOf, rounded, tens, type Deals } from './money.ts';

/** What is promised, as the step before has it and Microsoft's after it; and what is known to be paid, with who paid whom. */
const PROMISED = ['oracle', 'amazon', 'coreweave', 'microsoft'] as const;
const PAID = [
  ['softbank', 'paid1'],
  ['coreweaveStake', 'paid2'],
] as const;

/** How much larger than the largest amount elsewhere the promised sum is at most, and of the drawing's height; how much larger than an amount what is paid is. */
const LARGE = 2.4;
const HIGHEST = 0.15;
const PAYS = 1.25;
/** px; how thick a vessel's wall is; of what is between two, how much the first of what is paid has. */
const WALL = 5;
const FIRST = 0.49;

/** 7 · Two vessels of one size: what is promised fills its one to the rim, what is known to be paid lies on the floor of the other. */
export function shelvesScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const w = (size.width - space.half) / 2;
  const inner = w - 2 * WALL - space.snug;
  const names = (['promised', 'paid'] as const).map((key, n): Line[] =>
    within([bold(layout, key, n ? 'equity' : 'purchase', type.number), caption(layout, `${key}Is`)], w),
  );
  const floor = floorOf(layout) - tallest(names, w) - space.tight;
  const large = Math.min(type.hero * LARGE, size.height * HIGHEST);
  const over = within(hedged(layout, amount(data, 'ordered'), 'purchase', large), w);
  const head = blockHeight(over) + space.tight;
  const count = Math.round(tens(layout, 'ordered'));
  // As large as they fill the vessel; no square stands alone in its row.
  const { columns, pitch } = range(4, count)
    .filter((columns) => count % columns > 3)
    .map((columns) => ({
      columns,
      pitch: Math.min(inner / columns, (floor - WALL - head - space.tight) / rowsOf(count, columns)),
    }))
    .reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const bottom = floor - WALL - space.hair;
  const rim = bottom - rowsOf(count, columns) * pitch - space.tight;
  const left = (w - columns * pitch + gap(pitch)) / 2;
  const first = inner * FIRST;
  const sums = within(
    PAID.map(([slot]) => sum(amount(data, slot), type.number * PAYS, 'equity')),
    first - space.tight,
  );
  return [
    ...block('promised', { x: 0, top: rim - head }, over).marks,
    ...rounded(layout, PROMISED, { columns, pitch, x: left, bottom }),
    ...names.flatMap((lines, n) => {
      const x = n * (size.width - w);
      return [
        vessel(`vessel-${n}`, { x, y: rim, w, h: floor - rim }, WALL),
        ...block(`vessel-${n}-is`, { x, top: floor + space.tight }, lines).marks,
      ];
    }),
    ...PAID.flatMap(([slot, label], n): Mark[] => {
      const x = size.width - w + WALL + space.hair + n * first;
      const said = [sums[n]!, caption(layout, label)];
      const maxWidth = (n ? inner - first : first) - space.tight;
      const top = bottom - pitch - space.tight - blockHeight(said, maxWidth);
      const set = { key: slot, count: tens(layout, slot), columns: 9, pitch, x, bottom } as const;
      return [
        ...squares({ ...set, role: 'equity', standing: amount(data, slot).standing }),
        ...block(`${slot}-sum`, { x, top, maxWidth }, said).marks,
      ];
    }),
    ...footOf(layout),
  ];
}
