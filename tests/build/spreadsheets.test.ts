// The data as editors open it: in LibreOffice, in four languages, two of which write decimals with a comma and two of
// which take “1.375” for 1375.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { beforeAll, describe, expect, it } from 'vitest';
import { findOffice, LANGUAGES, openInOffice, type OfficeCell } from '../../scripts/lib/office.mjs';
import { buildIfStale, dist } from '../../scripts/lib/project.mjs';
import type { Dataset } from '../../src/content/publish/dataset.ts';

const office = findOffice();
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const listed = (ending: string): string[] =>
  readdirSync(join(dist, 'data'))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(dist, 'data', name));
const setOf = (file: string): Dataset =>
  JSON.parse(readFileSync(file.replace(/\.\w+$/, '.json'), 'utf8')) as Dataset;

/** What a cell has become, if it is not what was written: a number, a day, a whole sum of money, or text. */
function wrong(written: string, cell: OfficeCell = { type: '', value: '' }): string | undefined {
  const { type, value } = cell;
  const kept =
    type === 'string' || type === ''
      ? value.replaceAll(/\s/g, '') === written.replaceAll(/\s/g, '')
      : (type === 'float' && Number(value) === Number(written)) ||
        (type === 'currency' && Number(value) === Number(written.replace('$', ''))) ||
        (type === 'date' && DAY.test(written) && value === written);
  return kept ? undefined : `${written} is ${type} ${value}`;
}

describe.skipIf(!office)('in LibreOffice', () => {
  beforeAll(buildIfStale);

  const ways = Object.entries(LANGUAGES).flatMap(([name, language]) =>
    [true, false].map((special) => ({ name, language, special })),
  );
  it.each(ways)(
    'every cell of every CSV is itself: $name, special numbers $special',
    ({ language, special }) => {
      const files = listed('.csv');
      let amounts = 0;
      for (const [file, [rows = []]] of openInOffice(office!, files, { language, special })) {
        const [header = [], ...lines] = csvParseRows(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
        const { figures } = setOf(file);
        expect(lines.length, file).toBe(figures.length);
        lines.forEach((line, y) => {
          const opened = rows[y + 1]!;
          expect
            .soft(
              line.flatMap((cell, x) => wrong(cell, opened[x]) ?? []),
              file,
            )
            .toEqual([]);
          for (const key of ['value', 'value_high'] as const) {
            const amount = figures[y]![key];
            if (amount === null) continue;
            amounts += 1;
            const { type, value } = opened[header.indexOf(key)]!;
            expect.soft([type, Number(value)], `${file}: ${figures[y]!.id}`).toEqual(['float', amount]);
          }
        });
      }
      expect(amounts).toBeGreaterThan(300);
    },
  );

  it('every workbook has the numbers as numbers, the days as days, and months as text', () => {
    const files = listed('.xlsx');
    expect(files.length).toBe(listed('.csv').length);
    for (const [file, [rows = [], sources = [], about = []]] of openInOffice(office!, files)) {
      const set = setOf(file);
      const [header = [], ...lines] = rows.map((row) => row.map(({ value }) => value));
      const at = (key: string): number => header.indexOf(key);
      expect(lines.map((line) => line[at('id')])).toEqual(set.figures.map(({ id }) => id));
      set.figures.forEach(({ id, value, value_high, as_of }, y) => {
        const cell = (key: string) => rows[y + 1]![at(key)] ?? { type: '', value: '' };
        const number = (amount: number | null) =>
          amount === null ? { type: '', value: '' } : { type: 'float', value: String(amount) };
        expect.soft(cell('value'), `${file}: ${id}`).toEqual(number(value));
        expect.soft(cell('value_high'), `${file}: ${id}`).toEqual(number(value_high));
        const kind = as_of === null ? '' : DAY.test(as_of) ? 'date' : 'string';
        expect.soft(cell('as_of'), `${file}: ${id}`).toEqual({ type: kind, value: as_of ?? '' });
      });
      expect(sources.slice(1).map(([id]) => id!.value)).toEqual(Object.keys(set.sources));
      expect(about.find(([key]) => key!.value === 'licence.credit')![1]!.value).toBe(set.licence.credit);
    }
  });
});
