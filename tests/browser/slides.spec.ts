// Slides: a chapter on a projector, one step at a time, by keys, buttons, clickers, swipes and links.
import { expect, test, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { qrAddress, slidesAddress } from '../../src/lib/routes.ts';
import { readQr } from '../support/qr.ts';
import { violations as violationsIn } from '../unit/charts/layout.ts';
import { colours, everything, violations } from './support/axe.ts';
import { boxOf, sceneHere, wrongWith } from './support/drawn.ts';
import { holdScripts } from './support/held.ts';
import { overhear } from './support/host.ts';
import { addressIs, hurry, open, painted, settled, sticksOut, type Viewport } from './support/reader.ts';
import { expectNoneSeen, expectNoShift, shiftsOf, watchShifts } from './support/shifts.ts';
import {
  siteAddress,
  chapters,
  every,
  nameOf,
  pages,
  readDist,
  scrubbed,
  slides,
  usual,
} from './support/site.ts';
import { loadedBytes } from './support/weight.ts';
import { faults } from './support/words.ts';

const PROJECTOR = { width: 1280, height: 720 };
const WINDOWS = [PROJECTOR, { width: 1920, height: 1080 }, { width: 1024, height: 768 }];
const SIDEWAYS = { width: 844, height: 390 };
const UPRIGHT = { width: 390, height: 844 };
const SMALLEST = 22;
const CONTRAST = 4.5;
const KB = 1000;

test.use({ viewport: PROJECTOR, contextOptions: { reducedMotion: 'reduce' } });

const documentOf = (path: string): Document => parseHTML(readDist(`${path}index.html`)).document;
const { id: first, steps } = chapters[1]!;
const path = slidesAddress(first);

async function openSlides(page: Page, address: string): Promise<void> {
  await open(page, siteAddress(address));
  await expect(page.locator('html')).toHaveAttribute('data-live', 'on');
  await painted(page);
}

/** That a step, by its number, is what is shown, counted, linked and in the address. */
async function shows(page: Page, number: number, of = steps, address = path): Promise<void> {
  const step = of[number - 1]!;
  await settled(page, step);
  expect(await shown(page)).toEqual([step]);
  await expect(page.locator('[data-count]')).toHaveText(`${number} of ${of.length}`);
  await expect(page.locator('[data-back]')).toHaveAttribute(
    'href',
    `${siteAddress(address).replace('slides/', '')}#${step}`,
  );
}

/** Gives the window another size, and waits until the drawing is laid out for its new box, as much smaller as slides are. */
async function resize(page: Page, viewport: Viewport): Promise<void> {
  await page.setViewportSize(viewport);
  await page.waitForFunction(() => {
    const figure = document.querySelector<HTMLElement>('figure[data-figure][data-settled]');
    const box = figure?.querySelector('svg')?.viewBox.baseVal;
    if (!figure || !box) return false;
    const times = Math.max(1, (22 / 12) * Math.min(innerWidth / 1024, innerHeight / 720));
    const [width, height] = [figure.clientWidth / times, figure.clientHeight / times];
    return width - box.width >= 0 && width - box.width < 8 && Math.abs(height - box.height) < 2;
  });
  await painted(page);
}

const shown = (page: Page): Promise<string[]> =>
  page
    .locator('[data-step]')
    .evaluateAll((all) =>
      all.filter((step) => step.checkVisibility({ visibilityProperty: true })).map(({ id }) => id),
    );

/** What is wrong with a slide as a whole: anything cut off, scrolled, or one thing on another. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth || scrollHeight > innerHeight)
      found.push(`scrolls: ${scrollWidth} × ${scrollHeight}`);
    const box = (selector: string): DOMRect => document.querySelector(selector)!.getBoundingClientRect();
    const [stage, bar] = [box('figure[data-figure] > svg'), box('.slides-bar')];
    const words = document.querySelector<HTMLElement>('[data-shown] .words')!;
    const { right, bottom, width } = words.getBoundingClientRect();
    if (stage.bottom > bar.top) found.push('the drawing is under the buttons');
    // What asks before the answer is a button over the drawing.
    const asks = words.closest('[data-asking]') !== null;
    if (width > 0 && right > stage.left && !asks) found.push('the words are on the drawing');
    if (width > 0 && bottom > bar.top) found.push('the words are under the buttons');
    if (words.scrollHeight > words.clientHeight + 1) found.push('the words do not fit');
    if (width > 0 && Number.parseFloat(getComputedStyle(words).fontSize) < 22)
      found.push('the words are small');
    return found;
  });
}

test('every chapter has slides, of the same steps and words, that leave search to the chapter', () => {
  expect(slides.map(({ path }) => path).toSorted()).toEqual(
    chapters.map(({ id }) => slidesAddress(id)).toSorted(),
  );
  const titles = pages.map(({ path, kind }) => (kind === 'missing' ? '' : documentOf(path).title));
  for (const { id, path, steps } of chapters) {
    const [page, chapter] = [documentOf(slidesAddress(id)), documentOf(path)];
    const words = (root: Document, selector: string): string[] =>
      [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
    for (const selector of ['.words > p:not(.kicker)', '[data-alt-of]'])
      expect(words(page, selector), id).toEqual(words(chapter, selector));
    expect([...page.querySelectorAll('[data-step]')].map((step) => step.id)).toEqual(steps);
    expect(page.querySelectorAll('[data-still]').length).toBe(steps.length);
    expect(page.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex');
    expect(new URL(page.querySelector('link[rel=canonical]')!.getAttribute('href')!).pathname).toBe(
      siteAddress(path),
    );
    expect(titles.filter((title) => title === page.title)).toHaveLength(1);
    const links = [...chapter.querySelectorAll('.chapter-use a')].map((link) => link.getAttribute('href'));
    expect(links).toContain(siteAddress(slidesAddress(id)));
    for (const button of page.querySelectorAll('[data-go], [data-words], [data-full]'))
      expect(button.hasAttribute('disabled')).toBe(true);
  }
});

test('every chapter’s QR code leads to the chapter', async ({ request }) => {
  for (const { id, path } of chapters) {
    const answer = await request.get(siteAddress(qrAddress(id)));
    expect(answer.headers()['content-type']).toContain('image/svg+xml');
    const canonical = documentOf(path).querySelector('link[rel=canonical]')!.getAttribute('href');
    expect(await readQr(await answer.body()), id).toBe(canonical);
    const code = documentOf(slidesAddress(id)).querySelector('.qr')!;
    expect(code.querySelector('img')!.getAttribute('src')).toBe(siteAddress(qrAddress(id)));
    expect(code.textContent.includes('this machine only')).toBe(new URL(canonical!).hostname === 'localhost');
  }
});

test.describe('seen', () => {
  // axe adds styles of its own while it measures; the policy is looked at elsewhere.
  test.use({ bypassCSP: true });

  const tried = [usual, scrubbed].map(({ id }) => slidesAddress(id));
  for (const { path, steps } of slides) {
    test(`${nameOf({ path })}: large, whole and apart in every window, one to a sheet`, async ({
      page,
      context,
    }) => {
      const heard = overhear(page);
      await openSlides(page, path);
      /** From the first slide to the last. */
      const through = async (look: (step: string) => Promise<void>): Promise<void> => {
        await page.keyboard.press('Home');
        for (const step of steps) {
          await settled(page, step);
          await look(step);
          await page.keyboard.press('PageDown');
        }
      };
      const whole = (when: string): Promise<void> =>
        through(async (step) => {
          const found = await faults(page, { size: SMALLEST, contrast: CONTRAST });
          expect.soft([...found, ...(await misfits(page))], `${step}, ${when}`).toEqual([]);
          expect.soft(await wrongWith(await drawing(), step), `${step}, ${when}`).toBe('');
        });
      const drawing = (): Promise<string> =>
        page.locator('figure[data-figure] > svg').evaluate((svg) => svg.outerHTML);
      /** In a window of another size: in Node, every drawing in the box it has there. */
      const roomFor = async (when: string): Promise<void> => {
        const box = boxOf(await drawing());
        const times = await page
          .locator('figure[data-figure] > svg')
          .evaluate((svg: SVGSVGElement) => svg.getScreenCTM()!.a);
        for (const step of steps) {
          const scene = await sceneHere(step, box);
          expect.soft(violationsIn(scene, 1), `${step}, ${when}`).toEqual([]);
          const sizes = scene.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.size * times] : []));
          expect.soft(Math.min(...sizes), `${step}, ${when}: px`).toBeGreaterThanOrEqual(SMALLEST - 0.01);
        }
      };

      // What a slide says is on the chapter's page too, and looked at there: around it stands one template.
      const alone = every([path], [slides[0]!.path]).includes(path);
      if (alone) expect.soft(await violations(page, everything), 'the first slide, light').toEqual([]);
      // Windows differ by style sheet and box; what a box does to a drawing is shown in Node for all.
      const few = every([path], tried).includes(path);
      if (few) await whole('1280, the drawing alone');
      await page.keyboard.press('w');
      await resize(page, PROJECTOR);
      await whole('1280');
      for (const window of few ? WINDOWS : [PROJECTOR]) {
        await resize(page, window);
        await roomFor(`${window.width}`);
        // What is said beside the drawing differs from step to step; without it one slide is like another.
        if (window !== PROJECTOR)
          await through(async (step) => {
            expect.soft(await misfits(page), `${step}, ${window.width}`).toEqual([]);
          });
        await page.keyboard.press('w');
        await resize(page, window);
        await roomFor(`${window.width}, the words put away`);
        expect.soft(await misfits(page), `${window.width}, the words put away`).toEqual([]);
        await page.keyboard.press('w');
        await resize(page, window);
      }
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      const last = steps.at(-1)!;
      await page.keyboard.press('End');
      await settled(page, last);
      expect.soft(await faults(page, { size: SMALLEST, contrast: CONTRAST }), 'dark').toEqual([]);
      if (alone)
        expect
          .soft(await violations(page, colours, '[data-shown]', '.slides-bar'), `${last}, dark`)
          .toEqual([]);

      const paper = `${await page.pdf({ preferCSSPageSize: true })}`;
      const sheets = [...paper.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
      expect.soft(sheets.length, 'sheets of paper').toBe(steps.length);
      for (const [, width, height] of sheets) expect.soft(Number(width)).toBeGreaterThan(Number(height));
      await page.emulateMedia({ media: 'print' });
      // What is fixed stands on every sheet.
      await expect.soft(page.locator('.slides-head')).toHaveCSS('position', 'fixed');
      await expect
        .soft(page.locator('.slides-credit'))
        .toContainText(siteAddress(path).replace('slides/', ''));
      for (const part of await page.locator(':is(.words .kicker, .dated)').all())
        await expect.soft(part).toBeVisible();

      expect(await loadedBytes(page)).toBeLessThanOrEqual(34 * KB);
      expect(heard).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    });
  }

  test('the cards over a slide: the code to point a phone at, the keys and switches', async ({ page }) => {
    await openSlides(page, path);
    await page.keyboard.press('q');
    const code = page.locator('.slides-code');
    await expect(code).toBeVisible();
    const { width, height } = (await code.locator('img').boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThan(300);
    // It is fetched when the card first opens, which a busy machine shows before the picture has come.
    await expect
      .poll(() => code.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    expect.soft(await violations(page, everything), 'the code').toEqual([]);
    // Held sideways, a phone shows the code and its words beside each other, whole.
    await resize(page, { width: 844, height: 390 });
    expect(await code.evaluate((card) => card.scrollHeight - card.clientHeight)).toBeLessThan(2);
    await resize(page, PROJECTOR);
    await page.keyboard.press('q');
    await expect(code).toBeHidden();
    const more = page.getByRole('button', { name: 'More' });
    await more.click();
    expect.soft(await violations(page, everything), 'more').toEqual([]);
    await page.locator('[data-switch=theme]').click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect.soft(await violations(page, colours), 'more, dark').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('#slides-more')).toBeHidden();
    // The choice is the reader's on the whole site.
    await page.goto(siteAddress(chapters[1]!.path));
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test(
  'keys, clickers, buttons: on, back, to both ends; said aloud, in the address, not in the history',
  { tag: '@quick' },
  async ({ page }) => {
    const heard = overhear(page);
    await openSlides(page, path);
    const entries = await page.evaluate(() => history.length);
    await shows(page, 1);
    let now = 1;
    for (const [key, by] of [
      ['ArrowRight', 1],
      ['PageDown', 1],
      ['Space', 1],
      ['Shift+Space', -1],
      ['ArrowDown', 1],
      ['ArrowLeft', -1],
      ['PageUp', -1],
      ['ArrowUp', -1],
      ['PageUp', 0],
    ] as const) {
      await page.keyboard.press(key);
      now += by;
      await shows(page, now);
    }
    await page.keyboard.press('End');
    await shows(page, steps.length);
    await addressIs(page, siteAddress(slidesAddress(first, steps.at(-1))));
    await page.keyboard.press('PageDown');
    await shows(page, steps.length);
    await page.keyboard.press('Home');
    await shows(page, 1);
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('x');
    await shows(page, 1);

    const [back, next] = [page.locator('[data-go="-1"]'), page.locator('[data-go="1"]')];
    await expect(back).toHaveAttribute('aria-disabled', 'true');
    await next.click();
    await shows(page, 2);
    const document = documentOf(path);
    const alt = document.querySelector(`[data-alt-of="${steps[1]}"]`)!.textContent;
    const words = document.querySelector(`#${steps[1]} .words > p:not(.kicker)`)!.textContent;
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
    await expect(page.getByRole('status')).toContainText(plain(words));
    await expect(page.getByRole('status')).toContainText(plain(alt));
    // Who has clicked means the next slide by a space, whatever was clicked; who has come by Tab means the button.
    await back.click();
    await page.keyboard.press('Space');
    await shows(page, 2);
    await back.focus();
    await page.keyboard.press('Space');
    await shows(page, 1);
    await expect(back).toBeFocused();
    await addressIs(page, siteAddress(slidesAddress(first, steps[0])));
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(heard).toEqual([]);
  },
);

test('links open their slide at once; nonsense opens the first; and back to the same step in the chapter', async ({
  page,
}) => {
  await openSlides(page, slidesAddress(first, steps[3]));
  await shows(page, 4);
  await page.reload();
  await shows(page, 4);
  await page.evaluate((id) => (location.hash = id), steps[5]!);
  await shows(page, 6);
  for (const hash of ['#no-such-step', '#%E0%A4%A', '#main', `#${first}-99`, '#"><b>']) {
    await openSlides(page, path + hash);
    await shows(page, 1);
  }
  await page.keyboard.press('End');
  await shows(page, steps.length);
  await page.getByRole('link', { name: 'To the chapter' }).click();
  await settled(page, steps.at(-1)!);
  await addressIs(page, siteAddress(`${chapters[1]!.path}#${steps.at(-1)}`));
  await page.locator('.chapter-use').getByRole('link', { name: 'Slides' }).click();
  await shows(page, 1);
});

test('the drawing stands alone until a button or a key brings its words; silent to address and history', async ({
  page,
}) => {
  await openSlides(page, path);
  const button = page.getByRole('button', { name: 'Words' });
  const words = page.locator('[data-shown] .words');
  const width = (): Promise<number> => page.locator('.stage').evaluate((stage) => stage.clientWidth);
  const entries = await page.evaluate(() => history.length);
  const address = page.url();
  await expect(button).toBeVisible();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(words).toBeHidden();
  const alone = await width();
  await page.keyboard.press('w');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(words).toBeVisible();
  expect(await width()).toBeLessThan(alone / 1.3);
  await page.keyboard.press('ArrowRight');
  await shows(page, 2);
  await expect(words, 'on the next slide too').toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await shows(page, 1);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(words).toBeHidden();
  expect(await width()).toBe(alone);
  await page.keyboard.press('ArrowRight');
  await shows(page, 2);
  await expect(words).toBeHidden();
  await expect(page.getByRole('status'), 'still said').toContainText('The drawing:');
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(page.url().replace(/#.*/, '')).toBe(address.replace(/#.*/, ''));
  await addressIs(page, siteAddress(slidesAddress(first, steps[1])));
  await page.reload();
  await shows(page, 2);
  await expect(words, 'forgotten').toBeHidden();
});

test('the headline heads the slide, under the chapter’s name; at its foot stand the date and whose argument it is', async ({
  page,
}) => {
  const { id } = chapters.find(({ id }) => id === 'scale')!;
  await openSlides(page, slidesAddress(id, 'scale-2'));
  await settled(page, 'scale-2');
  const top = (selector: string): Promise<number> =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => one.getBoundingClientRect().top);
  const title = page.locator('.slides-head h1');
  await expect(title).toBeVisible();
  // Of all words on a drawing the headline alone has this weight.
  const headline = await page.locator('figure[data-figure] > svg').evaluate((svg: SVGSVGElement) => {
    const lines = [...svg.querySelectorAll('text')].filter(
      (text) => getComputedStyle(text).fontWeight === '500',
    );
    return lines.map((line) => Number.parseFloat(getComputedStyle(line).fontSize) * svg.getScreenCTM()!.a);
  });
  const quiet = await title.evaluate((h1) => Number.parseFloat(getComputedStyle(h1).fontSize));
  expect(Math.min(...headline)).toBeGreaterThan(1.5 * quiet);
  const dated = page.locator('[data-shown] .dated');
  await expect(dated).toHaveText(/^After Rogé Karma, The Atlantic · as of .*\d{4}, checked October 2026$/);
  expect(await top('figure[data-figure] > svg')).toBeLessThan(await top('[data-shown] .dated'));
  await expect(dated).toBeInViewport({ ratio: 1 });
});

test('full screen, by button and key; no button where there is none', async ({ page }) => {
  await openSlides(page, path);
  const full = page.getByRole('button', { name: 'Full screen' });
  const isFull = (): Promise<boolean> =>
    page.evaluate(() => document.fullscreenElement === document.documentElement);
  await expect(full).toHaveAttribute('aria-pressed', 'false');
  await full.click();
  await expect(full).toHaveAttribute('aria-pressed', 'true');
  expect(await isFull()).toBe(true);
  await page.keyboard.press('Space');
  await shows(page, 2);
  await page.keyboard.press('f');
  await expect(full).toHaveAttribute('aria-pressed', 'false');
  expect(await isFull()).toBe(false);

  await page.addInitScript(() => Object.defineProperty(document, 'fullscreenEnabled', { value: false }));
  await openSlides(page, path);
  await expect(full).toBeHidden();
  await page.keyboard.press('f');
  await shows(page, 1);
});

test('with motion a slide moves into the next; without, it is there; keys in a hurry end in the right one', async ({
  page,
}) => {
  await openSlides(page, path);
  const resting = (): Promise<boolean> =>
    page.evaluate(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
      return document.querySelector('figure[data-settled]') !== null;
    });
  expect(await resting(), 'at once').toBe(true);
  await shows(page, 2);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'on');
  expect(await resting(), 'a move').toBe(false);
  await shows(page, 3);
  await page.getByRole('button', { name: 'More' }).click();
  await page.locator('[data-switch=motion]').click();
  expect(await resting(), 'switched off').toBe(true);
  await shows(page, 4);
  const still = await page.locator('figure[data-figure] > svg').evaluate((svg) => svg.outerHTML);
  await page.locator('[data-switch=motion]').click();
  await page.keyboard.press('Escape');
  await hurry(page);
  for (const key of ['PageDown', 'PageDown', 'PageUp', 'PageDown', 'PageUp', 'PageUp'])
    await page.keyboard.press(key);
  await shows(page, 4);
  expect(await page.locator('figure[data-figure] > svg').evaluate((svg) => svg.outerHTML)).toBe(still);
});

test('on a phone, sideways and upright: everything in the window, by swipes', async ({ browser }) => {
  const context = await browser.newContext({ viewport: SIDEWAYS, hasTouch: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await openSlides(page, path);
  const cdp = await context.newCDPSession(page);
  const swipe = async (x: number, toX: number): Promise<void> => {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: 200 }] });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: toX, y: 205 }] });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe(700, 400);
  await shows(page, 2);
  await swipe(400, 700);
  await shows(page, 1);
  for (const window of [SIDEWAYS, UPRIGHT]) {
    await resize(page, window);
    await page.keyboard.press('Home');
    for (const step of steps) {
      await settled(page, step);
      await expect.soft(page.locator('[data-shown] .dated')).toBeInViewport({ ratio: 1 });
      expect
        .soft(await faults(page, { size: 12, contrast: CONTRAST, scale: 1 }), `${step}, ${window.width}`)
        .toEqual([]);
      const { scrollHeight, clientHeight } = await page.evaluate(() => document.documentElement);
      expect.soft(scrollHeight, step).toBe(clientHeight);
      expect.soft(await sticksOut(page), `${step}, ${window.width}`).toEqual([]);
      for (const button of await page.locator('.slides-bar :is(a, button):visible').all())
        expect.soft((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      await page.keyboard.press('PageDown');
    }
  }
  await context.close();
});

/** Whether every step is there as words and still, one under the other, and no button that does nothing. */
async function expectUnrolled(page: Page): Promise<void> {
  const boxes = await page
    .locator('[data-step] :is(.words, .still)')
    .evaluateAll((parts) =>
      parts.map(
        (part) =>
          part.checkVisibility({ visibilityProperty: true }) && part.getBoundingClientRect().height > 20,
      ),
    );
  expect(boxes).toEqual(steps.flatMap(() => [true, true]));
  expect(await sticksOut(page)).toEqual([]);
  // A term’s button needs no script.
  await expect(page.locator('button:not([popovertarget]):visible')).toHaveCount(0);
  await expect(page.locator('.slides-head a')).toHaveAttribute('href', siteAddress(chapters[1]!.path));
  await expect(page.locator('.qr img')).toBeVisible();
}

test('without scripts, or with broken ones, the slides are a list of words and stills', async ({
  page,
  browser,
}) => {
  const context = await browser.newContext({ viewport: PROJECTOR, javaScriptEnabled: false });
  const silent = await context.newPage();
  await silent.goto(siteAddress(path));
  for (const viewport of [PROJECTOR, { width: 320, height: 640 }]) {
    await silent.setViewportSize(viewport);
    await expectUnrolled(silent);
  }
  await context.close();

  const scripts = '**/_astro/*.js';
  await page.route(scripts, (route) => route.abort());
  await open(page, siteAddress(path));
  await expect(page.locator('html')).not.toHaveAttribute('data-layout');
  await expectUnrolled(page);
  await page.unrouteAll();
  await page.route(scripts, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("on purpose")' }),
  );
  await open(page, siteAddress(path));
  await expect(page.locator('html')).not.toHaveAttribute('data-layout');
  await expectUnrolled(page);
});

test('while its script is on the way, the linked slide stands as its still; nothing moves when it comes', async ({
  page,
}) => {
  await watchShifts(page);
  const release = await holdScripts(page);
  for (const [address, number] of [
    [path, 1],
    [slidesAddress(first, steps[2]), 3],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(siteAddress(address), { waitUntil: 'commit' });
    await page.locator('.slides-bar').waitFor();
    await painted(page);
    expect(await shown(page)).toEqual([steps[number - 1]]);
    await expect(page.locator(`#${steps[number - 1]} .still`)).toBeVisible();
    await expect(page.locator('[data-go="1"]')).toBeDisabled();
    const { length } = await shiftsOf(page);
    await expectNoneSeen(page, 'while waiting');
    if (number === 1) continue;
    release();
    await shows(page, number);
    await expectNoShift(page, 'when the script has come', length);
  }
});

test('by Tab: every button and link that is seen, each with a ring, and out again', async ({ page }) => {
  await openSlides(page, path);
  const wanted = await page
    .locator('a[href], button')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length);
  const stops: boolean[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const { activeElement: at, body } = document;
      return at === body || !at ? undefined : getComputedStyle(at).outlineStyle !== 'none';
    });
    if (ring === undefined || stops.length > wanted) break;
    stops.push(ring);
  }
  expect(stops).toEqual(Array.from({ length: wanted }, () => true));
});
