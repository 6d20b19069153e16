import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './check.ts';
import { ContentError, problemSentence, type Problem } from './errors.ts';
import { buildLedger, readContent, type Ledger } from './ledger.ts';
import type { ContentFiles } from './files.ts';
import { messageProblems } from './messages.ts';
import { registerProblems } from './register.ts';
import { strayProblems } from './strays.ts';

/** A check that needs more of the site than its content: asked last, when nothing else is wrong. */
export type FurtherCheck = (ledger: Ledger, files: ContentFiles) => Promise<Problem[]>;

/** More sentences than fit a screen or two are read by nobody. */
const MOST_SENTENCES = 40;

/**
 * Checks content/ before anything is built. A build stops with one sentence per broken promise and no stack
 * trace; the dev server lists the same sentences and goes on, so that half-written chapters can be looked at.
 */
export default function contentGate(...further: FurtherCheck[]): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': async ({ config, command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const sentences = await brokenPromises(
          fileURLToPath(new URL('content/', config.root)),
          fileURLToPath(config.publicDir),
          further,
        );
        if (!sentences.length) return;
        const count =
          sentences.length === 1 ? 'one promise is broken' : `${sentences.length} promises are broken`;
        const shown = sentences.slice(0, MOST_SENTENCES);
        const rest = sentences.length - shown.length;
        if (rest) shown.push(`… and ${rest} more. Mend these first.`);
        if (command === 'dev') logger.error([`content/: ${count}`, ...shown].join('\n'));
        else throw quiet(`content/: ${count}\n\n${shown.join('\n')}\n`);
      },
    },
  };
}

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
    problems.push(
      ...checkContent(ledger, files, filesUnder(publicRoot)),
      ...registerProblems(ledger, files),
      ...messageProblems(ledger),
    );
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

/** An error without a stack: authors need the sentence, not our call tree. */
function quiet(message: string): Error {
  const error = new Error(message);
  error.name = 'Content';
  error.stack = '';
  return error;
}
