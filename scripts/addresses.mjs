// Adds what the built site newly offers to content/addresses.txt: `npm run addresses`. It never takes a line away: an
// address that is gone is an error, and whoever means it takes the line out by hand, with a line in CHANGELOG.md.
import { writeFileSync } from 'node:fs';
import { addressList, lost, madeAddresses, readAddresses } from './lib/addresses.mjs';
import { buildIfStale, dist, useProjectNode } from './lib/project.mjs';

useProjectNode();
await buildIfStale();
const listed = readAddresses();
const made = madeAddresses(dist);
const list = [...new Set([...listed, ...made])].toSorted();
// Written only when it grows: the build counts as old when content/ is newer.
if (list.length > listed.length) writeFileSync(addressList, `${list.join('\n')}\n`);
console.log(`content/addresses.txt: ${list.length} addresses, ${list.length - listed.length} of them new.`);
const gone = lost(listed, made);
if (gone.length) {
  console.error(`The build no longer has:\n${gone.join('\n')}`);
  console.error(
    'Others rely on these. Bring them back, or take their lines out by hand and say so in CHANGELOG.md.',
  );
  process.exitCode = 1;
}
