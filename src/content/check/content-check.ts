import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { LEDGER } from '../ledger/load.ts';
import { forgetContent, freshContent, type Content } from '../read/content.ts';
import { ContentError, problemSentence, type Problem } from '../read/errors.ts';
import { readText } from '../read/files.ts';
import { AMOUNTS_LOCK, lockProblems } from './lockfile.ts';
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
        const told = report(await brokenPromises(folders, further));
        if (!told) return;
        if (command === 'dev') logger.error(told);
        else throw quiet(told);
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!folders) return;
        const where = folders;
        const { content, locks } = where;
        const checkAgain = async (): Promise<void> => {
          const told = report(await brokenPromises(where, further));
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

function foldersOf({ root, publicDir }: AstroConfig): Folders {
  const inRoot = (name: string): string => fileURLToPath(new URL(name, root));
  return { content: inRoot('content/'), locks: inRoot('locks/'), public: fileURLToPath(publicDir) };
}

const isIn = (folder: string, path: string): boolean => !relative(folder, path).startsWith('..');

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

/** The sentences under a heading, as many as are read; undefined where there are none. */
function report(sentences: readonly string[]): string | undefined {
  if (!sentences.length) return undefined;
  const count = sentences.length === 1 ? 'one promise is broken' : `${sentences.length} promises are broken`;
  const rest = sentences.length - MOST_SENTENCES;
  const more = rest > 0 ? [`… and ${rest} more. Mend these first.`] : [];
  return [`content/: ${count}`, '', ...sentences.slice(0, MOST_SENTENCES), ...more, ''].join('\n');
}

/** An error without a stack: authors need the sentence, not our call tree. */
function quiet(message: string): Error {
  const error = new Error(message);
  error.name = 'Content';
  error.stack = '';
  return error;
}
