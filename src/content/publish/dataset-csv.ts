import { csvFormatRow } from 'd3-dsv';
import { csvCell } from './csv-cell.ts';
import { datasetTable } from './dataset-columns.ts';
import type { Dataset } from './dataset.ts';
import type { Words } from '../ledger/typeset.ts';

/**
 * Excel reads a CSV without this mark in the system's old alphabet and prints “CoreWeaveâ€™s”. Spreadsheets and most
 * readers take it away; one that does not keeps it in the name of the first column, which is the file's own id in
 * every row and so nobody's key.
 */
const BYTE_ORDER_MARK = '\uFEFF';

/** A dataset as RFC 4180 has it: UTF-8, commas, CRLF, one header row, quotes where needed; cells as csvCell writes them. */
export function datasetCsv(set: Dataset, words: Pick<Words, 't'>): string {
  const { header, rows } = datasetTable(set, words);
  const lines = [header, ...rows].map((row) => csvFormatRow(row.map(csvCell)));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
