import { lookupOf } from '../ledger/age.ts';
import { CHAPTER_FILES } from '../chapter/chapters.ts';
import { LESSON_FILES } from '../chapter/lessons.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { lessonTexts } from '../check/lesson.ts';
import type { TextRun } from '../chapter/mdx.ts';
import { LEDGER } from '../ledger/load.ts';
import { fillTemplate, printPieces, type Piece } from '../ledger/template.ts';
import type { Content } from '../read/content.ts';
import type { YamlFile, YamlPath } from '../read/yaml.ts';

/** A sentence of the content that readers read, with its amounts put in. */
export interface PublicSentence {
  /** Path relative to content/, and a line in it. */
  file: string;
  line: number;
  text: string;
  /** The day or month in which it was last gone over. */
  written: string;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, without the spaces around them, and where each begins. A line's end is no sentence's. */
export function sentencesIn(text: string): { text: string; index: number }[] {
  // By the rules of Unicode no sentence begins with a number; ours do: “2026 is a plan.”
  const segments = [...SEGMENTER.segment(text.replaceAll(/\s/g, ' '))].flatMap(({ segment }) =>
    segment.split(/(?<=[.!?] )(?=\d)/),
  );
  let at = 0;
  return segments.flatMap((segment) => {
    const words = segment.trim();
    const index = at + segment.indexOf(words);
    at += segment.length;
    return words ? [{ text: words, index }] : [];
  });
}

/**
 * Every sentence of the content that speaks in our own name, in the order of the files: not the article's statements, nor
 * what sources say, which keep the tense of their day. Since entries and series were gone over when news of them was
 * last looked for, chapters, their labels and lessons on the day the chapter says, the rest at the last check.
 */
export function publicSentences(content: Content): PublicSentence[] {
  const ledger = content.get(LEDGER);
  const chapters = content.get(CHAPTER_FILES).read;
  const { checked } = ledger.parts.lookups.data;
  const updated = new Map<string, string>(chapters.map(({ name, front }) => [name, front.data.updated]));
  const writtenOf = (chapter: string): string => updated.get(chapter) ?? checked;
  const lessons = content.get(LESSON_FILES).read;
  return [
    ...chapters.flatMap(({ file, name, sentences, steps, rest }) => {
      const body = steps.flatMap(({ paragraphs, alts }) => [...paragraphs, ...alts]);
      return [...sentences, ...body, ...rest].flatMap((run) =>
        runSentences(ledger, run).map((found) => ({ ...found, file, written: writtenOf(name) })),
      );
    }),
    ...ledgerSentences(ledger),
    ...[...ledger.parts.charts.values()].flatMap(({ file, data, lineOf }) => {
      const rows = data.table?.rows ?? [];
      const texts: [YamlPath, string][] = [
        [['title'], data.title],
        ...Object.entries(data.labels).map(([key, label]): [YamlPath, string] => [['labels', key], label]),
        ...rows.map((row, i): [YamlPath, string] => [['table', 'rows', i], row.join(' · ')]),
      ];
      return told(ledger, { file, lineOf }, writtenOf(data.chapter), texts);
    }),
    ...[...lessons.values()].flatMap(({ file, data, lineOf }) =>
      told(ledger, { file, lineOf }, writtenOf(data.id), lessonTexts(data)),
    ),
  ];
}

/** The sentences of facts, series, assumptions and the glossary. */
function ledgerSentences(ledger: Ledger): PublicSentence[] {
  const { facts, series, assumptions, glossary, lookups } = ledger.parts;
  const { derived, disagreements, since } = facts.data;
  const { checked } = lookups.data;
  const texts = (path: YamlPath, item: object, keys: readonly string[]): [YamlPath, string][] =>
    Object.entries(item).flatMap(([key, value]: [string, unknown]): [YamlPath, string][] =>
      keys.includes(key) && typeof value === 'string' ? [[[...path, key], value]] : [],
    );
  return [
    ...derived.flatMap((entry, i) =>
      told(ledger, facts, checked, texts(['derived', i], entry, ['statement'])),
    ),
    ...disagreements.flatMap((entry, i) =>
      told(ledger, facts, checked, texts(['disagreements', i], entry, ['publicLine'])),
    ),
    ...since.flatMap((item, i) =>
      told(
        ledger,
        facts,
        lookupOf(ledger, item.id).looked,
        texts(['since', i], item, ['since', 'response', 'note']),
      ),
    ),
    ...series.data.flatMap((meta, i) => {
      const singles = (meta.facts ?? []).map((single, j) => ({ single, path: [i, 'facts', j] }));
      if (meta.total) singles.push({ single: meta.total, path: [i, 'total'] });
      return told(ledger, series, lookupOf(ledger, meta.id).looked, [
        ...texts([i], meta, ['title', 'note']),
        ...singles.flatMap(({ single, path }) => texts(path, single, ['statement'])),
      ]);
    }),
    ...assumptions.data.flatMap((entry, i) =>
      told(ledger, assumptions, checked, texts([i], entry, ['note'])),
    ),
    ...glossary.data.flatMap((entry, i) =>
      told(ledger, glossary, checked, texts([i], entry, ['definition'])),
    ),
  ];
}

/** The sentences of texts in a YAML file; each has the line on which its text begins. */
function told(
  ledger: Ledger,
  { file, lineOf }: Pick<YamlFile<unknown>, 'file' | 'lineOf'>,
  written: string,
  texts: readonly [YamlPath, string][],
): PublicSentence[] {
  return texts.flatMap(([path, template]) =>
    sentencesIn(fillTemplate(ledger, template)).map(({ text }) => ({
      file,
      line: lineOf(path),
      text,
      written,
    })),
  );
}

/** The sentences of a run of text, each with the line on which it begins. */
function runSentences(ledger: Ledger, { pieces, line }: TextRun): Pick<PublicSentence, 'text' | 'line'>[] {
  const words = pieces.map((piece) => printPieces(ledger, [piece]));
  return sentencesIn(words.join('')).map(({ text, index }) => ({
    text: text.replaceAll(/\s+/g, ' '),
    line: lineAt(pieces, words, index) ?? line,
  }));
}

/** The line of a place in the joined words of pieces. */
function lineAt(pieces: readonly Piece[], words: readonly string[], index: number): number | undefined {
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    const own = words[i] ?? '';
    if (index < at + own.length) return piece.line + own.slice(0, index - at).split('\n').length - 1;
    at += own.length;
  }
  return undefined;
}
