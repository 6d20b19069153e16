// The reader's own number: what counts as a balance, and what becomes of it.
import { expect, it } from 'vitest';
import { balanceIn, MOST, partsOf } from '../../src/components/prose/my-number.ts';

it('reads a balance as people write it', () => {
  const written = { '50000': 50_000, '50,000': 50_000, '$ 50 000': 50_000, "50'000.5": 50_000.5, ' 0 ': 0 };
  for (const [text, balance] of Object.entries(written)) expect(balanceIn(text), text).toBe(balance);
  expect(balanceIn('100,000,000')).toBe(MOST);
});

it('takes nothing else for one: no words, no signs, no other grouping, nothing above its most', () => {
  for (const text of ['', ' ', 'abc', '-5', '1e9', '5,00', '1.234.567', '50k', '100,000,001', '€50', '1.234'])
    expect(balanceIn(text), text).toBeUndefined();
});

it('takes one percent, and a share of that', () => {
  expect(partsOf(50_000, 8)).toEqual({ part: 500, lent: 40 });
  expect(partsOf(0, 8)).toEqual({ part: 0, lent: 0 });
});
