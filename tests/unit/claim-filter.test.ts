import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { passes, readFilter, writeFilter } from '../../src/components/reference/claim-filter.ts';

const known = { chapter: ['', 'spv', 'abs'], verdict: ['', 'differs', 'none'] };
const everything = { chapter: '', verdict: '' };

it('takes nonsense in an address for everything', () => {
  for (const search of ['', '?', '?chapter=', '?chapter=%E0%A4%A', '?verdict=constructor', '?chapter=SPV'])
    expect(readFilter(search, known), search).toEqual(everything);
  assert(
    property(string(), string(), (name, value) => {
      const { chapter, verdict } = readFilter(`?${name}=${value}&chapter=${value}`, known);
      return known.chapter.includes(chapter) && known.verdict.includes(verdict);
    }),
  );
});

it('writes a filter that it reads again, and keeps what else is there', () => {
  for (const chapter of known.chapter)
    for (const verdict of known.verdict) {
      const search = writeFilter('?from=mail&chapter=old', { chapter, verdict });
      expect(readFilter(search, known)).toEqual({ chapter, verdict });
      expect(new URLSearchParams(search).get('from')).toBe('mail');
    }
  expect(writeFilter('?chapter=spv', everything)).toBe('');
});

it('shows what has both marks', () => {
  const row = { chapters: ['spv', 'abs'], verdicts: ['confirms', 'differs'] };
  expect(passes(row, everything)).toBe(true);
  expect(passes(row, { chapter: 'abs', verdict: 'differs' })).toBe(true);
  expect(passes(row, { chapter: 'abs', verdict: 'none' })).toBe(false);
  expect(passes(row, { chapter: 'scale', verdict: '' })).toBe(false);
});
