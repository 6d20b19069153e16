import { expect, it } from 'vitest';
import { newest, periodsIn, writtenDate } from '../../../src/content/ledger/periods.ts';

const spans = (text: string): string[] =>
  periodsIn(text).map(({ words, from, to }) => `${words}: ${from} to ${to}`);

it.each([
  ['on 2026-06-30', ['30 June 2026: 2026-06-30 to 2026-06-30']],
  [
    'On June 30, 2026 and in 2027',
    ['30 June 2026: 2026-06-30 to 2026-06-30', '2027: 2027-01-01 to 2027-12-31'],
  ],
  ['2024-02', ['February 2024: 2024-02-01 to 2024-02-29']],
  ['2025-07/08', ['July/August 2025: 2025-07-01 to 2025-08-31']],
  ['2026-Q3', ['third quarter of 2026: 2026-07-01 to 2026-09-30']],
  ['by the end of 2026.', ['end of 2026: 2026-12-01 to 2026-12-31']],
  ['Early 2025, mid-2026', ['Early 2025: 2025-01-01 to 2025-04-30', 'mid-2026: 2026-05-01 to 2026-08-31']],
  ['in autumn 2025', ['autumn 2025: 2025-09-01 to 2025-11-30']],
  ['2025-2028, and 2024-25', ['2025-2028: 2025-01-01 to 2028-12-31', '2024-25: 2024-01-01 to 2025-12-31']],
  ['in 2025–2028', ['2025–2028: 2025-01-01 to 2028-12-31']],
])('“%s” names a stretch of time', (text, found) => expect(spans(text)).toEqual(found));

it.each(['On July 9 it fell', '$2000 and 2,025 squares', '20251 loans, 2025.5', 'H100, 19 of 20', ''])(
  '“%s” names none',
  (text) => expect(spans(text)).toEqual([]),
);

it('finds the newest, by its first day', () => {
  const of = (...texts: string[]): string | undefined => newest(texts.flatMap(periodsIn))?.words;
  expect(of('2025', '2026-03', '2025-12-31')).toBe('March 2026');
  expect(of('late 2025', '2025-12', '2025')).toBe('December 2025');
  expect(of('2025-08', '2025')).toBe('August 2025');
  expect(of('2026-01', '2026-Q1')).toBe('first quarter of 2026');
  expect(of()).toBeUndefined();
});

it.each(['2026-06-30', '2024-02', '2025-07/08', '2026-Q3', '2025'])(
  'writes %s as the ledger has it, for every language to print',
  (date) => expect(periodsIn(date).map(writtenDate)).toEqual([date]),
);
