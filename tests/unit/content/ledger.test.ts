import { describe, expect, it } from 'vitest';
import { buildLedger } from '../../../src/content/ledger/load.ts';
import { printAmount } from '../../../src/content/ledger/print.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import type { Ledger } from '../../../src/content/ledger/ledger.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import type { ChartData } from '../../../src/lib/types.ts';
import { base } from '../../build/promises.ts';

describe('the site’s ledger', () => {
  const ledger = siteLedger();
  const print = (id: string): string => printAmount(ledger.amount(id));

  it('finds entries, points, columns, totals, facts and assumptions by id', () => {
    expect(print('coreweave-debt-14bn')).toBe('about $14 billion');
    expect(print('coreweave-capex-guidance/2025-11')).toBe('$12–14 billion');
    expect(print('coreweave-facilities/oem')).toBe('9–10 percent');
    expect(print('coreweave-facilities/ddtl-1/outstandingUSDm')).toBe('$1.78 billion');
    expect(print('morgan-stanley-gap/own-cash')).toBe('about $1.4 trillion');
    expect(print('morgan-stanley-gap/total')).toBe('$2.9 trillion');
    expect(print('hyperion-capital/bond-yield')).toBe('6.58 percent');
    expect(print('datacenter-securitisation/issued-abs-share')).toBe('70.8 percent');
    expect(print('square')).toBe('$1 billion');
  });

  it('knows a column’s own standing', () => {
    expect(ledger.amount('oracle-strain/2025-11').standing).toBe('committed');
    expect(ledger.amount('oracle-strain/2025-11/debt').standing).toBe('paid');
  });

  it('carries sources and disagreements', () => {
    expect(ledger.amount('coreweave-debt-14bn').sources).toEqual(['crwv-related-q3-2025']);
    expect(ledger.amount('crwv-debt-plus-leases').sources).toContain('crwv-related-q3-2025');
    expect(ledger.amount('coreweave-spending-2025').disagreement).toBe('dis-crwv-20bn');
  });

  it('names the nearest ids for one it does not know', () => {
    expect(() => ledger.amount('coreweave-dept-14bn')).toThrow(/did you mean coreweave-debt-14bn/);
    expect(() => ledger.amount('coreweave-emblem')).toThrow(/holds no number/);
    expect(() => ledger.source('crwv-q4-2025-nasdak')).toThrow(/crwv-q4-2025-nasdaq/);
  });

  it('keeps every point that has no sum, in words', () => {
    const thrive = ledger.series('ai-deals-timeline').points.find(({ point }) => point.includes('thrive'));
    expect(thrive).toMatchObject({ unit: 'none', standing: 'unknown', text: 'no figure given' });
    expect(ledger.hasAmount('coreweave-quarterly/2024-q4/netLoss')).toBe(false);
  });

  it('gives every amount a standing, save the year nobody draws', () => {
    const without = [...ledger.allAmounts.values()]
      .filter(({ undrawable }) => undrawable)
      .map(({ id }) => id);
    expect(without).toEqual(['openai-no-profit-until-2029']);
  });
});

describe('resolveChart', () => {
  const ledger: Ledger = buildLedger(base);

  it('fills slots, series and labels', () => {
    const data: ChartData = resolveChart(ledger, 'coreweave');
    expect(data.amounts['debt']).toEqual({
      id: 'debt-14bn',
      value: 14,
      unit: 'USD_bn',
      standing: 'paid',
      hedge: 'about',
      hedged: 'about {n}',
      text: '$14 billion',
      short: '$14bn',
    });
    expect(data.series['wall']?.map(({ point, value }) => [point, value])).toEqual([
      ['2026', 5171.5],
      ['2027', 6000],
    ]);
    expect(data.labels).toEqual({ debt: 'owed: about $14bn', customer: 'up to 70 percent of revenue' });
  });

  it('refuses a figure nobody described', () => {
    expect(() => resolveChart(ledger, 'corewave')).toThrow(/content\/charts\/corewave.yaml/);
  });
});
