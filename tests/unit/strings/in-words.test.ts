import { expect, it } from 'vitest';
import { siteWords } from '../../../src/content/site/ui.ts';
import { inWords } from '../../../src/lib/in-words.ts';

it('says small numbers as prose has them, and others in figures', () => {
  const words = siteWords('en');
  const said = [0, 1, 9, 12, 13, 1200].map((count) => inWords(count, words));
  expect(said).toEqual(['no', 'one', 'nine', 'twelve', '13', '1,200']);
});
