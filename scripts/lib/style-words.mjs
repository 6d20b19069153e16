// Puts words into styles, where only styles can print them: `--title: message(site.name);` becomes the message, as a string
// of CSS, in the words of the edition that is built.
import { readStrings } from '../../src/content/read/strings-file.ts';
import { EDITION } from '../../src/lib/language.ts';
import { messageMap } from '../../src/strings/message.ts';

/** A rule of the root that sets properties to messages, and nothing else. */
const RULE = /:root \{\s*((?:--[a-z-]+: message\([A-Za-z0-9.]+\);\s*)+)\}/g;

/**
 * @param {string} css
 * @param {string} file its name, for the sentence
 * @returns {string}
 */
export function wordsInStyles(css, file) {
  const written = css.replace(RULE, (_, /** @type {string} */ properties) => {
    const messages = messageMap(readStrings(EDITION).ui);
    const said = properties.replace(/message\(([^)]+)\)/g, (_, key) => quoted(messages[key], key, file));
    return `:root { ${said.trim()} }`;
  });
  if (!written.includes('message(')) return written;
  throw new Error(`${file}: message() stands outside a rule such as :root { --title: message(site.name); }`);
}

/**
 * @param {unknown} message
 * @param {string} key
 * @param {string} file
 * @returns {string} in quotes, as CSS writes them
 */
function quoted(message, key, file) {
  if (typeof message === 'string') return `'${message.replace(/['\\]/g, '\\$&')}'`;
  throw new Error(`${file} asks for the message "${key}": word it under ui: in content/strings/.`);
}

/** @returns {import('vite').Plugin} */
export default function styleWords() {
  return {
    name: 'style-words',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('.css') && code.includes('message(') ? wordsInStyles(code, id) : undefined,
  };
}
