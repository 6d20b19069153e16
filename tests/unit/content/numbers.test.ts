import { describe, expect, it } from 'vitest';
import { typedNumbers } from '../../../src/content/check/numbers.ts';

describe('typedNumbers', () => {
  const typed: [string, string][] = [
    ['It owes $14 billion.', '$14 billion'],
    ['It owes $14bn.', '$14bn'],
    ['It owes 14bn.', '14bn'],
    ['It owes US$14.', 'US$14'],
    ['It owes fourteen billion dollars.', 'fourteen billion'],
    ['It owes two hundred and fifty million.', 'two hundred and fifty million'],
    ['A trillion here.', 'A trillion'],
    ['It costs forty dollars.', 'forty dollars'],
    ['A 7.5% coupon.', '7.5%'],
    ['Some 7.5 per cent of it.', '7.5 per cent'],
    ['Ninety percent of it.', 'Ninety percent'],
    ['It grew ninefold.', 'ninefold'],
    ['It grew 9-fold.', '9-fold'],
    ['Ten times as much.', 'Ten times'],
    ['A 27-billion-dollar project.', '27-billion'],
    ['Up to 70 in 100 of them.', '70 in 100'],
    ['Sixty squares.', 'Sixty squares'],
  ];
  for (const [sentence, words] of typed) {
    it(sentence, () => expect(typedNumbers(sentence).map((found) => found.words)).toContain(words));
  }

  const free = [
    'In 2025 and 2026, and from 2025 to 2028.',
    'Three customers, two of them shareholders.',
    'Billions of dollars; hundreds of billions.',
    'A 401(k) account holds the S&P 500 and H100 chips.',
    'One square is the unit; follow one dollar round.',
    'At times, many times, three steps and four years later.',
    'Half of it, a fifth of it.',
    'The 15th of May, 2026, in Q1 2026.',
  ];
  for (const sentence of free) it(sentence, () => expect(typedNumbers(sentence)).toEqual([]));
});
