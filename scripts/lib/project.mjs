// What every script needs: where the repository is, how to run a program in it, how to build.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(project, script), ...args], {
      cwd: project,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: toolEnvironment(env),
    });
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
    editions.length > 1 ? await buildAll(editions, into, env, args) : await buildOne(into, env, args);
  if (code && existsSync(into)) console.error(`The last good build is still in ${into}.`);
  return { ok: code === 0, seconds: (performance.now() - start) / 1000 };
}

/**
 * @param {string} into @param {Record<string, string>} env @param {string[]} args
 * @returns {Promise<number>} exit code
 */
function buildOne(into, env, args) {
  const where = into === dist ? [] : ['--outDir', into];
  return runTool('node_modules/astro/bin/astro.mjs', ['build', ...where, ...args], env);
}

/** @param {Record<string, string>} env added to ours @returns {Promise<readonly string[]>} the editions that a build makes, the first one first */
async function publishedEditions(env) {
  const { LANGUAGES } = await import('../../src/lib/language.ts');
  return env['EDITIONS']?.split(',') ?? LANGUAGES;
}

/**
 * Every edition by a process of its own, then all of them in place of the last build, or none. One after the other: Astro
 * keeps the list of a build's chapters in .astro/, which all builds of a folder share.
 * @param {readonly string[]} editions @param {string} into @param {Record<string, string>} env @param {string[]} args
 * @returns {Promise<number>} exit code
 */
async function buildAll(editions, into, env, args) {
  const { openWorkshop, putInPlace } = await import('../../src/integrations/whole-build.ts');
  const workshop = openWorkshop(into);
  const partOf = (/** @type {string} */ edition) => join(workshop.folder, edition);
  try {
    for (const EDITION of editions) {
      const code = await buildOne(partOf(EDITION), { ...env, EDITION, EDITIONS: editions.join() }, args);
      if (code) return code;
    }
    const [first = '', ...others] = editions;
    for (const edition of others) renameSync(partOf(edition), join(partOf(first), edition));
    putInPlace({ ...workshop, fresh: partOf(first) });
    return 0;
  } finally {
    rmSync(workshop.folder, { recursive: true, force: true });
  }
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
