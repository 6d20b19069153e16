// The lockfiles: what may only change on purpose. Each function makes one anew and says what that changes.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startServer } from '../serve.mjs';
import { addressList, lost, madeAddresses, readAddresses } from './addresses.mjs';
import { findChromium } from '../browsers/browser.mjs';
import { measureHeights } from './embed-heights.mjs';
import { buildIfStale, dist, project } from './project.mjs';
import { withPage } from '../browsers/screen.mjs';
import { listEditions, listPages } from './site.mjs';

/**
 * What became of a lockfile.
 * @typedef {object} Locked
 * @property {string} file from the repository's folder
 * @property {string} holds such as '457 amounts'
 * @property {string[]} changes lines taken out with a minus before them, lines put in with a plus
 * @property {string} [refused] why it is not as it should be, where somebody has to decide
 */

const AMOUNTS = 'locks/amounts.txt';
/** By the folder of an edition in a built site. */
const HEIGHTS = { '': 'locks/heights.json', 'zh/': 'locks/heights-zh.json' };

/**
 * Every amount as it prints. The build holds content/ to it.
 * @returns {Promise<Locked>}
 * @throws {Error} where the ledger is broken, with a sentence for each fault
 */
export async function lockAmounts() {
  const { loadLedger } = await import('../../src/content/ledger/load.ts');
  const { lockLines } = await import('../../src/content/check/lockfile.ts');
  const before = linesOf(AMOUNTS);
  const now = lockLines(loadLedger(join(project, 'content')));
  write(AMOUNTS, before, now);
  return { file: AMOUNTS, holds: `${now.length} amounts`, changes: changed(before, now) };
}

/**
 * Every public address. It never loses a line by itself: whoever means an address to go takes its line out by hand.
 * @returns {Promise<Locked>}
 */
export async function lockAddresses() {
  await buildIfStale();
  const before = readAddresses();
  const made = madeAddresses(dist);
  const now = [...new Set([...before, ...made])].toSorted();
  write(addressList, before, now);
  const gone = lost(before, made);
  const refused =
    `The build no longer has these, on which others rely: ${gone.join(' ')}\n` +
    'Bring them back, or take their lines out by hand and say so in CHANGELOG.md.';
  const found = { file: addressList, holds: `${now.length} addresses`, changes: changed(before, now) };
  return gone.length ? { ...found, refused } : found;
}

/**
 * How tall every frame is that has the height of its content, for snippets without a script: a file for each edition of the
 * built site. The next build uses them.
 * @returns {Promise<Locked>}
 * @throws {Error} where there is no browser to measure with
 */
export async function lockHeights() {
  await buildIfStale();
  const server = await startServer({ port: 0 });
  const browser = await chromium.launch(await findChromium());
  const found = { file: HEIGHTS[''], holds: 0, changes: /** @type {string[]} */ ([]) };
  for (const edition of listEditions(dist)) {
    /** @type {import('./embed-heights.mjs').Heights} */
    const heights = {};
    const base = server.url + edition;
    for (const { path, kind } of listPages(join(dist, edition))) {
      if (kind !== 'embed') continue;
      Object.assign(heights, await withPage(browser, {}, (page) => measureHeights(page, base, path)));
    }
    found.holds += Object.keys(heights).length;
    found.changes.push(...writeHeights(HEIGHTS[/** @type {keyof typeof HEIGHTS} */ (edition)], heights));
  }
  await browser.close();
  await server.close();
  return { ...found, holds: `${found.holds} embeds and steps` };
}

/**
 * @param {string} lock @param {import('./embed-heights.mjs').Heights} heights
 * @returns {string[]} what that changes
 */
function writeHeights(lock, heights) {
  const now = Object.entries(heights).map(([address, widths]) => {
    const pairs = Object.entries(widths).map(([width, height]) => `"${width}": ${height}`);
    return `  "${address}": { ${pairs.join(', ')} }`;
  });
  const before = linesOf(lock).flatMap((line) => (line.startsWith('  ') ? [line.replace(/,$/, '')] : []));
  write(lock, linesOf(lock), `{\n${now.join(',\n')}\n}`.split('\n'));
  return changed(before, now);
}

/** @param {string} file @returns {string[]} its lines; none where it is missing */
function linesOf(file) {
  const path = join(project, file);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
}

/**
 * Written only when it differs: a build counts as old when a lockfile is newer.
 * @param {string} file @param {readonly string[]} before @param {readonly string[]} now
 */
function write(file, before, now) {
  if (before.join('\n') !== now.join('\n')) writeFileSync(join(project, file), `${now.join('\n')}\n`);
}

/** @param {readonly string[]} before @param {readonly string[]} now */
function changed(before, now) {
  const [old, made] = [new Set(before), new Set(now)];
  return [
    ...before.filter((line) => !made.has(line)).map((line) => `- ${line.trim()}`),
    ...now.filter((line) => !old.has(line)).map((line) => `+ ${line.trim()}`),
  ];
}
