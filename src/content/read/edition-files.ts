import { FIRST_LANGUAGE, type Language } from '../../lib/language.ts';
import { contentOf, type Content, type Recipe } from './content.ts';
import type { Problem } from './errors.ts';
import type { ContentFiles } from './files.ts';
import type { EditionText } from './word-pair.ts';
import { worded } from './worded.ts';

/** A content folder in the words of another edition, and where those are missing, too many or misplaced. */
export interface Edition {
  /** The same files as the first edition's, in its words; its chapters and lessons in the edition's own folders. */
  content: Content;
  problems: readonly Problem[];
  /** Every text that readers read outside the bodies of chapters, in both editions. */
  texts: readonly EditionText[];
}

/** A content folder in another edition; what has no words yet is in the first edition's. */
export const editionIn = (language: Language): Recipe<Edition> => ({
  name: `edition ${language}`,
  make: (content) => {
    const { files, ...found } = editionFiles(content.files, language);
    return { content: contentOf(files, language, content), ...found };
  },
});

/** Every file that has words, but for strings/, which is written out for each edition. */
const WORDED =
  /^(?:[^/]+\.yaml|charts\/[^/]+\.yaml|series\/[^/]+\.csv|(?:chapters|teach)\/en\/[^/]+\.(?:mdx|yaml))$/;

/** Where the words of a file stand in an edition. */
export function wordsFile(file: string, language: Language): string {
  const [, folder, name] = /^(chapters|teach)\/en\/(.+)$/.exec(file) ?? [];
  return folder ? `${folder}/${language}/${name}` : `words/${language}/${file}`;
}

/** The files of an edition: the first one's, in its words. Pure. */
export function editionFiles(
  files: ContentFiles,
  language: Language,
): { files: ContentFiles; problems: Problem[]; texts: EditionText[] } {
  const problems: Problem[] = [];
  const texts: EditionText[] = [];
  const made = new Map(files);
  const used = new Set<string>();
  for (const [file, text] of files) {
    if (!WORDED.test(file)) continue;
    const from = wordsFile(file, language);
    used.add(from);
    const put = file.includes('/en/') ? from : file;
    made.set(put, worded({ file, text, from, words: files.get(from), problems, texts }));
  }
  const folder = new RegExp(`^(?:words|chapters|teach)/${language}/`);
  for (const file of files.keys()) {
    if (!folder.test(file) || used.has(file)) continue;
    const what = 'these are the words of no file of the first edition';
    problems.push({ file, line: 1, what, remedy: 'give the file the name of one, or take it out' });
  }
  return { files: made, problems, texts };
}

/** The content of an edition: of the first one the files as they are. */
export const contentIn = (content: Content, language: Language): Content =>
  language === FIRST_LANGUAGE ? content : content.get(editionIn(language)).content;
