// What every script needs: where the repository is, how to run a program in it, how to build.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** The repository's folder, whatever the working directory. */
export const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the built site lies. */
export const dist = join(project, 'dist');

const MODERN = 22;
const SOURCES = [
  'src',
  'content',
  'locks',
  'public',
  'astro.config.mjs',
  'package.json',
  'scripts/lib/browser-chunks.mjs',
  'scripts/lib/compress.mjs',
  'scripts/lib/headers.mjs',
];

/** Started by an older Node than the tools need, start again with the one that comes with the packages. */
export function useProjectNode() {
  const own = join(project, 'node_modules/.bin/node');
  if (Number.parseInt(process.versions.node, 10) >= MODERN || process.env['NODE_RESTARTED']) return;
  if (process.platform === 'win32' || !existsSync(own)) return;
  const env = { ...process.env, NODE_RESTARTED: '1' };
  const { status } = spawnSync(own, process.argv.slice(1), { stdio: 'inherit', env });
  process.exit(status ?? 1);
}

/** What Vite takes for its own word on how to build; tests and shells have them for other ends. */
const VITES_OWN = ['NODE_ENV', 'VITEST', 'MODE', 'DEV', 'PROD', 'SSR', 'TEST', 'BASE_URL'];

/**
 * The environment for a tool of ours: one that says `DEV=1` would leave a site that asks for sources.
 * @param {Record<string, string>} [added]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(added = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !VITES_OWN.includes(name));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', ...added };
}

/**
 * Runs a tool's own script with this Node, its output on ours.
 * @param {string} script path inside the repository
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to ours
 * @returns {Promise<number>} its exit code
 */
export function runTool(script, args, env = {}) {
  return endOf(startTool(script, args, env, ['ignore', 'inherit', 'inherit']));
}

/**
 * @param {string} script path inside the repository
 * @param {string[]} args
 * @param {Record<string, string>} env added to ours
 * @param {import('node:child_process').StdioOptions} stdio
 */
function startTool(script, args, env, stdio) {
  return spawn(process.execPath, [join(project, script), ...args], {
    cwd: project,
    stdio,
    env: toolEnvironment(env),
  });
}

/**
 * Waits for a tool; one that ends us ends it too.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code
 */
function endOf(child) {
  return new Promise((resolve, reject) => {
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}

/**
 * Builds the site into dist/, which the new build takes over only when it is whole (src/integrations/whole-build.ts).
 * @param {object} [options]
 * @param {Record<string, string>} [options.env] added to ours
 * @param {string} [options.into] another folder
 * @param {string[]} [options.args] further arguments of `astro build`
 * @returns {Promise<{ ok: boolean, seconds: number }>}
 */
export async function build({ env = {}, into = dist, args = [] } = {}) {
  const start = performance.now();
  const editions = await publishedEditions(env);
  const code =
    editions.length > 1
      ? await buildAll(editions, into, env, args)
      : await runTool(ASTRO, buildArgs(into, args), env);
  if (code && existsSync(into)) console.error(`The last good build is still in ${into}.`);
  return { ok: code === 0, seconds: (performance.now() - start) / 1000 };
}

const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** @param {string} into @param {string[]} args @returns {string[]} what Astro is told */
const buildArgs = (into, args) => ['build', ...(into === dist ? [] : ['--outDir', into]), ...args];

/** @param {Record<string, string>} env added to ours @returns {Promise<readonly string[]>} the editions that a build makes, the first one first */
async function publishedEditions(env) {
  const { LANGUAGES } = await import('../../src/lib/language.ts');
  return env['EDITIONS']?.split(',') ?? LANGUAGES;
}

/**
 * Every edition by a process of its own, then all of them in place of the last build, or none. The next one starts when the
 * one before has read what both keep in .astro/, so that most of their work is done side by side.
 * @param {readonly string[]} editions @param {string} into @param {Record<string, string>} env @param {string[]} args
 * @returns {Promise<number>} exit code
 */
async function buildAll(editions, into, env, args) {
  const { openWorkshop, putInPlace } = await import('../../src/integrations/whole-build.ts');
  const workshop = openWorkshop(into);
  const partOf = (/** @type {string} */ edition) => join(workshop.folder, edition);
  // A build into a folder elsewhere has its code in .astro/ as well, to the end.
  const sideBySide = !relative(project, workshop.folder).startsWith('..');
  /** @type {import('node:child_process').ChildProcess[]} */
  const started = [];
  /** @type {Promise<number>[]} */
  const ends = [];
  /** @type {Promise<unknown>[]} */
  const shown = [];
  try {
    for (const EDITION of editions) {
      const own = { ...env, EDITION, EDITIONS: editions.join() };
      const output = ends.length ? 'pipe' : 'inherit';
      const stdio = /** @type {const} */ (['ignore', output, output, 'ipc']);
      const child = startTool(ASTRO, buildArgs(partOf(EDITION), args), own, [...stdio]);
      const end = endOf(child);
      shown.push(ends.length ? shownAfter(Promise.all(ends), child) : end);
      started.push(child);
      ends.push(end);
      const read = sideBySide ? Promise.race([once(child, 'message').then(() => 0), end]) : end;
      const code = await Promise.race([read, ...ends.map(async (other) => (await other) || read)]);
      if (code) return code;
    }
    const all = Promise.all(ends).then(() => 0);
    const code = await Promise.race(ends.map(async (end) => (await end) || all));
    if (code) return code;
    const [first = '', ...others] = editions;
    for (const edition of others) renameSync(partOf(edition), join(partOf(first), edition));
    putInPlace({ ...workshop, fresh: partOf(first) });
    return 0;
  } finally {
    for (const child of started) child.kill('SIGTERM');
    await Promise.allSettled(shown);
    rmSync(workshop.folder, { recursive: true, force: true });
  }
}

/**
 * Shows what a tool says once another has had its say: their lines would be read as one tool's.
 * @param {Promise<unknown>} before @param {import('node:child_process').ChildProcess} child its output in pipes
 * @returns {Promise<unknown>} when all is shown
 */
function shownAfter(before, { stdout, stderr }) {
  const kept = [stdout, stderr].map((output) =>
    output?.pipe(new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER })),
  );
  return before.then(() =>
    Promise.all(
      kept.map((output, n) => {
        output?.pipe(n ? process.stderr : process.stdout, { end: false });
        return output && once(output, 'end');
      }),
    ),
  );
}

/** Builds only where dist/ is missing or older than what it is made of; throws if that fails. */
export async function buildIfStale() {
  if (!isStale(dist)) return;
  const { ok } = await build();
  if (!ok) throw new Error('The site does not build: see the messages above.');
}

/**
 * Whether a built site is missing, or older than what it is made of.
 * @param {string} root
 */
export function isStale(root) {
  const built = join(root, 'index.html');
  return !existsSync(built) || statSync(built).mtimeMs < newest(SOURCES);
}

/**
 * The latest change among files and folders.
 * @param {string[]} paths inside the repository
 */
function newest(paths) {
  let latest = 0;
  for (const path of paths.map((name) => join(project, name))) {
    if (!existsSync(path)) continue;
    const inside = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
      : [''];
    for (const name of inside) latest = Math.max(latest, statSync(join(path, name)).mtimeMs);
  }
  return latest;
}

/**
 * Runs a job for every item, a few at a time, and keeps the order of the answers.
 * @template T, R
 * @param {T[]} items
 * @param {number} workers
 * @param {(item: T) => Promise<R>} job
 * @returns {Promise<R[]>}
 */
export async function inParallel(items, workers, job) {
  /** @type {R[]} */
  const answers = [];
  let next = 0;
  const work = async () => {
    while (next < items.length) {
      const index = next++;
      answers[index] = await job(/** @type {T} */ (items[index]));
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, items.length) }, work));
  return answers;
}
