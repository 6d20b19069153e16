import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './check.ts';
import { ContentError, problemSentence } from './errors.ts';
import { buildLedger, readContent } from './ledger.ts';

/**
 * Checks content/ before anything is built. A build stops with one sentence per broken promise and no stack
 * trace; the dev server lists the same sentences and goes on, so that half-written chapters can be looked at.
 */
export default function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const sentences = brokenPromises(
          fileURLToPath(new URL('content/', config.root)),
          fileURLToPath(config.publicDir),
        );
        if (!sentences.length) return;
        const count =
          sentences.length === 1 ? 'one promise is broken' : `${sentences.length} promises are broken`;
        if (command === 'dev') logger.error([`content/: ${count}`, ...sentences].join('\n'));
        else throw quiet(`content/: ${count}\n\n${sentences.join('\n')}\n`);
      },
    },
  };
}

/** Every broken promise of a content folder as a sentence; empty when all is well. */
export function brokenPromises(contentRoot: string, publicRoot?: string): string[] {
  const files = readContent(contentRoot);
  const publicFiles =
    publicRoot && existsSync(publicRoot)
      ? readdirSync(publicRoot, { recursive: true, encoding: 'utf8' })
      : [];
  try {
    return checkContent(buildLedger(files), files, publicFiles).map(problemSentence);
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(problemSentence);
    throw error;
  }
}

/** An error without a stack: authors need the sentence, not our call tree. */
function quiet(message: string): Error {
  const error = new Error(message);
  error.name = 'Content';
  error.stack = '';
  return error;
}
