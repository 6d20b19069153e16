import { describe, expect, it } from 'vitest';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { abs } from '../../../src/charts/abs/scene.ts';
import { apportion, oddsOf } from '../../../src/charts/abs/odds.ts';
import { layoutFor } from '../../../src/charts/shared/layout.ts';
import type { Mark } from '../../../src/marks/mark.ts';
import { PHONE } from './real.ts';

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);
const data = resolveChart(ledger, 'abs');
const layout = layoutFor(data, PHONE);
const value = (id: string): number => ledger.amount(id).value;
const tokens = (step: number): Mark[] =>
  abs.scene(data, step, PHONE).marks.filter(({ key }) => key.startsWith('token/'));

describe('the odds of a slice', () => {
  it('are those that the words print', () => {
    const told = (how: string, reaches: readonly string[]): number[] =>
      reaches.map((reach) => value(`abs-${how}-${reach}`));
    expect(oddsOf(layout, 0)).toEqual([...told('alone', ['none', 'bottom', 'middle']), 0]);
    expect(oddsOf(layout, value('abs-correlation-shared'))).toEqual(
      told('alike', ['none', 'bottom', 'middle', 'top']),
    );
  });

  it('are drawn with every token once', () => {
    for (const step of [4, 5]) expect(tokens(step)).toHaveLength(value('abs-tokens'));
  });

  it('leave the tokens that do not move as they are', () => {
    const before = new Map(tokens(4).map((mark) => [mark.key, mark]));
    const moved = tokens(5).filter((mark) => JSON.stringify(before.get(mark.key)) !== JSON.stringify(mark));
    const least = value('abs-alone-bottom') - value('abs-alike-bottom');
    expect(moved).toHaveLength(least);
  });

  it('are shared out by largest remainder', () => {
    expect(apportion([1, 1, 1], 10).reduce((a, b) => a + b)).toBe(10);
    expect(apportion([0.5, 0.26, 0.24], 10)).toEqual([5, 3, 2]);
    expect(apportion([0, 1], 7)).toEqual([0, 7]);
  });
});

describe('the bottom slice', () => {
  it('bears as many failures as the words say', () => {
    const bears = (value('abs-first-loss-detach') * value('abs-loans')) / value('abs-loss-given-default');
    expect(bears).toBeCloseTo(value('abs-bottom-bears'), 9);
  });
});
