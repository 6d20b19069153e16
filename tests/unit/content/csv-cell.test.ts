import { assert, double, property } from 'fast-check';
import { expect, it } from 'vitest';
import { csvCell } from '../../../src/content/publish/csv-cell.ts';

it('writes a number as digits and a power of ten: no language has a mark in it to read otherwise', () => {
  const written = [0, 14, -3, 1.375, 12.5, 0.05, -0.5, 4953.967, 1e21, 1.5e-7].map(csvCell);
  expect(written).toEqual([
    '0',
    '14',
    '-3',
    '1375E-3',
    '125E-1',
    '5E-2',
    '-5E-1',
    '4953967E-3',
    '1E21',
    '15E-8',
  ]);
  assert(
    property(double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const cell = csvCell(value);
      expect(cell).toMatch(/^-?\d+(?:E-?\d+)?$/);
      expect(Number(cell) === value, `${value} as ${cell}`).toBe(true);
    }),
  );
  expect(() => csvCell(Number.NaN)).toThrow(RangeError);
});

it('writes a month so that nobody takes it for its first day, and leaves days, quarters and years', () => {
  expect(['2025-08', '2025-07/08'].map(csvCell)).toEqual(['2025-M08', '2025-M07/08']);
  for (const cell of [
    '2025-11-10',
    '2025-Q3',
    '2033',
    'early 2024',
    '2025-12 (article date)',
    'crwv/2025-08',
  ])
    expect(csvCell(cell)).toBe(cell);
});

it('marks as text the words that a spreadsheet in some language would compute, and no others', () => {
  for (const cell of [
    '=1+1',
    '+27',
    '-1 a year',
    '@sum',
    '\tx',
    '1,600',
    '$1.5',
    '0.1',
    '30%',
    '5:1',
    '60 / 9',
    '9–10',
  ])
    expect(csvCell(cell)).toBe(`'${cell}`);
  for (const cell of ['Aug 2025', 'December 2025', 'may 12', 'Sept. 2025'])
    expect(csvCell(cell)).toBe(`'${cell}`);
  for (const cell of ['', '7', '$100', '9 percent', '$12–14 billion', 'DDTL 1.0', 'May be late', '“a, "b"”'])
    expect(csvCell(cell)).toBe(cell);
  expect(csvCell(null)).toBe('');
});
