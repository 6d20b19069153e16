// Response headers, from the `_headers` table that static hosts read: a path, then indented `Name: value` lines.
// `*` matches anything, `:name` one folder; a header set twice is joined with a comma.

/** @typedef {{ pattern: RegExp, set: [name: string, value: string][] }} Rule */

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
    if (!/^\s/.test(line)) rules.push({ pattern: toPattern(text), set: [] });
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
