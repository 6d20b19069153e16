import { describe, expect, it } from 'vitest';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { amount, words, type Slot } from '../../../src/charts/chart.ts';
import { crossing } from '../../../src/models/crossing.ts';

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);
const data = resolveChart(ledger, 'two-futures');
const value = (slot: Slot<'two-futures'>): number => amount(data, slot).value;

describe('the two lines', () => {
  const lines = (revenueGrowth: number, buildingGrowth: number) =>
    crossing({ revenue: value('earned'), building: value('spent'), revenueGrowth, buildingGrowth });
  const plans = value('capexAfter') / value('capexBefore');

  it('meet when the printed years say they do', () => {
    const met = (slot: Slot<'two-futures'>, of: ReturnType<typeof lines>) => {
      const decimals = `${value(slot)}`.split('.')[1]?.length ?? 0;
      expect('years' in of && Number(of.years.toFixed(decimals))).toBe(value(slot));
    };
    met('meetStill', lines(value('fast'), value('still')));
    met('meetPlans', lines(value('fast'), plans));
    met('meetSlow', lines(value('slower'), plans));
  });

  it('meet by 2030 in three of the six pairs, and in one never', () => {
    const pairs = (['fast', 'slower', 'slowest'] as const).flatMap((g) =>
      [value('still'), plans].map((h) => lines(value(g), h)),
    );
    expect(pairs.filter((when) => 'years' in when && when.years <= 5)).toHaveLength(3);
    expect(pairs.filter((when) => 'never' in when)).toHaveLength(1);
  });
});

describe('what to watch', () => {
  it.each([
    [0, 'since-anthropic'],
    [1, 'since-capex'],
    [2, 'since-gpu-prices'],
    [3, 'since-blueowl-q3'],
    [4, 'since-dol-rule'],
  ])('row %i gives the direction of %s in the ledger’s word', (row, id) => {
    expect(words(data, `watch${row}Way`)).toBe(ledger.strings.directions[ledger.since(id).direction]);
  });
});
