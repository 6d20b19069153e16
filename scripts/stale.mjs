// What is getting old: `npm run stale [-- --at 2026-11-28]`. Facts that nobody has looked for in a quarter, with what to
// ask; sentences that speak of a past day as if it were to come. It reads content/ and changes nothing.
import { join } from 'node:path';
import { fail, readOptions } from './lib/options.mjs';
import { project, useProjectNode } from './lib/project.mjs';

useProjectNode();
const { contentOf } = await import('../src/content/read/content.ts');
const { readContent } = await import('../src/content/read/files.ts');
const { LEDGER } = await import('../src/content/ledger/load.ts');
const { lookupProblems } = await import('../src/content/check/lookups.ts');
const { ContentError } = await import('../src/content/read/errors.ts');
const { wordsIn } = await import('../src/content/ledger/words.ts');
const { FIRST_LANGUAGE } = await import('../src/lib/language.ts');
const { dayAsked, staleFacts, staleReport, staleSentences } = await import('../src/content/stale/stale.ts');

const HELP = `npm run stale -- [--at <day>]
  --at 2026-11-28   the day to look from; without it, today`;

const options = readOptions({ lists: ['at'], switches: [], help: HELP });
if (options.words.length) fail(`There is nothing to do with “${options.words.join(' ')}”.\n${HELP}`);
try {
  const at = dayAsked(options.last('at') ?? today());
  const content = contentOf(readContent(join(project, 'content')));
  const ledger = content.get(LEDGER);
  const problems = lookupProblems(ledger);
  if (problems.length) throw new ContentError(problems);
  const words = wordsIn(ledger.parts.strings.data, FIRST_LANGUAGE);
  console.log(staleReport(staleFacts(ledger, at), staleSentences(content, at), at, words).join('\n'));
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** The day here, as a calendar on the wall has it. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
