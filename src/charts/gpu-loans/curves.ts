import { range } from 'd3-array';
import type { DataOf } from '../../lib/types.ts';
import { amount, type Slot } from '../chart.ts';

/** Months that the curves show, and the parts of the step in which scroll is time. */
export const MONTHS = 48;

/** Both curves by month, 0 to MONTHS: 100 is what the chips cost new. */
interface Curves {
  value: number[];
  loan: number[];
}

/**
 * What the chips would fetch and what is owed on them, month by month; illustrative, from content/assumptions.yaml.
 * @param drop slot of the share lost at once when a new generation comes out; left out, none does
 */
export function curves(data: DataOf<'gpu-loans'>, drop?: Slot<'gpu-loans'>): Curves {
  const slot = (name: Slot<'gpu-loans'>): number => amount(data, name).value;
  const yearly = 1 - slot('ageing');
  const after = drop ? 1 - slot(drop) : 1;
  const months = range(MONTHS + 1);
  return {
    value: months.map((m) => slot('new') * yearly ** (m / 12) * (m < releaseMonth(data) ? 1 : after)),
    loan: months.map((m) => slot('new') * slot('loan') * Math.max(0, 1 - m / 12 / slot('repaid'))),
  };
}

/** The month in which the new generation comes out. */
export const releaseMonth = (data: DataOf<'gpu-loans'>): number => amount(data, 'release').value * 12;
