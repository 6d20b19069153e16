// The pages that stand in other people's frames, opened by themselves: what their addresses ask for, and what they weigh.
import { expect, test, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { measureHeights } from '../../scripts/lib/embed-heights.mjs';
import heights from '../../locks/heights.json' with { type: 'json' };
import { colours, everything, violations } from './support/axe.ts';
import { holdScripts } from './support/held.ts';
import { painted, settled } from './support/reader.ts';
import { siteAddress, chapters, every, pages, readDist } from './support/site.ts';
import { loadedBytes } from './support/weight.ts';

const embeds = pages.filter(({ kind }) => kind === 'embed');
const ofChapters = chapters.map(({ id, steps }) => ({ id, steps, path: `embed/${id}/` }));
const [first] = ofChapters as [(typeof ofChapters)[number]];
const FRAME = { width: 390, height: 640 };

test.use({ viewport: FRAME, contextOptions: { reducedMotion: 'reduce' } });

const documentOf = (path: string): Document => parseHTML(readDist(`${path}index.html`)).document;
const wordsOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

test('every chapter, drawing and panel has a page for frames', () => {
  const panels = chapters.flatMap(({ path }) =>
    [...documentOf(path).querySelectorAll('[data-panel]')].map((panel) => panel.getAttribute('data-panel')),
  );
  const wanted = [
    ...chapters.flatMap(({ id }) => [`embed/${id}/`, `embed/chart/${id}/`]),
    ...panels.map((id) => `embed/chart/${id}/`),
  ];
  expect(embeds.map(({ path }) => path).toSorted()).toEqual(wanted.toSorted());
  expect(panels.length).toBeGreaterThan(0);
});

test('frames as built: kept out of search, dated, lead to their chapter, controls off', () => {
  for (const { path, steps } of embeds) {
    const document = documentOf(path);
    const attribute = (selector: string, name: string) =>
      document.querySelector(selector)?.getAttribute(name);
    expect.soft(attribute('meta[name=robots]', 'content'), path).toBe('noindex');
    expect.soft(attribute('base', 'target'), path).toBe('_blank');
    const chapter = new URL(attribute('link[rel=canonical]', 'href')!).pathname;
    expect
      .soft(
        chapters.map((one) => siteAddress(one.path)),
        path,
      )
      .toContain(chapter);
    const foot = [...document.querySelectorAll('.embed-foot a')].map((link) => link.getAttribute('href'));
    expect.soft(foot, path).toContain(chapter);
    const says = document.querySelector('.embed-foot')!.textContent;
    expect.soft(says, path).toContain('After Rogé Karma, The Atlantic.');
    expect.soft(says, path).toMatch(/As of .*\d{4}, checked October 2026\./);
    // Seen one at a time, each step says its own.
    const dated = [...document.querySelectorAll('[data-step] .dated')].map(({ textContent }) => textContent);
    expect.soft(dated.length, path).toBe(steps.length);
    for (const line of dated) expect.soft(line, path).toMatch(/^As of .*\d{4}, checked October 2026\.$/);
    // No link stays inside: a place in the frame would open in a new window.
    for (const link of document.querySelectorAll('a[href]'))
      expect.soft(link.getAttribute('href'), `${path}: ${link.textContent}`).toMatch(/^(?:\/|https:)/);
    for (const control of document.querySelectorAll('nav button, fieldset.controls'))
      expect.soft(control.hasAttribute('disabled'), `${path}: ${control.outerHTML.slice(0, 80)}`).toBe(true);
    expect.soft(document.querySelectorAll('[data-still]').length, path).toBe(steps.length);
  }
});

test('the frames hold all the words of their chapters’ steps', () => {
  for (const { id, path, steps } of ofChapters) {
    const [frame, page] = [documentOf(path), documentOf(`${id}/`)];
    for (const selector of ['.words > p:not(.kicker)', '[data-alt-of]'])
      expect.soft(wordsOf(frame, selector), id).toEqual(wordsOf(page, selector));
    expect.soft(wordsOf(frame, '.words').length, id).toBe(steps.length);
  }
});

/** Whether every step is shown as words and still. */
const unrolled = (page: Page): Promise<boolean> =>
  page
    .locator('[data-step] .words, [data-step] .still')
    .evaluateAll((parts) =>
      parts.every((part) => part.checkVisibility({ visibilityProperty: true }) && part.clientHeight > 0),
    );

const shownSteps = (page: Page): Promise<string[]> =>
  page
    .locator('[data-step]')
    .evaluateAll((steps) =>
      steps.filter((step) => step.checkVisibility({ visibilityProperty: true })).map(({ id }) => id),
    );

async function openFrame(page: Page, path: string, query = ''): Promise<void> {
  await page.goto(siteAddress(path + query));
  await painted(page);
}

async function openStepper(page: Page, path: string, query = ''): Promise<void> {
  await openFrame(page, path, `?layout=stepper${query}`);
  await expect(page.locator('[data-stepper=on]')).toHaveCount(1);
}

for (const path of [first.path, `embed/chart/${first.id}/`]) {
  test(`${path}: unrolled where nothing is asked; one step, a theme, no motion where they are`, async ({
    page,
  }) => {
    const html = page.locator('html');
    await openFrame(page, path);
    expect(await unrolled(page)).toBe(true);
    await expect(page.locator('.stage > svg, nav:visible')).toHaveCount(0);
    await expect(html).toHaveAttribute('data-theme', 'light');

    await openFrame(page, path, `?step=${first.steps[2]}&theme=dark`);
    expect(await shownSteps(page)).toEqual([first.steps[2]]);
    await expect(html).toHaveAttribute('data-theme', 'dark');
    expect(await html.evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark');

    await page.emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'dark' });
    await openFrame(page, path, '?theme=auto&motion=off');
    await expect(html).toHaveAttribute('data-motion', 'off');
    await expect(html).toHaveAttribute('data-theme', 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(html).toHaveAttribute('data-theme', 'light');
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ]);
  });
}

const NONSENSE = [
  '?layout=<b>x</b>&theme=<script>alert(1)</script>&step="><img src=x onerror=alert(1)>&motion=null',
  '?step=coreweave-99&theme=purple&layout=__proto__&motion=constructor',
  '?step=title&step=scale-1&layout[]=stepper',
  `?step=${'a'.repeat(5000)}&childId=${'b'.repeat(5000)}`,
  '?childId="><svg onload=alert(1)>&step=%E0%A4%A',
  `?step=%23${first.steps[1]},*&theme=light;background:red`,
];

test('nonsense in a frame’s address changes nothing of the page', async ({ page }) => {
  const messages: string[] = [];
  page.on('console', ({ text }) => messages.push(text()));
  page.on('pageerror', ({ message }) => messages.push(message));
  const markup = (): Promise<string> => page.locator('html').evaluate((element) => element.outerHTML);
  await openFrame(page, first.path);
  const usual = await markup();
  for (const query of NONSENSE) {
    await openFrame(page, first.path, query);
    expect(await markup(), query).toBe(usual);
  }
  expect(messages).toEqual([]);
});

test(
  'a stepper: buttons, arrow keys and swipes go through the steps, and say them',
  { tag: '@quick' },
  async ({ browser }) => {
    const context = await browser.newContext({ viewport: FRAME, hasTouch: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await openStepper(page, first.path);
    const [back, next] = [
      page.getByRole('button', { name: 'Back', exact: true }),
      page.getByRole('button', { name: 'Next', exact: true }),
    ];
    const at = async (number: number): Promise<void> => {
      const step = first.steps[number - 1]!;
      await settled(page, step);
      expect(await shownSteps(page)).toEqual([step]);
      await expect(page.locator('[data-count]')).toHaveText(`${number} of ${first.steps.length}`);
    };
    await at(1);
    await expect(back).toHaveAttribute('aria-disabled', 'true');
    await back.click({ force: true });
    await at(1);
    await next.click();
    await at(2);
    await expect(next, 'the focus stays where the reader is').toBeFocused();
    // Once, in sentences: which step it is, its words, its drawing.
    await expect(page.getByRole('status')).toHaveText(/^Step 2 of \d\. [^]+\. The drawing: [^]+\.$/);
    await page.keyboard.press('ArrowRight');
    await at(3);
    await page.keyboard.press('ArrowLeft');
    await at(2);
    await page.keyboard.press('Control+ArrowRight');
    await at(2);

    const cdp = await context.newCDPSession(page);
    const swipe = async (x: number, y: number, toX: number, toY: number): Promise<void> => {
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: toX, y: toY }] });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe(300, 200, 120, 210);
    await at(3);
    await swipe(120, 200, 300, 190);
    await at(2);
    await swipe(200, 400, 190, 200);
    await at(2);
    // On words as well; two fingers still enlarge.
    await swipe(300, 450, 120, 455);
    await at(3);
    await swipe(120, 450, 300, 455);
    await at(2);
    for (const part of ['.stage', `#${first.steps[1]} .words`])
      await expect(page.locator(part)).toHaveCSS('touch-action', 'pan-y pinch-zoom');
    for (let n = 2; n < first.steps.length; n++) await next.click();
    await at(first.steps.length);
    await expect(next).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('ArrowRight');
    await at(first.steps.length);
    await context.close();
  },
);

test('a stepper opens on the step that is asked for', async ({ page }) => {
  await openStepper(page, first.path, `&step=${first.steps[3]}`);
  await settled(page, first.steps[3]!);
  expect(await shownSteps(page)).toEqual([first.steps[3]]);
});

test('without its script, or with a broken one, a stepper’s frame is a page to scroll', async ({
  page,
  browser,
}) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(siteAddress(`${first.path}?layout=stepper`));
  await expect.poll(() => unrolled(page)).toBe(true);
  await page.unrouteAll();
  await page.route('**/_astro/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' }),
  );
  await page.goto(siteAddress(`${first.path}?layout=stepper`));
  await expect.poll(() => unrolled(page)).toBe(true);

  const context = await browser.newContext({ viewport: FRAME, javaScriptEnabled: false });
  const silent = await context.newPage();
  for (const query of ['?layout=stepper', `?step=${first.steps[2]}`]) {
    await silent.goto(siteAddress(first.path + query));
    const boxes = await Promise.all(
      first.steps.map(async (step) => [
        (await silent.locator(`#${step} .words`).boundingBox())!,
        (await silent.locator(`#${step} .still`).boundingBox())!,
      ]),
    );
    expect(boxes.length).toBe(first.steps.length);
    for (const box of boxes.flat()) expect(box.height).toBeGreaterThan(20);
  }
  await context.close();
});

test('while its script is on the way, a stepper shows the step and its still, and its buttons are off', async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto(siteAddress(`${first.path}?layout=stepper&step=${first.steps[1]}`), {
    waitUntil: 'commit',
  });
  await expect(page.locator('[data-go="1"]')).toBeDisabled();
  await expect(page.locator(`#${first.steps[1]} .still`)).toBeVisible();
  expect(await shownSteps(page)).toEqual([first.steps[1]]);
  release();
  await expect(page.locator('[data-go="1"]')).toBeEnabled();
});

/** Where a stepper of 640 px does not show a step whole. */
function misfits(page: Page, steps: readonly string[], width: number): Promise<string[]> {
  return page.evaluate(
    ({ width, steps }) => {
      const found: string[] = [];
      let scrolled = 0;
      const { scrollHeight, scrollWidth } = document.documentElement;
      if (scrollHeight > 640 || scrollWidth > width) found.push(`scrolls: ${scrollWidth} x ${scrollHeight}`);
      const stage = document.querySelector('.stage')!.getBoundingClientRect();
      if (stage.height < 280 || stage.width < 240) found.push(`stage ${stage.width} x ${stage.height}`);
      const controls = document.querySelector('nav')!.getBoundingClientRect();
      for (const step of steps) {
        const words = document.querySelector<HTMLElement>(`#${step} .words`)!;
        const { top, bottom, right, left } = words.getBoundingClientRect();
        const beside = left >= stage.right - 1 || right <= stage.left + 1;
        if (!beside && top < stage.bottom - 1) found.push(`${step}: words on the drawing`);
        if (bottom > controls.top + 1) found.push(`${step}: words under the buttons`);
        const cut = words.scrollHeight > words.clientHeight + 1;
        if (cut && words.tabIndex !== 0) found.push(`${step}: words cut off from the keyboard`);
        if (cut) scrolled += 1;
      }
      // What does not fit is scrolled: seldom, and only where a frame is narrow.
      if (scrolled > (width >= 640 ? 0 : width >= 360 ? 1 : 3)) found.push(`${scrolled} steps scroll`);
      return found;
    },
    { width, steps },
  );
}

test('large text or a low frame: a stepper scrolls, its buttons stay in sight, no word is cut', async ({
  page,
}) => {
  const cdp = await page.context().newCDPSession(page);
  const sizes = [
    { width: 390, height: 640, standard: 32 },
    { width: 700, height: 640, standard: 32 },
    { width: 195, height: 320, standard: 16 },
    { width: 390, height: 400, standard: 16 },
    { width: 760, height: 400, standard: 16 },
  ];
  for (const { standard, ...size } of sizes) {
    await cdp.send('Page.setFontSizes', { fontSizes: { standard, fixed: 13 } });
    await page.setViewportSize(size);
    await openStepper(page, first.path, `&step=${first.steps[1]}`);
    const what = `${size.width} x ${size.height}, text of ${standard}px`;
    await expect
      .soft(page.getByRole('button', { name: 'Next', exact: true }), what)
      .toBeInViewport({ ratio: 1 });
    const found = await page.evaluate(() => {
      const words = document.querySelector('[data-shown] .words')!;
      const stage = document.querySelector('.stage')!;
      return {
        wide: document.documentElement.scrollWidth - innerWidth,
        cut: Math.max(0, words.scrollHeight - words.clientHeight - 1),
        stage: stage.clientHeight >= 280 && stage.clientHeight <= 420,
      };
    });
    expect.soft(found, what).toEqual({ wide: 0, cut: 0, stage: true });
    await page.evaluate(() => scrollTo(0, 1000));
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await settled(page, first.steps[2]!);
    expect.soft(await page.evaluate(() => scrollY), `${what}: at the new drawing`).toBe(0);
  }
});

test('printed, a frame shows what it showed; in the reader’s own colours, buttons keep their words', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  for (const query of [`?layout=stepper&step=${first.steps[2]}`, `?step=${first.steps[2]}`]) {
    await openFrame(page, first.path, query);
    expect(await shownSteps(page), query).toEqual([first.steps[2]]);
    const stills = page.locator('.still');
    const seen = await stills.evaluateAll((all) =>
      all.flatMap((still) =>
        still.checkVisibility({ visibilityProperty: true }) ? still.closest('[data-step]')!.id : [],
      ),
    );
    expect(seen, query).toEqual([first.steps[2]]);
    await expect(page.locator('nav:visible')).toHaveCount(0);
  }
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  // A browser puts a plate of the ground’s colour behind words: words of that colour must go without.
  for (const path of [`${first.path}?layout=stepper`, 'share/', 'abs/']) {
    await page.goto(siteAddress(path));
    await painted(page);
    const lost = await page.evaluate(() => {
      const canvas = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll<HTMLElement>('a, button, label span')]
        .filter((element) => {
          const { color, forcedColorAdjust } = getComputedStyle(element);
          return color === canvas && forcedColorAdjust !== 'none' && element.innerText.trim() !== '';
        })
        .map(({ innerText }) => innerText);
    });
    expect(lost, path).toEqual([]);
  }
});

/** Frames that axe looks at by themselves. */
const audited = every(
  embeds.map(({ path }) => path),
  [first.path, `embed/chart/${first.id}/`, embeds.find(({ steps }) => steps.length === 0)!.path],
);

test.describe('measured', () => {
  test.use({ bypassCSP: true });

  for (const { path, steps } of embeds) {
    test(`${path}: as tall as its snippet says, whole in its stepper, light enough, nothing for axe`, async ({
      page,
      baseURL,
      context,
    }) => {
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(new URL(siteAddress(), baseURL).href)) elsewhere.push(request.url());
      });
      const measured = await measureHeights(page, new URL(siteAddress(), baseURL).href, path, [360, 680]);
      for (const [address, byWidth] of Object.entries(measured))
        for (const [width, height] of Object.entries(byWidth)) {
          const listed = (heights as Record<string, Record<string, number>>)[address]?.[width] ?? 0;
          const what = `${address} at ${width}: listed ${listed}, is ${height}; run \`npm run lock\``;
          expect.soft(Math.abs(listed - height), what).toBeLessThanOrEqual(8);
        }
      // What a frame holds is on the chapter's page too, and looked at there; what stands around it is one template
      // for chapters, one for drawings and one for panels: the first of each is looked at here.
      const alone = audited.includes(path);
      if (alone) {
        expect.soft(await violations(page, everything), 'unrolled').toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        expect.soft(await violations(page, colours), 'unrolled, dark').toEqual([]);
      }
      if (steps.length > 0) {
        await page.setViewportSize({ width: 280, height: 640 });
        await openStepper(page, path);
        if (alone) expect.soft(await violations(page, everything), 'stepper').toEqual([]);
        for (const width of [280, 320, 360, 390, 640, 680, 1000]) {
          await page.setViewportSize({ width, height: 640 });
          await painted(page);
          expect.soft(await misfits(page, steps, width), `stepper at ${width}`).toEqual([]);
        }
      } else await expect(page.locator('[data-panel]')).toHaveAttribute('data-live', 'on');
      const bytes = await loadedBytes(page);
      expect(bytes).toBeGreaterThan(3000);
      expect(bytes).toBeLessThanOrEqual(34_000);
      expect(elsewhere).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    });
  }
});
