// Finds what a checkout calls its own parts, wherever they lie: folders and names have changed and will again.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** Declarations only, of which overloads are several: what another file hands on is found where it is declared. */
const DECLARES = /^export (?:async )?(?:const|function) ([\w$]+)/gm;

/**
 * Loads the parts of a checkout by the names they are exported under.
 * @param {string} folder the checkout's
 * @returns {Promise<Record<Part, any>>}
 * @throws {Error} naming what no file of src/ exports
 */
export async function loadParts(folder) {
  const files = exporters(join(folder, 'src'));
  const drawn = await drawnParts(files);
  const parts = Object.entries(NAMES).map(async ([part, names]) => {
    if (part in drawn) return [part, drawn[part]];
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
 * Charts and panels by their ids, where a function finds what a chapter draws by its folder's name.
 * @param {Map<string, string[]>} files
 * @returns {Promise<Record<string, Record<string, () => Promise<any>>>>} nothing for a checkout that lists them
 */
async function drawnParts(files) {
  const [file] = files.get('drawnBy') ?? [];
  if (!file) return {};
  const { drawnBy } = await import(pathToFileURL(file).href);
  const folder = dirname(file);
  const chapters = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.ts')));
  const drawn = await Promise.all(chapters.map(async (id) => ({ id, ...(await drawnBy(id)) })));
  return {
    charts: Object.fromEntries(drawn.map(({ id, chart, figure }) => [id, async () => chart ?? figure])),
    panels: Object.fromEntries(
      // An older commit lists its panels.
      drawn.flatMap(({ panels }) =>
        Array.isArray(panels) ? panels.map((panel) => [panel.id, async () => panel]) : Object.entries(panels),
      ),
    ),
  };
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
      found.set(exported, [...new Set([...(found.get(exported) ?? []), file])]);
  }
  return found;
}
