// Builds the site and prints the story, its chapters and its handouts into it, A4: `npm run pdf`. Pages named after it
// (`npm run pdf -- scale teach/scale`) are printed alone. dist/ is replaced when all is done; before, it stays as it is.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findChromium } from './browsers/browser.mjs';
import { choose, readOptions } from './lib/options.mjs';
import { printPdfs } from './pictures/pdf.mjs';
import { build, dist, project, useProjectNode } from './lib/project.mjs';

const HELP = `npm run pdf -- [page …] [--into <folder>]
  page    / is the story, coreweave a chapter, teach/coreweave a handout, and zh/… the same in Chinese; all of
          them, in every published edition, unless some are named
  --into  where the site goes, in place of what is there; dist/ unless named`;

useProjectNode();
const { chapterAddress, lessonAddress, pdfAddress } = await import('../src/lib/routes.ts');
const { LANGUAGES, prefixOf } = await import('../src/lib/language.ts');
const { words, last } = readOptions({ lists: ['into'], switches: [], help: HELP });
const into = resolve(last('into') ?? dist);
const ids = (/** @type {string} */ folder) =>
  readdirSync(join(project, folder)).map((name) => name.replace(/\.\w+$/, ''));
const pages = [
  '',
  ...ids('content/chapters/en').map((id) => chapterAddress(id)),
  ...ids('content/teach/en').map((id) => lessonAddress(id)),
];
const known = LANGUAGES.flatMap((language) => pages.map((page) => prefixOf(language) + page || '/'));
const asked = choose(
  'page',
  words.map((word) => `${word.replace(/^\/|\/$/g, '')}/`),
  known,
);
const prints = asked.map((name) => {
  const page = name.replace(/^\/$/, '');
  const edition = LANGUAGES.map(prefixOf).findLast((prefix) => page.startsWith(prefix)) ?? '';
  return { page, pdf: edition + pdfAddress(page.slice(edition.length)) };
});

// Beside what it replaces: a folder moves at once only within a disk.
const built = mkdtempSync(join(dirname(into), '.pdf-'));
try {
  await make();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${into} is as it was.`);
  process.exitCode = 1;
} finally {
  rmSync(built, { recursive: true, force: true });
}

async function make() {
  await findChromium(); // Without a browser there is no need to build.
  const site = join(built, 'site');
  const { ok } = await build({ into: site, env: { PDFS: prints.map(({ pdf }) => pdf).join() } });
  if (!ok) throw new Error('The site does not build: see the messages above.');
  const made = await printPdfs(site, prints);
  for (const [address, bytes] of made) {
    mkdirSync(dirname(join(site, address)), { recursive: true });
    writeFileSync(join(site, address), bytes);
    console.log(`${address}: ${Math.round(bytes.length / 1000)} KB`);
  }
  rmSync(into, { recursive: true, force: true });
  renameSync(site, into);
  console.log(`${made.size} PDFs in ${into}.`);
}
