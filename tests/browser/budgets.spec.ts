// What a page weighs, as a static host with brotli would send it.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { ELEMENT_SCRIPT, SCRIPT } from '../../src/embed/addresses.ts';
import { allReleases, newestRelease } from '../../src/embed/release.ts';
import { expect, test } from './support/host.ts';
import { visit } from './support/reader.ts';
import { brotli, inDist, loadedBytes } from './support/weight.ts';
import { at, chapters, dist, nameOf, pages, readDist } from './support/site.ts';

const KB = 1000;

/** A script and everything it imports, at once or later. */
function withImports(script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found;
  found.add(script);
  const text = readDist(script);
  for (const [, relative] of text.matchAll(/["'`]([^"'`\s]+\.js)["'`]/g)) {
    const path = relative!.startsWith('.') ? posix.join(dirname(script), relative!) : inDist(relative!);
    const known = [path, posix.join('_astro', posix.basename(path))].find((name) => isFile(name));
    expect(known, `${script} asks for ${relative}`).toBeDefined();
    withImports(known!, found);
  }
  return found;
}

const files = new Set(readdirSync(dist, { recursive: true, encoding: 'utf8' }));
const isFile = (path: string): boolean => files.has(path);

function pageOf(path: string): { html: string; document: Document; scripts: string[] } {
  const html = readFileSync(path, 'utf8');
  const { document } = parseHTML(html);
  const scripts = [...document.querySelectorAll('script[src], link[rel=modulepreload]')].map((element) =>
    inDist(element.getAttribute('src') ?? element.getAttribute('href')!),
  );
  return { html, document, scripts };
}

const story = pages.find(({ kind }) => kind === 'story')!;

/** Goes through a page as a reader would, so that everything that loads as it nears has loaded. */
async function readThrough(page: Page, steps: readonly string[]): Promise<void> {
  for (const step of steps) await visit(page, step);
  for (const panel of await page.locator('[data-panel]').all()) {
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toHaveAttribute('data-live', 'on');
  }
}

for (const { id, path, file, steps } of chapters) {
  test(`${id}: script ≤ 25 KB, HTML ≤ 50 KB`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(at(path));
    await readThrough(page, steps);
    const bytes = await loadedBytes(page);
    expect(bytes).toBeGreaterThan(5 * KB);
    expect.soft(bytes).toBeLessThanOrEqual(25 * KB);
    expect.soft(brotli(readFileSync(file))).toBeLessThanOrEqual(50 * KB);
  });
}

test('the story: script ≤ 25 KB before the first chapter moves, ≤ 60 KB in all', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(at());
  await visit(page, story.steps[0]!);
  const before = await loadedBytes(page);
  expect.soft(before).toBeLessThanOrEqual(25 * KB);
  await readThrough(
    page,
    chapters.map(({ steps }) => steps[0]!),
  );
  const all = await loadedBytes(page);
  expect(all, 'chapters further down came later').toBeGreaterThan(before);
  expect.soft(all).toBeLessThanOrEqual(60 * KB);
});

test('the story: HTML ≤ 200 KB, ≤ 10,000 nodes', () => {
  const { html, document } = pageOf(story.file);
  expect.soft(brotli(html)).toBeLessThanOrEqual(200 * KB);
  expect.soft(document.querySelectorAll('*').length).toBeLessThanOrEqual(10_000);
});

test('every script in the site belongs to a page, or to pages of others', () => {
  const all = new Set([SCRIPT, ...allReleases.map(({ address }) => address)]);
  withImports(ELEMENT_SCRIPT, all);
  for (const { file } of pages) for (const script of pageOf(file).scripts) withImports(script, all);
  expect([...all].toSorted()).toEqual([...files].filter((name) => name.endsWith('.js')).toSorted());
});

test('what other people’s pages load for exact heights ≤ 4 KB', () => {
  for (const { address } of allReleases)
    expect(brotli(readDist(address)), address).toBeLessThanOrEqual(4 * KB);
  expect(readDist(SCRIPT)).toBe(readDist(newestRelease.address));
});

for (const { id } of chapters) {
  test(`${id} inline in somebody else’s page: script ≤ 25 KB`, async ({ page, host, site }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(host.url('inline-blank.html'));
    await page.locator('#place').evaluate((place, chapter) => {
      place.innerHTML = `<ai-boom-figure chapter="${chapter}"></ai-boom-figure>`;
    }, id);
    await page.addScriptTag({ url: `${site}${SCRIPT}` });
    await expect(page.locator('section[data-scrolly=on]')).toHaveCount(1);
    for (const panel of await page.locator('[data-panel]').all()) {
      await panel.scrollIntoViewIfNeeded();
      await expect(panel).toHaveAttribute('data-live', 'on');
    }
    const scripts = [...new Set(asked)]
      .filter((url) => url.endsWith('.js'))
      .map((url) => inDist(new URL(url).pathname));
    expect(scripts).toEqual(expect.arrayContaining([SCRIPT, ELEMENT_SCRIPT]));
    expect(scripts.reduce((sum, name) => sum + brotli(readDist(name)), 0)).toBeLessThanOrEqual(25 * KB);
    // Beside scripts: the chapter's page, the styles, two fonts. Everything from our site.
    const others = asked.filter((url) => !url.endsWith('.js') && url.startsWith(site));
    expect(
      others.map((url) => url.slice(url.lastIndexOf('.'))).filter((end) => end === '.woff2'),
    ).toHaveLength(2);
    expect(asked.filter((url) => !url.startsWith(site) && !url.startsWith(host.origin))).toEqual([]);
  });
}

test('fonts ≤ 80 KB', () => {
  const fonts = [...files].filter((name) => /\.(woff2?|ttf|otf)$/.test(name));
  expect(fonts.length).toBeGreaterThan(0);
  const bytes = fonts.reduce((sum, name) => sum + readFileSync(join(dist, name)).length, 0);
  expect(bytes).toBeLessThanOrEqual(80 * KB);
});

test('every page: one inline script in the head, ≤ 500 bytes; a frame has one more after its steps', () => {
  for (const { path, file, kind } of pages) {
    const { document } = pageOf(file);
    const inline = [...document.querySelectorAll('script:not([src])')].filter(
      (script) => !script.getAttribute('type')?.endsWith('json'),
    );
    const name = nameOf({ path });
    expect.soft(inline.length, name).toBe(kind === 'embed' && document.querySelector('.steps') ? 2 : 1);
    expect.soft(inline[0]?.closest('head'), name).toBeTruthy();
    for (const script of inline)
      expect.soft(Buffer.byteLength(script.textContent), name).toBeLessThanOrEqual(500);
  }
});
