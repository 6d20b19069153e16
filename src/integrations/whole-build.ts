// A build is made in a folder of its own beside the old one, and takes its place when it is whole. So a build that
// fails, or is killed, leaves the last good one where it was.
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { quiet } from './quiet.ts';

/** How often another build may get in between before we give up. */
const TRIES = 20;

/** Where a build is made. */
export interface Workshop {
  /** Where the build belongs. */
  target: string;
  /** Beside the target, on the same disk; the build's process is in its name. */
  folder: string;
  /** The build in the making. */
  fresh: string;
  /** What Astro remembers while it builds; its own, so that two builds at once do not meet. */
  cache: string;
  /** Where the last build waits while the new one moves in. */
  old: string;
}

/** List it last: the content must be sound before it starts, and the files complete when it ends. */
export default function wholeBuild(): AstroIntegration {
  let workshop: Workshop | undefined;
  return {
    name: 'whole-build',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const made = openWorkshop(fileURLToPath(config.outDir));
        workshop = made;
        process.once('exit', () => rmSync(made.folder, { recursive: true, force: true }));
        updateConfig({
          outDir: folderUrl(made.fresh),
          cacheDir: folderUrl(made.cache),
          vite: { plugins: [tellsWhenRead()] },
        });
      },
      'astro:build:done': ({ logger }) => {
        if (!workshop) return;
        putInPlace(workshop);
        logger.info(`${basename(workshop.target)}/ is the new build`);
      },
    },
  };
}

/**
 * Tells the process that started the build, where it asked to be told, that all of `.astro/` has been read. Astro keeps
 * the list of a build's chapters there, in one place for all builds of a folder: the next one may write it from now on.
 */
function tellsWhenRead(): Plugin {
  return {
    name: 'tells-when-read',
    applyToEnvironment: ({ name }) => name === 'prerender',
    generateBundle: () => void process.send?.('read'),
  };
}

/**
 * Where a build is made. Clears up after builds that were killed, and puts back the last good one if it had been moved
 * aside by then.
 */
export function openWorkshop(target: string): Workshop {
  const plain = target.endsWith(sep) ? target.slice(0, -1) : target;
  // Behind a link, the folder it leads to: that is the disk to stay on.
  const real = existsSync(plain) ? realpathSync(plain) : plain;
  const prefix = `.${basename(real)}-`;
  for (const name of existsSync(dirname(real)) ? readdirSync(dirname(real)) : []) {
    const owner = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (/^\d+$/.test(owner) && !isBuilding(Number(owner))) abandon(workshopOf(real, owner));
  }
  return workshopOf(real, String(process.pid));
}

/**
 * Moves the finished build to its place. Readers see the old build or the new one, but for the moment between two renames.
 * @throws Error in a sentence, the last build being where it was
 */
export function putInPlace({ target, folder, fresh, old }: Workshop): void {
  for (let left = TRIES; ; left--) {
    const aside = `${old}-${left}`;
    try {
      mkdirSync(folder, { recursive: true });
      const moved = renamed(target, aside);
      try {
        renameSync(fresh, target);
      } catch (error) {
        if (moved && !existsSync(target)) renameSync(aside, target);
        throw error;
      }
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      const { code = 'an error' } = error as NodeJS.ErrnoException;
      // Another build moved in between our two steps: the later one stays.
      if (left > 0 && (code === 'ENOTEMPTY' || code === 'EEXIST')) continue;
      throw quiet(
        'Build',
        `The build is whole, but could not be moved to ${target} (${code}), where the last one still stands: make that folder and the one around it writable, and build again.`,
      );
    }
  }
}

/** @param owner the process that builds */
function workshopOf(target: string, owner: string): Workshop {
  const folder = join(dirname(target), `.${basename(target)}-${owner}`);
  return {
    target,
    folder,
    fresh: join(folder, 'fresh'),
    cache: join(folder, 'cache'),
    old: join(folder, 'old'),
  };
}

/** Clears up after a build that is no more. */
function abandon({ target, folder, old }: Workshop): void {
  const aside = readdirSync(folder).find((name) => name.startsWith(basename(old)));
  if (aside && !existsSync(target)) renamed(join(folder, aside), target);
  rmSync(folder, { recursive: true, force: true });
}

function isBuilding(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** @returns false where there was nothing to move */
function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function folderUrl(folder: string): URL {
  return pathToFileURL(folder + sep);
}
