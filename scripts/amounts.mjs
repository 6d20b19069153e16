// Every amount in both editions: `npm run amounts`. It reads the Chinese back into numbers and compares them with what the
// English prints, reads content/ and changes nothing.
import { join } from 'node:path';
import { fail, readOptions } from './lib/options.mjs';
import { project, useProjectNode } from './lib/project.mjs';

useProjectNode();
const { loadLedger } = await import('../src/content/ledger/load.ts');
const { conversionReport, conversions } = await import('../src/content/check/conversion.ts');

const HELP = `npm run amounts [-- <word>…]
  prints id | English | Chinese | Chinese on a label | value for every amount, or for those whose id holds a word,
  and ends with how many are unequal; where any is, it fails`;

const { words } = readOptions({ lists: [], switches: [], help: HELP });
try {
  const rows = conversions(loadLedger(join(project, 'content')));
  const asked = rows.filter(({ id }) => !words.length || words.some((word) => id.includes(word)));
  if (!asked.length) fail(`No amount has “${words.join('” or “')}” in its id.`);
  const { lines, unequal } = conversionReport(asked);
  console.log(lines.join('\n'));
  if (unequal) process.exitCode = 1;
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
