// How far a reader of the story goes: the page's height on a phone, and from a chapter's last words to the next title.
import { SIZES, painted, withPage } from '../browsers/screen.mjs';

/** @typedef {{ height: number, firstDeed: number, between: { chapter: string, screens: number }[] }} Distances in px, and in screens of a phone */

/**
 * Measures the story at 390 px with every chapter's drawing live, as a reader meets it.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<Distances>}
 */
export function distances(browser, url) {
  return withPage(browser, SIZES['phone'] ?? {}, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle' });
    await painted(page);
    return page.evaluate(() => {
      const bottom = (/** @type {Element} */ element) => element.getBoundingClientRect().bottom + scrollY;
      const top = (/** @type {Element} */ element) => element.getBoundingClientRect().top + scrollY;
      const chapters = [...document.querySelectorAll('section[data-chapter]')];
      const titles = [...document.querySelectorAll('.chapter-title, .ending h2')];
      const between = chapters.map((chapter, i) => {
        const words = [...chapter.querySelectorAll('.step .words')].at(-1);
        const next = titles[i + 1];
        const px = words && next ? top(next) - bottom(words) : Number.NaN;
        return { chapter: chapter.getAttribute('data-chapter') ?? '', screens: px / innerHeight };
      });
      const deed = document.querySelector('[data-guess], [data-play], .between details');
      return {
        height: document.documentElement.scrollHeight,
        firstDeed: deed ? top(deed) / innerHeight : Number.NaN,
        between,
      };
    });
  });
}
