import { FIRST_LANGUAGE, type Language } from '../../lib/language.ts';
import { messageMap } from '../../strings/message.ts';
import { texts } from '../../strings/texts.ts';
import type { Parts } from '../read/parts.ts';
import type { SeriesMeta } from '../schemas/series.ts';
import {
  articleAmount,
  articleSources,
  assumptionAmount,
  derivedAmount,
  makeAmount,
  sinceAmount,
  type LedgerAmount,
  type AmountInput,
} from './amount.ts';
import { pointAmounts, singleAmount, type Series } from './series.ts';
import { stringsIn } from './words.ts';

/**
 * Every amount of the files, by id, in their order, as an edition words it. What is said about it is in the files' words,
 * which are the edition's where they were read for it. @throws RangeError for a unit without words
 */
export function amountsOf(parts: Parts, language: Language = FIRST_LANGUAGE): Map<string, LedgerAmount> {
  const strings = stringsIn(parts, language);
  return new Map(
    amountInputs(parts, language).map((input) => [input.id, makeAmount(strings, input, language)]),
  );
}

/** Every series with its points. @param amounts by `figuresOf` of the same files */
export function seriesOf(parts: Parts, amounts: ReadonlyMap<string, LedgerAmount>): Series[] {
  return parts.series.data.map((meta) => joinSeries(meta, parts, amounts));
}

function amountInputs(parts: Parts, language: Language): AmountInput[] {
  const { facts, series, points, assumptions } = parts;
  const { article, derived, since, disagreements } = facts.data;
  const strings = stringsIn(parts, language);
  const words = { ...texts(messageMap(strings.ui), language), strings };
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
    ...article.map(articleAmount),
    ...derived.map((entry) => derivedAmount(entry, sources.get(entry.id) ?? [])),
    ...since.map((item) => sinceAmount(item, strings, language)),
    ...assumptions.data.map(assumptionAmount),
  ].filter((input) => input !== undefined);
  const ofSeries = series.data.flatMap((meta) => [
    ...(points.get(meta.id)?.rows ?? []).flatMap((row) => pointAmounts(meta, row, words)),
    ...[...(meta.total ? [meta.total] : []), ...(meta.facts ?? [])].map((single) =>
      singleAmount(meta, single),
    ),
  ]);
  return [...own, ...ofSeries].map((input) => ({ ...input, disagreement: disagreement.get(input.id) }));
}

function joinSeries(meta: SeriesMeta, parts: Parts, amounts: ReadonlyMap<string, LedgerAmount>): Series {
  const { id, chapter, title, unit, note, asOf, sources, label, columns } = meta;
  const points = (parts.points.get(id)?.rows ?? []).flatMap(({ cells: row }) => {
    const point = row['point'] ?? '';
    const amount = amounts.get(`${id}/${point}`);
    return amount ? [{ ...amount, point, row }] : [];
  });
  const optional = { ...(note === undefined ? {} : { note }), ...(asOf === undefined ? {} : { asOf }) };
  return { id, chapter, title, unit, ...optional, sources, label, columns, points };
}
