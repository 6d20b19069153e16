// Every page of the Chinese edition, once: it opens, is quiet, says its language, has its pair, and fits the smallest phone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { everything, violations } from './support/axe.ts';
import {
  badLineEnds,
  CHINESE,
  chinesePages,
  chinesePagesOnce,
  pairOf,
  unnamedEnglish,
} from './support/chinese.ts';
import { overhear } from './support/host.ts';
import { open, painted, PHONE, settled, sticksOut, throughPage, visit } from './support/reader.ts';
import { inlineBytes } from './support/scripts.ts';
import { bytesOf, loadedScripts, MOST } from './support/weight.ts';
import { dist, documentOf, every, nameOf, siteAddress, siteOrigin } from './support/site.ts';

test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

const SMALLEST = { width: 320, height: 640 };

/** A page's file in the built site. */
const fileAt = (path: string): string => join(dist, path.endsWith('.html') ? path : `${path}index.html`);
const linksOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    [...documentOf(fileAt(path)).querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
      link.getAttribute('hreflang')!,
      link.getAttribute('href')!,
    ]),
  );

/** Pages that search engines are told of. Frames, slides and single steps are their chapters in another form. */
const found = chinesePages.filter(({ kind }) => !['embed', 'missing', 'slides', 'step'].includes(kind));

test('zh: every page has its pair, each names both, and a search engine is told the same of them', () => {
  for (const { path, file } of found) {
    const pair = pairOf(path);
    expect.soft(existsSync(fileAt(pair)), pair).toBe(true);
    if (!existsSync(fileAt(pair))) continue;
    const own = `${siteOrigin()}${siteAddress()}`;
    const wanted = { en: own + pair, 'zh-Hans': own + path, 'x-default': own + pair };
    expect.soft(linksOf(path), path).toEqual(wanted);
    expect.soft(linksOf(pair), pair).toEqual(wanted);
    const canonical = documentOf(file).querySelector('link[rel=canonical]')?.getAttribute('href');
    expect.soft(canonical, `${path}: canonical`).toBe(own + path);
  }
});

test('zh: every page’s switch leads to its pair, and the pair’s back', () => {
  for (const { path, kind } of chinesePages) {
    const [here, pair] = [path, kind === 'missing' ? '' : pairOf(path)];
    const leads = (page: string): string | null | undefined =>
      documentOf(fileAt(page)).querySelector('.masthead-edition')?.getAttribute('href');
    const there = leads(here);
    // What stands in somebody’s frame, or on a projector, has no masthead.
    if (there === undefined && ['embed', 'slides', 'step'].includes(kind)) continue;
    expect.soft(there, here).toBe(siteAddress(pair));
    if (kind !== 'missing') expect.soft(leads(pair), pair).toBe(siteAddress(here));
  }
});

/** Of the pages of one template, the first; of chapters, one that has people, a panel and a guess. */
const standIns = chinesePagesOnce.filter(({ path, kind }, i, all) => {
  const template = (each: (typeof all)[number]): string =>
    each.kind === 'page'
      ? each.path.replace(/(?<=teach\/).+/, '*')
      : each.kind + /\/chart\/|$/.exec(each.path)![0];
  return kind === 'chapter'
    ? path === `${CHINESE}nvidia-deals/`
    : i === all.findIndex((each) => template(each) === template(all[i]!));
});
/** Where lines are looked at letter by letter, and all that there is by axe. A step by itself has led on to its chapter. */
const closely = every(chinesePagesOnce, standIns).filter(({ kind }) => kind !== 'step');

for (const each of chinesePagesOnce) {
  const { path, kind, steps, chapters } = each;
  test(`${nameOf(each)}: opens, quiet, in its language, inside the window`, async ({ page, baseURL }) => {
    const heard = overhear(page);
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest())
        heard.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL!) && !url.startsWith('data:')) heard.push(`elsewhere: ${url}`);
    });
    await page.setViewportSize(kind === 'slides' ? PHONE : SMALLEST);
    await open(page, siteAddress(path));
    // A step by itself leads on to its chapter.
    if (kind === 'step') await page.waitForURL(/#/);
    if (['story', 'chapter', 'slides'].includes(kind)) await settled(page, steps[0]!);
    if (kind === 'chapter' || kind === 'story') {
      // Read to its end, so that all that loads as it nears has loaded.
      await throughPage(page);
      for (const step of kind === 'chapter' ? steps : chapters.map((id) => `${id}-1`))
        await visit(page, step);
      for (const panel of kind === 'chapter' ? await page.locator('[data-panel]').all() : []) {
        await panel.scrollIntoViewIfNeeded();
        await expect(panel).toHaveAttribute('data-live', 'on');
      }
      const scripts = await loadedScripts(page);
      expect.soft(bytesOf(scripts), 'script').toBeGreaterThan(5_000);
      expect.soft(bytesOf(scripts), 'script').toBeLessThanOrEqual(MOST[kind]);
      if (kind === 'chapter')
        expect
          .soft(inlineBytes(path, scripts, CHINESE), 'script in somebody else’s page')
          .toBeLessThanOrEqual(MOST.inline);
    }
    await painted(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    expect.soft(await page.title(), 'its title').toMatch(/[⺀-￮]/);
    expect.soft(await sticksOut(page), 'beside the window').toEqual([]);
    expect.soft(await unnamedEnglish(page), 'English that no lang names').toEqual([]);
    if (closely.includes(each)) {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
          details.open = true;
      });
      await painted(page);
      expect.soft(await badLineEnds(page), 'lines').toEqual([]);
      // At the top: further down the masthead lies on whatever it lies on.
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await painted(page);
      expect.soft(await violations(page, everything), 'axe').toEqual([]);
    }
    expect(heard.filter((line) => kind !== 'missing' || !line.includes('404 (Not Found)'))).toEqual([]);
  });
}

test('zh: who asks for what is not there is told so in Chinese, and led to the Chinese story', async ({
  page,
}) => {
  await page.goto(siteAddress(`${CHINESE}no-such-page/`));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator(`main a[href="${siteAddress(CHINESE)}scale/"]`).first()).toBeVisible();
  await expect(page.locator(`main a:not([href^="${siteAddress(CHINESE)}"])`)).toHaveCount(0);
});
