import type { CsvRow } from '../read/csv.ts';
import type { LedgerAmount, AmountInput } from './amount.ts';
import type { SeriesColumn, SeriesMeta, SeriesSingle } from '../schemas/series.ts';
import type { Strings } from '../schemas/strings.ts';
import type { Standing } from '../../lib/types.ts';
import type { Texts } from '../../strings/texts.ts';

/** One point of a series: the amount of its first column, and its whole row. */
export interface SeriesPoint extends LedgerAmount {
  /** The part of its id after the slash. */
  point: string;
  /** Every cell by column name, as it stands in the CSV. */
  row: Record<string, string>;
}

/** A series with its points in the order of its CSV. */
export interface Series {
  id: string;
  chapter: string;
  title: string;
  unit: string;
  note?: string;
  asOf?: string;
  sources: string[];
  /** The columns whose words name a point. */
  label: string[];
  /** The columns that hold amounts, the first being the points' own. */
  columns: SeriesColumn[];
  points: SeriesPoint[];
}

/** The columns of the CSV that may hold a column's amount: itself, or a low and high pair. */
export function amountColumns(name: string): [string, string, string] {
  return name === 'value' ? ['value', 'low', 'high'] : [name, `${name}Low`, `${name}High`];
}

/** The amount of one cell or low-high pair; undefined where it is empty, NaN where it is not a number. */
export function cellAmount(
  row: Record<string, string>,
  name: string,
): { value: number; high?: number | undefined } | undefined {
  const [plain, low, high] = amountColumns(name);
  const cell = (column: string): number | undefined =>
    row[column]?.trim() ? plainNumber(row[column]) : undefined;
  const value = cell(plain) ?? cell(low);
  return value === undefined
    ? undefined
    : { value, high: cell(plain) === undefined ? cell(high) : undefined };
}

/** Digits, with a point for decimals; NaN for whatever else a computer would take for a number: 1e9, 0x10, Infinity. */
function plainNumber(text: string): number {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
}

/** Columns that every amount of a row has a field of its own for. */
const OWN = ['point', 'qualifier', 'source', 'standing', 'printHedge', 'unit', 'period', 'asOf'];

/** Columns by which a drawing finds whoever has another name in each language. */
const FOR_DRAWINGS = ['fromId', 'toId'];

/** The cells of a row that readers may want and no amount of it carries: from, to, type, note, … */
export function cellsOf(
  { columns }: Pick<Series, 'columns'>,
  row: Record<string, string>,
): Record<string, string> {
  const carried = new Set([...OWN, ...FOR_DRAWINGS, ...columns.flatMap(({ name }) => amountColumns(name))]);
  return Object.fromEntries(Object.entries(row).filter(([name]) => !carried.has(name)));
}

/** What points are worded with: messages, and what kinds of deals are called. */
export type PointWords = Pick<Texts, 't'> & { strings: Pick<Strings, 'dealKinds'> };

/** The words that name a point: "largest customer, 2025-Q2"; of a deal "OpenAI to Oracle, purchase, 2025-09". */
function pointLabel(
  meta: SeriesMeta,
  row: Record<string, string>,
  { t, strings }: PointWords,
): string | undefined {
  const { from, to, type } = row;
  const deal = from && to ? [t('series.deal', { from, to }), type && strings.dealKinds[type]] : [];
  const others = meta.label.filter((column) => deal.length === 0 || !['from', 'to'].includes(column));
  const names = [...deal, ...others.map((column) => row[column])].flatMap((name) => name || []);
  return names.length ? names.reduce((label, more) => t('series.more', { label, more })) : undefined;
}

/** A point's amounts: under its own id the first column's, and one per column under <series>/<point>/<column>. */
export function pointAmounts(meta: SeriesMeta, { cells }: CsvRow, words: PointWords): AmountInput[] {
  const id = `${meta.id}/${cells['point']}`;
  const inputs = meta.columns.flatMap((column) => {
    const amount = cellAmount(cells, column.name);
    return amount
      ? [{ ...cellDetails(meta, cells, column, words), ...amount, id: `${id}/${column.name}` }]
      : [];
  });
  const [first] = meta.columns;
  const own = first && inputs.find((input) => input.id === `${id}/${first.name}`);
  // A point whose sum nobody gave still has a place in the series; it prints words instead of a number.
  const missing = first && { ...cellDetails(meta, cells, first, words), value: 0, unit: 'none', id };
  return [own ? { ...own, id } : missing, ...inputs].filter((input) => input !== undefined);
}

/** What a cell of a series is, in a sentence. */
function cellStatement(
  meta: SeriesMeta,
  cells: Record<string, string>,
  column: SeriesColumn,
  words: PointWords,
): string {
  const { t } = words;
  const { title } = meta;
  const point = pointLabel(meta, cells, words);
  const more = meta.columns.length > 1 ? column.title : undefined;
  const label = point && more ? t('series.more', { label: point, more }) : point || more;
  return label ? t('series.point', { title, label }) : t('series.alone', { title });
}

function cellDetails(
  meta: SeriesMeta,
  cells: Record<string, string>,
  column: SeriesColumn,
  words: PointWords,
): Omit<AmountInput, 'id' | 'value'> {
  return {
    kind: 'series',
    chapter: meta.chapter,
    statement: cellStatement(meta, cells, column, words),
    unit: cells['unit'] || column.unit,
    standing: column.standing ?? (cells['standing'] as Standing),
    hedge: cells['printHedge'],
    period: cells['period'] || cells['quarter'] || cells['year'] || cells['date'] || undefined,
    asOf: cells['asOf'] || cells['said'] || meta.asOf,
    sources: (cells['source'] ?? '').split(' ').filter(Boolean),
  };
}

/** A series' total, or a fact beside its points, as an amount. */
export function singleAmount(meta: SeriesMeta, single: SeriesSingle): AmountInput {
  const { point, value, unit, standing, printHedge, statement, source } = single;
  const id = `${meta.id}/${point}`;
  return {
    id,
    kind: 'series',
    chapter: meta.chapter,
    statement,
    value,
    unit,
    standing,
    hedge: printHedge,
    asOf: meta.asOf,
    sources: [source],
  };
}
