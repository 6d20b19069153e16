// Our frames in other people's pages, on an origin that is not ours: tests/hosts/. Every page is one that somebody
// complained about: a theme that squashes frames, a CMS without scripts, a hidden tab, pym.js, @newswire/frames.
import type { Frame, Page } from '@playwright/test';
import { DESKTOP, painted, PHONE } from './support/reader.ts';
import { expect, test } from './support/host.ts';
import { chapters } from './support/site.ts';

const coreweave = chapters.find(({ id }) => id === 'coreweave')!;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const frames = (page: Page): Frame[] => page.frames().filter((frame) => frame !== page.mainFrame());

/** The page behind the n-th frame, once it is there and its stepper works where it is one. */
async function inside(page: Page, n = 0): Promise<Frame> {
  const element = page.locator('iframe').nth(n);
  await element.scrollIntoViewIfNeeded();
  const frame = (await (await element.elementHandle())!.contentFrame())!;
  await frame.waitForLoadState('load');
  if (frame.url().includes('layout=stepper')) await frame.locator('[data-stepper=on]').waitFor();
  return frame;
}

const boxOf = async (page: Page, n = 0): Promise<{ width: number; height: number }> =>
  (await page.locator('iframe').nth(n).boundingBox())!;

/** px the content of a frame is tall, or 0 where it does not stand. */
const contentHeight = (frame: Frame): Promise<number> =>
  frame.locator('[data-embed]').evaluate((content) => content.getBoundingClientRect().height);

/** How far a frame's height is from its content's, px. */
const misfit = async (page: Page, n: number): Promise<number> =>
  Math.abs((await boxOf(page, n)).height - (await contentHeight(await inside(page, n))));

test('a column of 320 px, frames forced to 100 %, paragraphs around: the stepper stands and works', async ({
  page,
  host,
}) => {
  await page.setViewportSize(DESKTOP);
  await page.goto(host.url('cms-narrow.html'));
  const frame = await inside(page);
  expect(await boxOf(page)).toMatchObject({ width: 320, height: 640 });
  expect(
    await frame.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]),
  ).toEqual([320, 640]);
  const stage = (await frame.locator('.stage').boundingBox())!;
  expect(stage.width).toBeGreaterThan(270);
  expect(stage.height).toBeGreaterThanOrEqual(240);
  await frame.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(frame.locator('[data-active-step="coreweave-2"][data-settled]')).toHaveCount(1);
  // What an editor sees where frames are not shown.
  await expect(page.getByRole('link', { name: /Who Pays for the AI Boom/ })).toBeVisible();
});

test('WordPress, oEmbed: without its style and in a sandbox, the stepper stands, works, and leaves no trace', async ({
  page,
  host,
  context,
}) => {
  await page.setViewportSize(PHONE);
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', ({ message }) => heard.push(message));
  await page.goto(host.url('cms-wordpress.html'));
  const frame = await inside(page);
  expect(await boxOf(page), 'no border adds to the width').toMatchObject({ width: 374, height: 640 });
  const entries = await page.evaluate(() => history.length);
  const next = frame.getByRole('button', { name: 'Next', exact: true });
  for (const step of ['coreweave-2', 'coreweave-3']) {
    await next.click();
    await expect(frame.locator(`[data-active-step="${step}"][data-settled]`)).toHaveCount(1);
  }
  // A stranger to everyone, even to us: fonts come all the same.
  expect(await frame.evaluate(() => origin)).toBe('null');
  expect(await frame.evaluate(() => document.fonts.check('16px Newsreader'))).toBe(true);
  expect(await page.evaluate(() => history.length), 'the way back is the page’s').toBe(entries);
  expect(await context.cookies()).toEqual([]);
  expect(heard).toEqual([]);
});

test('no scripts at all: the frame is there, holds every word and still, and scrolls', async ({
  browser,
  host,
}) => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.url('cms-narrow.html'));
  const element = page.locator('iframe');
  expect(await element.boundingBox()).toMatchObject({ height: 640 });
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-step]')).toHaveCount(coreweave.steps.length);
  for (const step of await frame.locator('[data-step]').all()) {
    await step.locator('.still').scrollIntoViewIfNeeded();
    await expect(step.locator('.still')).toBeInViewport();
    await expect(step.locator('.words')).toBeVisible();
  }
  await context.close();
});

test('unrolled without our script: as tall as its content on a phone and in a column, and never clipped', async ({
  page,
  host,
}) => {
  for (const viewport of [{ width: 360, height: 800 }, DESKTOP]) {
    await page.setViewportSize(viewport);
    await page.goto(host.url('cms-unrolled.html'));
    for (const n of [0, 1]) {
      const frame = await inside(page, n);
      await frame.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(await misfit(page, n), `frame ${n} at ${viewport.width}`).toBeLessThanOrEqual(8);
    }
  }
  // Between the two it may scroll inside, but all of it can be reached.
  await page.setViewportSize({ width: 320, height: 700 });
  const frame = await inside(page, 0);
  await frame.locator('footer').scrollIntoViewIfNeeded();
  await expect(frame.locator('footer')).toBeInViewport();
  expect(await frame.evaluate(() => getComputedStyle(document.documentElement).overflowY)).not.toBe('hidden');
});

test('a tab that is hidden at load: shown later, the frame is drawn for the size it has', async ({
  page,
  host,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto(host.url('cms-tab.html'));
  await page.getByRole('button').click();
  const frame = await inside(page);
  const drawn = async (): Promise<string | null> => frame.locator('.stage > svg').getAttribute('viewBox');
  const { width } = (await frame.locator('.stage').boundingBox())!;
  await expect.poll(drawn).toMatch(new RegExp(`^0 0 ${Math.floor(width / 8) * 8} `));
  await frame.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(frame.locator('[data-active-step="coreweave-2"][data-settled]')).toHaveCount(1);
});

test('a policy that forbids our script: the frame is right all the same, and the element is its link', async ({
  page,
  host,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto(host.url('cms-policy.html'));
  const frame = await inside(page);
  expect((await boxOf(page)).height).toBe(640);
  await frame.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(frame.locator('[data-active-step="coreweave-2"][data-settled]')).toHaveCount(1);
  await expect(page.locator('ai-boom-figure a')).toBeVisible();
});

test('a dark page whose wrapper hides what overflows: the frame keeps its own ground and scheme', async ({
  page,
  host,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(host.url('cms-dark.html'));
    const frame = await inside(page);
    const looks = await frame.evaluate(() => {
      const { colorScheme } = getComputedStyle(document.documentElement);
      return { theme: document.documentElement.dataset['theme'], colorScheme };
    });
    // The theme is what the page around says of itself, where the browser passes that on, else the system's.
    expect(looks.colorScheme.split(' ')).toContain(looks.theme);
    const ground = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe(looks.theme === 'dark' ? 'rgb(18, 21, 27)' : 'rgb(251, 248, 241)');
    expect((await boxOf(page)).height).toBe(640);
  }
});

for (const library of ['pym', 'frames']) {
  test(`${library}: the real library sizes two frames within 2 px, as they grow, shrink and reflow`, async ({
    page,
    host,
  }) => {
    await page.setViewportSize(PHONE);
    await page.goto(host.url(`${library}.html`));
    await expect(page.locator('iframe')).toHaveCount(2);
    const fits = (n: number) =>
      expect.poll(() => misfit(page, n), { message: `frame ${n}` }).toBeLessThanOrEqual(2);
    for (const n of [0, 1]) {
      await fits(n);
      expect((await boxOf(page, n)).height).toBeGreaterThan(600);
    }
    const [tall, other] = [(await boxOf(page, 1)).height, (await boxOf(page, 0)).height];
    const table = (await inside(page, 1)).getByText('This run as a table');
    await table.click();
    await expect.poll(async () => (await boxOf(page, 1)).height).toBeGreaterThan(tall + 50);
    await fits(1);
    await table.click();
    await expect.poll(async () => (await boxOf(page, 1)).height).toBe(tall);
    expect((await boxOf(page, 0)).height, 'the other frame is not disturbed').toBe(other);
    // A wider column needs less height.
    await page.setViewportSize({ width: 760, height: 800 });
    for (const n of [0, 1]) await fits(n);
    expect((await boxOf(page, 0)).height).toBeLessThan(other);
  });
}

interface Heard {
  heard: unknown[];
  newswireFrames: { observeIframe(frame: HTMLIFrameElement): void };
}

test('a page that listens late asks, in any of three dialects, and is told; nonsense is not answered', async ({
  page,
  host,
}) => {
  await page.setViewportSize(PHONE);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(host.url('late.html'));
  const frame = await inside(page);
  await frame.evaluate(() => document.fonts.ready.then(() => undefined));
  const say = (message: unknown): Promise<void> =>
    page.evaluate((message) => {
      document.querySelector('iframe')!.contentWindow!.postMessage(message, '*');
    }, message);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
  });
  const heard = (): Promise<unknown[]> => page.evaluate(() => (window as unknown as Heard).heard);
  const height = Math.ceil(await contentHeight(frame));
  const all = [
    { type: 'ai-boom:height', height },
    { sentinel: 'amp', type: 'embed-size', height },
    `pymxPYMxframexPYMxheightxPYMx${height}`,
  ];

  for (const nonsense of [null, 1, 'pym', '', [], {}, { type: 'ai-boom:height', height: 5 }, { type: null }])
    await say(nonsense);
  // Answers come in the order of the questions: had nonsense been answered, it would stand before this.
  await say({ type: 'ai-boom:ask' });
  await expect.poll(heard).toEqual(all);
  await say('pymxPYMxframexPYMxwidthxPYMx390');
  await expect.poll(heard).toEqual([...all, ...all]);
  await page.evaluate(() =>
    (window as unknown as Heard).newswireFrames.observeIframe(document.querySelector('iframe')!),
  );
  await expect.poll(async () => (await boxOf(page)).height).toBe(height);

  // A frame beside ours, or in it, is not the page around us.
  const before = (await heard()).length;
  await page.evaluate(async () => {
    const stranger = document.createElement('iframe');
    document.body.append(stranger);
    const script = stranger.contentDocument!.createElement('script');
    script.textContent = `parent.frames[0].postMessage({ type: 'ai-boom:ask' }, '*')`;
    stranger.contentDocument!.body.append(script);
  });
  await frame.evaluate(() => new Promise(requestAnimationFrame));
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect((await heard()).length).toBe(before);
  expect(errors).toEqual([]);
});

test('two steppers on one page: arrow keys move one alone, and the keyboard goes in and out of both', async ({
  page,
  host,
}) => {
  await page.setViewportSize(DESKTOP);
  await page.goto(host.url('two.html'));
  const [one, two] = [await inside(page, 0), await inside(page, 1)];
  expect(frames(page).length).toBe(2);
  await page.locator('#before').focus();
  const top = await page.evaluate(() => scrollY);
  const visited: string[] = [];
  const where = async (): Promise<string> => {
    for (const [name, frame] of [
      ['one', one],
      ['two', two],
    ] as const)
      if (await frame.evaluate(() => document.hasFocus() && document.activeElement !== document.body))
        return name;
    return page.evaluate(() => document.activeElement?.id ?? '');
  };
  for (let n = 0; n < 40 && visited.at(-1) !== 'after'; n++) {
    await page.keyboard.press('Tab');
    const now = await where();
    if (visited.at(-1) !== now) visited.push(now);
  }
  expect(visited.filter(Boolean)).toEqual(['one', 'between', 'two', 'after']);
  expect(top).toBeGreaterThanOrEqual(0);

  await one.getByRole('button', { name: 'Next', exact: true }).focus();
  const held = await page.evaluate(() => scrollY);
  await page.keyboard.press('ArrowRight');
  await expect(one.locator('[data-active-step="coreweave-2"][data-settled]')).toHaveCount(1);
  await expect(two.locator('[data-active-step="abs-1"]')).toHaveCount(1);
  expect(await page.evaluate(() => scrollY)).toBe(held);

  // Removed, it leaves the other at work; put back, it works again.
  await page.evaluate(() => {
    const [frame] = document.querySelectorAll('iframe');
    const copy = frame!.cloneNode();
    frame!.remove();
    document.body.append(copy);
  });
  await two.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(two.locator('[data-active-step="abs-2"][data-settled]')).toHaveCount(1);
  const again = await inside(page, 1);
  await again.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(again.locator('[data-active-step="coreweave-2"][data-settled]')).toHaveCount(1);
  await painted(page);
});
