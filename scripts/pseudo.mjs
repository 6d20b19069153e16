// Builds the site in a language that does not exist, English accented and a third longer: `npm run pseudo`. What stands
// plain on its pages is a word that code printed, and what sticks out would stick out in German.
import { readOptions } from './lib/options.mjs';
import { useProjectNode } from './lib/project.mjs';
import { startServer } from './serve.mjs';

useProjectNode();

const HELP = `npm run pseudo -- [--list] [--serve]
  --list   also lists the plain words on it, with their places
  --serve  also serves it, until stopped`;
const { has } = readOptions({ lists: [], switches: ['list', 'serve'], help: HELP });
const { buildPseudo, pseudoSite } = await import('./lib/pseudo-edition.mjs');
try {
  await buildPseudo();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
console.log(`The pseudo edition is in ${pseudoSite}.`);
if (has('list')) {
  const { bareInSite } = await import('../tests/build/pseudo/site.ts');
  const list = bareInSite(pseudoSite);
  console.log([...list, `${list.length} places with plain words.`].join('\n'));
}
if (has('serve')) console.log((await startServer({ root: pseudoSite })).url);
