// Browsers and extensions that repaint pages dark: where ours are dark by themselves nothing is changed, and where
// Chromium darkens a light one all the same, its words can be read and its drawings keep their colours.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { faintWords, pixelsApart } from './support/pixels.ts';
import { open, painted, PHONE } from './support/reader.ts';
import { chapters, every, nameOf, panelled, siteAddress, usual } from './support/site.ts';

const SCALE = 2;
const SETTLED = '[data-figure][data-settled]';
const frame = `embed/${usual.id}/`;

interface Kind {
  path: string;
  /** What is there once nothing moves any more. */
  rests?: string;
}

const kinds: Kind[] = [
  { path: `${usual.path}#${usual.steps[2]}`, rests: SETTLED },
  { path: 'share/', rests: '[data-take][data-live]' },
  ...every(
    [
      { path: '' },
      ...chapters
        .filter(({ id }) => id !== usual.id)
        .map(({ path, steps }) => ({
          path: `${path}#${steps[Math.floor(steps.length / 2)]}`,
          rests: SETTLED,
        })),
      { path: `${panelled.path}#${panelled.id}-try`, rests: '[data-panel][data-live]' },
      { path: `embed/chart/${panelled.id}-try/`, rests: '[data-panel][data-live]' },
      { path: frame },
      { path: `${frame}?layout=stepper`, rests: SETTLED },
      { path: `${usual.path}slides/` },
      { path: `teach/${usual.id}/` },
      { path: 'sources/' },
    ],
    [{ path: `${frame}?layout=stepper`, rests: SETTLED }],
  ),
];

test.use({ viewport: PHONE, deviceScaleFactor: SCALE, contextOptions: { reducedMotion: 'reduce' } });

/** Waits until a page rests: seen twice, it is the same. @returns how it looks then */
async function resting(page: Page, rests?: string): Promise<Buffer> {
  if (rests) await page.waitForSelector(rests, { state: 'attached' });
  await painted(page);
  let seen = await page.screenshot();
  await expect(async () => {
    const before = seen;
    seen = await page.screenshot();
    expect(await pixelsApart(before, seen), 'a page at rest').toBe(0);
  }).toPass();
  return seen;
}

/** Has Chromium darken pages, as its setting does. */
async function force(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setAutoDarkModeOverride', { enabled: true });
  await painted(page);
}

const darkReader = readFileSync(createRequire(import.meta.url).resolve('darkreader'), 'utf8');

/** Runs the Dark Reader extension's own code in a page. */
async function runDarkReader(page: Page): Promise<void> {
  await page.evaluate(`${darkReader};DarkReader.enable({ brightness: 100, contrast: 100, sepia: 0 });0`);
  await painted(page);
}

test('a page that says nothing is repainted by both: they work here', async ({ page }) => {
  for (const repaint of [force, runDarkReader]) {
    await page.goto('about:blank');
    await page.setContent('<p>Words');
    const before = await resting(page);
    await repaint(page);
    expect(await pixelsApart(before, await page.screenshot())).toBeGreaterThan(100_000);
  }
});

for (const kind of kinds)
  test(`${nameOf(kind)}: repainted`, async ({ page }) => {
    const address = siteAddress(kind.path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await open(page, address);
      const before = await resting(page, kind.rests);
      await runDarkReader(page);
      expect.soft(await pixelsApart(before, await page.screenshot()), `Dark Reader, ${colorScheme}`).toBe(0);
    }
    await open(page, address);
    const dark = await resting(page, kind.rests);
    await force(page);
    expect.soft(await pixelsApart(dark, await page.screenshot()), 'forced, on a dark system').toBe(0);

    // The reader chose light: `only light` says so to the browser.
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
    await painted(page);
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect.soft(await ground(), 'chosen light').toContain('only');

    // On a light system Chromium asks nobody.
    await page.emulateMedia({ colorScheme: 'light' });
    for (const theme of ['light', 'dark']) {
      await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
      await painted(page);
      expect.soft(await faintWords(page, SCALE, 4.5), `forced, on a light system, ${theme}`).toEqual([]);
    }
  });
