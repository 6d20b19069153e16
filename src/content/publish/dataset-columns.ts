import type { Dataset } from './dataset.ts';
import type { DataRow } from './dataset-row.ts';
import { sourceName } from './source-words.ts';
import type { Words } from '../ledger/typeset.ts';

/** Between the items of a list in one cell; no title holds it. */
const BETWEEN = ' | ';

/** A cell before a format has written it; null is empty. */
export type Cell = string | number | null;

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

/** A dataset as a table: the names of its columns, and a row for each amount. CSV and workbooks write the same one. */
export function datasetTable(set: Dataset, words: Pick<Words, 't'>): { header: string[]; rows: Cell[][] } {
  const cells = [...new Set(set.figures.flatMap((row) => Object.keys(row.cells)))];
  return {
    header: [...FIXED.map(([name]) => name), ...cells.map(columnName)],
    rows: set.figures.map((row) => [
      ...FIXED.map(([, cell]) => cell(row, set, words)),
      ...cells.map((name) => row.cells[name] ?? ''),
    ]),
  };
}

/** `rateType` is `rate_type` here, like the columns before it. */
function columnName(cell: string): string {
  return cell.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
