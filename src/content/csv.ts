import { csvParseRows } from 'd3-dsv';
import type { Problem } from './errors.ts';

/** One row of a CSV file by column name, and the line it starts on. */
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

export interface CsvFile {
  file: string;
  columns: string[];
  rows: CsvRow[];
}

/** Parses a CSV file with a header line. A row that is too short or too long becomes a problem. */
export function parseCsv(file: string, text: string, problems: Problem[]): CsvFile {
  const [columns = [], ...body] = csvParseRows(text.replace(/\n+$/, ''));
  let line = 1 + newlinesIn(columns);
  const rows = body.map((values): CsvRow => {
    line += 1;
    const row = { line, cells: Object.fromEntries(columns.map((column, i) => [column, values[i] ?? ''])) };
    if (values.length !== columns.length) {
      const what = `this row has ${values.length} cells under ${columns.length} column names`;
      problems.push({ file, line, what, remedy: 'add or remove commas, or quote a cell that holds one' });
    }
    line += newlinesIn(values);
    return row;
  });
  return { file, columns, rows };
}

/** A quoted cell may hold line breaks, which push the rows after it down. */
function newlinesIn(values: readonly string[]): number {
  return values.reduce((sum, value) => sum + value.split('\n').length - 1, 0);
}
