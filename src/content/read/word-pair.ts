import type { Problem } from './errors.ts';
import type { WordPath } from './overlay.ts';

/** A text of the first edition with its words in another. */
export interface EditionText {
  /** The first edition's file, relative to content/. */
  of: string;
  path: WordPath;
  first: string;
  /** Absent where it has none yet. */
  words?: string;
  /** Where the words stand, or should. */
  file: string;
  line: number;
}

/** A file of the first edition, the file that words it, and what is found in them. */
export interface Pair {
  /** The first edition's file, relative to content/, and its text. */
  file: string;
  text: string;
  /** The file of words, and its text where somebody has written it. */
  from: string;
  words: string | undefined;
  problems: Problem[];
  texts: EditionText[];
}
