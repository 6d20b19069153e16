// Lists the texts of other editions that are behind the first one's: the end of `npm run check`. With --strict, any is an error.
import { readOptions } from './lib/options.mjs';
import { useProjectNode } from './lib/project.mjs';

useProjectNode();

const HELP = `npm run check -- [--strict]
  --strict  fails where a text of another edition is behind the first one's`;
const { has } = readOptions({ lists: [], switches: ['strict'], help: HELP });
const { staleLines, TRANSLATED } = await import('./lib/translations.mjs');
for (const language of TRANSLATED) {
  const lines = await staleLines(language);
  const count = lines.length === 1 ? '1 text' : `${lines.length || 'no'} texts`;
  console.log([...lines, `The edition "${language}" is behind in ${count}.`].join('\n'));
  if (lines.length && has('strict')) process.exitCode = 1;
}
