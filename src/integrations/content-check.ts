import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { brokenPromises, type Folders, type FurtherCheck } from '../content/check/content-check.ts';
import { brokenWords } from '../content/editions/problems.ts';
import { forgetContent } from '../content/read/content.ts';
import { EDITION, FIRST_LANGUAGE } from '../lib/language.ts';
import { quiet } from './quiet.ts';

/** More sentences than fit a screen or two are read by nobody. */
const MOST_SENTENCES = 40;

/** ms; files that are saved together are checked together. */
const TOGETHER = 50;

/**
 * Checks content/ before anything is built. A build stops with one sentence per broken promise and no stack
 * trace; the dev server lists the same sentences and goes on, so that half-written chapters can be looked at, and
 * checks again whenever content changes.
 */
export default function contentCheck(...further: FurtherCheck[]): AstroIntegration {
  let folders: Folders | undefined;
  let code = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ config, command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        folders = foldersOf(config);
        code = fileURLToPath(new URL('content/', config.srcDir));
        const told = report(await promises(folders, further));
        if (!told) return;
        if (command === 'dev') logger.error(told);
        else throw quiet('Content', told);
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!folders) return;
        const where = folders;
        const { content, locks } = where;
        const checkAgain = async (): Promise<void> => {
          const told = report(await promises(where, further));
          if (told) logger.error(told);
          server.ws.send({ type: 'full-reload' });
        };
        let timer: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_, path) => {
          // What the old code made of the files is not what the new code would.
          if (isIn(code, path)) forgetContent(content);
          if (!isIn(content, path) && !isIn(locks, path)) return;
          // Nobody may be shown the old files, however soon they ask.
          forgetContent(content);
          clearTimeout(timer);
          timer = setTimeout(() => void checkAgain(), TOGETHER);
        });
      },
    },
  };
}

/**
 * The broken promises of the edition that is built: of the first one all of content/, of another one its words. Where these
 * are being written, EDITION_DRAFT=1 builds it nevertheless, with the first one's words where it has none.
 */
async function promises(folders: Folders, further: readonly FurtherCheck[]): Promise<string[]> {
  if (EDITION === FIRST_LANGUAGE) return brokenPromises(folders, further);
  return process.env['EDITION_DRAFT'] ? [] : brokenWords(folders.content, EDITION, further);
}

function foldersOf({ root, publicDir }: AstroConfig): Folders {
  const inRoot = (name: string): string => fileURLToPath(new URL(name, root));
  return { content: inRoot('content/'), locks: inRoot('locks/'), public: fileURLToPath(publicDir) };
}

const isIn = (folder: string, path: string): boolean => !relative(folder, path).startsWith('..');

/** The sentences under a heading, as many as are read; undefined where there are none. */
function report(sentences: readonly string[]): string | undefined {
  if (!sentences.length) return undefined;
  const count = sentences.length === 1 ? 'one promise is broken' : `${sentences.length} promises are broken`;
  const rest = sentences.length - MOST_SENTENCES;
  const more = rest > 0 ? [`… and ${rest} more. Mend these first.`] : [];
  return [`content/: ${count}`, '', ...sentences.slice(0, MOST_SENTENCES), ...more, ''].join('\n');
}
