// What the charts draw, compared and counted: `npm run scenes -- compare <commit>`, `npm run scenes -- census`.
import { readOptions } from './lib/options.mjs';
import { useProjectNode } from './lib/project.mjs';
import { inColumns, kilobytes } from './bench/report.mjs';

useProjectNode();

const HELP = `npm run scenes -- compare <commit>   draws every scene with that commit's code and with ours, letter by letter
  --only <id>                        one chart or panel; as often as wanted
  --content own|ours|theirs          whose content each side draws; its own if not said
npm run scenes -- census             lines, unnamed numbers, \`!\` and casts in the drawings' code; what readers are sent of D3
npm run scenes -- rhythm             words, kinds and compositions of the steps, one after another`;
/** How many differences are named. */
const LISTED = 20;
const CONTENTS = /** @type {const} */ (['own', 'ours', 'theirs']);

const options = readOptions({ lists: ['only', 'content'], switches: [], help: HELP });
const [command, ...rest] = options.words;
const commands = { compare: compareWith, census: printCensus, rhythm: printRhythm };

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
  const { scenes, moments, lines } = await compare(ref, { only: options.list('only'), content });
  for (const { text } of lines.slice(0, LISTED)) console.log(text);
  if (lines.length > LISTED) console.log(`… and ${lines.length - LISTED} more`);
  const moved = lines.filter(({ moment }) => moment).length;
  console.log(
    `${scenes} scenes compared with ${ref}, ${lines.length - moved} differ; ` +
      `${moments} moments between them, ${moved} differ by more than a hundredth of a pixel`,
  );
  if (lines.length || !scenes) process.exitCode = 1;
}

async function printCensus() {
  const [{ census }, { bundleDrawings }] = await Promise.all([
    import('./scenes/census.mjs'),
    import('./scenes/bundle.mjs'),
  ]);
  const { charts, all, shared, forms } = census();
  const row = (
    /** @type {string} */ name,
    /** @type {typeof all} */ { files, lines, decimals, bangs, casts },
  ) => [name, `${files}`, `${lines}`, `${decimals}`, `${bangs}`, `${casts}`];
  say(
    inColumns([
      ['drawings of', 'files', 'lines', 'decimals', '!', 'casts'],
      ...Object.entries(charts).map(([chapter, counts]) => row(chapter, counts)),
      row('all chapters', all),
      row('what they share', shared),
    ]),
  );
  say(
    inColumns([
      ['a drawing of a known form', 'lines'],
      ...Object.entries(forms).map(([form, lines]) => [form, `${lines}`]),
    ]),
  );
  const { files, left, crossed } = await bundleDrawings();
  say(
    inColumns([
      ['file', 'brotli', 'of D3 in it: bytes kept of its source'],
      ...files
        .toSorted((a, b) => b.bytes - a.bytes)
        .map(({ file, bytes }) => [
          file,
          kilobytes(bytes),
          left
            .filter((one) => one.file === file)
            .map(({ name, kept, of }) => `${name} ${kept} of ${of}`)
            .join(', '),
        ]),
    ]),
  );
  if (crossed.length) stop(crossed.join('\n'));
}

/** @param {string} table */
function say(table) {
  console.log(`${table}\n`);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}

async function printRhythm() {
  const { MOST_RUNNING, rhythm } = await import('./scenes/rhythm.mjs');
  const beats = await rhythm();
  say(
    inColumns([
      ['step', 'kind', 'words', 'like the one before', 'of one composition'],
      ...beats.map(({ id, kind, words, like, running }) => [
        id,
        kind,
        `${words}`,
        like.toFixed(2),
        running > MOST_RUNNING ? `${running} running` : `${running}`,
      ]),
    ]),
  );
  const words = beats.reduce((sum, beat) => sum + beat.words, 0);
  const kinds = Object.entries(Object.groupBy(beats, ({ kind }) => kind));
  const long = beats.filter(({ running }) => running > MOST_RUNNING);
  console.log(
    `${words} words, ${beats.length} steps (${kinds.map(([kind, all]) => `${all?.length} ${kind}`).join(', ')}); ` +
      `${long.length} steps with a composition that has run for more than ${MOST_RUNNING}`,
  );
  if (long.length) process.exitCode = 1;
}
