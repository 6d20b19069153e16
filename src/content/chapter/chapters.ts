import type { Content, Recipe } from '../read/content.ts';
import type { Problem } from '../read/errors.ts';
import { filesIn } from '../read/files.ts';
import { parseChapter, type Chapter } from './chapter.ts';

/** The chapters of a content folder, taken apart. */
export interface Chapters {
  /** In the order of their files. */
  read: readonly Chapter[];
  /** Names of those that cannot be read: one sentence about each is enough. */
  unread: readonly string[];
  problems: readonly Problem[];
}

/** Every chapter, parsed once for all who ask. */
export const CHAPTER_FILES: Recipe<Chapters> = { name: 'chapters', make: readChapters };

function readChapters({ files, language }: Content): Chapters {
  const problems: Problem[] = [];
  const written = filesIn(files, `chapters/${language}/`, '.mdx');
  const read = written.flatMap(([, file, text]) => parseChapter(file, text, problems) ?? []);
  const names = new Set(read.map(({ name }) => name));
  return { read, unread: written.map(([name]) => name).filter((name) => !names.has(name)), problems };
}
