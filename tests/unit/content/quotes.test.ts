import { expect, it } from 'vitest';
import { quotedWords, sameWords } from '../../../src/content/check/quotes.ts';

const found = (text: string): string[] => quotedWords(text).map(({ words }) => words);

it('finds words between quotation marks of every kind', () => {
  expect(found("He said “no way” and \"never\", ‘perhaps’ and 'it's so'.")).toEqual([
    'no way',
    'never',
    'perhaps',
    "it's so",
  ]);
});

it('leaves apostrophes alone', () => {
  expect(found("The company's debt, the lenders' terms, Meta’s box, the builders’ cash")).toEqual([]);
});

it('compares quotations by their words', () => {
  expect(sameWords('Fully funded, on time.', 'fully  funded, on time')).toBe(true);
  expect(sameWords('fully funded', 'partly funded')).toBe(false);
});
