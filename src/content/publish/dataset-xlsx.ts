import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Cell as SheetCell, type Row, type Sheet } from 'write-excel-file/node';
import { datasetTable, type Cell } from './dataset-columns.ts';
import type { Dataset } from './dataset.ts';
import type { Words } from '../ledger/typeset.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Letters; a column is as wide as what is in it, between these. */
const WIDTHS = { least: 8, most: 44 };

type Rows = Cell[][];

/**
 * A dataset as a workbook, which needs no guessing: numbers are numbers and days are days in every language, all else
 * is text. Its sheets: the table that the CSV has, the sources, and what the file is and its columns mean.
 * @returns the same bytes for the same set: nothing in it comes from the clock
 */
export async function datasetXlsx(set: Dataset, words: Pick<Words, 't'>): Promise<Uint8Array<ArrayBuffer>> {
  const { t } = words;
  const { header, rows } = datasetTable(set, words);
  const book = await writeXlsxFile([
    sheet(t('dataFile.figuresSheet'), [header, ...rows]),
    sheet(t('dataFile.sourcesSheet'), sourceRows(set)),
    sheet(t('dataFile.aboutSheet'), aboutRows(set)),
  ]).toBuffer();
  return packed(book, set.updated);
}

function sheet(name: string, [header = [], ...rows]: Rows): Sheet<never> {
  const columns = header.map((_, i) => ({ width: widthOf([header, ...rows].map((row) => row[i] ?? null)) }));
  const head: Row = header.map((cell) => ({ value: String(cell), type: String, fontWeight: 'bold' }));
  return { sheet: name, data: [head, ...rows.map((row) => row.map(typed))], columns, stickyRowsCount: 1 };
}

function typed(cell: Cell): SheetCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (DAY.test(cell)) return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: cell, type: String };
}

function widthOf(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((cell) => String(cell ?? '').length));
  return Math.min(Math.max(longest + 2, WIDTHS.least), WIDTHS.most);
}

/** The sources with the keys they have in the JSON. */
function sourceRows({ sources }: Dataset): Rows {
  const keys = ['title', 'publisher', 'date', 'type', 'strength', 'url'] as const;
  return [
    ['id', ...keys],
    ...Object.entries(sources).map(([id, source]) => [id, ...keys.map((key) => source[key])]),
  ];
}

/** What the JSON says besides its rows, a line each; a name in it as the path that leads there. */
function aboutRows({ title, chapter, page, updated, licence, article, ...set }: Dataset): Rows {
  const under = (path: string, words: object): Rows =>
    Object.entries(words).map(([key, value]) => [`${path}.${key}`, String(value)]);
  return [
    ['key', 'value'],
    ['title', title],
    ['chapter', chapter.title],
    ['page', page],
    ['updated', updated],
    ...under('licence', licence),
    ...under('article', article),
    ...under('columns', set.columns),
    ...under('units', set.units),
    ...under('standings', set.standings),
    ...Object.entries(set.series).flatMap(([id, { title, note }]) => [
      [`series.${id}`, note ? `${title} ${note}` : title],
    ]),
  ];
}

/** The same workbook, its parts dated by the content. A zip has days without a zone, so noon of that day here. */
function packed(book: Uint8Array, day: string): Uint8Array<ArrayBuffer> {
  return zipSync(unzipSync(book), { mtime: new Date(`${day}T12:00:00`), level: 9 });
}
