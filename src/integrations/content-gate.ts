import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { brokenPromises, type FurtherCheck } from '../content/gate.ts';
import { quiet } from './quiet.ts';

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
        else throw quiet('Content', `content/: ${count}\n\n${shown.join('\n')}\n`);
      },
    },
  };
}
