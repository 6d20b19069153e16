// Contact sheets of moves: each step becoming the next, at five moments, as the engine draws them.
import { join } from 'node:path';
import { open, painted, wearTheme } from '../browsers/screen.mjs';
import { project } from '../lib/project.mjs';
import { loadParts } from '../scenes/known.mjs';
import { asTheme, idOf, inPage, writeTo } from './camera.mjs';

/** @typedef {import('./camera.mjs').Camera} Camera */
/** @typedef {import('./camera.mjs').SitePage} SitePage */
/** @typedef {import('./camera.mjs').Cell} Cell */

/** How far a move has come. */
const MOMENTS = [0, 0.25, 0.5, 0.75, 1];
/** The box of a drawing, px, by the window’s size; any other size takes the phone’s. */
const PHONE = { width: 344, height: 500 };
const BOXES = /** @type {Record<string, { width: number, height: number }>} */ ({
  phone: PHONE,
  desktop: { width: 680, height: 660 },
});
/** A move to a row. */
const GRID = {
  phone: { perRow: MOMENTS.length, width: 260 },
  desktop: { perRow: MOMENTS.length, width: 340 },
};

/**
 * Every move of a chapter from a step to the next one.
 * @param {Camera} camera
 * @param {SitePage} chapter
 * @param {string} size
 * @param {string} theme
 * @param {string[]} steps those whose arrival is asked for
 */
export async function moveSheets(camera, chapter, size, theme, steps) {
  const parts = await loadParts(project);
  const id = idOf(chapter);
  const chart = await parts.charts[id]();
  const data = parts.resolve(parts.loadLedger(join(project, 'content')), id);
  const box = BOXES[size] ?? PHONE;
  /** @type {Cell[]} */
  const cells = [];
  await inPage(camera, size, chapter, async (page) => {
    await open(page, `${camera.site}${chapter.path}`);
    await wearTheme(page, asTheme(theme));
    for (const [i, step] of chapter.steps.entries()) {
      if (i === 0 || !steps.includes(step)) continue;
      const [from, to] = [chart.scene(data, i, box), chart.scene(data, i + 1, box)];
      for (const moment of MOMENTS) {
        const scene = moment === 1 ? to : parts.tween(from, to)(moment);
        await page.evaluate(
          ([svg, width, height]) => {
            document.body.innerHTML = `<figure>${svg}</figure>`;
            const drawn = document.querySelector('svg');
            drawn?.setAttribute('width', `${width}`);
            drawn?.setAttribute('height', `${height}`);
          },
          /** @type {const} */ ([parts.renderSvg(scene), box.width, box.height]),
        );
        await painted(page);
        const image = await page.locator('svg').screenshot();
        cells.push({ image, label: `${step} at ${moment * 100} %` });
      }
    }
  });
  return writeTo(camera, `${id}-moves-${size}-${theme}`, cells, GRID[size === 'phone' ? 'phone' : 'desktop']);
}
