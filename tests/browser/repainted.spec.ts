// Browsers and extensions that repaint pages dark: where ours are dark by themselves nothing is changed, and where
// Chromium darkens a light one all the same, its words can be read and its drawings keep their colours.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { pixelsThatTell, ringContrast, shoot, spotOf, standsOut } from './support/marks.ts';
import { faintWords, pixelsApart } from './support/pixels.ts';
import { open, painted, PHONE, visit } from './support/reader.ts';
import {
  chapters,
  dist,
  documentOf,
  every,
  nameOf,
  panelled,
  scrubbed,
  siteAddress,
  usual,
} from './support/site.ts';

const SCALE = 2;
const SETTLED = '[data-figure][data-settled]';
const frame = `embed/${usual.id}/`;

interface Kind {
  path: string;
  /** What is there once nothing moves any more. */
  rests?: string;
  /** Steps whose words are read, too, where Chromium darkens a light page. */
  steps?: readonly string[];
}

const kinds: Kind[] = [
  { path: `${usual.path}#${usual.steps[2]}`, rests: SETTLED, steps: every(usual.steps, []) },
  { path: 'share/', rests: '[data-take][data-live]' },
  ...every(
    [
      { path: '' },
      ...chapters
        .filter(({ id }) => id !== usual.id)
        .map(({ path, steps }) => ({
          path: `${path}#${steps[Math.floor(steps.length / 2)]}`,
          rests: SETTLED,
          steps,
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
      for (const step of kind.steps ?? []) {
        await visit(page, step);
        await painted(page);
        expect.soft(await faintWords(page, SCALE, 4.5), `forced, ${theme}, ${step}`).toEqual([]);
      }
    }
  });

/** What a reader opens over a page, or is led to on one. */
const opened: { name: string; path: string; by?: string; there: string }[] = [
  { name: 'the map', path: usual.path, by: '.masthead-map > summary', there: '.masthead-map[open] .map' },
  { name: 'what a term means', path: panelled.path, by: '.step .term', there: '.term-card:popover-open' },
  {
    name: 'an amount among the sources',
    path: `sources/#${documentOf(join(dist, 'sources/index.html')).querySelector('[id^="fact-"]')!.id}`,
    there: 'dl > div:target',
  },
  { name: 'a term in the glossary', path: 'glossary/#spv', there: 'dl > div:target' },
];

for (const { name, path, by, there } of opened)
  test(`${name}, open: its words, forced dark on a light system and not`, async ({ page }) => {
    await open(page, siteAddress(path));
    await painted(page);
    if (by) await page.locator(by).first().click();
    await expect(page.locator(there).first()).toBeInViewport();
    for (const forced of [false, true]) {
      if (forced) await force(page);
      for (const theme of ['light', 'dark']) {
        await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
        await painted(page);
        const when = `${theme}${forced ? ', forced' : ''}`;
        expect.soft(await faintWords(page, SCALE, 4.5), when).toEqual([]);
        if (by) continue;
        const ring = ringContrast(await shoot(page, SCALE), await spotOf(page.locator(there).first()), 2, 4);
        expect.soft(ring, `the ring round it, ${when}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

/** Marks on a page that are no words, by their selectors. */
interface Marked {
  path: string;
  /** What is there once they are. */
  rests?: string;
  /** What brings them there. */
  bring?: (page: Page) => Promise<unknown>;
  /** Those that are seen. */
  seen?: string[];
  /** Pairs that are told apart, in so many px from the left: no words of theirs stand there. */
  told?: [one: string, other: string, part?: number][];
  /** What the keyboard goes to, with a ring round it. */
  ringed?: string[];
}

const marked: Marked[] = [
  {
    path: panelled.path,
    seen: ['.masthead-squares .here', '.line-stop.here i', '.line-stop:not(.here) i'],
    told: [
      ['.masthead-squares .here', '.masthead-squares i:not(.here)'],
      ['.line-stop.here i', '.line-stop:not(.here) i'],
    ],
    ringed: ['.step-list a'],
  },
  {
    // Where both the list is in the window and the first step on the line.
    path: usual.path,
    bring: (page) =>
      page.locator('.step-list').evaluate((list) => {
        scrollBy({ top: list.getBoundingClientRect().top - 120, behavior: 'instant' });
      }),
    seen: ['.step-list [aria-current]'],
    told: [['.step-list [aria-current]', '.step-list a:not([aria-current])', 8]],
  },
  {
    path: `${panelled.path}#${panelled.id}-try`,
    rests: '[data-panel][data-live]',
    seen: ['.choice input:checked', '.try-back button'],
    told: [['.choice input:checked', '.choice input:not(:checked)', 6]],
    ringed: ['.choice input:checked'],
  },
  {
    path: `${scrubbed.path}#${scrubbed.id}-try`,
    rests: '[data-panel][data-live]',
    seen: ['.slider input'],
    ringed: ['.slider input'],
  },
  {
    path: 'scale/#scale-2',
    rests: SETTLED,
    bring: (page) => page.locator('.ask button').focus(),
    seen: ['.ask button', '.grips input'],
    ringed: ['.ask button', '.grips input'],
  },
  {
    path: 'retirement-401k/#retirement-401k-3',
    rests: SETTLED,
    seen: ['[data-my-number] input'],
    ringed: ['[data-my-number] input'],
  },
  {
    path: 'share/',
    rests: '[data-take][data-live]',
    bring: (page) => page.locator('.take-tick input').first().check(),
    seen: ['.take select', '.choice input:checked', '.take-tick input'],
    told: [['.choice input:checked', '.choice input:not(:checked)', 6]],
    ringed: ['.take select', '.take-tick input'],
  },
  {
    path: `${frame}?layout=stepper`,
    rests: SETTLED,
    seen: ['.stepper [data-go="1"]'],
    ringed: ['.stepper [data-go="1"]'],
  },
  {
    path: `${usual.path}slides/`,
    rests: SETTLED,
    seen: ['.slides-go [data-go="1"]'],
    ringed: ['.slides-go [data-go="1"]'],
  },
];

for (const { path, rests, bring, seen = [], told = [], ringed = [] } of marked)
  test(`${nameOf({ path })}: its marks that are no words, forced dark on a light system and not`, async ({
    page,
  }) => {
    await open(page, siteAddress(path));
    await resting(page, rests);
    /** The window with a mark in it. */
    const look = async (mark: string) => {
      await page.locator(mark).first().scrollIntoViewIfNeeded();
      await painted(page);
      return shoot(page, SCALE);
    };
    const spot = (mark: string) => spotOf(page.locator(mark).first());
    for (const forced of [false, true]) {
      if (forced) await force(page);
      for (const theme of ['light', 'dark']) {
        const when = `${theme}${forced ? ', forced' : ''}`;
        await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
        await bring?.(page);
        for (const mark of seen) {
          const contrast = standsOut(await look(mark), await spot(mark));
          expect.soft(contrast, `${mark}, ${when}`).toBeGreaterThanOrEqual(3);
        }
        for (const [one, other, part] of told) {
          const pixels = pixelsThatTell(await look(one), await spot(one), await spot(other), part);
          expect.soft(pixels, `${one} from ${other}, ${when}`).toBeGreaterThan(SCALE * 6);
        }
        for (const mark of ringed) {
          await page.locator(mark).first().focus();
          await page.keyboard.press('Shift');
          const contrast = ringContrast(await look(mark), await spot(mark));
          expect.soft(contrast, `the ring of ${mark}, ${when}`).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });
