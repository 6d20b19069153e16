// The files of content/ in the pseudo language (see pseudo-words.mjs), ready for a build.
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { parse, stringify } from 'yaml';
import { fieldsOf, isWords } from '../../src/content/read/fields.ts';
import { pseudoMdx, pseudoWords } from './pseudo-words.mjs';

/**
 * A file of content/ in the pseudo language; the same text where it holds no words, such as a picture.
 * @param {string} file path relative to content/
 * @param {string} text
 * @throws {Error} naming a field of which nobody said whether readers read it
 */
export function pseudoFile(file, text) {
  if (file.endsWith('.csv')) return pseudoCsv(file, text);
  if (file.endsWith('.mdx')) return pseudoChapter(file, text);
  return file.endsWith('.yaml') ? pseudoYaml(file, text) : text;
}

/** @param {string} file @param {string} text */
function pseudoYaml(file, text) {
  const data = pseudoData(file, parse(text), []);
  return stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
}

/**
 * @param {string} file
 * @param {unknown} data
 * @param {readonly string[]} path
 * @returns {unknown} the same with its words in the pseudo language
 */
function pseudoData(file, data, path) {
  if (typeof data === 'string') return pseudoString(file, data, path);
  if (Array.isArray(data)) return data.map((one) => pseudoData(file, one, [...path, '*']));
  if (typeof data !== 'object' || data === null) return data;
  const wordKeys = fieldsOf(file).keys?.includes(path.join('.'));
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      wordKeys ? pseudoWords(key) : key,
      pseudoData(file, value, [...path, key]),
    ]),
  );
}

/**
 * Strings without letters are numbers and dates whatever their field.
 * @param {string} file @param {string} text @param {readonly string[]} path
 */
function pseudoString(file, text, path) {
  if (!/\p{L}/u.test(text) || !isWords(file, path)) return text;
  if (path.at(-1) === 'formula') return pseudoFormula(text);
  return pseudoWords(text);
}

/**
 * The build works the sum out again, so only what stands behind it is words.
 * @param {string} formula
 */
function pseudoFormula(formula) {
  const sum = /^[^;=]*/.exec(formula)?.[0] ?? '';
  const rest = pseudoWords(formula.slice(sum.length), [String.raw`\bln\b`]);
  return (/\bln\b|^[^a-z]*$/i.test(sum) ? sum : pseudoWords(sum)) + rest;
}

/** @param {string} file @param {string} text */
function pseudoCsv(file, text) {
  const [header = [], ...rows] = csvParseRows(text.replace(/\n+$/, ''));
  const cells = rows.map((row) => row.map((cell, i) => pseudoString(file, cell, [header[i] ?? ''])));
  return `${csvFormatRows([header, ...cells])}\n`;
}

/** @param {string} file @param {string} text */
function pseudoChapter(file, text) {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return `---\n${pseudoYaml(file, front)}---\n${pseudoMdx(body)}`;
}
