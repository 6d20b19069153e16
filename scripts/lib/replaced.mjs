// Changing text that another program wrote. Should it write something else one day, we want to hear of it.

/**
 * The text with every match replaced.
 * @param {string} text
 * @param {string | RegExp} wanted an expression has the flag `g`
 * @param {string | ((match: string, ...groups: string[]) => string)} by a string is taken as it is, `$` and all
 * @param {{ what: string, where: string, remedy: string, least?: number }} about what matches, in the plural, where, and
 *   what to do when it is not there; how many there must be, 1 unless told
 * @returns {string}
 * @throws Error where there are fewer: what was looked for, in what, and what to do
 */
export function replaced(text, wanted, by, { what, where, remedy, least = 1 }) {
  let count = 0;
  const made = text.replaceAll(wanted, (match, ...groups) => {
    count += 1;
    return typeof by === 'string' ? by : by(match, ...groups);
  });
  if (count >= least) return made;
  throw new Error(`${where}: ${count} of at least ${least} ${what} found (looked for ${wanted}): ${remedy}.`);
}
