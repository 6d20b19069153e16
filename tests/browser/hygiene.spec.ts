// No request elsewhere, no cookie, no noise, no broken link; the address follows the reader and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { addressIs, jumpTo, open, painted, PHONE, settled, throughPage, visit } from './support/reader.ts';
import { broken, OWN } from './support/links.ts';
import { entries, inlineBytes } from './support/scripts.ts';
import {
  siteAddress,
  dist,
  documentOf,
  nameOf,
  pages,
  readDist,
  readingPages,
  siteOrigin,
  usual,
} from './support/site.ts';
import { bytesOf, inDist, loadedBytes, loadedScripts, MOST, watchFirstDrawing } from './support/weight.ts';

test.use({ viewport: PHONE });

/** Everything a page should never do, as it happens. */
async function overhear(page: Page, origin: string): Promise<string[]> {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
      heard.push(`request: ${request.url()}`);
  });
  page.on('requestfailed', (request) => heard.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      heard.push(`${response.status()}: ${response.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return heard;
}

/** Reads a page to its end, so that everything that loads as it nears has loaded, and holds its scripts to their bars. */
async function readThrough(
  page: Page,
  { path, kind, steps, chapters: held }: (typeof readingPages)[number],
): Promise<void> {
  if (kind === 'story') {
    // It is live before anybody scrolls: who is in it already waits for more.
    await page.waitForFunction(() => performance.getEntriesByName('first-drawing').length > 0);
    await visit(page, steps[0]!);
    const before = bytesOf(await loadedScripts(page, 'first-drawing'));
    expect.soft(before, 'script before the first chapter moves').toBeLessThanOrEqual(MOST.beginning);
    await throughPage(page);
    for (const id of held) await visit(page, `${id}-1`);
    const all = await loadedBytes(page);
    expect.soft(all, 'chapters further down came later').toBeGreaterThan(before);
    expect.soft(all, 'script in all').toBeLessThanOrEqual(MOST.story);
    return;
  }
  await throughPage(page);
  // A chapter's drawings also make their messages where they rest; the story holds the same ones.
  for (const step of steps) await visit(page, step);
  for (const panel of await page.locator('[data-panel]').all()) {
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toHaveAttribute('data-live', 'on');
  }
  if (kind !== 'chapter') return;
  const scripts = await loadedScripts(page);
  expect.soft(bytesOf(scripts), 'script').toBeGreaterThan(5_000);
  expect.soft(bytesOf(scripts), 'script').toBeLessThanOrEqual(MOST.chapter);
  const start = entries(`${path}index.html`).map(inDist);
  const later = scripts.filter((script) => !start.includes(script));
  expect.soft(later.length, 'the drawing comes later').toBeGreaterThan(0);
  expect.soft(inlineBytes(path, scripts), 'script in somebody else’s page').toBeLessThanOrEqual(MOST.inline);
}

for (const each of readingPages) {
  const { path, kind } = each;
  const tag = path === usual.path ? '@quick' : [];
  test(
    `${nameOf(each)} read through: no request elsewhere, no cookie, no message, script within its bar`,
    { tag },
    async ({ page, baseURL, context }) => {
      const heard = await overhear(page, new URL(baseURL!).origin);
      await watchFirstDrawing(page);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(siteAddress(path));
      await readThrough(page, each);
      await painted(page);
      // A 404 page opened under its own name answers 200 or 404; both are right.
      expect(heard.filter((line) => kind !== 'missing' || !line.includes('404 (Not Found)'))).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      expect(
        await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]),
      ).toEqual(['', 0, 0]);
    },
  );
}

const documents = () =>
  pages.map(({ path, file }) => ({ name: nameOf({ path }), path, document: documentOf(file) }));

test('every page: a policy without loopholes, no inline style or handler', { tag: '@quick' }, () => {
  // The site's own address, for copies of its pages: tests/browser/saved.spec.ts.
  const own = ` ${siteOrigin()}`;
  for (const { name, document } of documents()) {
    const policy = document
      .querySelector('meta[http-equiv="content-security-policy" i]')
      ?.getAttribute('content');
    expect.soft(policy, name).toContain("default-src 'none'");
    expect.soft(policy?.replaceAll(own, ''), name).not.toMatch(/unsafe|\*|https?:/);
    expect
      .soft(policy?.match(/script-src[^;]*/)?.[0], `${name}: scripts come from the page's own place`)
      .not.toContain(own);
    expect.soft([...document.querySelectorAll('style, [style]')].map(String), name).toEqual([]);
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    );
    expect.soft(handlers.map(String), name).toEqual([]);
  }
});

test('every page: no value that failed to print', { tag: '@quick' }, () => {
  for (const { path, file } of pages) {
    const [name, html] = [nameOf({ path }), readFileSync(file, 'utf8')];
    for (const word of ['undefined', 'NaN', '[object', '#fact:', 'Infinity']) {
      const found = html.indexOf(word);
      const around = found < 0 ? '' : html.slice(Math.max(0, found - 60), found + 60);
      expect.soft(around, `${name}: ${word}`).toBe('');
    }
  }
});

test('every page: ids once, every link and anchor leads somewhere', { tag: '@quick' }, () => {
  for (const { name, path, document } of documents()) {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const known = new Set(ids);
    expect.soft(ids.length - known.size, `${name}: ids that stand twice`).toBe(0);
    const addresses = [...document.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src')!,
    );
    expect.soft(addresses.length, name).toBeGreaterThan(0);
    const wrong = [...new Set(addresses)].flatMap((address) => broken(address, path) ?? []);
    expect.soft(wrong, name).toEqual([]);
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']) {
      const named = [...document.querySelectorAll(`[${attribute}]:not([popover])`)].flatMap((element) =>
        element.getAttribute(attribute)!.split(/\s+/),
      );
      const lost = named.filter((id) => !known.has(id));
      expect.soft(lost, `${name}: ${attribute}`).toEqual([]);
    }
  }
});

/** Files that name addresses of ours in full: for feeds, search engines, CMSs and other people's pages. */
const SAYING = /\.(html|xml|txt|json|csv|svg)$/;

test('every address that our files give in full leads somewhere: feed, site map, oEmbed, snippets, data, cards', () => {
  const own = new RegExp(
    `${OWN.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}[^\\s"'<>\\\\),），。；：、》]*`,
    'g',
  );
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => SAYING.test(name));
  const given = new Map<string, string>();
  for (const name of files)
    for (const [address] of readDist(name).matchAll(own))
      given.set(address.replaceAll(/&(amp;)*(quot|lt|gt);.*$|[.,;:]+$/g, '').replaceAll('&amp;', '&'), name);
  expect(given.size).toBeGreaterThan(100);
  const wrong = [...given].flatMap(([address, name]) =>
    broken(address, '') ? [`${name}: ${broken(address, '')}`] : [],
  );
  expect(wrong).toEqual([]);
});

// The address follows a reader by the page's own script: one chapter stands for all. In five-ways.spec.ts it follows to
// every step of every chapter, and a reload finds it.
const { id, path, steps } = usual;
const [second, last] = [steps[1]!, steps.at(-1)!];

test('the address follows the reader, keeps the query, makes no history, and at the top is the top', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(siteAddress(`${path}?from=mail`));
  await settled(page, steps[0]!);
  const entries = await page.evaluate(() => history.length);
  for (const step of [second, last]) {
    await visit(page, step);
    await addressIs(page, siteAddress(`${path}?from=mail#${step}`));
  }
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await addressIs(page, siteAddress(`${path}?from=mail`));
  await visit(page, second);
  await addressIs(page, siteAddress(`${path}?from=mail#${second}`));
  // At the very top nobody has begun to read, however high the first step reaches.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await addressIs(page, siteAddress(`${path}?from=mail`));
  expect(await page.evaluate(() => history.length)).toBe(entries);
  // The reader has looked on and gone back up; the address has come to rest; the page is loaded again.
  await page.reload();
  await settled(page, steps[0]!);
  await painted(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('nonsense in the address does nothing', async ({ page, baseURL }) => {
  const heard = await overhear(page, new URL(baseURL!).origin);
  for (const hash of ['#%E0%A4%A', '#no-such-step', '#', `#${id}-99`, '#"><b>']) {
    await open(page, siteAddress(`${path}${hash}`));
    await settled(page, steps[0]!);
    await painted(page);
    expect(await page.evaluate(() => scrollY), hash).toBe(0);
    await visit(page, second);
  }
  expect(heard).toEqual([]);
});

test('works where storage is full, or denied', async ({ page, baseURL }) => {
  const heard = await overhear(page, new URL(baseURL!).origin);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  for (const how of ['full', 'denied']) {
    await open(page, siteAddress(path));
    await settled(page, steps[0]!);
    for (const name of ['motion', 'theme']) {
      const button = page.locator(`[data-switch="${name}"]:visible`).first();
      const before = await button.getAttribute('aria-pressed');
      await button.click();
      await expect(button, how).not.toHaveAttribute('aria-pressed', before!);
    }
    await jumpTo(page, last);
    await settled(page, last);
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
  }
  expect(heard).toEqual([]);
});
