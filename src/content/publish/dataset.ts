import type { PublishedChart } from './published.ts';
import { dataRow, type DataRow } from './dataset-row.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { resolveChart } from '../ledger/resolve.ts';
import { sourceUrl } from './source-words.ts';
import { templatePieces } from '../ledger/template.ts';
import type { Words } from '../ledger/typeset.ts';

/** Words on who may do what with the file. */
export interface Licence {
  name: string;
  url: string;
  /** The line to print beside the data. */
  credit: string;
  /** What the licence does not cover. */
  reserved: string;
}

/** A document the amounts rest on. Its own terms apply to what it says. */
export interface DataSource {
  title: string;
  publisher: string;
  date: string;
  /** primary, news, secondary, … */
  type: string;
  /** strong: filing, official body, company, paper. medium: news desk, specialist. weak: say "reported". */
  strength: 'strong' | 'medium' | 'weak';
  /** null for mirrors and reprints: name the publisher and the date, do not link. */
  url: string | null;
}

/** The amounts behind one drawing or panel: what /data/<id>.json holds. Keys are added, never renamed or removed. */
export interface Dataset {
  id: string;
  title: string;
  chapter: { id: string; title: string };
  /** Absolute address of the drawing. */
  page: string;
  /** The day the chapter's words or amounts last changed. */
  updated: string;
  licence: Licence;
  /** The article whose argument the story follows; the source of rows of kind "article". */
  article: { title: string; author: string; publication: string; published: string };
  /** What each key of a row means; the CSV's columns have the same names, `sources` being four of them. */
  columns: Record<keyof DataRow, string>;
  /** What a number in each unit that occurs counts. */
  units: Record<string, string>;
  /** What each standing means. */
  standings: Record<string, string>;
  /** The series that rows belong to. */
  series: Record<string, { title: string; note: string | null; sources: string[] }>;
  figures: DataRow[];
  /** Every source that a row names, by id. */
  sources: Record<string, DataSource>;
}

/**
 * Everything a chart draws and prints, and what stands in the tables beside it, as rows: amounts drawn, in the order
 * of the chart's file, then those only printed on it, then those of the tables. An amount has one row.
 * @param page absolute address of the drawing
 * @throws ContentError where the chart's file names what the ledger does not have
 */
export function dataset(ledger: Ledger, chart: PublishedChart, page: string, words: Words): Dataset {
  const { id, title, chapter } = chart;
  const figures = chartUses(ledger, chart).map(({ id, ...use }) =>
    dataRow(ledger, ledger.amount(id), use, words),
  );
  const { article } = ledger.parts.facts.data.meta;
  const { t, strings } = words;
  const seriesIds = unique(figures.flatMap(({ series }) => series ?? []));
  const sourceIds = unique(figures.flatMap(({ sources }) => sources.map(({ id }) => id)));
  return {
    id,
    title,
    chapter: { id: chapter.id, title: chapter.title },
    page,
    updated: chapter.updated,
    licence: {
      name: t('site.licence'),
      url: 'https://creativecommons.org/licenses/by/4.0/',
      credit: t('dataFile.credit', { site: t('site.name'), address: page }),
      reserved: t('dataFile.reserved'),
    },
    article: {
      title: article['title'] ?? '',
      author: article['author'] ?? '',
      publication: article['publication'] ?? '',
      published: article['published'] ?? '',
    },
    columns: strings.dataColumns,
    units: pick(strings.unitNames, unique(figures.map(({ unit }) => unit))),
    standings: pick(strings.standings, unique(figures.map(({ standing }) => standing))),
    series: Object.fromEntries(
      seriesIds.map((id) => {
        const { title, note, sources } = ledger.series(id);
        return [id, { title, note: note ?? null, sources }];
      }),
    ),
    figures,
    sources: Object.fromEntries(sourceIds.map((id) => [id, dataSource(ledger, id)])),
  };
}

/** How a chart uses an amount. */
export interface Use {
  id: string;
  use: DataRow['use'];
  slots: string[];
}

/** The amounts of a chart by id, each once, with how it is used. */
export function chartUses(ledger: Ledger, { id, series }: PublishedChart): Use[] {
  const { amounts, series: slots } = resolveChart(ledger, id);
  const { data, labels } = ledger.parts.charts.get(id)!.data;
  const drawn = Object.keys(data).flatMap((slot) =>
    [amounts[slot] ?? [], slots[slot] ?? []].flat().map((amount) => ({ id: amount.id, slot })),
  );
  const printed = Object.values(labels)
    .flatMap((label) => templatePieces(label, 1))
    .flatMap((piece) => (piece.kind === 'fact' ? [piece.id] : []));
  const tables = series.flatMap((name) => tableIds(ledger, name));
  const found = new Map<string, Use>();
  const add = (id: string, use: Use['use'], slot?: string): void => {
    const key = amountKey(ledger, id);
    const known = found.get(key) ?? { id, use, slots: [] };
    if (slot !== undefined) known.slots.push(slot);
    found.set(key, known);
  };
  for (const { id, slot } of drawn) add(id, 'drawn', slot);
  for (const id of printed) add(id, 'printed');
  for (const id of tables) add(id, 'table');
  return [...found.values()];
}

/** A table's cells in reading order: every point's own amount, then its other columns' where there is one. */
function tableIds(ledger: Ledger, name: string): string[] {
  const { points, columns } = ledger.series(name);
  const others = columns.slice(1).map((column) => column.name);
  return points.flatMap(({ id }) => [
    id,
    ...others.map((column) => `${id}/${column}`).filter((cell) => ledger.hasAmount(cell)),
  ]);
}

/** `series/point` and `series/point/<first column>` are one amount, and this is its name. */
export function amountKey(ledger: Ledger, id: string): string {
  const [name = '', point, column] = id.split('/');
  if (point === undefined || column === undefined) return id;
  return ledger.series(name).columns[0]?.name === column ? `${name}/${point}` : id;
}

function dataSource(ledger: Ledger, id: string): DataSource {
  const source = ledger.source(id);
  const { title, publisher, date, type, strength } = source;
  return { title, publisher, date, type, strength, url: sourceUrl(source) ?? null };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function pick(from: Record<string, string>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    keys.map((key) => {
      const found = from[key];
      if (found === undefined) throw new RangeError(`content/strings/ has no words for "${key}"`);
      return [key, found];
    }),
  );
}
