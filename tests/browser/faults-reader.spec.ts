// What a reader asks of the browser: larger, wider apart, in colours of their own. How Windows draws its contrast
// themes cannot be seen here; Chromium’s two palettes for forced colours stand for them. Zoom is what it comes to: a
// window of fewer CSS pixels. Only style sheets of the page’s own level are tried for spacing, as bookmarklets add them.
import { expect, test, type Page } from '@playwright/test';
import { embedAddress, lessonAddress, SHARE, slidesAddress, aboutAddress } from '../../src/lib/routes.ts';
import { crammed, wear } from './support/crammed.ts';
import { open, painted, PHONE, DESKTOP, resize, settled, sticksOut, visit } from './support/reader.ts';
import { siteAddress, chapters, every } from './support/site.ts';
import { faults, teachGround, type Taught } from './support/words.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const coreweave = chapters.find(({ id }) => id === 'coreweave')!;
/** 1280 × 1024 at 200 and at 400 percent. */
const TWICE = { width: 640, height: 512 };
const FOUR_TIMES = { width: 320, height: 256 };

/** Whether the first line of a step's words, or of what asks in their place, is in the window, with nothing on it. */
const reads = (page: Page, step: string): Promise<boolean> =>
  page.evaluate((step) => {
    const words = [...document.querySelectorAll(`#${step} .words > :not(.kicker)`)].find((part) =>
      part.checkVisibility({ visibilityProperty: true }),
    )!;
    const range = document.createRange();
    range.selectNodeContents(words);
    const { top, left, bottom, width } = range.getClientRects()[0]!;
    const hit = document.elementFromPoint(left + Math.min(width, 40) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && (words.contains(hit) || hit === words);
  }, step);

for (const { id, path, steps } of chapters)
  test(`${id} at 200 and at 400 %: nothing beside the window, every linked step is read`, async ({
    page,
  }) => {
    await page.setViewportSize(TWICE);
    await open(page, siteAddress(path));
    await settled(page, steps[0]!);
    expect.soft(await sticksOut(page)).toEqual([]);
    // By a link, which leads there also where the address, which follows the reader, has come to say so meanwhile.
    const follow = async (step: string): Promise<void> => {
      await page.evaluate((step) => {
        const link = document.createElement('a');
        link.href = `#${step}`;
        document.body.append(link);
        link.click();
        link.remove();
      }, step);
      await painted(page);
    };
    for (const step of steps) {
      await follow(step);
      await settled(page, step);
      // The first step opens with its drawing; its words come with the first turn of the wheel.
      if (step === steps[0]) continue;
      expect.soft(await reads(page, step), `${step} at 200 %`).toBe(true);
      const room = await page.evaluate((step) => {
        const words = document.querySelector(`#${step} .words`)!.getBoundingClientRect();
        const stage = document.querySelector('figure[data-figure]')!.getBoundingClientRect();
        return stage.left < words.right ? innerHeight - stage.bottom : innerHeight - stage.top;
      }, step);
      expect.soft(room, `room for the words of ${step}`).toBeGreaterThan(120);
    }
    await page.setViewportSize(FOUR_TIMES);
    await expect(page.locator('section[data-scrolly]')).toHaveCount(0);
    // Unrolled, words stand on the page's own ground, one step like another.
    for (const step of every(steps, [steps[0]!, steps.at(-1)!])) {
      await follow(step);
      expect.soft(await reads(page, step), `${step} at 400 %`).toBe(true);
      await expect.soft(page.locator(`#${step} .still`)).toBeVisible();
    }
    expect.soft(await sticksOut(page)).toEqual([]);
  });

test('at 400 %: a source, a term, the map, the slides and a frame can be used', async ({ page }) => {
  await page.setViewportSize(FOUR_TIMES);
  await open(page, siteAddress(coreweave.path));
  await page.locator('.step a.fact').first().click();
  const card = page.locator('#source-card');
  await expect(card.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
  await card.getByRole('link').last().scrollIntoViewIfNeeded();
  await expect(card.getByRole('link').last()).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  const map = page.locator('[data-map]');
  await map.locator('summary').click();
  await map.locator('a').last().scrollIntoViewIfNeeded();
  await expect(map.locator('a').last()).toBeInViewport({ ratio: 1 });
  const term = chapters.find(({ id }) => id === 'spv')!;
  await open(page, siteAddress(term.path));
  await page.locator('.step .term').first().click();
  await expect(page.locator('.term-card:popover-open')).toBeInViewport({ ratio: 1 });

  // Slides are a list where one would not fit, and its keys are the browser’s.
  for (const viewport of [FOUR_TIMES, { width: 320, height: 180 }]) {
    await page.setViewportSize(viewport);
    await open(page, siteAddress(slidesAddress(coreweave.id)));
    await expect(page.locator('html')).toHaveAttribute('data-live', 'on');
    await expect(page.locator('.step > .still:visible')).toHaveCount(coreweave.steps.length);
    await expect(page.locator('.step > .words:visible')).toHaveCount(coreweave.steps.length);
    expect.soft(await sticksOut(page)).toEqual([]);
    expect.soft(await crammed(page)).toEqual([]);
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => scrollY > 0);
  }
  await page.setViewportSize(TWICE);
  await settled(page, coreweave.steps[0]!);
  await page.keyboard.press('PageDown');
  await settled(page, coreweave.steps[1]!);
  expect.soft(await sticksOut(page)).toEqual([]);
  expect.soft(await crammed(page)).toEqual([]);
});

/** WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

for (const { id, path, steps } of chapters)
  test(`${id} with text spaced out: nothing cut off, nothing on anything else`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await open(page, siteAddress(path));
    await settled(page, steps[0]!);
    await wear(page, SPACED);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details:not([data-map])'))
        (details as HTMLDetailsElement).open = true;
    });
    for (const viewport of [PHONE, DESKTOP]) {
      if (viewport !== PHONE) await resize(page, viewport);
      await painted(page);
      expect.soft(await crammed(page), `${viewport.width}`).toEqual([]);
      expect.soft(await sticksOut(page), `${viewport.width}`).toEqual([]);
      // Labels keep their places, in every drawing alike: one chapter's steps stand for all.
      for (const step of id === coreweave.id ? steps : steps.slice(-1)) {
        await visit(page, step);
        const found = await faults(page, { size: 12, contrast: 4.5, scale: 1 });
        expect.soft(found, `${step} at ${viewport.width}`).toEqual([]);
      }
    }
    // At 320 the masthead has least to spare.
    await page.setViewportSize({ width: 320, height: 640 });
    await painted(page);
    expect.soft(await sticksOut(page), '320').toEqual([]);
    await expect.soft(page.locator('.masthead-label')).toBeInViewport({ ratio: 1 });
  });

test('other pages, frames and slides with text spaced out', async ({ page }) => {
  const embed = embedAddress(coreweave.id);
  for (const [path, viewport] of [
    ['', PHONE],
    [SHARE, PHONE],
    [lessonAddress(coreweave.id), PHONE],
    [aboutAddress(), PHONE],
    [embed, { width: 360, height: 640 }],
    [`${embed}?layout=stepper`, { width: 390, height: 640 }],
    [slidesAddress(coreweave.id), { width: 1280, height: 720 }],
    [slidesAddress(coreweave.id), PHONE],
  ] as const) {
    await page.setViewportSize(viewport);
    await open(page, siteAddress(path));
    await wear(page, SPACED);
    await painted(page);
    expect.soft(await crammed(page), `/${path} at ${viewport.width}`).toEqual([]);
    expect.soft(await sticksOut(page), `/${path} at ${viewport.width}`).toEqual([]);
    if (path === '') {
      await page.locator('[data-map] > summary').click();
      expect.soft(await crammed(page), 'the map').toEqual([]);
    }
  }
});

for (const palette of ['light', 'dark'] as const)
  test(`forced colours, ${palette}: marks told apart, words and controls seen, focus too`, async ({
    page,
  }) => {
    const chapter = chapters.find(({ id }) => id === 'spv')!;
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: palette, reducedMotion: 'reduce' });
    for (const { path, steps } of [coreweave, chapter]) {
      await open(page, siteAddress(path));
      for (const step of steps) {
        await visit(page, step);
        expect.soft(await faultsOfColour(page), step).toEqual([]);
      }
    }
    await page.locator('[data-panel]').scrollIntoViewIfNeeded();
    await expect(page.locator('[data-panel]')).toHaveAttribute('data-live', 'on');
    const looks = (
      selector: string,
    ): Promise<{ ground: string; ink: string; ring: string; border: string }> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { backgroundColor, color, outlineStyle, outlineColor, borderColor } =
            getComputedStyle(element);
          return {
            ground: backgroundColor,
            ink: color,
            ring: `${outlineStyle} ${outlineColor}`,
            border: borderColor,
          };
        });
    const { canvas, ink } = await page.evaluate(() => {
      const probe = document.createElement('i');
      document.body.append(probe);
      const colour = (name: string): string => {
        probe.setAttribute('class', name);
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      const out = { canvas: colour('Canvas'), ink: colour('CanvasText') };
      probe.remove();
      return out;
    });
    expect(canvas).not.toBe(ink);
    // The chosen option is filled, the other is not; both have an edge.
    const [on, off] = ['.choice input:checked', '.choice input:not(:checked)'];
    expect((await looks(on)).ground).toBe(ink);
    expect((await looks(`${on} + span`)).ink).toBe(canvas);
    expect((await looks(off)).ground).not.toBe(ink);
    expect((await looks(off)).border).not.toBe(canvas);
    await page.locator(off).first().check({ force: true });
    await expect(page.locator('.try-figure')).toHaveAttribute('data-settled');
    await visit(page, chapter.steps[2]!);
    expect((await looks('.step-list a[aria-current]')).ground).toBe(ink);
    expect((await looks('.step-list a:not([aria-current])')).ground).not.toBe(ink);
    for (const selector of [
      '.step a.fact',
      '.choice input',
      '.chapter-switches button',
      '.step-list a',
      'summary',
    ]) {
      await page.keyboard.press('Tab');
      await page.locator(selector).first().focus();
      const { ring } = await looks(selector);
      expect.soft(ring, `focus on ${selector}`).toMatch(/^solid /);
      expect.soft(ring, `focus on ${selector}`).not.toContain(canvas);
    }
  });

/** Everything in the live drawing that is the colour of the ground, and what grey no longer tells apart. */
async function faultsOfColour(page: Page): Promise<string[]> {
  await teachGround(page);
  return page.evaluate(() => {
    const { groundOf } = window as unknown as Taught;
    const found: string[] = [];
    const ground = getComputedStyle(document.body).backgroundColor;
    const svg = document.querySelector('figure[data-figure] > svg')!;
    const paintOf = (mark: Element): string => {
      const { fill, stroke } = getComputedStyle(mark);
      return mark.matches('.box, .line') ? stroke : fill;
    };
    for (const mark of svg.querySelectorAll(':is(path, rect):not(.ground)'))
      if (paintOf(mark) === ground) found.push(`${mark.outerHTML.slice(0, 60)} is not seen`);
    // Words may be of the ground's colour on what is of the ink's.
    for (const text of svg.querySelectorAll('text'))
      if (paintOf(text) === `rgb(${groundOf(text).join(', ')})`)
        found.push(`“${text.textContent}” is not seen`);
    const greys = [...svg.querySelectorAll('path.context:not(.line)')];
    const others = [...svg.querySelectorAll('path:not(.context, .line)')];
    for (const grey of greys)
      if (others.some((mark) => paintOf(mark) === paintOf(grey)))
        found.push('grey is the colour of another role');
    return [...new Set(found)];
  });
}
