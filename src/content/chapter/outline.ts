import { parseChapter } from './chapter.ts';
import { ContentError, type Problem } from './errors.ts';
import type { Ledger } from './ledger.ts';
import type { ChapterData } from './schema.ts';
import { countWords, oneLine, stepText } from './steps.ts';
import { printPieces } from './template.ts';

/** A chapter in plain text, for stills, slides, tables and tests. */
export interface ChapterOutline {
  front: ChapterData;
  steps: {
    id: string;
    uses: string[];
    /** Ids of the disagreements shown under the step, with spaces between. */
    note?: string;
    /** The step's paragraphs, a blank line between them, figures put in. */
    text: string;
    /** Its text alternative, figures put in. */
    alt: string;
    /** Words of `text`. */
    words: number;
    /** Ids of the glossary's entries that its words name as terms. */
    terms: string[];
  }[];
  /** Ids of the figures it prints, in order, each once. */
  facts: string[];
}

/** Outlines a chapter from the text of its .mdx file. Throws a ContentError where it can't be read. */
export function chapterOutline(mdxText: string, ledger: Ledger): ChapterOutline {
  const problems: Problem[] = [];
  const chapter = parseChapter('chapters/en/chapter.mdx', mdxText, problems);
  if (!chapter) throw new ContentError(problems);
  const body = [
    ...chapter.steps.flatMap(({ paragraphs, alts }) => [...paragraphs, ...alts]),
    ...chapter.rest,
  ];
  const facts = [...chapter.sentences, ...body].flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'fact' ? [piece.id] : [])),
  );
  return {
    front: chapter.front.data,
    steps: chapter.steps.map((step) => {
      const text = stepText(ledger, step);
      const alt = step.alts.map(({ pieces }) => oneLine(printPieces(ledger, pieces))).join(' ');
      const note = step.notes.length ? { note: step.notes.join(' ') } : {};
      const links = step.paragraphs.flatMap((passage) => passage.links);
      const terms = links.flatMap(({ to, target }) => (to === 'term' ? [target] : []));
      return { id: step.id, uses: step.uses, ...note, text, alt, words: countWords(text), terms };
    }),
    facts: [...new Set(facts)],
  };
}
