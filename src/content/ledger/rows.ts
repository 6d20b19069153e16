import type { CsvFile, CsvRow } from '../read/csv.ts';
import { didYouMean, type Problem } from '../read/errors.ts';
import type { Parts } from '../read/parts.ts';
import { datesExist } from '../schemas/dates.ts';
import { lostHedge } from './hedges.ts';
import { LARGEST } from '../schemas/common.ts';
import { rowSchema, type SeriesMeta } from '../schemas/series.ts';
import { amountColumns, cellAmount } from './series.ts';
import { misfit } from '../read/yaml.ts';

/** Columns that hold a day, a month or a year, sometimes with words. */
const DATES = ['asOf', 'date', 'dated', 'matures', 'period', 'said', 'year'];

/** Each series has a CSV, and each CSV a series; header, points, sources, standings and amounts make sense. */
export function rowProblems(parts: Parts): Problem[] {
  const { series, points } = parts;
  const ids = new Set(series.data.map(({ id }) => id));
  const unknown = [...points].filter(([id]) => !ids.has(id));
  return [
    ...unknown.map(([id, { file }]) => {
      const what = `no series is called "${id}"`;
      return { file, line: 1, what, remedy: 'describe it in content/series.yaml' };
    }),
    ...series.data.flatMap((meta, i) => {
      const csv = points.get(meta.id);
      if (csv) return headerProblems(meta, csv) ?? pointProblems(parts, meta, csv);
      const what = `series "${meta.id}" has no points`;
      const remedy = `add content/series/${meta.id}.csv`;
      return [{ file: series.file, line: series.lineOf([i, 'id']), what, remedy }];
    }),
  ];
}

/** Columns that are missing; undefined where none is. */
function headerProblems(meta: SeriesMeta, { file, columns }: CsvFile): Problem[] | undefined {
  const wanted = ['point', 'qualifier', 'source', 'standing', 'printHedge', ...meta.label];
  const amounts = meta.columns
    .map(({ name }) => name)
    .filter((name) => !amountColumns(name).some((column) => columns.includes(column)));
  const absent = [...wanted.filter((column) => !columns.includes(column)), ...amounts];
  if (!absent.length) return undefined;
  const what = `the header lacks ${absent.join(', ')}`;
  return [{ file, line: 1, what, remedy: 'add what is missing' }];
}

function pointProblems(parts: Parts, meta: SeriesMeta, { file, rows }: CsvFile): Problem[] {
  const points = rows.map(({ cells }) => cells['point']);
  if (!rows.length)
    return [{ file, line: 1, what: `series "${meta.id}" has no points`, remedy: 'put its rows back' }];
  const problems = rows.flatMap((row, i) =>
    [
      ...(points.indexOf(row.cells['point']) < i
        ? [[`the point "${row.cells['point']}" is there twice`, 'give one of the two another name'] as const]
        : []),
      ...cellFaults(parts, meta, row),
    ].map(([what, remedy]) => ({ file, line: row.line, what, remedy })),
  );
  return [...problems, ...companiesMistaken(file, rows)];
}

/** Companies whose name has one id in a row and another one in a later row. */
function companiesMistaken(file: string, rows: readonly CsvRow[]): Problem[] {
  const ids = new Map<string, string>();
  return rows.flatMap(({ line, cells }) =>
    (['from', 'to'] as const).flatMap((end): Problem[] => {
      const { [end]: name, [`${end}Id`]: id } = cells;
      if (!name || !id) return [];
      const before = ids.get(name) ?? id;
      ids.set(name, before);
      if (before === id) return [];
      const what = `"${name}" has the id "${id}" here, and "${before}" in a row before`;
      return [{ file, line, what, remedy: 'give it one id in all rows' }];
    }),
  );
}

/** What is wrong with one row, each with its remedy. */
function cellFaults(
  { sources, strings }: Parts,
  meta: SeriesMeta,
  { cells }: CsvRow,
): (readonly [string, string])[] {
  const { point = '', source = '', printHedge = '', unit = '', qualifier = '', type = '' } = cells;
  const known = sources.data.map(({ id }) => id);
  const hedges = ['', ...Object.keys(strings.data.hedges)];
  const units = ['', ...Object.keys(strings.data.units)];
  const dealKinds = ['', ...Object.keys(strings.data.dealKinds)];
  const shape = rowSchema.safeParse(cells).error?.issues ?? [];
  const named = (noun: string, id: string, among: readonly string[]): (readonly [string, string])[] =>
    among.includes(id)
      ? []
      : [[`${point} names the ${noun} "${id}", which does not exist`, didYouMean(id, among)]];
  return [
    ...shape.map((issue) => {
      const what = `"${String(issue.path[0])}" of ${point} ${misfit(issue)}`;
      return [what, 'see rowSchema in src/content/schemas/series.ts'] as const;
    }),
    ...source
      .split(' ')
      .filter(Boolean)
      .flatMap((id) => named('source', id, known)),
    ...named('printHedge', printHedge, hedges),
    ...(lostHedge({ qualifier, printHedge })
      ? [[`${point} is "${qualifier}" and prints no hedge`, 'add its printHedge'] as const]
      : []),
    ...DATES.filter((name) => !datesExist(cells[name] ?? '')).map(
      (name) =>
        [`"${name}" of ${point} names a day or month that is not in the calendar`, 'mend the date'] as const,
    ),
    ...named('unit', unit, units),
    ...named('kind of deal', type, dealKinds),
    ...meta.columns.flatMap(({ name }) => {
      const amount = cellAmount(cells, name);
      return amount ? amountFaults(`"${name}" of ${point}`, amount) : [];
    }),
  ];
}

function amountFaults(
  owner: string,
  { value, high }: { value: number; high?: number | undefined },
): (readonly [string, string])[] {
  if (!Number.isFinite(value + (high ?? 0)))
    return [[`${owner} is not a number`, 'write digits only, with a point for decimals']];
  if (Math.max(Math.abs(value), Math.abs(high ?? 0)) > LARGEST)
    return [[`${owner} is more than ${LARGEST.toLocaleString('en-US')}`, 'choose a larger unit']];
  if (high !== undefined && high < value)
    return [[`${owner} ends below where it begins`, 'swap the two ends']];
  return [];
}
