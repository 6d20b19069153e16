import { didYouMean, type Problem } from '../read/errors.ts';
import type { Parts } from '../read/parts.ts';
import { amountProblems } from './hedges.ts';
import { duplicates, miscounted, misnamedChapters } from './inventory.ts';
import { rowProblems } from './rows.ts';
import { supersededProblems } from './superseded.ts';
import type { YamlFile, YamlPath } from '../read/yaml.ts';
import { translationProblems } from './translations.ts';

/** Everything in the ledger's files that names something else must name something that exists, once. */
export function checkReferences(parts: Parts): Problem[] {
  return [
    ...duplicates(parts),
    ...misnamedChapters(parts),
    ...missing(parts),
    ...miscounted(parts),
    ...supersededProblems(parts),
    ...amountProblems(parts),
    ...seriesUnits(parts),
    ...rowProblems(parts),
    ...translationProblems(parts),
  ];
}

/** A series' first column and its total are in its own unit. */
function seriesUnits({ series }: Parts): Problem[] {
  return series.data.flatMap(({ id, unit, columns, total }, i) => {
    const found: [path: YamlPath, owner: string, unit: string | undefined][] = [
      [['columns', 0, 'unit'], 'first column', columns[0]?.unit],
      [['total', 'unit'], 'total', total?.unit],
    ];
    return found.flatMap(([path, owner, own]) => {
      if (own === undefined || own === unit) return [];
      const what = `the ${owner} of "${id}" is in ${own}, and the series in ${unit}`;
      return [
        { file: series.file, line: series.lineOf([i, ...path]), what, remedy: 'give both the same unit' },
      ];
    });
  });
}

/** One place that names an id, and the ids that would do. */
interface Reference {
  file: YamlFile<unknown>;
  path: YamlPath;
  owner: string;
  noun: string;
  id: string;
  known: ReadonlySet<string>;
}

/** What to do for a chapter that is there, and has no place in the story. */
const UNLISTED = 'list it in content/chapters.yaml';

function missing(parts: Parts): Problem[] {
  return references(parts)
    .filter(({ id, known }) => !known.has(id))
    .map(({ file, path, owner, noun, id, known }) => ({
      file: file.file,
      line: file.lineOf(path),
      what: `${owner} names the ${noun} "${id}", which does not exist`,
      remedy: noun === 'chapter' ? `${didYouMean(id, known)}? Otherwise ${UNLISTED}` : didYouMean(id, known),
    }));
}

function references({
  story,
  facts,
  sources,
  series,
  points,
  strings,
  assumptions,
  charts,
  quotes,
  unplaced,
}: Parts): Reference[] {
  const { article, derived, disagreements, since } = facts.data;
  const known = {
    chapter: new Set([...story.data, ...Object.keys(unplaced.data.chapters)]),
    source: new Set(sources.data.map(({ id }) => id)),
    entry: new Set(article.map(({ id }) => id)),
    input: new Set([
      ...[...article, ...derived, ...series.data].map(({ id }) => id),
      ...[...points].flatMap(([id, { rows }]) => rows.map(({ cells }) => `${id}/${cells['point']}`)),
    ]),
    series: new Set(series.data.map(({ id }) => id)),
    unit: new Set([...Object.keys(strings.data.units), 'fraction']),
    direction: new Set(Object.keys(strings.data.directions)),
    hedge: new Set(['', ...Object.keys(strings.data.hedges)]),
  };
  type Noun = keyof typeof known;
  const names = {
    chapter: 'chapter',
    source: 'source',
    entry: 'article entry',
    input: 'entry',
    series: 'series',
  };
  const words = { unit: 'unit', direction: 'direction', hedge: 'printHedge' };
  const nouns: Record<Noun, string> = { ...names, ...words };
  const one = (
    file: YamlFile<unknown>,
    owner: string,
    kind: Noun,
    path: YamlPath,
    id: string | undefined,
  ): Reference[] =>
    id === undefined ? [] : [{ file, owner, path, id, noun: nouns[kind], known: known[kind] }];
  const many = (
    file: YamlFile<unknown>,
    owner: string,
    kind: Noun,
    path: YamlPath,
    ids: readonly string[],
  ): Reference[] => ids.flatMap((id, i) => one(file, owner, kind, [...path, i], id));
  const chapterOf = (
    file: YamlFile<unknown>,
    path: YamlPath,
    { id, chapter }: { id: string; chapter: string },
  ): Reference[] => one(file, id, 'chapter', [...path, 'chapter'], chapter);
  const amount = (
    file: YamlFile<unknown>,
    owner: string,
    path: YamlPath,
    item: { unit?: string | undefined; printHedge?: string | undefined },
  ): Reference[] => [
    ...one(file, owner, 'unit', [...path, 'unit'], item.unit),
    ...one(file, owner, 'hedge', [...path, 'printHedge'], item.printHedge),
  ];
  return [
    ...article.flatMap((entry, i) => [
      ...chapterOf(facts, ['article', i], entry),
      ...amount(facts, entry.id, ['article', i], entry),
      ...(entry.corroboration === 'none-found' ? [] : entry.corroboration).flatMap(({ source }, j) =>
        one(facts, entry.id, 'source', ['article', i, 'corroboration', j, 'source'], source),
      ),
    ]),
    ...derived.flatMap((entry, i) => [
      ...chapterOf(facts, ['derived', i], entry),
      ...amount(facts, entry.id, ['derived', i], entry),
      ...many(facts, entry.id, 'input', ['derived', i, 'from'], entry.from),
    ]),
    ...disagreements.flatMap((entry, i) => [
      ...many(facts, entry.id, 'entry', ['disagreements', i, 'articleIds'], entry.articleIds),
      ...many(facts, entry.id, 'source', ['disagreements', i, 'sources'], entry.sources),
    ]),
    ...since.flatMap((item, i) => [
      ...chapterOf(facts, ['since', i], item),
      ...amount(facts, item.id, ['since', i], item),
      ...many(facts, item.id, 'entry', ['since', i, 'updates'], item.updates),
      ...many(facts, item.id, 'source', ['since', i, 'sources'], item.sources),
      ...one(facts, item.id, 'direction', ['since', i, 'direction'], item.direction),
    ]),
    ...series.data.flatMap((meta, i) => [
      ...chapterOf(series, [i], meta),
      ...one(series, meta.id, 'unit', [i, 'unit'], meta.unit),
      ...many(series, meta.id, 'source', [i, 'sources'], meta.sources),
      ...meta.columns.flatMap(({ unit }, j) => one(series, meta.id, 'unit', [i, 'columns', j, 'unit'], unit)),
      ...(meta.facts ?? []).flatMap((single, j) => [
        ...amount(series, meta.id, [i, 'facts', j], single),
        ...one(series, meta.id, 'source', [i, 'facts', j, 'source'], single.source),
      ]),
      ...(meta.total
        ? [
            ...amount(series, meta.id, [i, 'total'], meta.total),
            ...one(series, meta.id, 'source', [i, 'total', 'source'], meta.total.source),
          ]
        : []),
    ]),
    ...assumptions.data.flatMap((entry, i) => [
      ...chapterOf(assumptions, [i], entry),
      ...one(assumptions, entry.id, 'unit', [i, 'unit'], entry.unit),
    ]),
    ...quotes.data.flatMap(({ words, source }, i) =>
      one(quotes, `"${words}"`, 'source', [i, 'source'], source),
    ),
    ...Object.keys(unplaced.data)
      .filter((id) => id !== 'chapters')
      .flatMap((id) => one(unplaced, 'the list of unplaced entries', 'entry', [id], id)),
    ...[...charts].flatMap(([, file]) => [
      ...chapterOf(file, [], file.data),
      ...Object.entries(file.data.data).flatMap(([slot, value]) =>
        typeof value === 'string'
          ? []
          : one(file, `slot "${slot}"`, 'series', ['data', slot, 'series'], value.series),
      ),
    ]),
  ];
}
