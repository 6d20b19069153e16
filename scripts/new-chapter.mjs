// Writes all that a new chapter needs, so that it builds at once: `npm run new:chapter <id>`.
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chapterFiles } from './lib/new-chapter.mjs';
import { readOptions } from './lib/options.mjs';
import { project, useProjectNode } from './lib/project.mjs';

useProjectNode();

const HELP = `npm run new:chapter <id>     such as npm run new:chapter power-grid
  writes its words, labels, lesson and drawing, and puts it at the end of content/chapters.yaml`;
const { words } = readOptions({ lists: [], switches: [], help: HELP });
const [id] = words;
if (words.length !== 1 || id === undefined) refuse(`Name one chapter.\n${HELP}`);

const { loadLedger } = await import('../src/content/ledger/load.ts');
const { chapterIdFault } = await import('../src/content/schemas/chapter-id.ts');
const fault = chapterIdFault(id);
if (fault) refuse(`${fault.what}: ${fault.remedy}.`);
const ledger = readLedger();
if (ledger.chapters.includes(id)) refuse(`There is a chapter "${id}" already: choose another name.`);
const [term] = [...ledger.glossary.values()].filter(({ kind }) => kind === undefined);
if (!term) refuse('content/glossary.yaml has no term for the lesson to teach: add one first.');
const files = chapterFiles(id, { term: term.id, today: new Date().toISOString().slice(0, 10) });
const taken = Object.keys(files).filter((file) => existsSync(join(project, file)));
if (taken.length) refuse(`There is ${taken.join(', ')} already: choose another name, or take it out first.`);

for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
  console.log(file);
}
appendFileSync(join(project, 'content/chapters.yaml'), `- ${id}\n`);
console.log(`content/chapters.yaml: "${id}" is the last chapter; move its line to where it belongs.
It builds as it is: npm run dev shows it. Write it, then npm run lock keeps its addresses and heights.`);

function readLedger() {
  try {
    return loadLedger(join(project, 'content'));
  } catch (error) {
    return refuse(`Mend content/ first.\n${error instanceof Error ? error.message : error}`);
  }
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
