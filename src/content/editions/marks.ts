import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '../../lib/language.ts';
import { CHAPTER_FILES } from '../chapter/chapters.ts';
import type { Content } from '../read/content.ts';
import { editionIn } from '../read/edition-files.ts';
import type { EditionText } from '../read/word-pair.ts';
import { fieldsOf } from '../read/fields.ts';
import { stringsGroups } from './strings.ts';

/**
 * What an edition words at one go, such as a step, a fact or a drawing's labels, by its name: `chapters/abs/abs-3`,
 * `facts/article/coreweave-debt-14bn`, `charts/abs`.
 */
export interface Unit {
  name: string;
  /** A short hash of the first edition's words. */
  mark: string;
  /** Whether the edition has words for it. */
  worded: boolean;
  file: string;
  line: number;
}

/** By the names of units, the mark of the first edition's words that each was last worded from. */
export type Marks = Readonly<Record<string, string>>;

/** A file of locks/ per edition, from there. */
export const marksFile = (language: Language): string => `translations-${language}.json`;

/** The marks of an edition; none where there is no file. @param path of the file */
export const readMarks = (path: string): Marks =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Marks) : {};

/** As a file has them: sorted, a line each. */
export const writtenMarks = (marks: Marks): string =>
  `${JSON.stringify(Object.fromEntries(Object.entries(marks).toSorted(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;

const markOf = (words: readonly string[]): string =>
  createHash('sha256')
    .update(words.map((text) => text.replaceAll(/\s+/g, ' ').trim()).join('\n'))
    .digest('hex')
    .slice(0, 8);

/** Everything that an edition words, in the order of the first edition's files. @param content in the first edition */
export function unitsOf(content: Content, language: Language): Unit[] {
  const texts = Map.groupBy(content.get(editionIn(language)).texts, unitOf);
  const listed = [...texts].map(([name, all]) => ({
    name,
    mark: markOf(all.map(({ first }) => first)),
    worded: all.some(({ words }) => words !== undefined),
    file: all[0]!.file,
    line: (all.find(({ words }) => words !== undefined) ?? all[0]!).line,
  }));
  const strings = stringsGroups(content, language).map(({ words, ...group }) => ({
    ...group,
    mark: markOf([words]),
    worded: true,
  }));
  return [...listed, ...stepsOf(content, language), ...strings];
}

/** Lists are worded entry by entry, all else file by file. */
function unitOf({ of, path }: EditionText): string {
  const file = of.replace('/en/', '/').replace(/\.\w+$/, '');
  if (of.endsWith('.mdx')) return `${file}/front`;
  if (of === 'facts.yaml') return [file, ...path.slice(0, 2)].join('/');
  return fieldsOf(of).named?.[''] === undefined ? file : `${file}/${path[0]}`;
}

/** Between <Step and </Step>, as it is written. */
const STEP = /<Step\s[^>]*\bid="([^"]+)"[\s\S]*?<\/Step>/g;

function stepsOf(content: Content, language: Language): Unit[] {
  const { read } = content.get(editionIn(language)).content.get(CHAPTER_FILES);
  return content.get(CHAPTER_FILES).read.flatMap(({ file, name }) => {
    const written = `chapters/${language}/${name}.mdx`;
    const worded = content.files.has(written);
    const steps = read.find((chapter) => chapter.name === name)?.steps ?? [];
    return [...(content.files.get(file) ?? '').matchAll(STEP)].map(([text, id = '']) => ({
      name: `chapters/${name}/${id}`,
      mark: markOf([text]),
      worded,
      file: written,
      line: steps.find((step) => step.id === id)?.line ?? 1,
    }));
  });
}

/** What has to be looked at again, or was never marked. */
export interface Stale {
  /** Worded from other words of the first edition than it has now. */
  stale: Unit[];
  /** Worded, and nobody has said from what. */
  unmarked: Unit[];
  /** Names of marks of what is no more. */
  gone: string[];
}

export function staleUnits(units: readonly Unit[], marks: Marks): Stale {
  const worded = units.filter((unit) => unit.worded);
  const known = new Set(worded.map(({ name }) => name));
  return {
    stale: worded.filter(({ name, mark }) => Object.hasOwn(marks, name) && marks[name] !== mark),
    unmarked: worded.filter(({ name }) => !Object.hasOwn(marks, name)),
    gone: Object.keys(marks).filter((name) => !known.has(name)),
  };
}

/**
 * Marks as they are once somebody has looked at units: those that have none get theirs, those that are asked for get a new
 * one, and what is gone loses its own.
 * @param asked names of units, or what they begin with, such as `chapters/abs`
 * @throws RangeError for a name that no worded unit has
 */
export function marked(units: readonly Unit[], marks: Marks, asked: readonly string[]): Marks {
  const { unmarked } = staleUnits(units, marks);
  const worded = units.filter((unit) => unit.worded);
  const isAsked = ({ name }: Unit): boolean =>
    asked.some((start) => name === start || name.startsWith(`${start}/`));
  for (const start of asked)
    if (!worded.some((unit) => unit.name === start || unit.name.startsWith(`${start}/`)))
      throw new RangeError(`nothing that has words is called "${start}"`);
  const fresh = new Set([...unmarked, ...worded.filter(isAsked)].map(({ name }) => name));
  return Object.fromEntries(worded.map(({ name, mark }) => [name, fresh.has(name) ? mark : marks[name]!]));
}

/** Whether a chapter's page is behind: a unit of its words, its drawing or its panels is. */
export const isBehind = (stale: readonly Unit[], chapter: string, charts: readonly string[]): boolean =>
  stale.some(
    ({ name }) => name.startsWith(`chapters/${chapter}/`) || charts.some((id) => name === `charts/${id}`),
  );
