// A number that a reader sets on the drawing itself: by grip and key, silently, and only while scripts run.
import { expect, test, type Page } from '@playwright/test';
import { drawnBy } from '../../src/charts/registry.ts';
import { renderSvg } from '../../src/marks/svg.ts';
import { boxOf, dataOf, difference, wrongWith } from './support/drawn.ts';
import { open, painted, PHONE, settled, SIZES, visit } from './support/reader.ts';
import { expectNoShift, watchShifts } from './support/shifts.ts';
import { chapters, siteAddress } from './support/site.ts';
import { heard, listen, rest } from './support/spoken.ts';

/** The chapters in which something may be set, each with its step. */
const playing = (
  await Promise.all(
    chapters.map(async ({ id, path, steps }) => {
      const { chart, play } = await drawnBy(id);
      return play ? [{ id, path, steps, step: steps[play.step - 1]!, chart, play }] : [];
    }),
  )
).flat();

const range = (page: Page) => page.locator('[data-play] input');
const drawing = (page: Page): Promise<string> =>
  page.locator('figure[data-figure] > svg').evaluate((svg) => svg.outerHTML);

/** What is wrong with the drawing of a number that was set. */
async function wrongSetting(
  page: Page,
  { path, chart, play }: (typeof playing)[number],
  value: number,
): Promise<string> {
  const found = await drawing(page);
  const scene = chart.scene(play.set(dataOf(path), value), play.step, boxOf(found));
  const wanted = renderSvg(scene)
    .replace(/<(\w+) ([^>]*)\/>/g, '<$1 $2></$1>')
    .replaceAll('\u00a0', '&nbsp;');
  return difference(found, wanted);
}

test('one chapter lets a number be set', () => expect(playing.map(({ id }) => id)).toEqual(['gpu-loans']));

for (const chapter of playing) {
  const { id, path, step, steps, play } = chapter;
  const [before, after] = [steps[steps.indexOf(step) - 1]!, steps[steps.indexOf(step) + 1]!];

  for (const [name, viewport] of Object.entries(SIZES))
    test(`${id}, ${name}: the step is its own until the grip is dragged; then it is what was set, however one comes back`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await watchShifts(page);
      await open(page, siteAddress(`${path}#${step}`));
      await settled(page, step);
      const address = page.url();
      expect.soft(await wrongWith(await drawing(page), step), 'untouched').toBe('');
      const start = play.start(dataOf(path));
      await expect(range(page)).toHaveValue(`${start}`);

      const gripAt = async (): Promise<{ x: number; y: number }> => {
        const box = (await range(page).boundingBox())!;
        const [now, least, most] = await range(page).evaluate((input: HTMLInputElement) =>
          [input.value, input.min, input.max].map(Number),
        );
        const share = (now! - least!) / (most! - least!);
        return { x: box.x + 22, y: box.y + 22 + (box.height - 44) * (1 - share) };
      };
      const grip = await gripAt();
      const touched = (at: { x: number; y: number }): Promise<string | undefined> =>
        page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.tagName, at);
      expect(await touched(grip)).toBe('INPUT');
      expect(await touched({ ...grip, y: grip.y + 40 }), 'beside it the page').not.toBe('INPUT');
      await page.mouse.move(grip.x, grip.y);
      await page.mouse.down();
      await page.mouse.move(grip.x, grip.y + 50, { steps: 5 });
      await page.mouse.up();
      const set = Number(await range(page).inputValue());
      expect(set).toBeLessThan(start);
      expect.soft(await wrongSetting(page, chapter, set), 'set').toBe('');

      for (const to of [after, before, steps.at(-1)!, step]) await visit(page, to);
      expect.soft(await wrongSetting(page, chapter, set), 'come back to').toBe('');
      await visit(page, after);
      expect.soft(await wrongWith(await drawing(page), after), 'the next step').toBe('');
      await expect(range(page)).toBeHidden();
      await expectNoShift(page, `${id}, ${name}`);
      expect(address).toContain(`#${step}`);
      expect(await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }, history.state])).toEqual([
        {},
        {},
        null,
      ]);
      await open(page, siteAddress(`${path}#${step}`));
      await settled(page, step);
      await expect(range(page)).toHaveValue(`${start}`);
    });

  test(`${id}: by keyboard, with a name and a number that are heard`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    await open(page, siteAddress(`${path}#${step}`));
    await settled(page, step);
    await listen(page);
    await page.locator(`[id="${step}"] .in-words > summary`).focus();
    await page.keyboard.press('Tab');
    await expect(range(page)).toBeFocused();
    await settled(page, step);
    const start = Number(await range(page).inputValue());
    for (let times = 0; times < 3; times++) await page.keyboard.press('ArrowDown');
    await expect(range(page)).toHaveValue(`${start - 3}`);
    await expect(range(page)).toHaveAttribute('aria-valuetext', `${start - 3} of 100`);
    await expect(range(page)).toHaveAccessibleName(/^What chips fetch/);
    expect(await rest(page), 'its value is all there is to hear').toEqual([]);
    expect((await heard(page)).inVain).toEqual([]);
    expect(await wrongSetting(page, chapter, start - 3)).toBe('');
  });

  test(`${id}: in a frame and on slides; in print and in a copy there is no grip, and the step is its own`, async ({
    page,
    browser,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [from, viewport] of [
      [`embed/${path}?layout=stepper&step=${step}`, { width: 320, height: 600 }],
      [`${path}slides/#${step}`, { width: 1280, height: 720 }],
      [`${path}#${step}`, PHONE],
    ] as const) {
      await page.setViewportSize(viewport);
      await open(page, siteAddress(from));
      await settled(page, step);
      await painted(page);
      await range(page).focus();
      await page.keyboard.press('ArrowDown');
      await settled(page, step);
      const set = Number(await range(page).inputValue());
      expect.soft(await wrongSetting(page, chapter, set), from).toBe('');
    }
    await page.emulateMedia({ media: 'print' });
    await expect(range(page)).toBeHidden();
    const [copy, address] = [await page.content(), page.url()];
    const context = await browser.newContext({ javaScriptEnabled: false });
    const dead = await context.newPage();
    await dead.route(address.replace(/#.*/, ''), (route) =>
      route.fulfill({ contentType: 'text/html', body: copy }),
    );
    await dead.goto(address);
    await expect(dead.locator('[data-play]:visible')).toHaveCount(0);
    await expect(dead.locator(`[id="${step}"] .still`)).toBeVisible();
    await context.close();
  });
}
