// Contact sheets of what is live: steps, panels, steppers in frames, slides.
import { join } from 'node:path';
import { landAgain, open, painted, settle, wearTheme, withPage } from '../browsers/screen.mjs';
import { asTheme, GRIDS, idOf, inPage, writeTo } from './camera.mjs';

/** @typedef {import('./camera.mjs').Camera} Camera */
/** @typedef {import('./camera.mjs').SitePage} SitePage */
/** @typedef {import('./camera.mjs').Cell} Cell */

/** Frames in other people's pages: a phone's column, an article's. */
const FRAMES = /** @type {Record<string, { width: number, height: number }>} */ ({
  phone: { width: 360, height: 640 },
  desktop: { width: 680, height: 640 },
});
const PROJECTOR = { width: 1280, height: 720 };

/**
 * A chapter's steps, in every theme; each picture also by itself in the folder `steps`.
 * @param {Camera} camera
 * @param {SitePage} chapter
 * @param {string} size
 * @param {string[]} themes
 * @param {string[]} steps those asked for
 */
export async function stepSheets(camera, chapter, size, themes, steps) {
  /** @type {Record<string, Cell[]>} */
  const cells = Object.fromEntries(themes.map((theme) => [theme, []]));
  await inPage(camera, size, chapter, async (page) => {
    for (const step of chapter.steps.filter((id) => steps.includes(id))) {
      await page.emulateMedia({ colorScheme: asTheme(themes[0]) });
      await open(page, `${camera.site}${chapter.path}#${step}`);
      await landAgain(page, step);
      for (const theme of themes) {
        await wearTheme(page, asTheme(theme));
        const bad = !(await settle(page, step));
        if (bad) camera.problems.push(`${step}, ${size}, ${theme}: the chart did not settle on this step.`);
        const path = join(camera.out, 'steps', `${step}-${size}-${theme}.png`);
        cells[theme]?.push({ image: await page.screenshot({ path }), label: step, bad });
      }
    }
  });
  const files = themes.map((theme) =>
    writeTo(camera, `${idOf(chapter)}-${size}-${theme}`, cells[theme] ?? [], GRIDS[size]),
  );
  return (await Promise.all(files)).flat();
}

/**
 * Every panel as it stands when the reader comes to it, controls and all.
 * @param {Camera} camera
 * @param {SitePage[]} chapters
 * @param {string} size
 * @param {string} theme
 */
export async function panelSheets(camera, chapters, size, theme) {
  /** @type {Cell[]} */
  const cells = [];
  for (const chapter of chapters)
    await inPage(camera, size, chapter, async (page) => {
      await page.emulateMedia({ colorScheme: asTheme(theme) });
      await page.goto(camera.site + chapter.path);
      for (const panel of await page.locator('[data-panel]').all()) {
        await panel.scrollIntoViewIfNeeded();
        await panel.and(page.locator('[data-live]')).waitFor();
        await painted(page);
        const label = (await panel.getAttribute('data-panel')) ?? '';
        cells.push({ image: await panel.screenshot(), label });
      }
    });
  return cells.length ? writeTo(camera, `panels-${size}-${theme}`, cells, GRIDS[size]) : [];
}

/**
 * A chapter's stepper at every step, in frames of the widths it meets.
 * @param {Camera} camera
 * @param {SitePage} chapter
 * @param {string} size
 * @param {string} theme
 */
export async function frameSheets(camera, chapter, size, theme) {
  /** @type {Cell[]} */
  const cells = [];
  const viewport = FRAMES[size] ?? { width: 360, height: 640 };
  await withPage(camera.browser, { viewport, reducedMotion: 'reduce' }, async (page) => {
    for (const step of chapter.steps) {
      await open(page, `${camera.site}embed/${chapter.path}?layout=stepper&step=${step}&theme=${theme}`);
      const bad = !(await settle(page, step));
      if (bad)
        camera.problems.push(`${step} in a frame, ${size}, ${theme}: the stepper did not settle on it.`);
      cells.push({ image: await page.screenshot(), label: step, bad });
    }
  });
  return writeTo(camera, `${idOf(chapter)}-frame-${size}-${theme}`, cells, GRIDS[size]);
}

/**
 * A chapter's slides as most projectors show them.
 * @param {Camera} camera
 * @param {SitePage} chapter
 * @param {string} theme
 */
export async function slideSheets(camera, chapter, theme) {
  /** @type {Cell[]} */
  const cells = [];
  await withPage(camera.browser, { viewport: PROJECTOR, reducedMotion: 'reduce' }, async (page) => {
    await page.emulateMedia({ colorScheme: asTheme(theme) });
    await open(page, `${camera.site}${chapter.path}slides/`);
    for (const step of chapter.steps) {
      const bad = !(await settle(page, step));
      if (bad) camera.problems.push(`${step} on a slide, ${theme}: the slides did not settle on it.`);
      cells.push({ image: await page.screenshot(), label: step, bad });
      await page.keyboard.press('PageDown');
    }
  });
  return writeTo(camera, `${idOf(chapter)}-slides-${theme}`, cells, GRIDS['desktop']);
}
