import { describe, expect, it } from 'vitest';
import { printAmount } from '../../../src/content/ledger/print.ts';
import type { LedgerAmount } from '../../../src/content/ledger/amount.ts';
import { makeAmount } from '../../../src/content/ledger/amount.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';

const { strings } = siteLedger();

function amount(value: number, unit: string, hedge = '', high?: number): LedgerAmount {
  const input = { id: 'x', kind: 'article' as const, chapter: 'scale', statement: 'x', sources: [] };
  return makeAmount(strings, { ...input, value, unit, hedge, high, standing: 'paid' });
}

describe('printAmount', () => {
  const cases: [LedgerAmount, long: string, short: string][] = [
    [amount(14, 'USD_bn', 'about'), 'about $14 billion', 'about $14bn'],
    [amount(2900, 'USD_bn'), '$2.9 trillion', '$2.9tn'],
    [amount(7000, 'USD_bn', 'almost'), 'almost $7 trillion', 'almost $7tn'],
    [amount(999.7, 'USD_m'), '$1 billion', '$1bn'],
    [amount(4218.457, 'USD_m'), '$4.22 billion', '$4.22bn'],
    [amount(986.052, 'USD_m'), '$986 million', '$986m'],
    [amount(12, 'USD_bn', '', 14), '$12–14 billion', '$12–14bn'],
    [amount(900, 'USD_m', '', 1100), '$0.9–1.1 billion', '$0.9–1.1bn'],
    [amount(200, 'USD_bn', 'about', 200), 'about $200 billion', 'about $200bn'],
    [amount(-10.3, 'USD_bn'), 'minus $10.3 billion', '−$10.3bn'],
    [amount(300, 'USD_bn', 'a reported'), 'a reported $300 billion', 'a reported $300bn'],
    [amount(1.25, 'USD_bn_per_month'), '$1.25 billion a month', '$1.25bn a month'],
    [amount(92.98, 'USD'), '$92.98', '$92.98'],
    [amount(87.2, 'USD'), '$87.20', '$87.20'],
    [amount(2.95, 'USD_per_GPU_hour', 'about'), 'about $2.95 an hour', 'about $2.95/hour'],
    [amount(70, 'percent', 'up to'), 'up to 70 percent', 'up to 70%'],
    [amount(9, 'percent', '', 10), '9–10 percent', '9–10%'],
    [amount(0.05, 'fraction'), '5 percent', '5%'],
    [amount(1.727, 'years', 'about'), 'about 1.7 years', 'about 1.7 years'],
    [amount(1, 'years'), '1 year', '1 year'],
    [amount(2029, 'year'), '2029', '2029'],
    [amount(3, 'factor_per_year', 'almost'), 'almost threefold a year', 'almost ×3 a year'],
    [amount(1.68, 'factor_per_year'), '1.68 times a year', '×1.68 a year'],
    [amount(9, 'multiple'), 'ninefold', '×9'],
    [amount(2, 'multiple_of_ipo_price', 'more than'), 'more than twice the IPO price', 'more than ×2'],
    [amount(4, 'ratio', 'about'), 'about 4 to 1', 'about 4:1'],
    [amount(50, 'deals', 'more than'), 'more than 50 deals', 'more than 50 deals'],
    [amount(1000, 'tokens'), '1,000 outcomes', '1,000 outcomes'],
  ];
  for (const [one, long, short] of cases) {
    it(long, () => {
      expect(printAmount(one)).toBe(long);
      expect(printAmount(one, { form: 'short' })).toBe(short);
    });
  }

  it('puts the hedge where content has it', () => {
    const after = { ...strings, hedged: { ...strings.hedged, about: '{n}, roughly' } };
    const input = { ...amount(14, 'USD_bn'), hedge: 'about' };
    expect(printAmount(makeAmount(after, input))).toBe('$14 billion, roughly');
  });

  it('leaves out the hedge when asked', () => {
    expect(printAmount(amount(14, 'USD_bn', 'about'), { hedge: false })).toBe('$14 billion');
  });

  it('prints the bare number in the ledger’s unit', () => {
    expect(printAmount(amount(1500, 'USD_bn', 'about'), { form: 'number' })).toBe('about 1,500');
  });

  it('refuses a unit it has no words for', () => {
    expect(() => amount(1, 'USD_zn')).toThrow(RangeError);
  });
});
