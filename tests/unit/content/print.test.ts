import { describe, expect, it } from 'vitest';
import { printFigure } from '../../../src/content/ledger/print.ts';
import type { Figure } from '../../../src/content/ledger/figure.ts';
import { makeFigure } from '../../../src/content/ledger/figure.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';

const { strings } = siteLedger();

function figure(value: number, unit: string, hedge = '', high?: number): Figure {
  const input = { id: 'x', kind: 'article' as const, chapter: 'scale', statement: 'x', sources: [] };
  return makeFigure(strings, { ...input, value, unit, hedge, high, standing: 'paid' });
}

describe('printFigure', () => {
  const cases: [Figure, long: string, short: string][] = [
    [figure(14, 'USD_bn', 'about'), 'about $14 billion', 'about $14bn'],
    [figure(2900, 'USD_bn'), '$2.9 trillion', '$2.9tn'],
    [figure(7000, 'USD_bn', 'almost'), 'almost $7 trillion', 'almost $7tn'],
    [figure(999.7, 'USD_m'), '$1 billion', '$1bn'],
    [figure(4218.457, 'USD_m'), '$4.22 billion', '$4.22bn'],
    [figure(986.052, 'USD_m'), '$986 million', '$986m'],
    [figure(12, 'USD_bn', '', 14), '$12–14 billion', '$12–14bn'],
    [figure(900, 'USD_m', '', 1100), '$0.9–1.1 billion', '$0.9–1.1bn'],
    [figure(200, 'USD_bn', 'about', 200), 'about $200 billion', 'about $200bn'],
    [figure(-10.3, 'USD_bn'), 'minus $10.3 billion', '−$10.3bn'],
    [figure(300, 'USD_bn', 'a reported'), 'a reported $300 billion', 'a reported $300bn'],
    [figure(1.25, 'USD_bn_per_month'), '$1.25 billion a month', '$1.25bn a month'],
    [figure(92.98, 'USD'), '$92.98', '$92.98'],
    [figure(87.2, 'USD'), '$87.20', '$87.20'],
    [figure(2.95, 'USD_per_GPU_hour', 'about'), 'about $2.95 an hour', 'about $2.95/hour'],
    [figure(70, 'percent', 'up to'), 'up to 70 percent', 'up to 70%'],
    [figure(9, 'percent', '', 10), '9–10 percent', '9–10%'],
    [figure(0.05, 'fraction'), '5 percent', '5%'],
    [figure(1.727, 'years', 'about'), 'about 1.7 years', 'about 1.7 years'],
    [figure(1, 'years'), '1 year', '1 year'],
    [figure(2029, 'year'), '2029', '2029'],
    [figure(3, 'factor_per_year', 'almost'), 'almost threefold a year', 'almost ×3 a year'],
    [figure(1.68, 'factor_per_year'), '1.68 times a year', '×1.68 a year'],
    [figure(9, 'multiple'), 'ninefold', '×9'],
    [figure(2, 'multiple_of_ipo_price', 'more than'), 'more than twice the IPO price', 'more than ×2'],
    [figure(4, 'ratio', 'about'), 'about 4 to 1', 'about 4:1'],
    [figure(50, 'deals', 'more than'), 'more than 50 deals', 'more than 50 deals'],
    [figure(1000, 'tokens'), '1,000 tokens', '1,000 tokens'],
  ];
  for (const [one, long, short] of cases) {
    it(long, () => {
      expect(printFigure(one)).toBe(long);
      expect(printFigure(one, { form: 'short' })).toBe(short);
    });
  }

  it('leaves out the hedge when asked', () => {
    expect(printFigure(figure(14, 'USD_bn', 'about'), { hedge: false })).toBe('$14 billion');
  });

  it('prints the bare number in the ledger’s unit', () => {
    expect(printFigure(figure(1500, 'USD_bn', 'about'), { form: 'number' })).toBe('about 1,500');
  });

  it('refuses a unit it has no words for', () => {
    expect(() => figure(1, 'USD_zn')).toThrow(RangeError);
  });
});
