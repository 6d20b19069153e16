// Makes the lockfiles anew and says what changed: `npm run lock`. Read that before you commit it.
import { lockAddresses, lockAmounts, lockHeights } from './lib/locks.mjs';
import { lockTranslations, TRANSLATED } from './lib/translations.mjs';
import { choose, readOptions } from './lib/options.mjs';
import { useProjectNode } from './lib/project.mjs';

useProjectNode();

const HELP = `npm run lock -- [amounts|addresses|heights…]     all of them unless some are named
  amounts     locks/amounts.txt, every amount as it prints
  addresses   locks/addresses.txt, every public address; never drops one by itself
  heights     locks/heights.json, how tall each frame is; needs a browser
npm run lock -- zh [text…]      what the Chinese edition was worded from: locks/translations-zh.json
  text        such as chapters/abs/abs-3, chapters/abs or facts/article: read again, and up to date.
              Without names only what has no mark yet gets one`;
/** Amounts first: a build stops where they differ, and the others need a build. */
const LOCKS = { amounts: lockAmounts, addresses: lockAddresses, heights: lockHeights };

const { words } = readOptions({ lists: [], switches: [], help: HELP });
const [language = '', ...texts] = words;
/** @type {[name: string, make: () => Promise<import('./lib/locks.mjs').Locked>][]} */
const asked = TRANSLATED.includes(language)
  ? [[language, () => lockTranslations(language, texts)]]
  : choose('lockfile', words, Object.keys(LOCKS)).map((name) => [
      name,
      LOCKS[/** @type {keyof typeof LOCKS} */ (name)],
    ]);
for (const [name, make] of asked) {
  try {
    const { file, holds, changes, refused } = await make();
    const count = changes.length === 1 ? '1 line changed' : `${changes.length || 'no'} lines changed`;
    console.log([`${file}: ${holds}, ${count}.`, ...changes].join('\n'));
    if (!refused) continue;
    console.error(refused);
  } catch (error) {
    console.error(`${name}: left as it was. ${error instanceof Error ? error.message : error}`);
  }
  process.exitCode = 1;
}
