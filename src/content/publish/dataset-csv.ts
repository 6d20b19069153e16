import { csvFormatRow } from 'd3-dsv';
import type { Dataset } from './dataset.ts';
import type { DataRow } from './dataset-row.ts';
import { sourceName } from './source-words.ts';
import type { Words } from '../ledger/typeset.ts';

/**
 * Excel reads a CSV without this mark in the system's old alphabet and prints “CoreWeaveâ€™s”. Spreadsheets and most
 * readers take it away; one that does not keeps it in the name of the first column, which is the file's own id in
 * every row and so nobody's key.
 */
const BYTE_ORDER_MARK = '\uFEFF';
/** Between the items of a list in one cell; no title holds it. */
const BETWEEN = ' | ';

type Cell = string | number | null;

/** The columns every file has, in their order; the cells of its series follow them. They never move. */
const FIXED: [name: string, cell: (row: DataRow, set: Dataset, words: Pick<Words, 't'>) => Cell][] = [
  ['figure', (_, { id }) => id],
  ['id', ({ id }) => id],
  ['statement', ({ statement }) => statement],
  ['value', ({ value }) => value],
  ['value_high', ({ value_high }) => value_high],
  ['unit', ({ unit }) => unit],
  ['unit_words', ({ unit_words }) => unit_words],
  ['hedge', ({ hedge }) => hedge],
  ['as_printed', ({ as_printed }) => as_printed],
  ['standing', ({ standing }) => standing],
  ['standing_words', ({ standing }, { standings }) => standings[standing] ?? ''],
  ['kind', ({ kind }) => kind],
  ['as_of', ({ as_of }) => as_of],
  ['period', ({ period }) => period],
  ['attribution', ({ attribution }) => attribution],
  ['basis', ({ basis }) => basis],
  ['caveat', ({ caveat }) => caveat],
  ['disagreement', ({ disagreement }) => disagreement],
  ['response', ({ response }) => response],
  ['source_ids', ({ sources }) => sources.map(({ id }) => id).join(BETWEEN)],
  [
    'source_verdicts',
    ({ sources }) =>
      sources.some(({ verdict }) => verdict) ? sources.map(({ verdict }) => verdict ?? '').join(BETWEEN) : '',
  ],
  [
    'source_names',
    ({ sources }, set, words) => sources.map(({ id }) => sourceName(set.sources[id]!, words)).join(BETWEEN),
  ],
  [
    'source_urls',
    ({ sources }, set, { t }) =>
      sources.map(({ id }) => set.sources[id]!.url ?? t('dataFile.notLinked')).join(BETWEEN),
  ],
  ['no_source', ({ no_source }) => no_source],
  ['use', ({ use }) => use],
  ['slots', ({ slots }) => slots.join(BETWEEN)],
  ['series', ({ series }) => series],
  ['page', (_, { page }) => page],
  ['updated', (_, { updated }) => updated],
  ['licence', (_, { licence }, { t }) => t('dataFile.licence', { licence: licence.name })],
  ['credit', (_, { licence }) => licence.credit],
];

/** A dataset as RFC 4180 has it: UTF-8, commas, CRLF, one header row, quotes where needed. Numbers are bare numbers. */
export function datasetCsv(set: Dataset, words: Pick<Words, 't'>): string {
  const cells = [...new Set(set.figures.flatMap((row) => Object.keys(row.cells)))];
  const header = [...FIXED.map(([name]) => name), ...cells.map(columnName)];
  const rows = set.figures.map((row) => [
    ...FIXED.map(([, cell]) => cell(row, set, words)),
    ...cells.map((name) => row.cells[name] ?? ''),
  ]);
  const lines = [header, ...rows].map((row) => csvFormatRow(row.map(written)));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/** `rateType` is `rate_type` here, like the columns before it. */
function columnName(cell: string): string {
  return cell.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A cell. Words that a spreadsheet would run as a formula get an apostrophe before them; numbers stay numbers. */
function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
