import { describe, expect, it } from 'vitest';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { curves, MONTHS, releaseMonth } from '../../../src/charts/gpu-loans/curves.ts';
import { outcomeOf } from '../../../src/charts/gpu-loans/rack.ts';
import { gpuLoans } from '../../../src/charts/gpu-loans/scene.ts';
import { amount, type Slot } from '../../../src/charts/chart.ts';
import { PHONE } from './real.ts';

const data = resolveChart(loadLedger(new URL('../../../content', import.meta.url).pathname), 'gpu-loans');
const slot = (name: Slot<'gpu-loans'>): number => amount(data, name).value;
const above = (drop?: Slot<'gpu-loans'>): boolean[] => {
  const { value, loan } = curves(data, drop);
  return value.map((v, m) => v > loan[m]!);
};

describe('what the chapter on loans against chips tells is what its assumptions give', () => {
  it('the chips stay worth more than the loan, also after a new generation', () => {
    expect(above()).not.toContain(false);
    expect(above('drop')).not.toContain(false);
  });

  it('after a sharp fall they are worth less, from that month to the end', () =>
    expect(above('sharpDrop').lastIndexOf(true)).toBe(releaseMonth(data) - 1));

  it('two loans are called, one after the other; in a thinner market all of them, in six rounds', () => {
    const calls = (thinness: 'thinness' | 'thin'): number[] =>
      outcomeOf(data, {
        shock: slot('shock'),
        loanToValue: slot('loanToValue'),
        thinness: slot(thinness),
      }).rounds.map((of) => of.length);
    expect(calls('thinness')).toEqual([1, 1]);
    expect(calls('thin')).toHaveLength(6);
    expect(calls('thin').reduce((a, b) => a + b)).toBe(slot('borrowers'));
  });

  it('lines keep their number of points in every month and step, so that they move', () => {
    const counts = (key: string): Set<number> => {
      const scenes = [0, 1, MONTHS / 2, MONTHS].map((month) => gpuLoans.scene(data, 2, PHONE, month));
      for (const step of [3, 4, 5, 7, 8]) scenes.push(gpuLoans.scene(data, step, PHONE));
      const lines = scenes.flatMap(({ marks }) => marks.filter((mark) => mark.key === key));
      return new Set(lines.map((mark) => ('points' in mark ? mark.points.length : 0)));
    };
    expect(counts('value').size).toBe(1);
    expect(counts('loan').size).toBe(1);
    expect(counts('cushion').size).toBe(1);
  });
});
