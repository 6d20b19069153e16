// What other editions were worded from: locks/translations-<language>.json, made anew and compared.
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './project.mjs';

/** The editions that are held to marks. */
export const TRANSLATED = ['zh'];

/**
 * The units of an edition, and the marks that it has.
 * @param {string} language
 * @throws {Error} where content/ cannot be read, with a sentence for each fault
 */
async function read(language) {
  const marks = await import('../../src/content/editions/marks.ts');
  const { sharedContent } = await import('../../src/content/read/content.ts');
  const file = join('locks', marks.marksFile(/** @type {'zh'} */ (language)));
  const units = marks.unitsOf(sharedContent(join(project, 'content')), /** @type {'zh'} */ (language));
  return { ...marks, file, units, known: marks.readMarks(join(project, file)) };
}

/**
 * A line for every text of an edition that is behind the first one's, or that nobody has marked.
 * @param {string} language
 * @returns {Promise<string[]>}
 */
export async function staleLines(language) {
  const { staleUnits, units, known, file } = await read(language);
  const { stale, unmarked, gone } = staleUnits(units, known);
  /** @type {(unit: import('../../src/content/editions/marks.ts').Unit, what: string) => string} */
  const line = (unit, what) => `content/${unit.file}:${unit.line}: ${unit.name} ${what}`;
  return [
    ...stale.map((unit) =>
      line(
        unit,
        `was worded from other words than the first edition has now: npm run lock -- ${language} ${unit.name}`,
      ),
    ),
    ...unmarked.map((unit) =>
      line(unit, `has no mark of what it was worded from: npm run lock -- ${language}`),
    ),
    ...gone.map((name) => `${file}: ${name} is no more: npm run lock -- ${language}`),
  ];
}

/**
 * Marks texts of an edition as worded from what the first one says now: those that have no mark, and those that are named.
 * What is stale and not named stays so.
 * @param {string} language
 * @param {string[]} names of units, or what they begin with, such as `chapters/abs`
 * @returns {Promise<import('./locks.mjs').Locked>}
 */
export async function lockTranslations(language, names) {
  const { marked, staleUnits, writtenMarks, units, known, file } = await read(language);
  const now = marked(units, known, names);
  const path = join(project, file);
  const text = writtenMarks(now);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  const all = [...new Set([...Object.keys(known), ...Object.keys(now)])].toSorted();
  const changes = all.flatMap((name) => [
    ...(name in known && known[name] !== now[name] ? [`- ${name} ${known[name]}`] : []),
    ...(name in now && known[name] !== now[name] ? [`+ ${name} ${now[name]}`] : []),
  ]);
  const { stale } = staleUnits(units, now);
  const found = { file, holds: `${Object.keys(now).length} texts`, changes };
  if (!stale.length) return found;
  const list = stale.map(({ name }) => name).join(' ');
  return { ...found, refused: `Read these against the first edition, then name them: ${list}` };
}
