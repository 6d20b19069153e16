import { expect, it } from 'vitest';
import { parseCsv } from '../../../src/content/read/csv.ts';
import type { Problem } from '../../../src/content/read/errors.ts';

it('knows the line of every row, also after a cell with a line break', () => {
  const problems: Problem[] = [];
  const { rows } = parseCsv('series/x.csv', 'point,note\na,"two\nlines"\nb,one\n', problems);
  expect(rows.map(({ line, cells }) => [line, cells['point']])).toEqual([
    [2, 'a'],
    [4, 'b'],
  ]);
  expect(problems).toEqual([]);
});

it('reports a row with a cell too many', () => {
  const problems: Problem[] = [];
  parseCsv('series/x.csv', 'point,value\na,1,2\n', problems);
  expect(problems.map(({ line, what }) => [line, what])).toEqual([
    [2, 'this row has 3 cells under 2 column names'],
  ]);
});
