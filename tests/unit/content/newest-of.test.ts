import { describe, expect, it } from 'vitest';
import { newestOf } from '../../../src/content/ledger/newest-of.ts';
import { periodsIn } from '../../../src/content/ledger/periods.ts';
import { buildLedger } from '../../../src/content/ledger/load.ts';
import { stepDated } from '../../../src/content/site/dated.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { siteOutline } from '../../../src/content/site/outlines.ts';
import { siteWords } from '../../../src/content/site/ui.ts';
import { base } from '../../build/promises.ts';

describe('the newest date of what a picture says', () => {
  const ledger = buildLedger(base);

  it('is that of an entry found later, before those of the article', () =>
    expect(newestOf(ledger, ['debt-14bn', 'since-debt'])).toBe('2026-03-31'));

  it('is, of a sum worked out, that of what it rests on', () =>
    expect(newestOf(ledger, ['debt-plus-leases'])).toBe(newestOf(ledger, ['debt-14bn', 'leases-34bn'])));

  it('is, of a series and of its points, as old as the series', () =>
    expect(newestOf(ledger, ['wall/2027'])).toBe(newestOf(ledger, ['wall'])));

  it('is the article’s where nothing has a date', () => expect(newestOf(ledger, [])).toBe('2025-12-10'));
});

it('every step says as of when, never after the last check, and whose argument it is', () => {
  const words = siteWords('en');
  const { chapters, parts } = siteLedger();
  for (const chapter of chapters)
    for (const { id, facts, uses } of siteOutline(chapter).steps) {
      const [period] = periodsIn(newestOf(siteLedger(), [...facts, ...uses]));
      expect(period!.from <= parts.lookups.data.checked, id).toBe(true);
      const { date, after } = stepDated(chapter, id, words);
      expect(date, id).toMatch(/^as of .*(?:19|20)\d\d, checked October 2026$/);
      expect(after).toBe('After Rogé Karma, The Atlantic');
    }
});
