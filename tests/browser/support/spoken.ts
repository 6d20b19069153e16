// What a page says aloud, and what it writes in vain: for tests of settings.
import type { Page } from '@playwright/test';

interface Heard {
  /** What live regions came to say, one after another. */
  said: string[];
  /** Writes to live regions, to what a slider is called aloud and to whether a field is wrong, that changed nothing. */
  inVain: string[];
}

/** Listens to every live region of a page, from now on. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: Heard = { said: [], inVain: [] };
    Object.assign(window, { heard });
    const live = 'output, [role=status], [role=alert], [aria-live]:not([aria-live=off])';
    const words = new Map([...document.querySelectorAll(live)].map((one) => [one, one.textContent]));
    new MutationObserver((records) => {
      for (const { type, target, oldValue, attributeName } of records) {
        if (type !== 'attributes' || (target as Element).getAttribute(attributeName!) !== oldValue) continue;
        if (/^aria-(?:valuetext|invalid)$/.test(attributeName!) || (target as Element).closest(live))
          heard.inVain.push(`${attributeName}: ${oldValue}`);
      }
      const written = new Set(
        records
          .filter(({ type }) => type !== 'attributes')
          .map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live)),
      );
      for (const region of written) {
        if (!region) continue;
        const now = region.textContent;
        if (now === words.get(region)) heard.inVain.push(now);
        else if (now !== '') heard.said.push(now);
        words.set(region, now);
      }
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeOldValue: true,
    });
  });

/** What was heard since `listen`. */
export const heard = (page: Page): Promise<Heard> =>
  page.evaluate(() => (window as unknown as { heard: Heard }).heard);

/** How many sentences some words are. */
export const sentences = (words: string): number => words.match(/[.?!](?= |$)/g)?.length ?? 1;

/**
 * Lets so much time of a page pass as keys must rest before anything is said; its clock must have been installed.
 * @returns what was said meanwhile
 */
export async function rest(page: Page): Promise<string[]> {
  const { length } = (await heard(page)).said;
  await page.clock.runFor(1000);
  return (await heard(page)).said.slice(length);
}
