import { existsSync, readdirSync } from 'node:fs';
import { checkContent } from './check.ts';
import { ContentError, problemSentence, type Problem } from './errors.ts';
import { buildLedger, readContent, type Ledger } from './ledger.ts';
import type { ContentFiles } from './files.ts';
import { registerProblems } from './register.ts';
import { strayProblems } from './strays.ts';

/** A check that needs more of the site than its content: asked last, when nothing else is wrong. */
export type FurtherCheck = (ledger: Ledger, files: ContentFiles) => Promise<Problem[]>;

/** Every broken promise of a content folder as a sentence; empty when all is well. */
export async function brokenPromises(
  contentRoot: string,
  publicRoot?: string,
  further: readonly FurtherCheck[] = [],
): Promise<string[]> {
  const problems: Problem[] = [];
  try {
    const files = readContent(contentRoot);
    problems.push(...strayProblems(files));
    const ledger = buildLedger(files);
    problems.push(...checkContent(ledger, files, filesUnder(publicRoot)), ...registerProblems(ledger, files));
    if (!problems.length) for (const check of further) problems.push(...(await check(ledger, files)));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
  }
  return problems.map(problemSentence);
}

function filesUnder(folder: string | undefined): string[] {
  return folder && existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
}
