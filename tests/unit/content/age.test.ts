import { describe, expect, it } from 'vitest';
import { ageWords, lookupOf, periodWords, seriesAsOf } from '../../../src/content/ledger/age.ts';
import { ContentError } from '../../../src/content/read/errors.ts';
import { buildLedger } from '../../../src/content/ledger/load.ts';
import type { Ledger } from '../../../src/content/ledger/ledger.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { siteWords } from '../../../src/content/site/ui.ts';
import { base } from '../../build/promises.ts';

const HEAD = 'point,year,value,qualifier,source,standing,printHedge';

/** The small content with other rows in its series, which then has no total. */
function withRows(rows: string[], head = HEAD): Ledger {
  const files = new Map(base).set('series/wall.csv', [head, ...rows, ''].join('\n'));
  files.set('series.yaml', files.get('series.yaml')!.replace(/ {2}total:[^]*/, ''));
  return buildLedger(files);
}
const asOf = (rows: string[], head?: string): string => {
  const ledger = withRows(rows, head);
  return seriesAsOf(ledger, ledger.series('wall'));
};

describe('the date of a series', () => {
  it('is the newest of its points', () =>
    expect(asOf(['a,2023,1,,filing,paid,', 'b,2024,1,,filing,paid,'])).toBe('2024'));

  it('is, of a forecast, the day on which it was told', () =>
    expect(asOf(['a,2024,1,,filing,paid,', 'b,2027,1,,filing,forecast,'])).toBe('2025-09-30'));

  it('is never after its source, whatever a name says', () =>
    expect(asOf(['a,2031 notes,1,,filing,paid,'])).toBe('2025-09-30'));

  it('is taken from the column that says when it held, before the one that says what it is about', () =>
    expect(asOf(['a,2023,2024-02,1,,filing,paid,'], HEAD.replace('year,', 'year,asOf,'))).toBe('2024-02'));

  it('is a quarter as the ledger writes it, for every language to word', () =>
    expect(asOf(['a,2024-Q2,1,,filing,paid,'])).toBe('2024-Q2'));

  it('is the article’s where the article itself is the source', () =>
    expect(asOf(['a,all of it,1,,,paid,'])).toBe('2025-12-10'));

  it('is a day, month, quarter or year for each of the site’s', () => {
    const ledger = siteLedger();
    for (const series of ledger.allSeries)
      expect(periodWords(seriesAsOf(ledger, series), siteWords('en')), series.id).toMatch(/(?:19|20)\d\d$/);
  });
});

it('an entry’s age is said in words, with a day or a month for the last look', () => {
  const ledger = buildLedger(base);
  const words = siteWords('en');
  expect(ageWords(ledger, 'since-debt', words)).toBe(
    'As of 31 March 2026 · last looked for on 20 April 2026',
  );
  expect(ageWords(ledger, 'wall', words)).toBe('As of 30 September 2025 · last looked for in April 2026');
  expect(periodWords('2026-Q1', words)).toBe('the first quarter of 2026');
  expect(periodWords('early 2025', words)).toBe('early 2025');
  expect(periodWords('mid-2026', siteWords('zh'))).toBe('2026年中');
  expect(() => lookupOf(ledger, 'walls')).toThrow(ContentError);
  expect(() => lookupOf(ledger, 'walls')).toThrow(
    'content/lookups.yaml:6: nothing says when "walls" was last looked for',
  );
});
