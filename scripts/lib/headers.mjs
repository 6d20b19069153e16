// Response headers, from the `_headers` table that static hosts read: a path, then indented `Name: value` lines.
// `*` matches anything, `:name` one folder; a header set twice is joined with a comma.
import { replaced } from './replaced.mjs';

/** @typedef {{ path: string, pattern: RegExp, set: [name: string, value: string][] }} Rule path as the table has it */

/** What hosts of this table send where it says nothing: ask each time, and be told "as before" in a few bytes. */
export const DEFAULT_CACHE = 'public, max-age=0, must-revalidate';

/**
 * @param {string} table
 * @returns {Rule[]}
 */
export function parseHeaders(table) {
  /** @type {Rule[]} */
  const rules = [];
  for (const line of table.split(/\r?\n/)) {
    const text = line.trim();
    if (!text || text.startsWith('#')) continue;
    const rule = rules.at(-1);
    if (!/^\s/.test(line)) rules.push({ path: text, pattern: toPattern(text), set: [] });
    else if (!rule) throw new Error(`_headers: "${text}" stands before any path.`);
    else rule.set.push(splitHeader(text));
  }
  return rules;
}

/**
 * The headers for one address, names in lower case.
 * @param {Rule[]} rules
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  /** @type {Record<string, string>} */
  const headers = {};
  for (const { pattern, set } of rules) {
    if (!pattern.test(path)) continue;
    for (const [name, value] of set) headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

/**
 * The table of a site in a folder. Hosts match whole paths, so the folder comes in front of every one.
 * @param {string} table
 * @param {string} base '' or '/folder'
 */
export function headersUnder(table, base) {
  return replaced(table, /^\//gm, `${base}/`, {
    what: 'paths at the start of a line',
    where: 'the table of headers',
    remedy: 'write it as public/_headers is written',
  });
}

/** @param {string} path */
function toPattern(path) {
  const literal = path.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`);
}

/**
 * @param {string} text
 * @returns {[string, string]}
 */
function splitHeader(text) {
  const colon = text.indexOf(':');
  if (colon < 1) throw new Error(`_headers: "${text}" is not "Name: value".`);
  return [text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim()];
}
