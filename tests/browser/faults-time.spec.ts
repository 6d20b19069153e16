// What happens to a page that is left and come back to, put to sleep, printed or thrown about in the middle of a move.
import { chromium, expect, test, type CDPSession } from '@playwright/test';
import { findChromium } from '../../scripts/browsers/browser.mjs';
import { settledChart } from '../../scripts/browsers/screen.mjs';
import { embedAddress, SHARE, slidesAddress } from '../../src/lib/routes.ts';
import { TRIGGER } from '../../src/scrolly/geometry.ts';
import { halfWay, moving, setClock, slowClock } from './support/clock.ts';
import { overhear } from './support/host.ts';
import { DESKTOP, jumpTo, open, PHONE, picture, settled, stepByGeometry, visit } from './support/reader.ts';
import { siteAddress, chapters, pages } from './support/site.ts';
import { openTab } from './support/tab.ts';

const chapter = chapters.find(({ id }) => id === 'coreweave')!;
const other = chapters.find(({ id }) => id === 'spv')!;
const [first, second] = chapter.steps as [string, string];
const [last] = chapter.steps.slice(-1) as [string];

test('a tab put to sleep in mid-move wakes in the scene it was going to, or the one scrolled to meanwhile', async ({
  browser,
  baseURL,
}) => {
  const url = new URL(siteAddress(chapter.path), baseURL).href;
  const tab = await openTab(
    browser,
    url,
    PHONE,
    `(${slowClock})();addEventListener('error', (e) => {
    document.title = 'error: ' + e.message;
  });`,
  );
  const rests = (step: string): string => `document.querySelector('${settledChart(step)}') !== null`;
  const drawn = (step: string): Promise<string> =>
    tab.evaluate(`document.querySelector('${settledChart(step)}').outerHTML`);
  const jump = (step: string): Promise<unknown> =>
    tab.evaluate(`(() => {
      const box = document.getElementById('${step}').getBoundingClientRect();
      scrollBy({ top: box.top + box.height / 2 - Math.round(innerHeight * ${TRIGGER}), behavior: 'instant' });
    })()`);
  await tab.until(rests(first));
  const wanted: Record<string, string> = {};
  for (const step of [second, last]) {
    await jump(step);
    await tab.until(rests(step));
    wanted[step] = await drawn(step);
  }
  await jump(first);
  await tab.until(rests(first));

  await tab.evaluate('(clock.speed = 0.02)');
  await jump(second);
  await tab.until(`document.querySelector('${moving(second)}') !== null`);
  await tab.sleep();
  expect(await tab.evaluate('document.visibilityState')).toBe('hidden');
  expect(await tab.evaluate(rests(second)), 'still on its way').toBe(false);
  await tab.evaluate('(clock.speed = 1)');
  await tab.wake();
  await tab.until(rests(second));
  expect(await drawn(second)).toBe(wanted[second]);

  // Asleep, the page is moved by somebody else: a script, a keyboard, a restored place.
  await tab.evaluate('(clock.speed = 0.02)');
  await jump(first);
  await tab.until(`document.querySelector('${moving(first)}') !== null`);
  await tab.sleep();
  await jump(last);
  await tab.evaluate('(clock.speed = 1)');
  await tab.wake();
  await tab.until(rests(last));
  expect(await drawn(last)).toBe(wanted[last]);
  expect(await tab.evaluate<string>('document.title')).not.toContain('error');
  await tab.close();
});

test('back and forward find the page as it was left, in its step, in the theme since chosen', async ({
  baseURL,
}) => {
  // Playwright switches this cache of the browser’s off, and does not follow pages out of it: no goBack() here.
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage({ baseURL: baseURL!, viewport: PHONE });
  const heard = overhear(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.enable');
  await page.addInitScript(slowClock);
  /** Leaves for another page by way of the address, and comes back. */
  const thereAndBack = async (path: string, there?: () => Promise<void>): Promise<void> => {
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto(siteAddress(path));
    await there?.();
    const back = restored(cdp);
    await page.evaluate(() => void setTimeout(() => history.back()));
    await back;
    expect(await page.evaluate(() => (window as unknown as { kept?: boolean }).kept)).toBe(true);
  };

  await open(page, siteAddress(chapter.path));
  await visit(page, second);
  const drawn = await picture(page, second);
  await halfWay(page, first);
  await setClock(page, 1);
  await jumpTo(page, second);
  await thereAndBack(other.path, async () => {
    await page.locator('[data-switch="theme"]:visible').first().click();
  });
  expect(await picture(page, second)).toBe(drawn);
  expect(await stepByGeometry(page, PHONE.height)).toBe(second);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('[data-switch="theme"]').first()).toHaveAttribute('aria-pressed', 'true');
  await visit(page, last);

  // Every kind of page may be kept: nothing of ours forbids it.
  for (const { path } of pages.filter(
    ({ kind, path }, i, all) => path !== '404.html' && all.findIndex((page) => page.kind === kind) === i,
  )) {
    await page.goto(siteAddress(path));
    await thereAndBack(other.path);
  }
  for (const path of [SHARE, slidesAddress(chapter.id), `${embedAddress(chapter.id)}?layout=stepper`]) {
    await page.goto(siteAddress(path));
    await thereAndBack(chapter.path);
  }
  expect(heard).toEqual([]);
  await browser.close();
});

/** Resolves when the browser brings back a page it kept; refused, with the browser’s reasons, if it loads one anew. */
function restored(cdp: CDPSession): Promise<void> {
  return new Promise((done, fail) => {
    const reasons: string[] = [];
    cdp.once('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
      reasons.push(...notRestoredExplanations.map(({ reason, type }) => `${reason} (${type})`)),
    );
    cdp.once('Page.frameNavigated', ({ type }) => {
      if (type === 'BackForwardCacheRestore') done();
      else
        fail(new Error(`The page was loaded anew, not brought back as it was left: ${reasons.join(', ')}.`));
    });
  });
}

test('printed in mid-move, a page is what it is at rest', async ({ page }) => {
  await page.addInitScript(slowClock);
  // All that is drawn; not when, nor the places that links inside lead to, which the browser counts from its scroll.
  const paper = async (): Promise<string> =>
    (await page.pdf())
      .toString('latin1')
      .match(/stream\r?\n[^]*?endstream/g)!
      .join('');
  await page.setViewportSize(DESKTOP);
  const { steps } = chapter;
  for (const path of [chapter.path, `${embedAddress(chapter.id)}?layout=stepper`]) {
    await open(page, siteAddress(path));
    await settled(page, steps[0]!);
    const stepper = path.includes('stepper');
    const go = async (step: string): Promise<void> => {
      if (stepper) await page.locator(`[data-go="${step === steps[1] ? 1 : -1}"]`).click();
      else await jumpTo(page, step);
    };
    await go(steps[1]!);
    await settled(page, steps[1]!);
    const atRest = await paper();
    await go(steps[0]!);
    await settled(page, steps[0]!);
    await setClock(page, 0.02);
    await go(steps[1]!);
    await page.locator(moving(steps[1]!)).waitFor();
    expect((await paper()) === atRest, `${path}: the same paper`).toBe(true);
    await expect(page.locator(moving(steps[1]!)), 'and the move goes on').toHaveCount(1);
    await setClock(page, 1);
    await settled(page, steps[1]!);
  }

  // A panel’s drawing is printed as it is set.
  await open(page, siteAddress(other.path));
  const figure = page.locator('[data-panel] .try-figure');
  await figure.scrollIntoViewIfNeeded();
  await expect(page.locator('[data-panel]')).toHaveAttribute('data-live', 'on');
  const choice = page.locator('[data-panel] input[type=radio]').last();
  const back = page.locator('[data-panel] button[type=reset]');
  await choice.check({ force: true });
  await expect(figure).toHaveAttribute('data-settled');
  const set = await paper();
  await back.click();
  await expect(figure).toHaveAttribute('data-settled');
  expect(await paper(), 'another setting, another paper').not.toBe(set);
  await setClock(page, 0.02);
  await choice.check({ force: true });
  await expect(figure).not.toHaveAttribute('data-settled');
  expect((await paper()) === set, 'the same paper').toBe(true);
});

test('jumps in a hurry through the whole story: the step geometry calls for, no error, no more memory', async ({
  page,
}) => {
  const heard = overhear(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.enable');
  await page.setViewportSize(PHONE);
  await open(page, siteAddress());
  const ids = chapters.flatMap(({ steps }) => steps);
  /** Jumps to steps drawn by lot, each in the middle of the move before; the same ones for the same seed. */
  const hurryAbout = (count: number, seed: number): Promise<void> =>
    page.evaluate(
      async ([ids, count, seed, share]) => {
        let state = seed;
        for (let i = 0; i < count; i++) {
          state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
          const box = document.getElementById(ids[Math.floor((state / 2 ** 31) * ids.length)]!)!;
          const { top, height } = box.getBoundingClientRect();
          const line = Math.round(document.documentElement.clientHeight * share);
          scrollBy({ top: top + height * ((state % 97) / 97) - line, behavior: 'instant' });
          await new Promise(requestAnimationFrame);
        }
      },
      [ids, count, seed, TRIGGER] as const,
    );
  const rest = async (): Promise<string> => {
    const step = await stepByGeometry(page, PHONE.height);
    await page.waitForFunction(() => !document.querySelector('[data-active-step]:not([data-settled])'));
    await settled(page, step);
    return step;
  };
  const kept = async (): Promise<{ heap: number; nodes: number; listeners: number }> => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize: heap } = await cdp.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
    return { heap, nodes, listeners };
  };
  // Warm: every chapter is there, every step has been drawn once, and the engine has compiled what moves them. What it
  // keeps for that grows by less each time (0.6, 0.3, 0.1 MB for 500 jumps more), and is no leak.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const id of ids) await visit(page, id);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await hurryAbout(300, 5);
  await rest();
  const before = await kept();
  // 500 of them in `.ci/run`, which is patient.
  await hurryAbout(process.env['EVERY_CASE'] ? 500 : 100, 11);
  const end = await rest();
  const after = await kept();
  expect(after.heap, `${JSON.stringify({ before, after })}`).toBeLessThan(before.heap * 1.1);
  expect(after.nodes).toBeLessThan(before.nodes * 1.1);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(heard).toEqual([]);
  const hurried = await picture(page, end);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(
    page,
    ids.find((id) => id.startsWith(end.slice(0, -1)) && id !== end)!,
  );
  await visit(page, end);
  expect(await picture(page, end)).toBe(hurried);
});
