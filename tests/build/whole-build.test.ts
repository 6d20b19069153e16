import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { project } from '../../scripts/lib/project.mjs';
import { openWorkshop, putInPlace } from '../../src/integrations/whole-build.ts';
import { PATIENCE } from '../support/patience.ts';
import { scratch, startAstro } from './support.ts';

/** A site of one page that is built our way; `page` is the code that runs while it is made. */
function smallSite(page = ''): string {
  const folder = scratch();
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const ours = pathToFileURL(join(project, 'src/integrations/whole-build.ts')).href;
  write('package.json', '{ "type": "module" }');
  write(
    'astro.config.mjs',
    `import wholeBuild from '${ours}';\nexport default { integrations: [wholeBuild()] };`,
  );
  write('src/pages/a.astro', '<p>Another page.</p>');
  write('src/pages/index.astro', `---\n${page}\n---\n<p>The new build.</p>`);
  write('dist/index.html', 'the last good build');
  return folder;
}

const home = (folder: string): string => readFileSync(join(folder, 'dist/index.html'), 'utf8');
const leftovers = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.dist-'));

/** A process id that nobody has any more. */
const DEAD = 2 ** 22 - 7;

describe('the last good build', () => {
  it('stays where a page throws, makes room where none does, and survives a kill in the middle', async () => {
    const throws = smallSite("throw new Error('A page broke.');");
    const failed = await startAstro(throws, 'build').ended;
    expect(failed.code, failed.output).toBe(1);
    expect(failed.output).toContain('A page broke.');
    expect(home(throws)).toBe('the last good build');
    expect(leftovers(throws)).toEqual([]);

    // The page says that it is being made, then never ends.
    const waits =
      "import { writeFileSync } from 'node:fs';\nwriteFileSync('made', '');\nawait new Promise((done) => setTimeout(done, 1e6));";
    const killed = smallSite(waits);
    const { child, ended } = startAstro(killed, 'build');
    onTestFinished(() => void child.kill('SIGKILL'));
    await expect.poll(() => existsSync(join(killed, 'made')), { timeout: PATIENCE, interval: 50 }).toBe(true);
    expect(leftovers(killed), 'the build in the making').toHaveLength(1);
    child.kill('SIGKILL');
    await ended;
    expect(home(killed)).toBe('the last good build');

    writeFileSync(join(killed, 'src/pages/index.astro'), '<p>The new build.</p>');
    const next = await startAstro(killed, 'build').ended;
    expect(next.code, next.output).toBe(0);
    expect(home(killed)).toContain('The new build.');
    expect(existsSync(join(killed, 'dist/a/index.html'))).toBe(true);
    expect(leftovers(killed), 'what the killed build left is cleared up').toEqual([]);
  });

  it('gives way to either of two builds at once, whole', async () => {
    const folder = smallSite();
    const endings = await Promise.all([startAstro(folder, 'build').ended, startAstro(folder, 'build').ended]);
    expect(
      endings.map(({ code }) => code),
      endings.map(({ output }) => output).join('\n'),
    ).toEqual([0, 0]);
    expect(home(folder)).toContain('The new build.');
    expect(leftovers(folder)).toEqual([]);
  });
});

describe('putting a build in its place', () => {
  const made = (folder: string): ReturnType<typeof openWorkshop> => {
    const workshop = openWorkshop(join(folder, 'dist/'));
    mkdirSync(workshop.fresh, { recursive: true });
    writeFileSync(join(workshop.fresh, 'index.html'), 'new');
    return workshop;
  };
  const withOld = (): string => {
    const folder = scratch();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/index.html'), 'old');
    return folder;
  };

  it('works the first time, with no build before', () => {
    const folder = scratch();
    putInPlace(made(folder));
    expect(home(folder)).toBe('new');
    expect(leftovers(folder)).toEqual([]);
  });

  it('follows a link to where the site really is', () => {
    const [folder, elsewhere] = [scratch(), withOld()];
    symlinkSync(join(elsewhere, 'dist'), join(folder, 'dist'), 'dir');
    putInPlace(made(folder));
    expect(home(elsewhere)).toBe('new');
    expect(home(folder)).toBe('new');
  });

  it('puts the last build back where the new one cannot move in, and says so', () => {
    const folder = withOld();
    const workshop = made(folder);
    renameSync(workshop.fresh, `${workshop.fresh}-lost`);
    expect(() => putInPlace(workshop)).toThrow(
      /^The build is whole, but could not be moved to .*dist \(ENOENT\), where the last one still stands: .*\.$/,
    );
    expect(home(folder)).toBe('old');
  });

  it('is made good by the next build where it was killed between its two steps', () => {
    const folder = withOld();
    mkdirSync(join(folder, `.dist-${DEAD}`));
    renameSync(join(folder, 'dist'), join(folder, `.dist-${DEAD}/old-20`));
    openWorkshop(join(folder, 'dist'));
    expect(home(folder)).toBe('old');
    expect(leftovers(folder)).toEqual([]);
  });

  it('leaves alone what a build of another process is making, and what is none of ours', () => {
    const folder = withOld();
    for (const name of [`.dist-${process.ppid}`, '.dist-notes']) mkdirSync(join(folder, name));
    openWorkshop(join(folder, 'dist'));
    expect(leftovers(folder).sort()).toEqual([`.dist-${process.ppid}`, '.dist-notes'].sort());
  });
});
