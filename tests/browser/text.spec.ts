// The words in the live drawings: large enough, inside, apart, and easy to see, with our fonts and without.
import { expect, test, type Page } from '@playwright/test';
import { DESKTOP, open, painted, PHONE, resize, sticksOut, visit } from './support/reader.ts';
import { at, chapters, nameOf, readingPages } from './support/site.ts';
import { faults } from './support/words.ts';

const SMALLEST_WINDOW = { width: 320, height: 640 };
const WIDER = [{ width: 360, height: 740 }, PHONE, { width: 768, height: 1024 }, DESKTOP];
const SMALLEST = 12;
const CONTRAST = 4.5;

/** Opens everything that can be opened. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await painted(page);
}

for (const fonts of ['our fonts', 'fallback fonts']) {
  test.describe(fonts, () => {
    test.use({ viewport: SMALLEST_WINDOW, contextOptions: { reducedMotion: 'reduce' } });
    test.beforeEach(async ({ page }) => {
      if (fonts === 'fallback fonts') await page.route('**/*.woff2', (route) => route.abort());
    });

    for (const { id, path, steps } of chapters) {
      test(`${id}: words in every step at every width, and nothing beside the window`, async ({ page }) => {
        await open(page, at(path));
        await painted(page);
        const loaded = await page.evaluate(
          () =>
            [...document.fonts].filter((f) => f.status === 'loaded' && !f.family.includes('Fallback')).length,
        );
        expect(loaded > 0).toBe(fonts === 'our fonts');
        expect.soft(await sticksOut(page), 'as it opens').toEqual([]);

        const look = async (order: readonly string[], when: string): Promise<void> => {
          for (const step of order) {
            await visit(page, step);
            const found = await faults(page, { size: SMALLEST, contrast: CONTRAST, scale: 1 });
            expect.soft(found, `${step}, ${when}`).toEqual([]);
          }
        };
        await look(steps, '320, light');
        await openAll(page);
        expect.soft(await sticksOut(page), 'with everything open').toEqual([]);
        for (const viewport of WIDER) {
          await resize(page, viewport);
          await look(steps, `${viewport.width}, light`);
          // A theme changes colours and no place, at any width the same; which font stands in changes no colour.
          if (viewport.width !== PHONE.width || fonts === 'fallback fonts') continue;
          await page.emulateMedia({ colorScheme: 'dark' });
          await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
          await look(steps.toReversed(), `${viewport.width}, dark`);
          await page.emulateMedia({ colorScheme: 'light' });
          await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
        }
      });
    }

    for (const { path, chapters: held } of readingPages.filter(({ kind }) => kind !== 'chapter')) {
      test(`${nameOf({ path })}: nothing beside the window at 320`, async ({ page }) => {
        await open(page, at(path));
        await painted(page);
        expect.soft(await sticksOut(page)).toEqual([]);
        // Every drawing is switched on; what its steps do is seen above.
        for (const { id, steps } of chapters) if (held.includes(id)) await visit(page, steps[0]!);
        await openAll(page);
        expect(await sticksOut(page)).toEqual([]);
      });
    }
  });
}
