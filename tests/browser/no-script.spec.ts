// The page is whole before any script, stays whole without one, and does not move when one takes over.
import { expect, test, type Page } from '@playwright/test';
import { blockScripts, holdScripts } from './support/held.ts';
import { jumpTo, open, painted, settled, SIZES, stepByGeometry, takeWheel, wheel } from './support/reader.ts';
import { entries, shipped } from './support/scripts.ts';
import { expectNoneSeen, expectNoShift, shiftsOf, watchShifts } from './support/shifts.ts';
import { siteAddress, chapters, every, pages, panelled, scrubbed, usual } from './support/site.ts';
import { expectWhole } from './support/whole.ts';

const SCRIPTS = '**/_astro/*.js';
/** Buttons that need a script; a term’s opens its meaning by itself. */
const WAITING = 'button:not([popovertarget]):visible';

/** The scripts that a page does not start with, such as the drawings; as in `shipped`. @param file the page's own */
const laterThan = (file: string): string[] => {
  const started = entries(file).map((src) => src.slice(siteAddress().length));
  return shipped.filter((name) => !started.includes(name));
};

const story = pages.filter(({ kind }) => kind === 'story').map(({ path }) => ({ id: 'story', path }));
const files = [...chapters, ...story].map(({ id, path }) => ({ id, path, file: `${path}index.html` }));

/** Opens the page with scripts on the way, and hands back the word that lets them arrive. */
async function openHeld(page: Page, url: string, names?: readonly string[]): Promise<() => void> {
  await page.goto('about:blank');
  const arrive = await holdScripts(page, names);
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('footer').last().waitFor();
  await painted(page);
  return arrive;
}

/** What the layout depends on: the smallest phone, a usual one, and a wide window. */
const WIDTHS = [320, 390, 1280];

for (const { id, path, file } of files) {
  const stands = ['story', usual.id].includes(id);
  test.describe(id, () => {
    test.use({ viewport: { width: 320, height: 844 } });

    test('scripts blocked: whole, and still', async ({ page }) => {
      await watchShifts(page);
      await blockScripts(page);
      // What a width changes is one style sheet’s matter; the words and stills of every chapter stand at the smallest.
      for (const width of stands ? WIDTHS : every([320, 1280], [320])) {
        await page.setViewportSize({ width, height: 844 });
        await open(page, siteAddress(path));
        await expectWhole(page, file);
        await expectNoShift(page, `while loading at ${width}`);
        await expect(page.locator(WAITING), 'a button that does nothing').toHaveCount(0);
      }
    });

    // Scripts that are off, throw, or miss the drawing are the page's matter: the story, which holds every chapter, and
    // one chapter stand for the others. In faults-scripts.spec.ts every script throws, and every chapter's drawing fails.
    if (!every([id], stands ? [id] : []).includes(id)) return;

    test.describe('scripts off', () => {
      test.use({ javaScriptEnabled: false });
      test('whole', { tag: id === usual.id ? '@quick' : [] }, async ({ page }) => {
        await open(page, siteAddress(path));
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 844 });
          await expectWhole(page, file);
          await expect(page.locator(WAITING), 'a button that does nothing').toHaveCount(0);
        }
      });
    });

    test('the script throws on its first line: whole', async ({ page }) => {
      const thrown = page.waitForEvent('pageerror');
      await page.route(SCRIPTS, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("on purpose")' }),
      );
      await open(page, siteAddress(path));
      expect((await thrown).message).toBe('on purpose');
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 });
        await expectWhole(page, file);
      }
    });

    test('the drawing’s own script fails: whole, and still', async ({ page }) => {
      await watchShifts(page);
      await blockScripts(page, laterThan(file));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 });
        const said = page.waitForEvent('console', (message) =>
          message.text().includes('did not start; what was built stays'),
        );
        await open(page, siteAddress(path));
        await page.locator('[data-step]').first().scrollIntoViewIfNeeded();
        await said;
        await expectWhole(page, file);
        await expectNoShift(page, `while loading at ${width}`);
      }
    });
  });
}

// Switching on is the same work in every chapter: those with a panel and with time in their scroll stand for the rest.
for (const { id, path, steps } of every(chapters, [usual, panelled, scrubbed])) {
  const file = `${path}index.html`;
  const [first, middle, last] = [steps[0]!, steps[Math.floor(steps.length / 2)]!, steps.at(-1)!];

  for (const [name, viewport] of Object.entries(SIZES)) {
    test.describe(`${id}, ${name}: nothing moves`, () => {
      test.use({ viewport });
      test.beforeEach(({ page }) => watchShifts(page));

      const place = (page: Page): Promise<number[]> =>
        page.evaluate(() => [scrollY, document.documentElement.scrollHeight]);

      test('switching on late, at the top and in the middle of the chapter', async ({ page }) => {
        for (const step of [first, middle]) {
          const arrive = await openHeld(page, siteAddress(path));
          if (step === first) await expectWhole(page, file);
          else await jumpTo(page, step);
          await painted(page);
          const before = await place(page);
          const { length } = await shiftsOf(page);
          await expectNoneSeen(page, `before switching on at ${step}`);
          arrive();
          await settled(page, step);
          await painted(page);
          expect.soft(await place(page), step).toEqual(before);
          await expectNoShift(page, `when switching on at ${step}`, length);
        }
      });

      // The reader's place is the page's matter: one chapter stands for all.
      if (!every([id], [usual.id]).includes(id)) return;
      test('a script or a drawing that is late does not pull back a reader who has left a linked step', async ({
        page,
      }) => {
        const theDrawing = laterThan(file);
        for (const held of [shipped, theDrawing]) {
          const arrive = await openHeld(page, siteAddress(`${path}#${last}`), held);
          // With all scripts late the browser has not followed the link yet, and stands at the top.
          if (held === theDrawing) await page.waitForFunction(() => scrollY > 0);
          const by = (await page.evaluate(() => scrollY)) > 0 ? -400 : 400;
          await takeWheel(page);
          for (let turn = 0; turn < 3; turn++) await wheel(page, by);
          await painted(page);
          const before = await page.evaluate(() => scrollY);
          const here = await stepByGeometry(page, viewport.height);
          expect(here).not.toBe(last);
          // A font that came while the reader scrolled is another matter: loading is looked at elsewhere.
          const { length } = await shiftsOf(page);
          arrive();
          await settled(page, here);
          await painted(page);
          expect(await page.evaluate(() => scrollY)).toBe(before);
          await expectNoShift(page, 'when switching on', length);
        }
      });
    });
  }
}
