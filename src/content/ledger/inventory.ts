import type { Problem } from '../read/errors.ts';
import type { Parts } from '../read/parts.ts';
import type { YamlFile, YamlPath } from '../read/yaml.ts';
import { chapterIdFault } from '../schemas/chapter-id.ts';

/** Ids that prose may cite share one name space, so that <Fact id> can only mean one thing. */
export function duplicates(parts: Parts): Problem[] {
  const { story, facts, sources, glossary, series, assumptions, charts } = parts;
  const { article, derived, disagreements, since } = facts.data;
  const at = (file: YamlFile<unknown>, path: YamlPath, items: readonly { id: string }[]): Placed[] =>
    items.map(({ id }, i) => ({ id, file: file.file, line: file.lineOf([...path, i, 'id']) }));
  const misnamed = [...charts].filter(([name, { data }]) => name !== data.id);
  return [
    ...twice([
      ...at(facts, ['article'], article),
      ...at(facts, ['derived'], derived),
      ...at(facts, ['disagreements'], disagreements),
      ...at(facts, ['since'], since),
      ...at(series, [], series.data),
      ...at(assumptions, [], assumptions.data),
    ]),
    ...twice(
      at(
        story,
        [],
        story.data.map((id) => ({ id })),
      ),
    ),
    ...twice(at(sources, [], sources.data)),
    ...twice(at(glossary, [], glossary.data)),
    ...misnamed.map(([name, file]) => ({
      file: file.file,
      line: file.lineOf(['id']),
      what: `chart "${file.data.id}" lives in a file called ${name}.yaml`,
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

/** Chapters that are listed under a name that no chapter can have. */
export function misnamedChapters({ story: { file, data, lineOf } }: Parts): Problem[] {
  return data.flatMap((id, i) => {
    const fault = chapterIdFault(id);
    return fault ? [{ file, line: lineOf([i]), ...fault }] : [];
  });
}

/** meta.counts guards against an entry lost in editing. */
export function miscounted(parts: Parts): Problem[] {
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
  const perChapter = meta.counts['perChapter'];
  const expected = [
    ...Object.entries(meta.counts).map(([noun, count]) => ({
      path: [noun],
      noun,
      count,
      found: Object.hasOwn(lengths, noun) ? lengths[noun] : undefined,
    })),
    ...Object.entries(typeof perChapter === 'object' ? perChapter : {}).map(([chapter, count]) => {
      const found = article.filter((entry) => entry.chapter === chapter).length;
      return { path: ['perChapter', chapter], noun: `${chapter} article`, count, found };
    }),
  ];
  return expected.flatMap(({ path, noun, count, found }) => {
    if (found === undefined || found === count) return [];
    const line = facts.lineOf(['meta', 'counts', ...path]);
    const what = `meta.counts expects ${String(count)} ${noun} entries and there are ${found}`;
    return [{ file: facts.file, line, what, remedy: 'put back what was lost, or mend the count' }];
  });
}
