import { FIRST_LANGUAGE } from '../../lib/language.ts';
import { messageMap } from '../../strings/message.ts';
import { texts } from '../../strings/texts.ts';
import type { Parts } from '../read/parts.ts';
import type { SeriesMeta } from '../schemas/series.ts';
import {
  articleFigure,
  articleSources,
  assumptionFigure,
  derivedFigure,
  makeFigure,
  sinceFigure,
  type Figure,
  type FigureInput,
} from './figure.ts';
import { pointFigures, singleFigure, type Series } from './series.ts';

/** Every amount of the files, by id, in their order. @throws RangeError for a unit without words */
export function figuresOf(parts: Parts): Map<string, Figure> {
  const { data: strings } = parts.strings;
  return new Map(figureInputs(parts).map((input) => [input.id, makeFigure(strings, input)]));
}

/** Every series with its points. @param figures by `figuresOf` of the same files */
export function seriesOf(parts: Parts, figures: ReadonlyMap<string, Figure>): Series[] {
  return parts.series.data.map((meta) => joinSeries(meta, parts, figures));
}

function figureInputs({ facts, series, points, assumptions, strings }: Parts): FigureInput[] {
  const { article, derived, since, disagreements } = facts.data;
  const words = texts(messageMap(strings.data.ui), FIRST_LANGUAGE);
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
    ...(points.get(meta.id)?.rows ?? []).flatMap((row) => pointFigures(meta, row, words)),
    ...[...(meta.total ? [meta.total] : []), ...(meta.facts ?? [])].map((single) =>
      singleFigure(meta, single),
    ),
  ]);
  return [...own, ...ofSeries].map((input) => ({ ...input, disagreement: disagreement.get(input.id) }));
}

function joinSeries(meta: SeriesMeta, parts: Parts, figures: ReadonlyMap<string, Figure>): Series {
  const { id, chapter, title, unit, note, asOf, sources, label, columns } = meta;
  const points = (parts.points.get(id)?.rows ?? []).flatMap(({ cells: row }) => {
    const point = row['point'] ?? '';
    const figure = figures.get(`${id}/${point}`);
    return figure ? [{ ...figure, point, row }] : [];
  });
  const optional = { ...(note === undefined ? {} : { note }), ...(asOf === undefined ? {} : { asOf }) };
  return { id, chapter, title, unit, ...optional, sources, label, columns, points };
}
