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

/** A file whose rows all have another width has one fault, and the first rows show it. */
const MOST_UNEVEN = 5;

/** Parses a CSV file with a header line. Rows and a header that do not go together become problems. */
export function parseCsv(file: string, text: string, problems: Problem[]): CsvFile {
  const [columns = [], ...body] = csvParseRows(text.replace(/\n+$/, ''));
  const refuse = (line: number, what: string, remedy: string): void => {
    problems.push({ file, line, what, remedy });
  };
  if ((text.split('"').length - 1) % 2) {
    refuse(lineOfLastQuote(text), 'a quoted cell has no end', 'add the closing quotation mark');
    return { file, columns, rows: [] };
  }
  if (!columns.some((name) => name.trim()))
    refuse(1, 'this file is empty', 'write a header and rows, or put it back');
  const twice = columns.find((name, i) => columns.indexOf(name) < i);
  if (twice !== undefined)
    refuse(1, `the column "${twice}" is there twice`, 'give one of the two another name');
  const odd = columns.find((name) => !/^[a-z][A-Za-z0-9]*$/.test(name));
  if (odd !== undefined)
    refuse(1, `"${odd}" is no name for a column`, 'use letters and digits, a small letter first');
  let uneven = 0;
  let line = 1 + newlinesIn(columns);
  const rows = body.map((values): CsvRow => {
    line += 1;
    const row = { line, cells: Object.fromEntries(columns.map((column, i) => [column, values[i] ?? ''])) };
    if (values.length !== columns.length) {
      const what = `this row has ${values.length} cells under ${columns.length} column names`;
      if (uneven++ < MOST_UNEVEN) refuse(line, what, 'add or remove commas, or quote a cell that holds one');
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

/** Without a second one, everything after it is one cell; the last is as near as one can say. */
function lineOfLastQuote(text: string): number {
  return text.slice(0, text.lastIndexOf('"')).split('\n').length;
}
