import { editionOf } from '../ledger/editions/edition.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { LEDGER } from '../ledger/load.ts';
import { printPieces } from '../ledger/template.ts';
import type { Recipe } from '../read/content.ts';
import { ContentError } from '../read/errors.ts';
import type { ChapterData } from '../schemas/story.ts';
import { chapterData, type Chapter, type StepKind } from './chapter.ts';
import { CHAPTER_FILES } from './chapters.ts';
import type { TextRun } from './mdx.ts';
import { countWords, oneLine, stepText } from './words.ts';

/** A chapter in plain text, for stills, slides, tables and tests. */
export interface ChapterOutline {
  front: ChapterData;
  steps: {
    id: string;
    kind: StepKind;
    uses: string[];
    /** Ids of the amounts that its words and its text alternative print, each once. */
    facts: string[];
    /** Ids of the disagreements shown under the step, with spaces between. */
    note?: string;
    /** The step's paragraphs, a blank line between them, amounts put in. */
    text: string;
    /** Its text alternative, amounts put in. */
    alt: string;
    /** Words of `text`. */
    words: number;
    /** Ids of the glossary's entries that its words name as terms. */
    terms: string[];
  }[];
  /** Ids of the amounts it prints, in order, each once. */
  facts: string[];
}

/** The outline of a chapter. @throws ContentError where the chapter is missing or cannot be read */
export const outlineOf = (name: string): Recipe<ChapterOutline> => ({
  name: `outline of ${name}`,
  make: (content) => {
    const { read, problems } = content.get(CHAPTER_FILES);
    const chapter = read.find((one) => one.name === name);
    if (chapter) return outline(chapter, content.get(LEDGER));
    const file = `chapters/${content.language}/${name}.mdx`;
    const known = problems.filter((problem) => problem.file === file);
    const lost = {
      file,
      line: 1,
      what: 'there is no such chapter',
      remedy: 'write it, or mend what names it',
    };
    throw new ContentError(known.length ? known : [lost]);
  },
});

/** Ids of the amounts that runs of text print, in order, each once. */
const factsOf = (runs: readonly TextRun[]): string[] => [
  ...new Set(
    runs.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'fact' ? [piece.id] : []))),
  ),
];

function outline(chapter: Chapter, ledger: Ledger): ChapterOutline {
  const body = [
    ...chapter.steps.flatMap(({ paragraphs, alts }) => [...paragraphs, ...alts]),
    ...chapter.rest,
  ];
  return {
    front: chapterData(ledger, chapter.name, chapter.front.data),
    steps: chapter.steps.map((step) => {
      const { between } = editionOf(ledger.language).setting;
      const text = stepText(ledger, step);
      const alt = step.alts.map(({ pieces }) => oneLine(printPieces(ledger, pieces))).join(between);
      const note = step.notes.length ? { note: step.notes.join(' ') } : {};
      const links = step.paragraphs.flatMap(({ links }) => links);
      const terms = links.flatMap(({ to, target }) => (to === 'term' ? [target] : []));
      // The check has seen that it is one.
      const kind = step.kind as StepKind;
      const facts = factsOf([...step.paragraphs, ...step.alts]);
      return {
        id: step.id,
        kind,
        uses: step.uses,
        facts,
        ...note,
        text,
        alt,
        words: countWords(text),
        terms,
      };
    }),
    facts: factsOf([...chapter.sentences, ...body]),
  };
}
