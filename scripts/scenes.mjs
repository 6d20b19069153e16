// What the charts draw, compared and counted: `npm run scenes -- compare <commit>`, `npm run scenes -- census`.
import { readOptions } from './lib/options.mjs';
import { useProjectNode } from './lib/project.mjs';

useProjectNode();

const HELP = `npm run scenes -- compare <commit>   draws every scene with that commit's code and with ours, letter by letter
  --only <id>                        one chart or panel; as often as wanted
  --content own|ours|theirs          whose content each side draws; its own if not said`;
const CONTENTS = /** @type {const} */ (['own', 'ours', 'theirs']);

const options = readOptions({ lists: ['only', 'content'], switches: [], help: HELP });
const [command, ...rest] = options.words;
const commands = { compare: compareWith };

const run = commands[/** @type {keyof typeof commands} */ (command ?? '')];
if (!run) stop(`"${command ?? ''}" is no command.\n${HELP}`);
try {
  await run(rest);
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}

/** @param {string[]} words the commit to compare with */
async function compareWith([ref, ...others]) {
  if (!ref || others.length) stop(`Compare with one commit, such as HEAD.\n${HELP}`);
  const content = CONTENTS.find((known) => known === (options.last('content') ?? 'own'));
  if (!content) stop(`--content is one of ${CONTENTS.join(', ')}.`);
  const { compare } = await import('./scenes/compare.mjs');
  const { count, lines } = await compare(ref, { only: options.list('only'), content });
  for (const line of lines.slice(0, 20)) console.log(line);
  if (lines.length > 20) console.log(`… and ${lines.length - 20} more`);
  console.log(`${count} scenes compared with ${ref}, ${lines.length} differ`);
  if (lines.length || !count) process.exitCode = 1;
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
