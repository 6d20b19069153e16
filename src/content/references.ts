import { didYouMean, type Problem } from './errors.ts';
import type { Parts } from './files.ts';
import { rowSchema } from './schema.ts';
import { amountColumns, cellAmount } from './series.ts';
import { misfit, type YamlFile, type YamlPath } from './yaml.ts';

/** Everything in the ledger's files that names something else must name something that exists, once. */
export function checkReferences(parts: Parts): Problem[] {
  return [...duplicates(parts), ...missing(parts), ...counts(parts), ...seriesRows(parts)];
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

function missing(parts: Parts): Problem[] {
  return references(parts)
    .filter(({ id, known }) => !known.has(id))
    .map(({ file, path, owner, noun, id, known }) => ({
      file: file.file,
      line: file.lineOf(path),
      what: `${owner} names the ${noun} "${id}", which does not exist`,
      remedy: didYouMean(id, known),
    }));
}

function references({ facts, sources, series, strings, figures, quotes, unplaced }: Parts): Reference[] {
  const { article, derived, disagreements, since } = facts.data;
  const known = {
    source: new Set(sources.data.map(({ id }) => id)),
    entry: new Set(article.map(({ id }) => id)),
    input: new Set([...article, ...derived, ...series.data].map(({ id }) => id)),
    series: new Set(series.data.map(({ id }) => id)),
    unit: new Set([...Object.keys(strings.data.units), 'fraction']),
    direction: new Set(Object.keys(strings.data.directions)),
    hedge: new Set(['', ...Object.keys(strings.data.hedges)]),
  };
  type Noun = keyof typeof known;
  const names = { source: 'source', entry: 'article entry', input: 'entry', series: 'series' };
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
      ...amount(facts, entry.id, ['article', i], entry),
      ...(entry.corroboration === 'none-found' ? [] : entry.corroboration).flatMap(({ source }, j) =>
        one(facts, entry.id, 'source', ['article', i, 'corroboration', j, 'source'], source),
      ),
    ]),
    ...derived.flatMap((entry, i) => [
      ...amount(facts, entry.id, ['derived', i], entry),
      ...many(facts, entry.id, 'input', ['derived', i, 'from'], entry.from),
    ]),
    ...disagreements.flatMap((entry, i) => [
      ...many(facts, entry.id, 'entry', ['disagreements', i, 'articleIds'], entry.articleIds),
      ...many(facts, entry.id, 'source', ['disagreements', i, 'sources'], entry.sources),
    ]),
    ...since.flatMap((item, i) => [
      ...amount(facts, item.id, ['since', i], item),
      ...many(facts, item.id, 'entry', ['since', i, 'updates'], item.updates),
      ...many(facts, item.id, 'source', ['since', i, 'sources'], item.sources),
      ...one(facts, item.id, 'direction', ['since', i, 'direction'], item.direction),
    ]),
    ...series.data.flatMap((meta, i) => [
      ...many(series, meta.id, 'source', [i, 'sources'], meta.sources),
      ...meta.columns.flatMap(({ unit }, j) => one(series, meta.id, 'unit', [i, 'columns', j, 'unit'], unit)),
      ...(meta.facts ?? []).flatMap((single, j) => [
        ...amount(series, meta.id, [i, 'facts', j], single),
        ...one(series, meta.id, 'source', [i, 'facts', j, 'source'], single.source),
      ]),
      ...(meta.total ? one(series, meta.id, 'source', [i, 'total', 'source'], meta.total.source) : []),
    ]),
    ...quotes.data.flatMap(({ words, source }, i) =>
      one(quotes, `"${words}"`, 'source', [i, 'source'], source),
    ),
    ...Object.keys(unplaced.data)
      .filter((id) => id !== 'chapters')
      .flatMap((id) => one(unplaced, 'the list of unplaced entries', 'entry', [id], id)),
    ...[...figures].flatMap(([, file]) =>
      Object.entries(file.data.data).flatMap(([slot, value]) =>
        typeof value === 'string'
          ? []
          : one(file, `slot "${slot}"`, 'series', ['data', slot, 'series'], value.series),
      ),
    ),
  ];
}

/** Ids that prose may cite share one name space, so that <Fact id> can only mean one thing. */
function duplicates({ facts, sources, glossary, series, assumptions, figures }: Parts): Problem[] {
  const { article, derived, disagreements, since } = facts.data;
  const at = (file: YamlFile<unknown>, path: YamlPath, items: readonly { id: string }[]): Placed[] =>
    items.map(({ id }, i) => ({ id, file: file.file, line: file.lineOf([...path, i, 'id']) }));
  const misnamed = [...figures].filter(([name, { data }]) => name !== data.id);
  return [
    ...twice([
      ...at(facts, ['article'], article),
      ...at(facts, ['derived'], derived),
      ...at(facts, ['disagreements'], disagreements),
      ...at(facts, ['since'], since),
      ...at(series, [], series.data),
      ...at(assumptions, [], assumptions.data),
    ]),
    ...twice(at(sources, [], sources.data)),
    ...twice(at(glossary, [], glossary.data)),
    ...misnamed.map(([name, file]) => ({
      file: file.file,
      line: file.lineOf(['id']),
      what: `figure "${file.data.id}" lives in a file called ${name}.yaml`,
      remedy: 'give both the same name',
    })),
  ];
}

interface Placed {
  id: string;
  file: string;
  line: number;
}

function twice(items: readonly Placed[]): Problem[] {
  const first = new Map<string, Placed>();
  return items.flatMap((item) => {
    const before = first.get(item.id);
    if (!before) first.set(item.id, item);
    if (!before) return [];
    const what = `the id "${item.id}" is already taken at content/${before.file}:${before.line}`;
    return [{ file: item.file, line: item.line, what, remedy: 'give one of the two another id' }];
  });
}

/** meta.counts guards against an entry lost in editing. */
function counts(parts: Parts): Problem[] {
  const { facts, sources, series, glossary } = parts;
  const { meta, article, derived, disagreements, since } = facts.data;
  const lengths: Record<string, number> = {
    article: article.length,
    derived: derived.length,
    disagreements: disagreements.length,
    since: since.length,
    sources: sources.data.length,
    series: series.data.length,
    glossary: glossary.data.length,
  };
  return Object.entries(meta.counts).flatMap(([noun, count]) => {
    const found = lengths[noun];
    if (found === undefined || found === count) return [];
    const line = facts.lineOf(['meta', 'counts', noun]);
    const what = `meta.counts expects ${String(count)} ${noun} entries and there are ${found}`;
    return [{ file: facts.file, line, what, remedy: 'put back what was lost, or mend the count' }];
  });
}

/** Each series has a CSV whose header, points, sources, standings and amounts make sense. */
function seriesRows({ series, points, sources, strings }: Parts): Problem[] {
  const problems: Problem[] = [];
  const known = new Set(sources.data.map(({ id }) => id));
  const ids = new Set(series.data.map(({ id }) => id));
  for (const [id, { file }] of points) {
    if (ids.has(id)) continue;
    problems.push({
      file,
      line: 1,
      what: `no series is called "${id}"`,
      remedy: 'describe it in content/series.yaml',
    });
  }
  series.data.forEach((meta, i) => {
    const csv = points.get(meta.id);
    if (!csv) {
      const remedy = `add content/series/${meta.id}.csv`;
      problems.push({
        file: series.file,
        line: series.lineOf([i, 'id']),
        what: `series "${meta.id}" has no points`,
        remedy,
      });
      return;
    }
    const { file, columns, rows } = csv;
    const wanted = ['point', 'qualifier', 'source', 'standing', 'printHedge', ...meta.label];
    const absent = wanted.filter((column) => !columns.includes(column));
    for (const { name } of meta.columns) {
      if (!amountColumns(name).some((column) => columns.includes(column))) absent.push(name);
    }
    if (absent.length) {
      problems.push({
        file,
        line: 1,
        what: `the columns ${absent.join(', ')} are missing`,
        remedy: 'add them to the header',
      });
      return;
    }
    const seen = new Set<string>();
    for (const { line, cells } of rows) {
      const bad = (what: string, remedy: string): number => problems.push({ file, line, what, remedy });
      const point = cells['point'] ?? '';
      if (seen.has(point)) bad(`the point "${point}" is there twice`, 'give one of the two another name');
      seen.add(point);
      for (const issue of rowSchema.safeParse(cells).error?.issues ?? []) {
        bad(
          `"${String(issue.path[0])}" of ${point} ${misfit(issue)}`,
          'see rowSchema in src/content/schema.ts',
        );
      }
      for (const id of (cells['source'] ?? '').split(' ').filter(Boolean)) {
        if (!known.has(id))
          bad(`${point} names the source "${id}", which does not exist`, didYouMean(id, known));
      }
      const hedge = cells['printHedge'] ?? '';
      if (hedge && !strings.data.hedges[hedge])
        bad(
          `${point} has the unknown printHedge "${hedge}"`,
          didYouMean(hedge, Object.keys(strings.data.hedges)),
        );
      const unit = cells['unit'] ?? '';
      if (unit && !strings.data.units[unit])
        bad(`${point} has the unknown unit "${unit}"`, didYouMean(unit, Object.keys(strings.data.units)));
      for (const { name } of meta.columns) {
        const amount = cellAmount(cells, name);
        if (amount && Number.isNaN(amount.value + (amount.high ?? 0)))
          bad(`"${name}" of ${point} is not a number`, 'write digits only, with a point for decimals');
      }
    }
  });
  return problems;
}
