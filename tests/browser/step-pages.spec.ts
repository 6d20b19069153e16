// A step by itself: what whoever asks for a preview of it is told, and where it leads readers, whatever their browser may do.
import { expect, test, type Page } from '@playwright/test';
import {
  chapterAddress,
  slidesAddress,
  slidesCardAddress,
  stepAddress,
  stepCardAddress,
} from '../../src/lib/routes.ts';
import { colours, everything, violations } from './support/axe.ts';
import { blockScripts } from './support/held.ts';
import { addressIs, open, painted, settled, SIZES, sticksOut } from './support/reader.ts';
import { pngSize } from './support/png.ts';
import { chapters, documentOf, every, nameOf, siteAddress, slides, stepPages } from './support/site.ts';

/** The middle of every chapter and its hinge: what all 80 say is read from their files below, and one template makes them. */
const ends = chapters.flatMap(({ id, steps }) =>
  [steps[Math.floor(steps.length / 2)]!, steps.at(-1)!].map((step) => stepAddress(id, step)),
);
/** One of each sort: a step with a note and a door, a beat, and a question at a chapter's end. */
const few = ['coreweave/4/', 'abs/4/', 'retirement-401k/8/'];
const tried = stepPages.filter(({ path }) => every(ends, []).includes(path) || few.includes(path));
const chapterOf = (path: string): string => path.split('/')[0]!;
const one = (text: string | null | undefined): string => (text ?? '').trim().replaceAll(/\s+/g, ' ');

/** What a page says of itself in its head. */
const says = (document: Document, name: string): string =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';

/** What a picture for a preview has to be. */
function expectCard(document: Document, address: string, path: string): void {
  const image = new URL(says(document, 'og:image'));
  expect(image.pathname, path).toBe(siteAddress(address));
  expect(pngSize(address), path).toEqual([1200, 630]);
  expect([says(document, 'og:image:width'), says(document, 'og:image:height')]).toEqual(['1200', '630']);
  expect([says(document, 'twitter:card'), says(document, 'twitter:image')], path).toEqual([
    'summary_large_image',
    image.href,
  ]);
  expect(says(document, 'og:image:alt').length, path).toBeGreaterThan(20);
  expect(says(document, 'og:image:alt').length, path).toBeLessThanOrEqual(420);
  expect(new URL(says(document, 'og:url')).pathname, path).toBe(siteAddress(path));
}

test('every step has a page, which tells of itself and not of its chapter, and that nobody finds by searching', () => {
  const steps = chapters.flatMap(({ id, steps }) => steps.map((step) => stepAddress(id, step)));
  expect(stepPages.map(({ path }) => path).toSorted()).toEqual(steps.toSorted());
  const titles = new Set<string>();
  for (const { path, file, steps } of stepPages) {
    const [step] = steps as [string];
    const document = documentOf(file);
    const headline = one(document.querySelector('h1')!.textContent);
    titles.add(document.title);
    expect(document.title, path).toMatch(/ · Who Pays for the AI Boom\?$/);
    expect([says(document, 'og:title'), document.title.startsWith(headline)], path).toEqual([headline, true]);
    const words = says(document, 'description');
    expect([words.length > 12, says(document, 'og:description')], path).toEqual([true, words]);
    expectCard(document, stepCardAddress(chapterOf(path), step), path);
    expect(says(document, 'og:image:alt').startsWith(headline), path).toBe(true);
    expect(says(document, 'robots'), path).toBe('noindex');
    expect(document.querySelectorAll('link[rel=canonical], link[hreflang]').length, path).toBe(0);
    // A reader view takes a long foot for the page.
    expect(one(document.querySelector('footer')!.textContent).split(' ').length, path).toBeLessThan(40);
    const refresh = document.querySelector('noscript meta[http-equiv=refresh]')!.getAttribute('content');
    expect(refresh, path).toBe(`0; url=${siteAddress(chapterAddress(chapterOf(path), step))}`);
  }
  expect(titles.size).toBe(stepPages.length);
});

test('every step’s page has the words of the step in its chapter, its drawing, and that in words', () => {
  for (const { path, file, steps } of stepPages) {
    const of = chapters.find(({ id }) => id === chapterOf(path))!;
    const [page, chapter] = [documentOf(file), documentOf(of.file)];
    const inChapter = chapter.getElementById(steps[0]!)!;
    for (const selector of ['.words > p:not(.kicker)', '[data-alt-of]']) {
      const words = (root: ParentNode): string[] =>
        [...root.querySelectorAll(selector)].map(({ textContent }) => one(textContent));
      expect(words(page), path).toEqual(words(inChapter));
    }
    expect(page.querySelectorAll(`svg[data-still="${steps[0]}"]`).length, path).toBe(1);
  }
});

test('slides unfurl with a picture of their own', () => {
  expect(slides.length).toBe(chapters.length);
  for (const { path, file } of slides) {
    const [id, document] = [chapterOf(path), documentOf(file)];
    expectCard(document, slidesCardAddress(id), slidesAddress(id));
    expect(says(document, 'og:title'), id).toMatch(/^Slides: /);
    expect(says(document, 'twitter:title'), id).toBe(says(document, 'og:title'));
  }
});

for (const { path, steps } of tried) {
  const [step] = steps as [string];
  const chapter = chapterOf(path);

  test.describe(nameOf({ path }), () => {
    test('leads on to the step in its chapter, keeps the query, and leaves nothing in the history', async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto('about:blank');
      const before = await page.evaluate(() => history.length);
      await page.goto(siteAddress(`${path}?from=mail&a=b%20c`));
      await addressIs(page, siteAddress(`${chapter}/?from=mail&a=b%20c#${step}`));
      await settled(page, step);
      expect(await page.evaluate(() => history.length)).toBe(before + 1);
    });

    test.describe('scripts off', () => {
      test.use({ javaScriptEnabled: false });
      test('leads on all the same', async ({ page, baseURL }) => {
        await open(page, siteAddress(path));
        await page.waitForURL(new URL(siteAddress(chapterAddress(chapter, step)), baseURL).href);
        await expect(page.locator(`#${step} .words`)).toBeInViewport();
      });
    });

    test.describe('not led on', () => {
      // axe adds styles of its own while it measures; the policy is looked at elsewhere.
      test.use({ bypassCSP: true });

      test('is whole: headline, words, drawing, dark and light, and the way to its chapter', async ({
        page,
      }) => {
        await blockScripts(page);
        for (const [size, viewport] of Object.entries({ ...SIZES, smallest: { width: 320, height: 640 } })) {
          await page.setViewportSize(viewport);
          await open(page, siteAddress(path));
          await painted(page);
          expect(await sticksOut(page), size).toEqual([]);
          for (const part of ['h1', '.words', 'svg[data-still]', '[data-alt-of]', '.read-on a', 'footer'])
            await expect(page.locator(part), size).toBeVisible();
        }
        const colour = await groundOfDrawing(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.reload();
        expect(await groundOfDrawing(page), 'the drawing is dark, too').not.toBe(colour);
        expect(await violations(page, colours), 'dark').toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.reload();
        expect(await violations(page, everything), 'light').toEqual([]);
        await page.locator('.read-on a').click();
        await addressIs(page, siteAddress(chapterAddress(chapter, step)));
      });
    });
  });
}

/** The colour that a drawing stands on. */
const groundOfDrawing = (page: Page): Promise<string> =>
  page.locator('svg[data-still] > rect.ground').evaluate((ground) => getComputedStyle(ground).fill);
