// Makes the lockfiles anew and says what changed: `npm run lock`. Read that before you commit it.
import { lockAddresses, lockAmounts, lockHeights } from './lib/locks.mjs';
import { choose, readOptions } from './lib/options.mjs';
import { useProjectNode } from './lib/project.mjs';

useProjectNode();

const HELP = `npm run lock -- [amounts|addresses|heights…]     all of them unless some are named
  amounts     locks/amounts.txt, every amount as it prints
  addresses   locks/addresses.txt, every public address; never drops one by itself
  heights     locks/heights.json and heights-zh.json, how tall each frame is; needs a browser`;
/** Amounts first: a build stops where they differ, and the others need a build. */
const LOCKS = { amounts: lockAmounts, addresses: lockAddresses, heights: lockHeights };

const { words } = readOptions({ lists: [], switches: [], help: HELP });
for (const name of choose('lockfile', words, Object.keys(LOCKS))) {
  try {
    const locked = [await LOCKS[/** @type {keyof typeof LOCKS} */ (name)]()].flat();
    for (const { file, holds, changes } of locked) {
      const count = changes.length === 1 ? '1 line changed' : `${changes.length || 'no'} lines changed`;
      console.log([`${file}: ${holds}, ${count}.`, ...changes].join('\n'));
    }
    const refused = locked.flatMap((one) => one.refused ?? []);
    if (!refused.length) continue;
    console.error(refused.join('\n'));
  } catch (error) {
    console.error(`${name}: left as it was. ${error instanceof Error ? error.message : error}`);
  }
  process.exitCode = 1;
}
