import { expect, it } from 'vitest';
import { siteWords } from '../../../src/content/site/ui.ts';

it('says small numbers as prose has them, and others in figures', () => {
  const { inWords } = siteWords('en');
  expect([0, 1, 9, 12, 13, 1200].map(inWords)).toEqual(['no', 'one', 'nine', 'twelve', '13', '1,200']);
});
