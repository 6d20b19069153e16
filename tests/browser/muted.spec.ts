// Words of the step that the drawing shows stand out: those of the others are quieter, and still easy to read.
import { expect, test, type Page } from '@playwright/test';
import { jumpTo, open, painted, settled, DESKTOP, PHONE } from './support/reader.ts';
import { chapters, siteAddress } from './support/site.ts';

const CONTRAST = 4.5;
const { path, steps } = chapters[0]!;
const [shown, other] = [steps[3]!, steps[4]!];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Contrast with the ground of all that a step's words are set in, from the faintest to the strongest. */
const contrasts = (page: Page, step: string): Promise<number[]> =>
  page.evaluate((id) => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const luminance = (colour: string): number => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
        const c = byte / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const ground = luminance(getComputedStyle(document.documentElement).getPropertyValue('--ground'));
    const set = [...document.querySelectorAll(`#${id} .words > p:not(.kicker, .note), #${id} .fact`)];
    return set
      .map((element) => luminance(getComputedStyle(element).color))
      .map((words) => (Math.max(words, ground) + 0.05) / (Math.min(words, ground) + 0.05))
      .toSorted((a, b) => a - b);
  }, step);

async function openAt(page: Page, step: string): Promise<void> {
  await open(page, siteAddress(`${path}#${step}`));
  await settled(page, step);
  await painted(page);
}

for (const [layout, viewport] of Object.entries({ rows: PHONE, columns: DESKTOP }))
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${layout}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('only the words of the step that is drawn are in ink', { tag: '@quick' }, async ({ page }) => {
        await openAt(page, shown);
        for (const step of steps) {
          const [faintest, ...rest] = await contrasts(page, step);
          const strongest = rest.at(-1) ?? faintest!;
          expect(faintest, step).toBeGreaterThanOrEqual(CONTRAST);
          if (step === shown) expect(strongest, step).toBeGreaterThan(14);
          else expect(strongest, step).toBeLessThan(9);
        }
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await jumpTo(page, other);
        await settled(page, other);
        expect((await contrasts(page, other)).at(-1)).toBeGreaterThan(14);
        expect((await contrasts(page, shown)).at(-1)).toBeLessThan(9);
        expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      });
    });

/** That no step's words are quieter than another's. */
async function expectNoneMuted(page: Page): Promise<void> {
  for (const step of steps) expect((await contrasts(page, step)).at(-1), step).toBeGreaterThan(14);
}

test('on paper, unrolled and in the reader’s own colours no words are quieter', async ({ page }) => {
  await openAt(page, shown);
  await page.emulateMedia({ media: 'print' });
  await expectNoneMuted(page);
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  await expectNoneMuted(page);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 320, height: 300 });
  await expect(page.locator('[data-scrolly=on]')).toHaveCount(0);
  await expectNoneMuted(page);
});

test('without scripts, and in a copy of the page as scripts left it, no words are quieter', async ({
  page,
  browser,
}) => {
  await openAt(page, shown);
  const copy = await page.evaluate(() => document.documentElement.outerHTML);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const dead = await context.newPage();
  await dead.goto(siteAddress(path));
  await expectNoneMuted(dead);
  await dead.route(`**${siteAddress(path)}`, (route) =>
    route.fulfill({ body: copy, contentType: 'text/html' }),
  );
  await dead.goto(siteAddress(path));
  await expect(dead.locator('.step.now')).toHaveCount(1);
  await expectNoneMuted(dead);
  await context.close();
});
