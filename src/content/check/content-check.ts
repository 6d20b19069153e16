import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER } from '../ledger/load.ts';
import { freshContent, type Content } from '../read/content.ts';
import { ContentError, problemSentence, type Problem } from '../read/errors.ts';
import { readText } from '../read/files.ts';
import { AMOUNTS_LOCK, lockProblems } from './lockfile.ts';
import { messageProblems } from './messages.ts';
import { contentProblems } from './problems.ts';
import { unknownFileProblems } from './unknown-files.ts';

/** A check that needs more of the site than its content: asked last, when nothing else is wrong. */
export type FurtherCheck = (content: Content) => Promise<Problem[]>;

/** The folders a site's content stands in. */
export interface Folders {
  content: string;
  /** Where locks/amounts.txt lies. */
  locks: string;
  /** Files served as they are, which a picture may be. */
  public?: string;
}

/** Every broken promise of a content folder as a sentence; empty when all is well. The folder is read anew. */
export async function brokenPromises(
  folders: Folders,
  further: readonly FurtherCheck[] = [],
): Promise<string[]> {
  const problems: Problem[] = [];
  try {
    const content = freshContent(folders.content);
    problems.push(...unknownFileProblems(content));
    problems.push(
      ...contentProblems(content, filesUnder(folders.public)),
      ...amountProblems(content, folders),
      ...messageProblems(content.get(LEDGER)),
    );
    if (!problems.length) for (const check of further) problems.push(...(await check(content)));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
  }
  return problems.map(problemSentence);
}

/** Amounts that are not as their lockfile has them, or the one sentence on a lockfile that cannot be read. */
function amountProblems(content: Content, { locks }: Folders): Problem[] {
  const path = join(locks, AMOUNTS_LOCK);
  const unread: Problem[] = [];
  const isThere = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const text = isThere ? readText(path, `/locks/${AMOUNTS_LOCK}`, unread) : undefined;
  return unread.length ? unread : lockProblems(content.get(LEDGER), text);
}

function filesUnder(folder: string | undefined): string[] {
  return folder && existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
}
