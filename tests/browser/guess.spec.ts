// A reader guesses before a step gives its answer: by finger, mouse and keyboard, silently, and only while scripts run.
import { expect, test, type Page } from '@playwright/test';
import { fill } from '../../src/charts/chart.ts';
import { drawnBy } from '../../src/charts/registry.ts';
import { guessScene } from '../../src/components/hands/guess-scene.ts';
import { renderSvg } from '../../src/marks/svg.ts';
import { boxOf, dataOf, difference, wrongWith } from './support/drawn.ts';
import { justShow } from './support/guess.ts';
import { jumpTo, open, painted, PHONE, settled, SIZES, visit } from './support/reader.ts';
import { expectNoShift, watchShifts } from './support/shifts.ts';
import { chapters, every, siteAddress } from './support/site.ts';
import { heard, listen, rest } from './support/spoken.ts';

/** The chapters that ask, each with the step that has the answer. */
const asking = (
  await Promise.all(
    chapters.map(async ({ id, path, steps }) => {
      const { chart, guess } = await drawnBy(id);
      return guess ? [{ id, path, steps, step: steps[guess.step - 1]!, asked: { chart, guess } }] : [];
    }),
  )
).flat();
const [first] = asking as [(typeof asking)[number]];

/** Of several levels, the first. */
const range = (page: Page) => page.locator('[data-guess] input').first();
const button = (page: Page) => page.locator('.ask button');
const drawing = (page: Page): Promise<string> =>
  page.locator('figure[data-figure] > svg').evaluate((svg) => svg.outerHTML);
/** What a reader sees of a step's words. */
const seen = (page: Page, step: string): Promise<string> =>
  page.locator(`[id="${step}"] .words`).evaluate((words) => (words as HTMLElement).innerText);
const value = async (page: Page): Promise<number> => Number(await range(page).inputValue());

async function arrive(page: Page, { path, step }: { path: string; step: string }): Promise<void> {
  await open(page, siteAddress(`${path}#${step}`));
  await settled(page, step);
}

/** What is wrong with the drawing of an answer, with what was guessed on it. */
async function wrongAnswer(
  page: Page,
  { path, asked, step, steps }: (typeof asking)[number],
  values: readonly number[],
): Promise<string> {
  const found = await drawing(page);
  const data = dataOf(path);
  const scene = guessScene({ ...asked, data }, steps.indexOf(step) + 1, boxOf(found), values, false);
  const wanted = renderSvg(scene)
    .replace(/<(\w+) ([^>]*)\/>/g, '<$1 $2></$1>')
    .replaceAll('\u00a0', '&nbsp;');
  return difference(found, wanted);
}

for (const chapter of asking) {
  const { id, path, step, steps } = chapter;
  const [before, after] = [steps[steps.indexOf(step) - 1]!, steps[steps.indexOf(step) + 1]!];

  // Where the grip lies is the stage’s matter, as large as it is: on a desktop one chapter stands for all.
  for (const [name, viewport] of Object.entries(SIZES).filter(
    ([size]) => size === 'phone' || every(asking, [first]).includes(chapter),
  ))
    test(`${id}, ${name}: asks, is answered, keeps the guess, and moves nothing on the page`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await watchShifts(page);
      await arrive(page, chapter);
      const address = page.url();
      const words = wordsIn(await page.locator(`[id="${step}"] .words`).innerHTML());
      await expect(button(page)).toBeVisible();
      expect(await seen(page, step)).not.toContain(words.slice(0, 20));
      expect.soft(await wrongWith(await drawing(page), step), 'the question').toBe('');

      // The middle of the grip is where its level ends, and it is as large as a thumb.
      const gripAt = async (): Promise<{ x: number; y: number }> => {
        const box = (await range(page).boundingBox())!;
        const [now, most] = [await value(page), Number(await range(page).getAttribute('max'))];
        expect(box.width).toBeCloseTo(44, 0);
        return { x: box.x + 22, y: box.y + 22 + (box.height - 44) * (1 - now / most) };
      };
      const grip = await gripAt();
      expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.tagName, grip)).toBe('INPUT');
      expect(
        await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.tagName, {
          ...grip,
          y: grip.y - 40,
        }),
        'beside the grip the page is what is touched',
      ).not.toBe('INPUT');
      const was = await value(page);
      await page.mouse.move(grip.x, grip.y);
      await page.mouse.down();
      await page.mouse.move(grip.x, grip.y - 30, { steps: 4 });
      await page.mouse.up();
      const set = await value(page);
      expect(set).toBeGreaterThan(was);
      const there = await gripAt();
      expect(Math.abs(there.y - (grip.y - 30))).toBeLessThan(viewport === PHONE ? 8 : 16);
      const said = fill(dataOf(path), 'guessSaid', { n: set });
      await expect(range(page)).toHaveAttribute('aria-valuetext', said);

      // Who scrolls on loses nothing, and is asked again.
      await visit(page, after);
      expect.soft(await wrongWith(await drawing(page), after), 'without an answer').toBe('');
      expect(await seen(page, step)).toContain(words.slice(0, 20));
      await visit(page, step);
      expect(await value(page)).toBe(set);

      await button(page).click();
      await settled(page, step);
      expect(await seen(page, step)).toContain(words.slice(0, 20));
      await expect(button(page)).toBeHidden();
      await expect(range(page)).toBeHidden();
      expect(
        await page.evaluate((step) => document.activeElement?.closest('[data-step]')?.id === step, step),
        'what was said takes the focus',
      ).toBe(true);
      expect.soft(await wrongAnswer(page, chapter, [set]), 'the answer').toBe('');
      for (const to of [after, before, steps.at(-1)!, step]) await visit(page, to);
      expect.soft(await wrongAnswer(page, chapter, [set]), 'come back to').toBe('');
      await visit(page, after);
      expect.soft(await wrongWith(await drawing(page), after), 'the next step').toBe('');
      await expectNoShift(page, `${id}, ${name}`);
      // Silent, and forgotten.
      expect(address).toContain(`#${step}`);
      expect(await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }, history.state])).toEqual([
        {},
        {},
        null,
      ]);
      await arrive(page, chapter);
      await expect(button(page)).toBeVisible();
      expect(await value(page)).toBe(was);
    });

  test(`${id}: by keyboard`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    await arrive(page, chapter);
    await listen(page);
    await button(page).focus();
    await page.keyboard.press('Tab');
    await expect(range(page)).toBeFocused();
    await settled(page, step);
    await expect(range(page)).toHaveAccessibleName(/\?$/);
    const was = await value(page);
    await page.keyboard.press('ArrowUp');
    expect(await value(page)).toBeGreaterThan(was);
    const set = await value(page);
    const said = fill(dataOf(path), 'guessSaid', { n: set });
    await expect(range(page)).toHaveAttribute('aria-valuetext', said);
    expect(await rest(page), 'its value is all there is to hear').toEqual([]);
    expect((await heard(page)).inVain).toEqual([]);
    await page.keyboard.press('Enter');
    await settled(page, step);
    expect(await wrongAnswer(page, chapter, [set])).toBe('');
    await expect(range(page)).toBeHidden();
  });

  test(`${id}: who comes back with the keyboard stands in the answer, and nobody hides it`, async ({
    page,
  }) => {
    await open(page, siteAddress(`${path}#${after}`));
    await settled(page, after);
    const fold = page.locator(`[id="${step}"] .in-words summary`);
    await fold.focus();
    await page.locator(`[id="${step}"]`).evaluate((place) => place.scrollIntoView({ behavior: 'instant' }));
    await settled(page, step);
    await expect(fold).toBeFocused();
    await expect(fold).toBeVisible();
    await expect(button(page)).toBeHidden();
  });

  test(`${id}: who only wants to see presses the button, and the answer has no level`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await arrive(page, chapter);
    await justShow(page, step);
    await expect(page.locator(`figure[data-active-step="${step}"]:not([data-settled])`)).toHaveCount(1);
    await settled(page, step);
    expect(await wrongAnswer(page, chapter, [])).toBe('');
  });

  test(`${id}: in a frame and on slides, by a button that is seen`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [address, viewport] of [
      [`embed/${path}?layout=stepper&step=${step}`, { width: 320, height: 600 }],
      [`embed/${path}?layout=stepper&step=${step}`, { width: 720, height: 640 }],
      [`${path}slides/#${step}`, { width: 1280, height: 720 }],
    ] as const) {
      await page.setViewportSize(viewport);
      await open(page, siteAddress(address));
      await settled(page, step);
      await painted(page);
      const [grip, figure] = [
        (await range(page).boundingBox())!,
        (await page.locator('.stage').boundingBox())!,
      ];
      expect.soft(grip.x + grip.width, address).toBeLessThanOrEqual(figure.x + figure.width + 0.5);
      expect.soft(grip.y, address).toBeGreaterThanOrEqual(figure.y - grip.width);
      await range(page).focus();
      await page.keyboard.press('ArrowUp');
      await settled(page, step);
      const set = await value(page);
      await button(page).click();
      await settled(page, step);
      expect.soft(await wrongAnswer(page, chapter, [set]), address).toBe('');
      await expect(range(page)).toBeHidden();
    }
  });
}

test('on the way to it, the answer is not read in the words that are coming', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, siteAddress(first.path));
  await settled(page, first.steps[0]!);
  await expect(page.locator(`[id="${first.step}"] .words > p:not(.kicker)`).first()).toBeHidden();
});

test('in the story, too; and no script of it is fetched where nothing is asked', async ({ page }) => {
  await page.setViewportSize(PHONE);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const other = chapters.find(({ id }) => !asking.some((chapter) => chapter.id === id))!;
  await open(page, siteAddress(other.path));
  await settled(page, other.steps[0]!);
  expect(fetched.filter((url) => url.includes('guess'))).toEqual([]);
  await open(page, siteAddress(`#${first.step}`));
  await settled(page, first.step);
  expect(fetched.filter((url) => url.includes('guess'))).toHaveLength(1);
  await justShow(page, first.step);
  await settled(page, first.step);
  await expect(button(page).first()).toBeHidden();
});

test('in print and in a copy without scripts the answer stands, and nothing asks', async ({
  page,
  browser,
}) => {
  await page.setViewportSize(PHONE);
  await arrive(page, first);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.ask:visible, [data-guess]:visible')).toHaveCount(0);
  await expect(page.locator(`[id="${first.step}"] .words > p:not(.kicker)`).first()).toBeVisible();
  const [copy, address] = [await page.content(), page.url()];
  const context = await browser.newContext({ javaScriptEnabled: false });
  const dead = await context.newPage();
  await dead.route(address.replace(/#.*/, ''), (route) =>
    route.fulfill({ contentType: 'text/html', body: copy }),
  );
  await dead.goto(address);
  await expect(dead.locator('.ask:visible, [data-guess]:visible')).toHaveCount(0);
  await expect(dead.locator(`[id="${first.step}"] .words > p:not(.kicker)`).first()).toBeVisible();
  await context.close();
});

test('a finger on the grip drags; anywhere else on the drawing it scrolls', async ({ browser }) => {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await arrive(page, first);
  const client = await context.newCDPSession(page);
  const drag = async (x: number, y: number, by: number): Promise<void> => {
    const point = (to: number) => [{ x, y: to }];
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(y) });
    for (let n = 1; n <= 8; n++)
      await client.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: point(y + (by * n) / 8),
      });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await painted(page);
  };
  const box = (await range(page).boundingBox())!;
  const [was, most] = [await value(page), Number(await range(page).getAttribute('max'))];
  const at = await page.evaluate(() => scrollY);
  await drag(box.x + 22, box.y + 22 + (box.height - 44) * (1 - was / most), -40);
  expect(await value(page)).toBeGreaterThan(was);
  expect(await page.evaluate(() => scrollY), 'the page stays').toBe(at);
  const set = await value(page);
  await drag(box.x + 22, box.y + box.height - 4, -60);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(at);
  await jumpTo(page, first.step);
  await settled(page, first.step);
  expect(await value(page)).toBe(set);
  await context.close();
});

/** The first words of a step, as its file has them. */
function wordsIn(html: string): string {
  const [, paragraph = ''] =
    /<p(?![^>]*kicker)[^>]*>((?!<\/p>)[\s\S]*?)<\/p>/.exec(
      html.replace(/<div class="ask"[\s\S]*?<\/div>/, '').replace(/<p class="kicker"[\s\S]*?<\/p>/, ''),
    ) ?? [];
  return paragraph
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
