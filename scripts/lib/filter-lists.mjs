// The lists that blockers hide and refuse by, as others publish them: got, where they are asked for, from two packages that
// carry them, into a folder of their own. Nothing is installed: a browser on this machine would block with it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { asksFirst } from './debian.mjs';
import { project } from './project.mjs';

/** Where they are kept once they are here. */
const KEPT = join(project, 'node_modules/.cache/filter-lists');

/** AdGuard's rules as extensions have them: in each file, beside what is made of it, is the list, word for word. */
const ADGUARDS = '@adguard/dnr-rulesets@3.3.20260320140136';
const INTEGRITY =
  'sha512-n0DqlWWlDYs4P6UdG1H5HQR/nVCMMxq6B6JMj6gvcP4uMvjmLKQw6rPg07vy5+Mn0ty9Q/3OYQldiHsqNSPzuQ==';
/** Advertisements, with EasyList; trackers, with EasyPrivacy; social buttons; then annoyances, of five kinds. */
const OF_ADGUARDS = [2, 3, 4, 18, 19, 20, 21, 22];

/** uBlock Origin, with EasyList, EasyPrivacy and its own filters. */
const DEBIANS = 'webext-ublock-origin-chromium';

/** What is said where no list is here. */
export const NO_LISTS = `for want of lists: npm has them in ${ADGUARDS}, and Debian in ${DEBIANS}.`;

/** @typedef {{ name: string, text: string }} FilterList name: its title, and its version or its day */

/**
 * The lists that are here, after getting those that are not; or, to try others, those in the folder that FILTER_LISTS names.
 * @returns {FilterList[]} none where none can be had
 */
export function filterLists() {
  const others = process.env['FILTER_LISTS'];
  return (others ? textsIn(others) : [...adguards(), ...debians()]).map((text) => ({
    name: nameOf(text),
    text,
  }));
}

/** @returns {string[]} */
function adguards() {
  const folder = kept('adguard', ADGUARDS, (into) => {
    const told = run(into, 'npm', 'pack', '--json', ADGUARDS);
    const [packed] = /** @type {{ filename: string, integrity: string }[]} */ (
      Object.values(JSON.parse(told))
    );
    if (packed?.integrity !== INTEGRITY) throw new Error(`${ADGUARDS} is not what it was.`);
    const wanted = OF_ADGUARDS.map(
      (id) => `package/dist/filters/declarative/ruleset_${id}/ruleset_${id}.json`,
    );
    run(into, 'tar', '-xzf', packed.filename, '--strip-components=5', ...wanted);
    rmSync(join(into, packed.filename));
  });
  return filesIn(folder, '.json').map(
    (file) => JSON.parse(readFileSync(file, 'utf8'))[0].metadata.rawFilterList,
  );
}

/** @returns {string[]} */
function debians() {
  const folder = kept('debian', `Debian’s ${DEBIANS}`, (into) => {
    run(into, 'apt-get', 'download', DEBIANS);
    const [file = ''] = filesIn(into, '.deb');
    run(into, 'dpkg-deb', '-x', file, '.');
    rmSync(file);
  });
  return textsIn(folder);
}

/**
 * A folder of what was fetched, now or before.
 * @param {string} name
 * @param {string} what
 * @param {(into: string) => void} fetch leaves it in a folder
 * @returns {string | undefined} nothing where it cannot be had
 */
function kept(name, what, fetch) {
  const folder = join(KEPT, name);
  if (existsSync(folder) || asksFirst()) return existsSync(folder) ? folder : undefined;
  console.error(`Getting ${what}, for its lists of what blockers hide; \`--no-install\` leaves this out.`);
  mkdirSync(KEPT, { recursive: true });
  const fresh = mkdtempSync(join(KEPT, 'fresh-'));
  try {
    fetch(fresh);
    renameSync(fresh, folder);
    return folder;
  } catch (error) {
    if (existsSync(folder)) return folder; // Somebody else was faster.
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * @param {string} cwd
 * @param {string} program
 * @param {string[]} args
 * @returns {string} what it prints
 * @throws Error with what it says, if it fails or is not here
 */
function run(cwd, program, ...args) {
  const shell = process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', shell });
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** @param {string | undefined} folder @param {string} ending @returns {string[]} paths */
function filesIn(folder, ending) {
  if (!folder) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

/** The texts that are lists of filters, among whatever else lies in a folder. @param {string | undefined} folder */
function textsIn(folder) {
  const texts = filesIn(folder, '.txt').map((file) => readFileSync(file, 'utf8'));
  return texts.filter((text) => /^! Title:/m.test(text));
}

/** @param {string} text */
function nameOf(text) {
  const [title, version] = ['Title', '(?:Version|Last modified)'].map(
    (field) => new RegExp(`^! ${field}: *(.*?)\\s*$`, 'm').exec(text)?.[1],
  );
  return `${title}, ${version ?? 'undated'}`;
}
