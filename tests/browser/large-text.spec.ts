// Large text, as readers set it in their browser: on every kind of page nothing is beside the window, no words are cut off,
// on others, or so near to others in their row that they read as one; and what takes the focus is seen.
import { expect, test, type Page } from '@playwright/test';
import { misfits, textSize, viewsOf, wordsOf } from './support/large.ts';
import { open, painted, previewed } from './support/reader.ts';
import { chapters, differentPages, every, nameOf, panelled, siteAddress, templates } from './support/site.ts';

const others = chapters.filter((chapter) => chapter !== panelled);

test.use({ contextOptions: { reducedMotion: 'reduce' }, hasTouch: true });

/** The narrowest phone has least room; on the tall one drawings stay while words pass, and slides are slides. */
const SMALLEST = { width: 320, height: 640 };
const TALL = { width: 430, height: 932 };
const HARDEST = [200, SMALLEST] as const;
const CASES = [HARDEST, [150, SMALLEST], [200, TALL]] as const;

// Chapters are built alike, and differ in words: one with a panel and terms stands for all; of the others the words are tried where they
// have least room.
const standing = viewsOf([panelled]);
const views = [...standing, ...every(others.flatMap(wordsOf), [])];
for (const view of views) {
  const { name, path, does = [], once } = view;
  const cases = !once && standing.includes(view) ? every(CASES, [HARDEST]) : [HARDEST];
  test(`${name}: nothing beside the window, no words cut off, on or against others`, async ({ page }) => {
    const setText = await textSize(page);
    for (const [percent, viewport] of cases) {
      await setText(percent);
      await page.setViewportSize(viewport);
      await open(page, siteAddress(path));
      await painted(page);
      const when = `${percent} % at ${viewport.width}`;
      expect.soft(await misfits(page), when).toEqual([]);
      for (const [i, act] of does.entries()) {
        await act(page);
        await painted(page);
        expect.soft(await misfits(page), `${when}, after ${i + 1} of ${does.length}`).toEqual([]);
      }
    }
  });
}

/** What is typed in or chosen from, smaller than phones let be without zooming in: px. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('input, select, textarea')]
      .filter((field) => !field.matches('[type=range], [type=radio], [type=checkbox]'))
      .map((field) => `${field.tagName} ${field.id}: ${Number.parseFloat(getComputedStyle(field).fontSize)}`)
      .filter((line) => Number(line.slice(line.lastIndexOf(' '))) < 16),
  );

test('what is typed in or chosen from is at least 16 px, so that no phone zooms in', async ({ page }) => {
  await page.setViewportSize(SMALLEST);
  // The browser says that it is touched only where it plays a phone.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'pointer', value: 'coarse' }] });
  for (const path of ['share/', 'sources/', 'retirement-401k/']) {
    await open(page, siteAddress(path));
    await page.locator('body > ai-boom > ai-boom-live:defined').waitFor({ state: 'attached' });
    expect.soft(await tooSmall(page), path).toEqual([]);
  }
});

/** Whether what has the focus is wholly under the masthead; its name, if so. */
function hidden(): string | undefined {
  const element = document.activeElement as HTMLElement;
  const masthead = document.querySelector('.masthead');
  if (!masthead || element === document.body || masthead.contains(element) || element.matches('.skip'))
    return undefined;
  const { bottom } = masthead.getBoundingClientRect();
  const low = Math.max(...[...element.getClientRects()].map((box) => box.bottom));
  return low > bottom + 1
    ? undefined
    : `${element.tagName} ${element.id} ${element.textContent.slice(0, 30)}`;
}

// The page of sources has some thousand links, all built alike.
const focusable = every(
  differentPages,
  templates.filter(({ path }) => ['share/', 'about/'].includes(path)),
);
for (const { path } of focusable)
  test(`${nameOf({ path })}, 200 %: what takes the focus is never under the masthead, there and back`, async ({
    page,
  }) => {
    await (
      await textSize(page)
    )(200);
    await page.setViewportSize(SMALLEST);
    await open(page, siteAddress(path));
    await painted(page);
    await previewed(page);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const presses = Math.min(150, await page.locator('a, button, summary, input, select, textarea').count());
    for (const key of ['Tab', 'Shift+Tab']) {
      const found: string[] = [];
      for (let press = 0; press < presses; press++) {
        await page.keyboard.press(key);
        const under = await page.evaluate(hidden);
        if (under) found.push(under);
      }
      expect.soft(found, key).toEqual([]);
    }
  });
