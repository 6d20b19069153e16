// The whole story on one page: nine chapters that load as they near, and a reader who finds the place again.
import { expect, test, type Page } from '@playwright/test';
import { addressIs, open, painted, PHONE, picture, settled, SIZES, visit } from './support/reader.ts';
import { siteAddress, chapters, pages } from './support/site.ts';

const story = pages.find(({ kind }) => kind === 'story')!;
const inOrder = story.chapters.map((id) => chapters.find((chapter) => chapter.id === id)!);
const [first, last] = [inOrder[0]!, inOrder.at(-1)!];

/** Which steps a chapter's drawing showed, in order, since this was called. */
async function watchSteps(page: Page, chapter: string): Promise<() => Promise<string[]>> {
  await page.evaluate((id) => {
    const figure = document.querySelector(`section[data-chapter="${id}"] figure[data-figure]`)!;
    const shown: string[] = [];
    new MutationObserver(() => shown.push(figure.getAttribute('data-active-step') ?? '')).observe(figure, {
      attributeFilter: ['data-active-step'],
    });
    Object.assign(window, { shown });
  }, chapter);
  return () => page.evaluate(() => (window as unknown as { shown: string[] }).shown);
}

const place = (page: Page, step: string): Promise<number> =>
  page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, step);

test('holds every chapter, in order, and leads to each from the first minute', async ({ page }) => {
  await page.goto(siteAddress());
  const order = await page
    .locator('section[data-chapter]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-chapter')));
  expect(order).toEqual(story.chapters);
  expect(order.toSorted()).toEqual(chapters.map(({ id }) => id).toSorted());
  const links = await page
    .locator('.minute a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(links).toEqual(story.chapters.map((id) => `#${id}-title`));
});

test('between chapters stands the counter-argument in few words; unfolded, all of it where it has more', async ({
  page,
}) => {
  await page.goto(siteAddress());
  const open = await page.locator('.between-counter p').allTextContents();
  expect(open).toHaveLength(story.chapters.length);
  for (const words of open) expect(words.trim().split(/\s+/).length, words).toBeLessThanOrEqual(25);
  for (const { id, path } of [inOrder[0]!, inOrder[1]!]) {
    const there = await (await page.request.get(siteAddress(path))).text();
    const whole = !there.includes('data-counter');
    await page.locator(`[data-chapter="${id}"] details[data-after] > summary`).click();
    const balance = page.locator(`[data-chapter="${id}"] .balance`);
    await expect(balance).toBeVisible();
    await expect(balance.getByRole('heading', { name: 'The best counter-argument' })).toHaveCount(
      whole ? 1 : 0,
    );
  }
});

for (const [name, viewport] of Object.entries(SIZES)) {
  test.describe(name, () => {
    test.use({ viewport });

    test(
      'a link to a step far down lands there and plays nothing else',
      { tag: viewport === PHONE ? '@quick' : [] },
      async ({ page }) => {
        const step = last.steps[2]!;
        await open(page, siteAddress());
        await visit(page, first.steps[0]!);
        const shown = await watchSteps(page, last.id);
        await page.evaluate((id) => (location.hash = id), step);
        await settled(page, step);
        expect([...new Set(await shown())]).toEqual([step]);
        const drawn = await picture(page, step);
        await open(page, siteAddress(`#${step}`));
        expect(await picture(page, step)).toBe(drawn);
      },
    );

    test('a chapter opened from the map begins at its beginning, and the map closes', async ({ page }) => {
      await open(page, siteAddress());
      await painted(page);
      await page.locator('[data-map] > summary').click();
      await page.locator(`[data-map] [data-map-link="${last.id}"]`).click();
      await expect(page.locator(`#${last.id}-title`)).toBeInViewport();
      await expect(page.locator('[data-map]')).not.toHaveAttribute('open');
      await settled(page, last.steps[0]!);
      await expect(page.locator(`[data-square="${last.id}"]`)).toHaveClass(/here/);
      await expect(page.locator('[data-square].here')).toHaveCount(1);
    });

    for (const how of ['reloads', 'goes elsewhere and back'] as const) {
      test(`a reader who ${how} finds the step again`, async ({ page }) => {
        const step = last.steps[1]!;
        await open(page, siteAddress());
        await painted(page);
        await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), step);
        await visit(page, step);
        await addressIs(page, siteAddress(`#${step}`));
        const drawn = await picture(page, step);
        if (how === 'reloads') await page.reload();
        else {
          await page.goto(siteAddress(first.path));
          await page.goBack();
        }
        expect(await picture(page, step)).toBe(drawn);
        const top = await place(page, step);
        expect(Math.abs(top)).toBeLessThan(viewport.height);
      });
    }
  });
}

test('a reader between two chapters, who goes elsewhere and back, is still there', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, siteAddress());
  const mark = page.locator(`#${first.id}-since`);
  await mark.evaluate((heading) => heading.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
  await page.goto(siteAddress(last.path));
  await page.goBack();
  await expect(mark).toBeInViewport();
});

test('as a drawing moves, the browser styles its marks anew, not the page round it', async ({
  page,
  browser,
}) => {
  await page.setViewportSize(PHONE);
  await open(page, siteAddress());
  const [, from, to] = first.steps;
  await visit(page, from!);
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await visit(page, to!);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
    traceEvents: { name: string; args: { elementCount?: number } }[];
  };
  const styled = traceEvents
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .map(({ args }) => args.elementCount ?? 0);
  expect(styled.length).toBeGreaterThan(3);
  expect(Math.max(...styled)).toBeLessThan((await page.locator('*').count()) / 4);
});
