import { fieldsOf, isAmong, isWords } from './fields.ts';

/** A path into a file: keys, places in lists, and ids where words name the entries of a list. */
export type WordPath = readonly (string | number)[];

/** Where the words of an edition and the data they belong to part ways, and at which place of the file of words. */
export interface Misfit {
  path: WordPath;
  kind: 'missing' | 'superfluous' | 'misshapen' | 'length' | 'gaps';
  /** What the first edition has there, for whoever words it; how many entries, where lengths differ. */
  first?: string;
}

/** A text of the first edition that readers read, and what an edition says instead, where it does. */
export interface Worded {
  /** In the file of words. */
  path: WordPath;
  first: string;
  words?: string;
}

/** What is found while words are laid over data. */
export interface Findings {
  misfits: Misfit[];
  texts: Worded[];
}

/** Days, months, quarters and years, alone or from one to another, which code writes in each edition's way. */
const DATES = /^(?:\d{4}(?:-(?:\d{2}|Q[1-4])(?:[-/]\d{2})?)?|to|[\s,–-])+$/;

/** Whether a string has to be worded anew in another edition: it has letters, and is more than a date. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text) && !DATES.test(text);

/**
 * Data of the first edition in the words of another: the same shape, strings that are words replaced where there are
 * words for them. Pure.
 * @param file whose data it is, relative to content/, which says which strings are words
 * @param words the same shape with words alone; lists whose entries have names are maps by these
 * @param found gets every text, and every place where the two part ways; what is missing stays in the first edition's words
 */
export function overlaid(file: string, data: unknown, words: unknown, found: Findings): unknown {
  return merged({ file, ...found }, data, words, [], []);
}

interface Task extends Findings {
  file: string;
}

/** @param kinds the path as the table of fields has it, `*` for places in lists @param at the path in the file of words */
function merged(task: Task, data: unknown, words: unknown, kinds: readonly string[], at: WordPath): unknown {
  if (typeof data === 'string') return text(task, data, words, kinds, at);
  if (Array.isArray(data)) return list(task, data, words, kinds, at);
  if (typeof data !== 'object' || data === null) return unworded(task, data, words, at);
  const given = fieldsGiven(task, words, at);
  surplus(task, given, Object.keys(data), at);
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      merged(task, value, own(given, key), [...kinds, key], [...at, key]),
    ]),
  );
}

function text(task: Task, data: string, words: unknown, kinds: readonly string[], at: WordPath): unknown {
  const { file, misfits, texts } = task;
  const { own: stays, mayStay } = fieldsOf(file);
  const worded = hasWords(data) && isWords(file, kinds) && !isAmong(stays, kinds);
  // A date may be worded too, where code would not write it well.
  const mayBe =
    worded || (/\p{L}|\d/u.test(data) && isAmong(fieldsOf(file).words, kinds) && !isAmong(stays, kinds));
  if (worded || words !== undefined)
    texts.push({ path: at, first: data, ...(typeof words === 'string' ? { words } : {}) });
  if (words === undefined) {
    if (worded && !isAmong(mayStay, kinds)) misfits.push({ path: at, kind: 'missing', first: data });
    return data;
  }
  if (!mayBe) misfits.push({ path: at, kind: 'superfluous' });
  else if (typeof words !== 'string' || !words.trim())
    misfits.push({ path: at, kind: 'misshapen', first: data });
  else {
    if (gapsOf(words) !== gapsOf(data)) misfits.push({ path: at, kind: 'gaps', first: data });
    return words;
  }
  return data;
}

/** What code puts into a text, and how often: amounts by their ids, whatever their form, and gaps such as [n]. */
const gapsOf = (text: string): string =>
  [...text.matchAll(/\{([^{}|]*)[^{}]*\}|\[[a-zA-Z]+\]/g)]
    .map(([gap, id]) => id?.trim() ?? gap)
    .toSorted()
    .join(' ');

/** A list is worded by the names of its entries, or place by place. */
function list(task: Task, data: unknown[], words: unknown, kinds: readonly string[], at: WordPath): unknown {
  const { named, alone } = fieldsOf(task.file);
  const name = named?.[kinds.join('.')];
  const field = alone?.[kinds.join('.')];
  if (name !== undefined) {
    const given = fieldsGiven(task, words, at);
    const idOf = (entry: unknown): string => String((entry as Record<string, unknown>)[name]);
    surplus(task, given, data.map(idOf), at);
    return data.map((entry) =>
      merged(task, entry, fielded(own(given, idOf(entry)), field), [...kinds, '*'], [...at, idOf(entry)]),
    );
  }
  const wanted = Array.isArray(words) ? words : undefined;
  if (words !== undefined && !wanted) task.misfits.push({ path: at, kind: 'misshapen' });
  if (wanted && wanted.length !== data.length)
    task.misfits.push({ path: at, kind: 'length', first: String(data.length) });
  return data.map((entry, i) => merged(task, entry, wanted?.[i], [...kinds, '*'], [...at, i]));
}

/** Words that stand for the one field of an entry, under its name. */
const fielded = (words: unknown, field: string | undefined): unknown =>
  field !== undefined && typeof words === 'string' ? { [field]: words } : words;

function unworded(task: Task, data: unknown, words: unknown, at: WordPath): unknown {
  if (words !== undefined) task.misfits.push({ path: at, kind: 'superfluous' });
  return data;
}

/** The fields of words at a place; none where there are no words. */
function fieldsGiven({ misfits }: Task, words: unknown, at: WordPath): Readonly<Record<string, unknown>> {
  if (words === undefined || words === null) return {};
  if (typeof words === 'object' && !Array.isArray(words)) return words as Record<string, unknown>;
  misfits.push({ path: at, kind: 'misshapen' });
  return {};
}

const own = (given: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(given, key) ? given[key] : undefined;

function surplus({ misfits }: Task, given: object, known: readonly string[], at: WordPath): void {
  for (const key of Object.keys(given))
    if (!known.includes(key)) misfits.push({ path: [...at, key], kind: 'superfluous' });
}
