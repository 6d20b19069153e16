// Finds what a checkout calls its own parts, wherever they lie: folders and names have changed and will again.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What drawing asks for, and every name it has had, the newest first. */
export const NAMES = /** @type {const} */ ({
  charts: ['charts', 'figures'],
  panels: ['panels'],
  loadLedger: ['loadLedger'],
  resolve: ['resolveChart', 'resolveFigure'],
  settingsToTry: ['settingsToTry'],
  renderSvg: ['renderSvg'],
  tween: ['tween'],
  loadLetters: ['loadLetters'],
  plainMarks: ['plainMarks'],
  palettes: ['palettes'],
});

/** @typedef {keyof typeof NAMES} Part */

/** Declarations only: what another file hands on is found where it is declared. */
const DECLARES = /^export (?:async )?(?:const|function) ([\w$]+)/gm;

/**
 * Loads the parts of a checkout by the names they are exported under.
 * @param {string} folder the checkout's
 * @returns {Promise<Record<Part, any>>}
 * @throws {Error} naming what no file of src/ exports
 */
export async function loadParts(folder) {
  const files = exporters(join(folder, 'src'));
  const parts = Object.entries(NAMES).map(async ([part, names]) => {
    const name = names.find((known) => files.has(known));
    const [file, ...others] = name ? (files.get(name) ?? []) : [];
    if (!name || !file || others.length)
      throw new Error(
        `${file ? `${[file, ...others].join(' and ')} both export` : `No file of ${join(folder, 'src')} exports`} ${name ?? names.join(' or ')}: say in scripts/scenes/known.mjs what to draw with.`,
      );
    return [part, (await import(pathToFileURL(file).href))[name]];
  });
  return Object.fromEntries(await Promise.all(parts));
}

/**
 * The files that declare each exported name.
 * @param {string} folder
 * @returns {Map<string, string[]>}
 */
function exporters(folder) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.d.ts')) continue;
    const file = join(folder, name);
    for (const [, exported = ''] of readFileSync(file, 'utf8').matchAll(DECLARES))
      found.set(exported, [...(found.get(exported) ?? []), file]);
  }
  return found;
}
