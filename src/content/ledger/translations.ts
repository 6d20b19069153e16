import { everyLanguage, localeOf, type Language } from '../../lib/language.ts';
import { needsOf, type Message } from '../../strings/message.ts';
import { didYouMean, type Problem } from '../read/errors.ts';
import type { Parts } from '../read/parts.ts';
import type { Strings } from '../schemas/strings.ts';
import type { YamlFile } from '../read/yaml.ts';

/**
 * Where the words of a language and English part ways: names in tables, keys of messages, gaps, tags, and forms that its
 * plurals lack; and heads of tables that English itself lacks.
 */
export function translationProblems({ strings, translations, series }: Parts): Problem[] {
  return [
    ...[strings, ...translations.values()].flatMap(pluralProblems),
    ...[...translations.values()].flatMap((other) => [
      ...tableProblems(strings, other),
      ...keyProblems(strings, other),
    ]),
    ...headProblems(series, strings),
  ];
}

/** A column whose words name the points of a series has a head, under `ui: columns:`. */
function headProblems(series: Parts['series'], strings: YamlFile<Strings>): Problem[] {
  const heads = strings.data.ui['columns'] ?? {};
  return series.data.flatMap(({ id, label }, i) =>
    label.flatMap((name, j) => {
      if (Object.hasOwn(heads, name)) return [];
      const what = `the column "${name}" of "${id}" has no head for readers`;
      const remedy = `word it under ui: columns: in content/${strings.file}`;
      return [{ file: series.file, line: series.lineOf([i, 'label', j]), what, remedy }];
    }),
  );
}

/** Names that code looks up in tables beside the messages. How far numbers are worded is each language's own affair. */
function tableProblems(first: YamlFile<Strings>, other: YamlFile<Strings>): Problem[] {
  const { ui: _, numerals: __, ...tables } = first.data;
  return Object.entries(tables).flatMap(([table, words]) => {
    const has: object = other.data[table as keyof typeof tables];
    const at = (...path: string[]) => ({ file: other.file, line: other.lineOf([table, ...path]) });
    const lost = Object.keys(words)
      .filter((name) => !Object.hasOwn(has, name))
      .map((name) => ({
        ...at(),
        what: `"${name}" is missing under ${table}`,
        remedy: `word it, as content/${first.file} does`,
      }));
    const strange = Object.keys(has)
      .filter((name) => !Object.hasOwn(words, name))
      .map((name) => ({
        ...at(name),
        what: `there is no "${name}" under ${table} in content/${first.file}`,
        remedy: didYouMean(name, Object.keys(words)),
      }));
    return [...lost, ...strange];
  });
}

function keyProblems(first: YamlFile<Strings>, other: YamlFile<Strings>): Problem[] {
  const [wanted, found] = [messagesOf(first), messagesOf(other)];
  const at = (path: readonly string[]) => ({ file: other.file, line: other.lineOf(['ui', ...path]) });
  const lost = [...wanted]
    .filter(([name]) => !found.has(name))
    .map(([name, { path, message }]) => ({
      ...at(path),
      what: `the message "${name}" is missing`,
      remedy: `word here what content/${first.file} says: ${JSON.stringify(message)}`,
    }));
  const differing = [...found].flatMap(([name, { path, message }]): Problem[] => {
    const original = wanted.get(name);
    if (!original) {
      const what = `there is no message "${name}" in content/${first.file}`;
      return [{ ...at(path), what, remedy: didYouMean(name, wanted.keys()) }];
    }
    const [asked, has] = [needsOf(original.message), needsOf(message)];
    // Where English counts, another language may need no forms; where it does not, there is no number to count by.
    const same = asked.gaps.join() === has.gaps.join() && asked.tags.join() === has.tags.join();
    if (same && (asked.counts || !has.counts)) return [];
    const what = `the message "${name}" has ${needsInWords(has)}, and in content/${first.file} ${needsInWords(asked)}`;
    return [{ ...at(path), what, remedy: 'give both the same' }];
  });
  return [...lost, ...differing];
}

/** A language's plurals have all the forms by which it counts: English "one" and "other". */
function pluralProblems(file: YamlFile<Strings>): Problem[] {
  const language = everyLanguage().find((known) => file.file === `strings/${known}.yaml`);
  if (!language) return [];
  const categories = categoriesOf(language);
  return [...messagesOf(file)].flatMap(([name, { path, message }]) => {
    const lost = typeof message === 'string' ? [] : categories.filter((form) => message[form] === undefined);
    if (!lost.length) return [];
    const what = `the plural "${name}" lacks the form "${lost[0]}"`;
    return [{ file: file.file, line: file.lineOf(['ui', ...path]), what, remedy: 'word it' }];
  });
}

const categoriesOf = (language: Language): Intl.LDMLPluralRule[] =>
  new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories;

function messagesOf({ data }: YamlFile<Strings>): Map<string, { path: string[]; message: Message }> {
  return new Map(
    Object.entries(data.ui).flatMap(([group, messages]) =>
      Object.entries(messages).map(([key, message]) => [`${group}.${key}`, { path: [group, key], message }]),
    ),
  );
}

function needsInWords({ gaps, tags, counts }: ReturnType<typeof needsOf>): string {
  const names = [...gaps.map((name) => `{${name}}`), ...tags.map((name) => `<${name}>`)];
  return `${counts ? 'forms of a plural and ' : ''}${names.join(', ') || 'neither gap nor tag'}`;
}
