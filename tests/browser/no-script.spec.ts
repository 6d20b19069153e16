// The page is whole before any script, stays whole without one, and does not move when one takes over.
import { expect, test, type Page, type Route } from '@playwright/test';
import {
  jumpTo,
  open,
  painted,
  settled,
  SIZES,
  sticksOut,
  stepByGeometry,
  takeWheel,
  visit,
  wheel,
} from './support/reader.ts';
import { at, chapters, pages, readDist } from './support/site.ts';
import { parseHTML } from 'linkedom';

const SCRIPTS = '**/_astro/*.js';

/** A script and what it cannot start without. */
function withImports(src: string): string[] {
  const code = readDist(src.slice(at().length));
  const needed = [...code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(
    ([, name]) => name!,
  );
  return [src, ...needed.flatMap((name) => withImports(src.replace(/[^/]+$/, name)))];
}

/** Names of the scripts a page starts with; the others are fetched by these, such as the figures. */
function entries(file: string): string[] {
  const { document } = parseHTML(readDist(file));
  return [...document.querySelectorAll('script[src]')].flatMap((script) =>
    withImports(script.getAttribute('src')!),
  );
}

type Held = (route: Route) => boolean;
const all: Held = () => true;
const notEntries =
  (file: string) =>
  (route: Route): boolean =>
    !isEntry(route, file);
const isEntry = (route: Route, file: string): boolean =>
  entries(file).some((src) => new URL(route.request().url()).pathname === src);

/** Every step's words, from the built file. */
function wordsOf(file: string): Record<string, string> {
  const { document } = parseHTML(readDist(file));
  const all = [...document.querySelectorAll('[data-step]')];
  return Object.fromEntries(all.map((step) => [step.id, plain(step.querySelector('.words')!.textContent)]));
}

const plain = (text: string): string => text.replace(/\s+/g, '');

/** 100 % of the words, one still per step, nothing beside the window. */
async function expectWhole(page: Page, file: string): Promise<void> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('[data-step]')].map((step) => {
      const words = step.querySelector<HTMLElement>('.words')!;
      const stills = [...step.querySelectorAll('svg[role=img][data-still], img[data-still]')].filter(
        (still) => {
          const { width, height } = still.getBoundingClientRect();
          const style = getComputedStyle(still);
          return width > 100 && height > 100 && style.visibility === 'visible' && still.checkVisibility();
        },
      );
      const drawn = stills.every((still) =>
        [...still.querySelectorAll('text')].some((text) => text.getBoundingClientRect().height > 8),
      );
      return {
        id: step.id,
        words: words.checkVisibility({ opacityProperty: true, visibilityProperty: true })
          ? words.innerText
          : '',
        stills: stills.map((still) => (still as HTMLElement).dataset['still']),
        drawn,
      };
    }),
  );
  const expected = wordsOf(file);
  expect(found.map(({ id }) => id)).toEqual(Object.keys(expected));
  for (const { id, words, stills, drawn } of found) {
    expect.soft(plain(words), `words of ${id}`).toBe(expected[id]);
    expect.soft(stills, `stills of ${id}`).toEqual([id]);
    expect.soft(drawn, `${id} is drawn`).toBe(true);
  }
  await expect(page.locator('section[data-scrolly]')).toHaveCount(0);
  expect.soft(await sticksOut(page)).toEqual([]);
}

interface Shift {
  value: number;
  moved: string[];
}

/** Collects every layout shift from the start, also those the browser excuses. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[]) {
        const moved = entry.sources.map(
          ({ node }) => (node as Element | null)?.className ?? `${node?.nodeName}`,
        );
        shifts.push({ value: entry.value, moved: moved.map(String) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shiftsOf = (page: Page): Promise<Shift[]> =>
  page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);

/** @param from how many shifts had been seen before what is asked about */
async function expectNoShift(page: Page, when: string, from = 0): Promise<void> {
  await painted(page);
  expect.soft((await shiftsOf(page)).slice(from), `layout shifts ${when}`).toEqual([]);
}

const height = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

const story = pages.filter(({ kind }) => kind === 'story').map(({ path }) => ({ id: 'story', path }));
const files = [...chapters, ...story].map(({ id, path }) => ({ id, path, file: `${path}index.html` }));

for (const { id, path, file } of files) {
  for (const width of [320, 390, 1280]) {
    test.describe(`${id}, ${width}`, () => {
      test.use({ viewport: { width, height: 844 } });

      test.describe('scripts off', () => {
        test.use({ javaScriptEnabled: false });
        test('whole', async ({ page }) => {
          await open(page, at(path));
          await expectWhole(page, file);
          const waiting = page.locator('button:visible');
          await expect(waiting, 'a button that does nothing').toHaveCount(0);
        });
      });

      test('scripts blocked: whole, and still', async ({ page }) => {
        await watchShifts(page);
        await page.route(SCRIPTS, (route) => route.abort());
        await open(page, at(path));
        await expectWhole(page, file);
        await expectNoShift(page, 'while loading');
      });

      test('the script throws on its first line: whole', async ({ page }) => {
        const thrown = page.waitForEvent('pageerror');
        await page.route(SCRIPTS, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("on purpose")' }),
        );
        await open(page, at(path));
        expect((await thrown).message).toBe('on purpose');
        await expectWhole(page, file);
      });

      test('the drawing’s own script fails: whole', async ({ page }) => {
        const said = page.waitForEvent('console', (message) => message.text().includes('its stills stay'));
        await watchShifts(page);
        await page.route(SCRIPTS, (route) => (isEntry(route, file) ? route.continue() : route.abort()));
        await open(page, at(path));
        await page.locator('[data-step]').first().scrollIntoViewIfNeeded();
        await said;
        await expectWhole(page, file);
        await expectNoShift(page, 'while loading');
      });
    });
  }
}

for (const { id, path, steps } of chapters) {
  const file = `${path}index.html`;
  const [first, middle] = [steps[0]!, steps[Math.floor(steps.length / 2)]!];
  for (const [name, viewport] of Object.entries(SIZES)) {
    test.describe(`${id}, ${name}: nothing moves`, () => {
      test.use({ viewport });
      test.beforeEach(({ page }) => watchShifts(page));

      /** Opens the page with its scripts on the way, and hands back the word that lets them arrive. */
      async function withLateScript(page: Page, url: string, held = all): Promise<() => void> {
        let arrive = (): void => {};
        const late = new Promise<void>((done) => (arrive = done));
        await page.route(SCRIPTS, async (route) => {
          if (held(route)) await late;
          await route.continue();
        });
        await page.goto(url, { waitUntil: 'commit' });
        await page.locator('footer').last().waitFor();
        await painted(page);
        return arrive;
      }

      test('switching on late, at the top', async ({ page }) => {
        const arrive = await withLateScript(page, at(path));
        await expectWhole(page, file);
        const before = await height(page);
        arrive();
        await settled(page, first);
        expect(await height(page)).toBe(before);
        await expectNoShift(page, 'when switching on');
      });

      test('switching on late, in the middle of the chapter', async ({ page }) => {
        const arrive = await withLateScript(page, at(path));
        await jumpTo(page, middle);
        await painted(page);
        const place = (): Promise<number[]> => page.evaluate(() => [scrollY, document.body.scrollHeight]);
        const before = await place();
        arrive();
        await settled(page, middle);
        await painted(page);
        expect(await place()).toEqual(before);
        await expectNoShift(page, 'when switching on');
      });

      for (const late of ['all scripts', 'the drawing']) {
        test(`${late} late: a reader who has left a linked step is not pulled back`, async ({ page }) => {
          const held = late === 'all scripts' ? all : notEntries(file);
          const arrive = await withLateScript(page, at(`${path}#${steps.at(-1)!}`), held);
          // With all scripts late the browser has not followed the link yet, and stands at the top.
          if (late === 'the drawing') await page.waitForFunction(() => scrollY > 0);
          const by = (await page.evaluate(() => scrollY)) > 0 ? -400 : 400;
          await takeWheel(page);
          for (let turn = 0; turn < 3; turn++) await wheel(page, by);
          await painted(page);
          const before = await page.evaluate(() => scrollY);
          const here = await stepByGeometry(page, viewport.height);
          expect(here).not.toBe(steps.at(-1));
          // A font that came while the reader scrolled is another matter: loading is looked at elsewhere.
          const { length } = await shiftsOf(page);
          arrive();
          await settled(page, here);
          await painted(page);
          expect(await page.evaluate(() => scrollY)).toBe(before);
          await expectNoShift(page, 'when switching on', length);
        });
      }

      test('scrolling through by wheel', async ({ page }) => {
        await page.goto(at(path));
        await settled(page, first);
        const before = await height(page);
        await takeWheel(page);
        while (await wheel(page, 500));
        await expectNoShift(page, 'on the way down');
        while (await wheel(page, -900));
        await expectNoShift(page, 'on the way up');
        expect(await height(page)).toBe(before);
      });

      test('opening a link to a step, and reloading there', async ({ page }) => {
        for (const step of [first, middle, steps.at(-1)!]) {
          await open(page, at(`${path}#${step}`));
          await settled(page, step);
          await expectNoShift(page, `opening ${step}`);
          await page.reload();
          await settled(page, step);
          await expectNoShift(page, `reloading at ${step}`);
        }
        await visit(page, middle);
        await expect(page).toHaveURL(at(`${path}#${middle}`));
        await page.reload();
        await settled(page, middle);
        await expectNoShift(page, 'reloading');
      });
    });
  }
}
