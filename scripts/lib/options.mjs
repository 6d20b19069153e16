// Reading what was asked for on the command line.
import { parseArgs } from 'node:util';

/**
 * Flags of the form `--name value`, each as often as wanted, and plain words.
 * @param {{ lists: string[], switches: string[], help: string }} spec
 * @returns {{ words: string[], list: (name: string) => string[], last: (name: string) => string | undefined, has: (name: string) => boolean }}
 */
export function readOptions({ lists, switches, help }) {
  /** @type {Record<string, { type: 'string', multiple: true } | { type: 'boolean' }>} */
  const options = { help: { type: 'boolean' } };
  for (const name of lists) options[name] = { type: 'string', multiple: true };
  for (const name of switches) options[name] = { type: 'boolean' };
  const { values, positionals } = parse(options, help);
  const list = (/** @type {string} */ name) => /** @type {string[]} */ (values[name] ?? []);
  const has = (/** @type {string} */ name) => values[name] === true;
  if (has('help')) {
    console.log(help);
    process.exit(0);
  }
  return { words: positionals, list, last: (name) => list(name).at(-1), has };
}

/**
 * What was asked for, or all of it, in the known order; a word nobody knows ends the run.
 * @param {string} what
 * @param {string[]} asked
 * @param {string[]} known
 */
export function choose(what, asked, known) {
  const stranger = asked.find((name) => !known.includes(name));
  if (stranger !== undefined)
    fail(`No ${what} "${stranger}" here. There are: ${known.join(', ') || 'none'}.`);
  return asked.length ? known.filter((name) => asked.includes(name)) : known;
}

/**
 * @param {import('node:util').ParseArgsConfig['options']} options
 * @param {string} help
 * @returns {{ values: Record<string, unknown>, positionals: string[] }}
 */
function parse(options, help) {
  try {
    return parseArgs({ allowPositionals: true, options: options ?? {} });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${help}`);
  }
}

/**
 * Ends the run with a sentence on what was asked for and cannot be done.
 * @param {string} sentence
 * @returns {never}
 */
export function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
