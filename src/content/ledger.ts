import { ContentError, didYouMean, type Problem } from './errors.ts';
import { parseParts, readContent, type ContentFiles, type Parts } from './files.ts';
import {
  articleFigure,
  assumptionFigure,
  articleSources,
  derivedFigure,
  makeFigure,
  sinceFigure,
} from './figure.ts';
import type { Figure, FigureInput } from './figure.ts';
import { checkReferences } from './references.ts';
import type * as schema from './schema.ts';
import { pointFigures, singleFigure, type Series } from './series.ts';
import { checkSums } from './sums.ts';

export { readContent } from './files.ts';
export type { Figure } from './figure.ts';
export type { Series, SeriesPoint } from './series.ts';
export { printFigure } from './print.ts';
export { resolveFigure } from './resolve.ts';
export { sinceSentence } from './since.ts';

/** Every fact, source and assumption the story may use. Each lookup throws a ContentError for an unknown id. */
export interface Ledger {
  /** Any amount: an entry's id, `series/point` or `series/point/column`. */
  figure(id: string): Figure;
  /** Whether figure(id) would find an amount. */
  hasFigure(id: string): boolean;
  /** An article entry, with or without a number. */
  entry(id: string): schema.ArticleEntry;
  source(id: string): schema.Source;
  since(id: string): schema.SinceItem;
  disagreement(id: string): schema.Disagreement;
  series(id: string): Series;
  /** The terms, by id. */
  glossary: ReadonlyMap<string, schema.GlossaryTerm>;
  /** Every article entry, in the article's order. */
  articles: readonly schema.ArticleEntry[];
  allSince: readonly schema.SinceItem[];
  allSeries: readonly Series[];
  allSources: readonly schema.Source[];
  /** Every amount, by id. */
  allFigures: ReadonlyMap<string, Figure>;
  /** Words for hedges, units, directions and whatever else content/strings/en.yaml holds. */
  strings: schema.Strings;
  /** The parsed files, for checks that need lines. */
  parts: Parts;
}

/**
 * Builds the ledger from the texts of content/, by path relative to it. Pure. Throws one ContentError that
 * lists everything wrong with the files, their cross references and their sums.
 */
export function buildLedger(files: ContentFiles): Ledger {
  const problems: Problem[] = [];
  const parts = parseParts(files, problems);
  if (!parts || problems.length) throw new ContentError(problems);
  problems.push(...checkReferences(parts));
  if (problems.length) throw new ContentError(problems);
  const ledger = assemble(parts);
  problems.push(...checkSums(ledger));
  if (problems.length) throw new ContentError(problems);
  return ledger;
}

/** Reads a content folder and builds its ledger. */
export function loadLedger(root: string): Ledger {
  return buildLedger(readContent(root));
}

function assemble(parts: Parts): Ledger {
  const { facts, sources, glossary, strings } = parts;
  const figures = new Map(figureInputs(parts).map((input) => [input.id, makeFigure(strings.data, input)]));
  const series = parts.series.data.map((meta) => joinSeries(meta, parts, figures));
  const entries = byId(facts.data.article);
  const sourceMap = byId(sources.data);
  const sinceMap = byId(facts.data.since);
  const disagreements = byId(facts.data.disagreements);
  const seriesMap = byId(series);
  return {
    figure: (id) => {
      const found = figures.get(id);
      if (found) return found;
      const what = entries.has(id) ? `fact "${id}" holds no number` : `there is no figure "${id}"`;
      const remedy = entries.has(id) ? 'say it in words' : didYouMean(id, figures.keys());
      throw new ContentError([{ file: 'facts.yaml', line: 1, what, remedy }]);
    },
    hasFigure: (id) => figures.has(id),
    entry: lookup('article entry', 'facts.yaml', entries),
    source: lookup('source', 'sources.yaml', sourceMap),
    since: lookup('since item', 'facts.yaml', sinceMap),
    disagreement: lookup('disagreement', 'facts.yaml', disagreements),
    series: lookup('series', 'series.yaml', seriesMap),
    glossary: byId(glossary.data),
    articles: facts.data.article,
    allSince: facts.data.since,
    allSeries: series,
    allSources: sources.data,
    allFigures: figures,
    strings: strings.data,
    parts,
  };
}

/** Every amount of the files, in their order. */
function figureInputs({ facts, series, points, assumptions, strings }: Parts): FigureInput[] {
  const { article, derived, since, disagreements } = facts.data;
  const disagreement = new Map(disagreements.flatMap((d) => d.articleIds.map((id) => [id, d.id] as const)));
  const sources = new Map<string, string[]>([
    ...article.map((entry) => [entry.id, articleSources(entry)] as const),
    ...series.data.map((meta) => [meta.id, meta.sources] as const),
    ...[...points].flatMap(([id, { rows }]) =>
      rows.map(({ cells }) => [`${id}/${cells['point']}`, (cells['source'] ?? '').split(' ')] as const),
    ),
  ]);
  for (const { id, from } of derived)
    sources.set(
      id,
      from.flatMap((part) => sources.get(part) ?? []),
    );
  const own = [
    ...article.map(articleFigure),
    ...derived.map((entry) => derivedFigure(entry, sources.get(entry.id) ?? [])),
    ...since.map((item) => sinceFigure(item, strings.data)),
    ...assumptions.data.map(assumptionFigure),
  ].filter((input) => input !== undefined);
  const ofSeries = series.data.flatMap((meta) => [
    ...(points.get(meta.id)?.rows ?? []).flatMap((row) => pointFigures(meta, row)),
    ...[...(meta.total ? [meta.total] : []), ...(meta.facts ?? [])].map((single) =>
      singleFigure(meta, single),
    ),
  ]);
  return [...own, ...ofSeries].map((input) => ({ ...input, disagreement: disagreement.get(input.id) }));
}

function joinSeries(meta: schema.SeriesMeta, parts: Parts, figures: ReadonlyMap<string, Figure>): Series {
  const { id, chapter, title, unit, note, asOf, sources, label, columns } = meta;
  const points = (parts.points.get(id)?.rows ?? []).flatMap(({ cells: row }) => {
    const point = row['point'] ?? '';
    const figure = figures.get(`${id}/${point}`);
    return figure ? [{ ...figure, point, row }] : [];
  });
  const optional = { ...(note === undefined ? {} : { note }), ...(asOf === undefined ? {} : { asOf }) };
  return { id, chapter, title, unit, ...optional, sources, label, columns, points };
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function lookup<T>(noun: string, file: string, items: ReadonlyMap<string, T>): (id: string) => T {
  return (id) => {
    const found = items.get(id);
    if (found) return found;
    const what = `there is no ${noun} "${id}"`;
    throw new ContentError([{ file, line: 1, what, remedy: didYouMean(id, items.keys()) }]);
  };
}
