// A page that somebody saved with a tool, opened from a disk: its own styles, its fonts as far as the tool keeps them, and
// nothing that only scripts could bring to life. What each tool keeps is in docs/architecture.md.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { findWget, NO_WGET, savedWithFolder } from '../../scripts/lib/wget.mjs';
import { jumpTo, open, painted, PHONE, settled } from './support/reader.ts';
import { savedAsArchive, savedToOneFile } from './support/saver.ts';
import { dist, every, nameOf, pages, panelled, siteAddress, siteOrigin, usual } from './support/site.ts';
import { plain, shownSteps, wordsOf } from './support/whole.ts';

const frame = `embed/${usual.id}/`;

interface Kind {
  path: string;
  step?: string | undefined;
  /** It shows one step at a time, and SingleFile leaves out what is hidden as it saves. */
  one?: boolean;
}

/** Every kind of page, as a reader may have left it. */
const kinds: Kind[] = [
  { path: usual.path, step: usual.steps[2] },
  { path: `${frame}?layout=stepper`, one: true },
  { path: 'share/' },
  ...every(
    [
      { path: '', step: panelled.steps[2] },
      ...pages
        .filter(({ kind, path }) => kind === 'chapter' && path !== usual.path)
        .map(({ path, steps }) => ({ path, step: steps[Math.floor(steps.length / 2)] })),
      { path: `${usual.path}slides/`, one: true },
      { path: frame },
      ...['sources/', `teach/${usual.id}/`, 'glossary/', 'about/'].map((path) => ({ path })),
    ],
    [],
  ),
];

test.use({ viewport: PHONE, contextOptions: { reducedMotion: 'reduce' } });

/** Called in the page: how what is seen of its words looks, by the words. */
function looks(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const element of document.querySelectorAll('h1, h2, h3, main p')) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const { fontFamily, fontSize, fontWeight, color, backgroundColor } = getComputedStyle(element);
    const words = `${element.tagName} ${element.textContent.replace(/\s+/g, '').slice(0, 60)}`;
    found[words] = [fontFamily, fontSize, fontWeight, color, backgroundColor].join(' ').replace(/["']/g, '');
  }
  return found;
}

/** Called in the page: the fonts that have come, but for stand-ins, which are the system's. */
async function ownFonts(): Promise<string[]> {
  await document.fonts.ready;
  const come = [...document.fonts].filter(({ status }) => status === 'loaded');
  const names = come
    .map(({ family }) => family.replaceAll('"', ''))
    .filter((name) => !name.includes('Fallback'));
  return [...new Set(names)].toSorted();
}

/** Opens a kind of page, and goes to its step. */
async function leave(page: Page, address: string, step: string | undefined): Promise<void> {
  await open(page, address);
  if (step) {
    await jumpTo(page, step);
    await settled(page, step);
  }
  await painted(page);
}

/** A page that was saved under this name, opened from the disk, where nothing can be had from elsewhere. */
async function fromDisk(browser: Browser, name: string, content: string): Promise<Page> {
  const file = test.info().outputPath(name);
  await writeFile(file, content);
  return opened(browser, file);
}

/** A file, opened from the disk, where nothing can be had from elsewhere. */
async function opened(browser: Browser, file: string): Promise<Page> {
  const copy = await (await browser.newContext({ viewport: PHONE })).newPage();
  await copy.route(/^https?:/, (route) => route.abort());
  await copy.goto(`file://${file}`);
  return copy;
}

/** The page where no script runs, which a copy of it is to look like. */
async function withoutScripts(browser: Browser, address: string): Promise<Record<string, string>> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto(address);
  const found = await page.evaluate(looks);
  await context.close();
  return found;
}

/** That a copy's words look as the page's do without scripts, and that most of them are there. */
async function expectStyles(copy: Page, plainly: Record<string, string>, most = 0.9): Promise<void> {
  const seen = await copy.evaluate(looks);
  const both = Object.keys(plainly).filter((words) => words in seen);
  expect(both.length, 'words that are in both').toBeGreaterThan(Object.keys(plainly).length * most);
  for (const words of both) expect.soft(seen[words], words).toBe(plainly[words]);
}

/** That a copy shows each step, drawn once. */
async function expectSteps(copy: Page, path: string): Promise<void> {
  const expected = wordsOf(`${path.replace(/\?.*/, '')}index.html`);
  const steps = await copy.evaluate(shownSteps);
  expect.soft(steps.map(({ id }) => id)).toEqual(Object.keys(expected));
  for (const { id, words, stills, drawn } of steps) {
    expect.soft(plain(words).replace('Copylink', ''), `words of ${id}`).toBe(expected[id]);
    expect.soft(stills, `stills of ${id}`).toEqual([id]);
    expect.soft(drawn, `${id} is drawn`).toBe(true);
  }
  await expect.soft(copy.locator('.stage > svg:visible'), 'one drawing over all').toHaveCount(0);
}

for (const { path, step, one } of kinds) {
  test(`${nameOf({ path })}: saved with SingleFile, in its styles and its fonts`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await leave(page, siteAddress(path), step);
    const fonts = await page.evaluate(ownFonts);
    const copy = await fromDisk(browser, 'copy.html', await savedToOneFile(page));
    expect(await copy.evaluate(ownFonts)).toEqual(fonts);
    const plainly = await withoutScripts(browser, baseURL + siteAddress(path));
    // Of slides, and step by step, one of about ten is there.
    await expectStyles(copy, plainly, one ? 0.1 : 0.9);
    if (!one) await expectSteps(copy, path);
    await copy.context().close();
  });

  test(`${nameOf({ path })}: saved as an archive, in its styles`, async ({ page, browser, baseURL }) => {
    // At its own address, which what lies in an archive keeps.
    await page.route(`${siteOrigin()}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = pathname.slice(siteAddress().length) + (pathname.endsWith('/') ? 'index.html' : '');
      await route.fulfill({ path: join(dist, file) });
    });
    await leave(page, siteOrigin() + siteAddress(path), step);
    const copy = await fromDisk(browser, 'copy.mhtml', await savedAsArchive(page));
    await expectStyles(copy, await withoutScripts(browser, baseURL + siteAddress(path)));
    await expectSteps(copy, path);
    await copy.context().close();
  });
}

// A page and a folder beside it, which is what browsers call a complete page. No driver has a browser save that; wget does it,
// by the page's own markup, as they do. Its name has no room for what an address asks for.
for (const { path, one } of every(kinds, []).filter(({ path }) => !path.includes('?')))
  test(`${nameOf({ path })}: saved with its folder, in its styles and its fonts`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const wget = findWget();
    test.skip(!wget, `Left out: pages with their folders, ${NO_WGET}`);
    const address = baseURL + siteAddress(path);
    await open(page, address);
    const fonts = await page.evaluate(ownFonts);
    const copy = await opened(browser, await savedWithFolder(wget!, address, test.info().outputPath('copy')));
    // What waits for its script shows itself when that stays away.
    for (const waiting of await copy.locator('.take-tool').all()) await expect(waiting).toBeVisible();
    expect(await copy.evaluate(ownFonts)).toEqual(fonts);
    await expectStyles(copy, await withoutScripts(browser, address));
    if (!one) await expectSteps(copy, path);
    await copy.context().close();
  });
