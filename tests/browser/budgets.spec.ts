// What a page weighs, as a static host with brotli would send it. The scripts it asks for as it is read are weighed where
// every page is read through, in hygiene.spec.ts.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseHTML } from 'linkedom';
import { ELEMENT_SCRIPT, SCRIPT } from '../../src/lib/routes.ts';
import { allReleases, newestRelease } from '../../src/embed/host/release.ts';
import { listEditions } from '../../scripts/lib/site.mjs';
import { chineseChapters, chinesePages, chinesePagesOnce } from './support/chinese.ts';
import { expect, test } from './support/host.ts';
import { visit } from './support/reader.ts';
import { entries, OF_PAGES, withImports } from './support/scripts.ts';
import { inDist, loadedScripts, weightOf } from './support/weight.ts';
import { siteAddress, chapters, dist, nameOf, pages, readDist } from './support/site.ts';

const KB = 1000;

/** A script and everything it imports, at once or later. */
function withAllImports(script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found;
  found.add(script);
  const text = readDist(script);
  for (const [, relative] of text.matchAll(/["'`]([^"'`\s]+\.js)["'`]/g)) {
    const path = relative!.startsWith('.') ? posix.join(dirname(script), relative!) : inDist(relative!);
    const own = posix.join(editionOf(script), '_astro', posix.basename(path));
    const known = [path, own].find((name) => isFile(name));
    expect(known, `${script} asks for ${relative}`).toBeDefined();
    withAllImports(known!, found);
  }
  return found;
}

/** The folder of the edition that a file is in; the first one's has no name. */
const editionOf = (path: string): string =>
  listEditions(dist).find((one) => one && path.startsWith(one)) ?? '';

const files = new Set(readdirSync(dist, { recursive: true, encoding: 'utf8' }));
const isFile = (path: string): boolean => files.has(path);

function pageOf(path: string): { document: Document; scripts: string[] } {
  const { document } = parseHTML(readFileSync(path, 'utf8'));
  const scripts = [...document.querySelectorAll('script[src], link[rel=modulepreload]')].map((element) =>
    inDist(element.getAttribute('src') ?? element.getAttribute('href')!),
  );
  return { document, scripts };
}

test('chapters, in every edition: HTML ≤ 50 KB', () => {
  for (const { path } of [...chapters, ...chineseChapters])
    expect.soft(weightOf(`${path}index.html`), path).toBeLessThanOrEqual(50 * KB);
});

test('the story, in every edition: HTML ≤ 120 KB, ≤ 1,000,000 bytes before compression, ≤ 4,500 elements', () => {
  for (const { path, file } of [...pages, ...chinesePages].filter(({ kind }) => kind === 'story')) {
    const { document } = pageOf(file);
    expect.soft(weightOf(`${path}index.html`), nameOf({ path })).toBeLessThanOrEqual(120 * KB);
    expect.soft(document.querySelectorAll('*').length, nameOf({ path })).toBeLessThanOrEqual(4_500);
    // A search engine reads two million of them; what is parsed, laid out and styled costs a slow phone most.
    expect.soft(statSync(file).size, nameOf({ path })).toBeLessThanOrEqual(1_000_000);
  }
});

test('every script in the site belongs to a page, or to pages of others', () => {
  const all = new Set([SCRIPT, ...allReleases.map(({ address }) => address)]);
  for (const edition of listEditions(dist)) withAllImports(edition + ELEMENT_SCRIPT, all);
  for (const { file } of [...pages, ...chinesePagesOnce]) {
    const { document, scripts } = pageOf(file);
    // A page names what its chapters draw; nothing else lists them.
    const drawn = [...document.querySelectorAll('[data-script]')].map((figure) =>
      inDist(new URL(figure.getAttribute('data-script')!, 'http://site').pathname),
    );
    for (const script of [...scripts, ...drawn]) withAllImports(script, all);
  }
  expect([...all].toSorted()).toEqual([...files].filter((name) => name.endsWith('.js')).toSorted());
});

test('what other people’s pages load for exact heights ≤ 4 KB', () => {
  for (const { address } of allReleases) expect(weightOf(address), address).toBeLessThanOrEqual(4 * KB);
  expect(readDist(SCRIPT)).toBe(readDist(newestRelease.address));
});

/** A chapter with a panel and one without: what every chapter weighs inline is in hygiene.spec.ts, from its own page. */
for (const id of ['spv', 'coreweave']) {
  test(`${id} inline in somebody else’s page asks for its start, its drawing and two fonts, all from our site`, async ({
    page,
    host,
    site,
  }) => {
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
    const start = [SCRIPT, ...withImports(siteAddress(ELEMENT_SCRIPT)).map(inDist)];
    // Beside scripts: the chapter's page, the styles, two fonts. Everything from our site.
    const others = asked.filter((url) => !url.endsWith('.js') && url.startsWith(site));
    expect(
      others.map((url) => url.slice(url.lastIndexOf('.'))).filter((end) => end === '.woff2'),
    ).toHaveLength(2);
    expect(asked.filter((url) => !url.startsWith(site) && !url.startsWith(host.origin))).toEqual([]);
    expect(scripts).toEqual(expect.arrayContaining(start));
    // On its own page the chapter asks later for the same drawing and panel.
    const ownStart = entries(`${id}/index.html`).map(inDist);
    await page.goto(siteAddress(`${id}/`));
    await visit(page, `${id}-1`);
    for (const panel of await page.locator('[data-panel]').all()) {
      await panel.scrollIntoViewIfNeeded();
      await expect(panel).toHaveAttribute('data-live', 'on');
    }
    const later = (await loadedScripts(page)).filter(
      (script) => !ownStart.includes(script) && !OF_PAGES.test(script),
    );
    expect(scripts.toSorted()).toEqual([...new Set([...start, ...later])].toSorted());
  });
}

test('fonts ≤ 80 KB in an edition', () => {
  for (const edition of listEditions(dist)) {
    const own = [...files].filter((name) => editionOf(name) === edition);
    const fonts = own.filter((name) => /\.(woff2?|ttf|otf)$/.test(name));
    expect(fonts.length).toBeGreaterThan(0);
    const bytes = fonts.reduce((sum, name) => sum + readFileSync(join(dist, name)).length, 0);
    expect.soft(bytes, edition).toBeLessThanOrEqual(80 * KB);
  }
});

test('every page: one inline script in the head, ≤ 560 bytes; where chapters scroll, one more there; in a frame, after its steps', () => {
  for (const { path, file, kind } of pages) {
    const { document } = pageOf(file);
    const inline = [...document.querySelectorAll('script:not([src])')].filter(
      (script) => !script.getAttribute('type')?.endsWith('json'),
    );
    const name = nameOf({ path });
    const more = kind === 'embed' ? document.querySelector('.steps') : ['story', 'chapter'].includes(kind);
    expect.soft(inline.length, name).toBe(more ? 2 : 1);
    expect.soft(inline[0]?.closest('head'), name).toBeTruthy();
    for (const script of inline)
      expect.soft(Buffer.byteLength(script.textContent), name).toBeLessThanOrEqual(560);
  }
});
