// A page that is loaded on a slow machine, or again in the middle of a chapter, moves nothing that has been painted.
// On a machine six times slower, at every step, `npm run bench -- --only reload` looks.
import { expect, test, type Page } from '@playwright/test';
import { holdScripts } from './support/held.ts';
import { sendInPieces } from './support/pieces.ts';
import { addressIs, DESKTOP, jumpTo, open, painted, PHONE, settled, SIZES } from './support/reader.ts';
import { expectNoneSeen, expectNoShift, shiftsOf, watchShifts } from './support/shifts.ts';
import { chapters, differentPages, every, nameOf, siteAddress, templates, usual } from './support/site.ts';

const named = (name: string) => chapters.find(({ id }) => id === name)!;

/** Where a slow machine may paint in between: all that the rest of the page would move, if it were shown half. */
function cuts(html: string): number[] {
  const after = (from: number, ...tags: string[]): number => {
    const place = tags.reduce((now, tag) => html.indexOf(tag, now + 1), from);
    expect(place, `${tags.join(' … ')} in the page`).toBeGreaterThan(from);
    return place;
  };
  const [map, line, words] = ['<details class="masthead-map', '<p class="line', 'class="words"'].map((tag) =>
    after(0, tag),
  );
  return [
    after(map!, '<i '),
    after(map!, '<span class="masthead-label'),
    after(line!, '<span class="line-stop', '<span class="line-stop', '<span class="line-stop'),
    after(words!, '<button', '</button'),
    after(words!, '<a class="fact', '</a'),
    after(words!, '<p class="visually-hidden'),
    after(words!, '<figure class="still'),
  ];
}

// On these a reload at some step moved words: those of the first step, whose still stands above them and came later.
for (const [size, viewport, ids] of [
  ['phone', PHONE, ['two-futures', 'retirement-401k']],
  ['desktop', DESKTOP, ['abs']],
] as const)
  for (const { id, path } of ids.map(named))
    test(`${id}, ${size}: a page that comes in pieces moves nothing as it comes`, async ({
      page,
      baseURL,
    }) => {
      await page.setViewportSize(viewport);
      const { origin, close } = await sendInPieces(page, baseURL!, path, cuts);
      await watchShifts(page, `${origin}${siteAddress('404.html')}`);
      await page.goto(`${origin}${siteAddress(path)}`);
      await expect(page.locator('.masthead-label')).toBeVisible();
      await expect(page.locator('.chapter-head > .line')).toBeVisible();
      await expectNoShift(page, 'as the page came');
      close();
    });

/** px from the window's top; the words of a step. */
const place = (page: Page, step: string): Promise<number> =>
  page.locator(`#${step} .words`).evaluate((words) => words.getBoundingClientRect().top);

for (const [name, viewport] of Object.entries(SIZES))
  test(`${name}: loaded again at a step, the page stands there before its scripts come, and stays`, async ({
    page,
  }) => {
    const { path, steps } = named('gpu-loans');
    await page.setViewportSize(viewport);
    await watchShifts(page);
    for (const step of [steps[0]!, steps[1]!, steps.at(-1)!]) {
      await open(page, siteAddress(path));
      await settled(page, steps[0]!);
      await jumpTo(page, step);
      await addressIs(page, siteAddress(`${path}#${step}`));
      const release = await holdScripts(page);
      await page.reload({ waitUntil: 'commit' });
      await page.locator('footer').last().waitFor();
      await painted(page);
      const before = await place(page, step);
      expect.soft(before, `${step}: its words are in view`).toBeGreaterThan(0);
      expect.soft(before, `${step}: its words are in view`).toBeLessThan(viewport.height - 100);
      const { length } = await shiftsOf(page);
      await expectNoneSeen(page, `${step}, loaded again`);
      release();
      await settled(page, step);
      await expectNoShift(page, `${step}, when its scripts came`, length);
      expect.soft(Math.abs((await place(page, step)) - before), `${step}: its words, px`).toBeLessThan(1);
    }
  });

/** How much slower than this machine a phone is taken to be. */
const SLOWER = 6;

// The widths of words in a stand-in font are what could move something: of chapters one, and the page with most lines.
for (const { path } of every(
  differentPages,
  templates.filter(({ path }) => [usual.path, 'sources/', 'share/'].includes(path)),
))
  test(`${nameOf({ path })}, six times slower: fonts that come after the first picture move nothing, at first and loaded again`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await watchShifts(page);
    for (const at of ['at first', 'loaded again']) {
      let come = (): void => undefined;
      const late = new Promise<void>((done) => {
        come = done;
      });
      await page.route('**/*.woff2', async (route) => {
        await late;
        await route.continue();
      });
      if (at === 'at first') await page.goto(siteAddress(path), { waitUntil: 'commit' });
      else await page.reload({ waitUntil: 'commit' });
      await page.locator('footer').last().waitFor({ state: 'attached' });
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      come();
      await expectNoneSeen(page, `${at}, /${path}`);
      await page.unrouteAll({ behavior: 'wait' });
      await page.evaluate(() => {
        const { scrollHeight } = document.documentElement;
        scrollTo({ top: scrollHeight * 0.4, behavior: 'instant' });
      });
      await painted(page);
    }
  });
