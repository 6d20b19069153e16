// The whole site in the pseudo language (see pseudo-words.mjs), built beside the usual one.
import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfProject } from './project-copy.mjs';
import { isStale, project, toolEnvironment } from './project.mjs';
import { pseudoFile } from './pseudo-content.mjs';

/** Where the built edition lies. */
export const pseudoSite = join(project, 'node_modules/.cache/pseudo');

const OWN = ['pseudo-content.mjs', 'pseudo-edition.mjs', 'pseudo-words.mjs'];

/** Some checks read English, and amounts print other words than the lockfile has: what is checked is the original. */
const CHECK = '    contentCheck(drawingProblems),\n';

/** The words of other editions, which this one is none of. */
const OTHER_EDITIONS = /^(?:words|chapters\/zh|teach\/zh)\//;

/**
 * Puts a copy of the project into the pseudo language.
 * @param {string} folder
 * @throws {Error} naming a field of content/ of which nobody said whether readers read it
 */
export function translateCopy(folder) {
  const content = join(folder, 'content');
  for (const entry of readdirSync(content, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:yaml|csv|mdx)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(content.length + 1).replaceAll('\\', '/');
    if (OTHER_EDITIONS.test(file)) continue;
    writeFileSync(path, pseudoFile(file, readFileSync(path, 'utf8')));
  }
  const config = join(folder, 'astro.config.mjs');
  const code = readFileSync(config, 'utf8');
  if (!code.includes(CHECK)) throw new Error(`astro.config.mjs no longer holds “${CHECK.trim()}”.`);
  writeFileSync(config, code.replace(CHECK, ''));
}

/**
 * Builds the edition anew. It takes the place of the last one when it is whole.
 * @throws {Error} with what the build said, where it fails
 */
export async function buildPseudo() {
  const folder = copyOfProject();
  const next = `${pseudoSite}-${process.pid}`;
  try {
    translateCopy(folder);
    await buildIn(folder);
    cpSync(join(folder, 'dist'), next, { recursive: true, preserveTimestamps: true });
    rmSync(pseudoSite, { recursive: true, force: true });
    renameSync(next, pseudoSite);
  } finally {
    for (const made of [folder, next]) rmSync(made, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
function buildIn(folder) {
  return new Promise((done, fail) => {
    const astro = join(project, 'node_modules/astro/bin/astro.mjs');
    const env = toolEnvironment({ NO_COLOR: '1', FORCE_COLOR: '0' });
    // As the tests look for it: at no address of its own, and in no folder.
    for (const name of ['SITE_URL', 'BASE_PATH', 'PDFS']) delete env[name];
    const child = spawn(process.execPath, [astro, 'build', '--silent'], { cwd: folder, env });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (/** @type {Buffer} */ data) => (said += data.toString()));
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`The pseudo edition does not build.\n${said}`)),
    );
  });
}

/** Builds the edition where it is missing or older than what it is made of. */
export async function buildPseudoIfStale() {
  const built = statSync(join(pseudoSite, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const own = OWN.map((name) => statSync(join(project, 'scripts/lib', name)).mtimeMs);
  if (isStale(pseudoSite) || built < Math.max(...own)) await buildPseudo();
}
