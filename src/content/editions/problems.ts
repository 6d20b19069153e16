import { freshContent, type Content } from '../read/content.ts';
import { editionIn } from '../read/edition-files.ts';
import { ContentError, problemSentence, type Problem } from '../read/errors.ts';
import type { Language } from '../../lib/language.ts';

/** Every broken promise of an edition's words, in the order of files and lines. @param content in the first edition */
export function editionProblems(content: Content, language: Language): Problem[] {
  const { problems } = content.get(editionIn(language));
  return problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** A check that needs more of the site than its content: asked last, when nothing else is wrong. */
type FurtherCheck = (content: Content) => Promise<Problem[]>;

/** The same as sentences, of a folder that is read anew; empty when all is well. */
export async function brokenWords(
  folder: string,
  language: Language,
  further: readonly FurtherCheck[] = [],
): Promise<string[]> {
  const problems: Problem[] = [];
  try {
    const content = freshContent(folder);
    problems.push(...editionProblems(content, language));
    const edition = content.get(editionIn(language)).content;
    if (!problems.length) for (const check of further) problems.push(...(await check(edition)));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
  }
  return problems.map(problemSentence);
}
