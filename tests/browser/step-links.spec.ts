// The link of every step: seen, copied without leave, and leading to the step. What it opens is looked at in five-ways.
import { expect, test, type Page } from '@playwright/test';
import { chapterAddress } from '../../src/lib/routes.ts';
import { colours, violations } from './support/axe.ts';
import { open, painted, settled, SIZES, visit } from './support/reader.ts';
import { expectNoShift, watchShifts } from './support/shifts.ts';
import { siteAddress, chapters, pages, readDist } from './support/site.ts';

const { id, path, steps } = chapters[1]!;
const step = steps[2]!;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What is on the clipboard, as somebody who pastes would see it. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const place = document.createElement('textarea');
    place.id = 'pasted';
    document.body.append(place);
    place.focus({ preventScroll: true });
  });
  await page.keyboard.press('ControlOrMeta+V');
  return page.locator('#pasted').evaluate((place: HTMLTextAreaElement) => {
    place.remove();
    return place.value;
  });
}

for (const [name, viewport] of Object.entries({ ...SIZES, smallest: { width: 320, height: 640 } })) {
  test(`${name}: a step’s link is seen and copied; nothing moves`, async ({ page, baseURL }) => {
    await page.setViewportSize(viewport);
    await watchShifts(page);
    const found: string[] = [];
    // Its place on the whole story differs; the address it gives does not.
    for (const address of [`${path}?abs-alike=30#${step}`, `#${step}`]) {
      await open(page, siteAddress(address));
      await settled(page, step);
      const link = page.locator(`#${step} .kicker a`);
      const button = page.locator(`#${step} [data-copy-link]`);
      await expect(button).toHaveText('Copy link');
      expect(await link.evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe('underline');
      const [line, target] = [(await link.boundingBox())!, (await button.boundingBox())!];
      expect(target.height).toBeGreaterThanOrEqual(44);
      expect(target.width).toBeGreaterThanOrEqual(44);
      expect(Math.abs(target.y + target.height / 2 - line.y - line.height / 2), 'on one line').toBeLessThan(
        4,
      );
      await painted(page);
      const before = await page.evaluate(() => [scrollY, document.documentElement.scrollHeight]);
      await button.click();
      await expect(button).toHaveText('Copied');
      await expect(page.locator('[data-link-says]')).toHaveText(
        `The link to step 3 of ${steps.length} is copied.`,
      );
      await expect(button).toBeFocused();
      expect(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight])).toEqual(before);
      found.push(await pasted(page));
      await expectNoShift(page, 'from opening to copying');
    }
    const permanent = new URL(siteAddress(chapterAddress(id, step)), baseURL).href;
    expect(found).toEqual([permanent, permanent]);
  });
}

test('by key, without a clipboard, and where the browser refuses', async ({ page, baseURL }) => {
  await open(page, siteAddress(`${path}#${step}`));
  await settled(page, step);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const button = page.locator(`#${step} [data-copy-link]`);
  await expect(button).toBeVisible();
  await page.locator(`#${step} .kicker a`).focus();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button).toHaveText('Copied');
  await expect(button).toBeFocused();
  expect(await pasted(page)).toBe(new URL(siteAddress(chapterAddress(id, step)), baseURL).href);

  await page.evaluate(() => Object.assign(document, { execCommand: () => false }));
  await visit(page, steps[3]!);
  const other = page.locator(`#${steps[3]} [data-copy-link]`);
  await other.click();
  await expect(other).toHaveText('Not copied');
  await expect(button, 'what was said before is gone').toHaveText('Copy link');
  await expect(page.locator('[data-link-says]')).toContainText('is the link');
  expect(await page.locator('textarea').count()).toBe(0);
});

test('every step of the chapters and the story has one; frames and slides have none', () => {
  for (const { kind, steps, path } of pages.filter(({ kind }) => kind !== 'missing')) {
    const own = kind === 'chapter' || kind === 'story';
    const buttons = readDist(`${path}index.html`).match(/data-copy-link="/g) ?? [];
    expect(buttons.length, path).toBe(own ? steps.length : 0);
  }
});

test.describe('seen', () => {
  test.use({ bypassCSP: true });

  test('dark, light: contrast, on paper nothing', async ({ page }) => {
    await open(page, siteAddress(`${path}#${step}`));
    await settled(page, step);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      expect.soft(await violations(page, colours, `#${step} .kicker`), theme).toEqual([]);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-copy-link]:visible')).toHaveCount(0);
  });
});
