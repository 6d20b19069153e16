import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { gap, squares, tens } from '../shared/squares.ts';

/** What every drawing of this chapter starts from. */
export type Deals = Layout<'nvidia-deals'>;

/** Of whom OpenAI ordered: the three that Karma lists, and Microsoft. */
export const SELLERS = ['oracle', 'amazon', 'coreweave', 'microsoft'] as const;

/**
 * Sums one after the other in rows from the bottom up, each in as many whole squares as the ledger's round total has for it:
 * the sums' own squares, wherever they were before.
 */
export function rounded(
  layout: Deals,
  slots: readonly Slot<'nvidia-deals'>[],
  { columns, pitch, x, bottom }: { columns: number; pitch: number; x: number; bottom: number },
): CellMark[] {
  const cells = slots.flatMap((key) => {
    const { standing } = amount(layout.data, key);
    const count = Math.round(tens(layout, key));
    return squares({ key, count, columns, pitch, x: 0, top: 0, role: 'purchase', standing });
  });
  return cells.map((cell, n) => ({
    ...cell,
    x: x + (n % columns) * pitch,
    y: bottom + gap(pitch) - (Math.floor(n / columns) + 1) * pitch,
  }));
}

/** The key at the foot, or, where nothing is counted, that nothing is to scale. */
export const footOf = (layout: Deals, counted = true): Mark[] =>
  counted ? unitKey(layout, 'unit') : foot(layout, 'unsized').marks;
