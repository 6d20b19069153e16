// The whole site in the pseudo language (see pseudo-words.mjs), built beside the usual one.
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { copyOfProject } from './project-copy.mjs';
import { isStale, project, toolEnvironment } from './project.mjs';
import { pseudoFile } from './pseudo-content.mjs';

/** Where the built edition lies. */
export const pseudoSite = join(project, 'node_modules/.cache/pseudo');

const OWN = ['pseudo-content.mjs', 'pseudo-edition.mjs', 'pseudo-fields.mjs', 'pseudo-words.mjs'];

/** Some checks read English, and amounts print other words than the lockfile has: what is checked is the original. */
const CHECK = '    contentCheck(drawingProblems),\n';

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
    writeFileSync(path, pseudoFile(file, readFileSync(path, 'utf8')));
  }
  const config = join(folder, 'astro.config.mjs');
  const code = readFileSync(config, 'utf8');
  if (!code.includes(CHECK)) throw new Error(`astro.config.mjs no longer holds “${CHECK.trim()}”.`);
  writeFileSync(config, code.replace(CHECK, ''));
}

/**
 * Builds the edition anew.
 * @param {string} [into]
 * @throws {Error} with what the build said, where it fails
 */
export function buildPseudo(into = pseudoSite) {
  const folder = copyOfProject();
  try {
    translateCopy(folder);
    const astro = join(project, 'node_modules/astro/bin/astro.mjs');
    const env = toolEnvironment({ NO_COLOR: '1', FORCE_COLOR: '0' });
    const options = { cwd: folder, env, encoding: /** @type {const} */ ('utf8') };
    const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', '--silent'], options);
    if (status !== 0) throw new Error(`The pseudo edition does not build.\n${stdout}${stderr}`);
    rmSync(into, { recursive: true, force: true });
    cpSync(join(folder, 'dist'), into, { recursive: true, preserveTimestamps: true });
  } finally {
    if (!process.env['PSEUDO_KEEP']) rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the edition where it is missing or older than what it is made of. */
export function buildPseudoIfStale() {
  const built = statSync(join(pseudoSite, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const own = OWN.map((name) => statSync(join(project, 'scripts/lib', name)).mtimeMs);
  if (isStale(pseudoSite) || built < Math.max(...own)) buildPseudo();
}
