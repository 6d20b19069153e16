// No request elsewhere, no cookie, no noise, no broken link; the address follows the reader and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { addressIs, jumpTo, open, painted, PHONE, settled, visit } from './support/reader.ts';
import { broken, OWN } from './support/links.ts';
import { at, chapters, dist, nameOf, pages, readDist, readingPages } from './support/site.ts';

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

/** Goes down the page, a screen at a time, so that whatever waits for the reader to come near begins. */
async function throughPage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    do {
      scrollBy({ top: innerHeight, behavior: 'instant' });
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    } while (scrollY < document.documentElement.scrollHeight - innerHeight - 1);
  });
}

for (const { path, kind, chapters: held } of readingPages) {
  test(`${nameOf({ path })} scrolled through: no request elsewhere, no cookie, no message`, async ({
    page,
    baseURL,
    context,
  }) => {
    const heard = await overhear(page, new URL(baseURL!).origin);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(at(path));
    await throughPage(page);
    // A chapter's drawings also make their messages where they rest; the story holds the same ones.
    const steps = chapters.filter(({ id }) => held.includes(id)).flatMap(({ steps }) => steps);
    for (const step of kind === 'story' ? [] : steps) await visit(page, step);
    await painted(page);
    // A 404 page opened under its own name answers 200 or 404; both are right.
    expect(heard.filter((line) => kind !== 'missing' || !line.includes('404 (Not Found)'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ]);
  });
}

function documentOf(file: string): { html: string; document: Document } {
  const html = readFileSync(file, 'utf8');
  return { html, document: parseHTML(html).document };
}

for (const { path, file } of pages) {
  test(`${nameOf({ path })}: a policy without loopholes, no inline style or handler`, () => {
    const { document } = documentOf(file);
    const policy = document
      .querySelector('meta[http-equiv="content-security-policy" i]')
      ?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect([...document.querySelectorAll('[style]')].map((e) => e.outerHTML.slice(0, 80))).toEqual([]);
    expect(document.querySelectorAll('style').length).toBe(0);
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    );
    expect(handlers.length).toBe(0);
  });

  test(`${nameOf({ path })}: no value that failed to print`, () => {
    const { html } = documentOf(file);
    for (const word of ['undefined', 'NaN', '[object', '#fact:', 'Infinity']) {
      const found = html.indexOf(word);
      expect.soft(found < 0 ? '' : html.slice(Math.max(0, found - 60), found + 60), word).toBe('');
    }
  });

  test(`${nameOf({ path })}: ids once, every link and anchor leads somewhere`, () => {
    const { document } = documentOf(file);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const addresses = [...document.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src')!,
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect([...new Set(addresses)].flatMap((address) => broken(address, path) ?? [])).toEqual([]);
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']) {
      const named = [...document.querySelectorAll(`[${attribute}]:not([popover])`)].flatMap((element) =>
        element.getAttribute(attribute)!.split(/\s+/),
      );
      expect(
        named.filter((id) => !ids.includes(id)),
        attribute,
      ).toEqual([]);
    }
  });
}

/** Files that name addresses of ours in full: for feeds, search engines, CMSs and other people's pages. */
const SAYING = /\.(html|xml|txt|json|csv|svg)$/;

test('every address that our files give in full leads somewhere: feed, site map, oEmbed, snippets, data, cards', () => {
  const own = new RegExp(`${OWN.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}[^\\s"'<>\\\\),]*`, 'g');
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

for (const { id, path, steps } of chapters) {
  const [second, last] = [steps[1]!, steps.at(-1)!];

  test(`${id}: the address follows the reader, keeps the query, makes no history, and at the top is the top`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(at(`${path}?from=mail`));
    await settled(page, steps[0]!);
    const entries = await page.evaluate(() => history.length);
    for (const step of [second, last]) {
      await visit(page, step);
      await addressIs(page, at(`${path}?from=mail#${step}`));
    }
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await addressIs(page, at(`${path}?from=mail`));
    await visit(page, second);
    await addressIs(page, at(`${path}?from=mail#${second}`));
    // At the very top nobody has begun to read, however high the first step reaches.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await addressIs(page, at(`${path}?from=mail`));
    expect(await page.evaluate(() => history.length)).toBe(entries);
    // The reader has looked on and gone back up; the address has come to rest; the page is loaded again.
    await page.reload();
    await settled(page, steps[0]!);
    await painted(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  // What an address may hold is read by the page's own script: one chapter stands for all.
  if (id !== chapters[0]!.id) continue;
  for (const hash of ['#%E0%A4%A', '#no-such-step', '#', `#${id}-99`, '#"><b>']) {
    test(`${id}: ${hash} in the address does nothing`, async ({ page, baseURL }) => {
      const heard = await overhear(page, new URL(baseURL!).origin);
      await page.goto(at(`${path}${hash}`));
      await settled(page, steps[0]!);
      await painted(page);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await visit(page, second);
      expect(heard).toEqual([]);
    });
  }

  test(`${id}: works where storage is full, or denied`, async ({ page, baseURL }) => {
    const heard = await overhear(page, new URL(baseURL!).origin);
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    for (const how of ['full', 'denied']) {
      await open(page, at(path));
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
}
