// The link of every step: seen, copied without leave, shared, and leading to the step’s own page. What that does is looked
// at in step-pages.spec.ts, what it leads to in five-ways.spec.ts.
import { expect, test, type Page } from '@playwright/test';
import { stepAddress, stillAddress } from '../../src/lib/routes.ts';
import { colours, violations } from './support/axe.ts';
import { open, painted, settled, SIZES, visit } from './support/reader.ts';
import { blockScripts } from './support/held.ts';
import { shipped } from './support/scripts.ts';
import { expectNoShift, watchShifts } from './support/shifts.ts';
import { siteAddress, chapters, documentOf, pages, readDist, stepPages } from './support/site.ts';

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
    const permanent = new URL(siteAddress(stepAddress(id, step)), baseURL).href;
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
  expect(await pasted(page)).toBe(new URL(siteAddress(stepAddress(id, step)), baseURL).href);

  await page.evaluate(() => Object.assign(document, { execCommand: () => false }));
  await visit(page, steps[3]!);
  const other = page.locator(`#${steps[3]} [data-copy-link]`);
  await other.click();
  await expect(other).toHaveText('Not copied');
  await expect(button, 'what was said before is gone').toHaveText('Copy link');
  await expect(page.locator('[data-link-says]')).toContainText('is the link');
  expect(await page.locator('textarea').count()).toBe(0);
});

/** What a share sheet was given. */
interface Given {
  title: string;
  text: string;
  url: string;
  files: { name: string; type: string; size: number }[];
}

/** How the share sheet that a test puts into the browser behaves: what it takes, and what comes of it. */
interface Sheet {
  takesFiles: boolean;
  ends?: 'AbortError' | 'NotAllowedError';
}

/** Gives pages a share sheet. Chromium has none where tests run. */
const withSheet = (page: Page, sheet: Sheet): Promise<unknown> =>
  page.addInitScript(({ takesFiles, ends }) => {
    const given: Given[] = [];
    Object.assign(window, { given });
    Object.assign(Navigator.prototype, {
      canShare: ({ files }: ShareData) => !files || takesFiles,
      share: async ({ title, text, url, files = [] }: ShareData) => {
        const named = files.map(({ name, type, size }) => ({ name, type, size }));
        given.push({ title: title!, text: text!, url: url!, files: named });
        if (ends) throw new DOMException('on purpose', ends);
      },
    });
  }, sheet);
const givenTo = (page: Page): Promise<Given[]> =>
  page.evaluate(() => (window as unknown as { given: Given[] }).given);

test('where there is a share sheet, it is given headline, words, address and picture', async ({
  page,
  baseURL,
  request,
}) => {
  await withSheet(page, { takesFiles: true });
  await open(page, siteAddress(`${path}#${step}`));
  await settled(page, step);
  const share = page.locator(`#${step} [data-share-link]`);
  await share.click();
  await expect.poll(() => givenTo(page)).toHaveLength(1);
  const [given] = await givenTo(page);
  const own = documentOf(stepPages.find(({ steps }) => steps[0] === step)!.file);
  const said = (name: string) => own.querySelector(`meta[property="${name}"]`)!.getAttribute('content');
  const picture = await request.get(siteAddress(stillAddress(id, step, 'light', 'png')));
  expect(given).toEqual({
    title: said('og:title'),
    text: said('og:description'),
    url: new URL(siteAddress(stepAddress(id, step)), baseURL).href,
    files: [{ name: `${step}.png`, type: 'image/png', size: (await picture.body()).length }],
  });
  await expect(share).toHaveText('Share');
  await expect(page.locator('[data-link-says]')).toHaveText('');
});

test('a sheet that takes no files, or whose picture does not come, is given the rest', async ({ page }) => {
  await withSheet(page, { takesFiles: false });
  await open(page, siteAddress(`${path}#${step}`));
  await settled(page, step);
  await page.locator(`#${step} [data-share-link]`).click();
  await expect.poll(async () => (await givenTo(page)).map(({ files }) => files)).toEqual([[]]);
  await page.evaluate(() => Object.assign(Navigator.prototype, { canShare: () => true }));
  await page.route('**/stills/**', (route) => route.abort());
  await page.locator(`#${step} [data-share-link]`).click();
  await expect.poll(async () => (await givenTo(page)).map(({ files }) => files)).toEqual([[], []]);
});

test('a sheet that the browser refuses: the link is copied; one that the reader closes: nothing', async ({
  page,
  baseURL,
}) => {
  await withSheet(page, { takesFiles: true, ends: 'NotAllowedError' });
  await open(page, siteAddress(`${path}#${step}`));
  await settled(page, step);
  const share = page.locator(`#${step} [data-share-link]`);
  await share.focus();
  await page.keyboard.press('Enter');
  await expect(share).toHaveText('Copied');
  await expect(share).toBeFocused();
  expect(await pasted(page)).toBe(new URL(siteAddress(stepAddress(id, step)), baseURL).href);

  await withSheet(page, { takesFiles: true, ends: 'AbortError' });
  await page.reload();
  await settled(page, step);
  await share.click();
  await expect.poll(() => givenTo(page)).toHaveLength(1);
  await painted(page);
  await expect(share).toHaveText('Share');
  await expect(page.locator('[data-link-says]')).toHaveText('');
});

test('the line of a step has room for what it offers, at every width; nothing moves when it comes', async ({
  page,
}) => {
  await withSheet(page, { takesFiles: true });
  await watchShifts(page);
  const last = steps.at(-1)!;
  for (const width of [320, 344, 360, 390, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page, siteAddress(`${path}#${last}`));
    await settled(page, last);
    await expect(page.locator(`#${last} [data-share-link]`)).toBeVisible();
    await expectNoShift(page, `at ${width}`);
    const line = await page.locator(`#${last} .words`).evaluate((words) => {
      const parts = [...words.querySelectorAll('.kicker > a, .kicker > button, .in-words > summary')];
      return parts
        .filter((part) => part.checkVisibility())
        .map((part) => {
          const { left, right, top, height } = part.getBoundingClientRect();
          return { left, right, middle: part.matches('summary') ? undefined : top + height / 2 };
        });
    });
    for (const [i, { right, middle }] of line.entries()) {
      if (line[i + 1]) expect(line[i + 1]!.left, `${width}: part ${i + 1}`).toBeGreaterThanOrEqual(right);
      if (middle !== undefined)
        expect(Math.abs(middle - line[0]!.middle!), `${width}: on one line`).toBeLessThan(4);
    }
    expect(await page.locator(`#${last} .kicker button:visible`).count(), `${width}`).toBe(
      width >= 360 && width < 576 ? 2 : width < 1024 ? 1 : 2,
    );
  }
});

test('without a share sheet only “Copy link” stands; where what it does cannot come, it says so', async ({
  page,
}) => {
  await blockScripts(
    page,
    shipped.filter((name) => /step-press/.test(name)),
  );
  await open(page, siteAddress(`${path}#${step}`));
  await settled(page, step);
  const button = page.locator(`#${step} [data-copy-link]`);
  await expect(button).toBeVisible();
  await expect(page.locator('[data-share-link]')).toHaveCount(0);
  await button.click();
  await expect(button).toHaveText('Not copied');
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
