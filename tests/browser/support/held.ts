import type { Page } from '@playwright/test';
import { shipped } from './scripts.ts';

/**
 * Refuses scripts to the pages opened from here on. Playwright's own routes would turn the browser's cache off: fonts
 * that were fetched before would come late on a busy machine, and words move by a hair that no script of ours moved.
 * @param names which ones, as in `shipped`; all, unless told
 */
export async function blockScripts(page: Page, names: readonly string[] = shipped): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: names.map((name) => `*/${name}`) });
}

/**
 * Holds scripts of pages opened from here on, as a slow network would, until the function it answers with is called.
 * The browser's cache is off meanwhile, so fonts may come after the first picture: `expectNoneSeen` is for what moves then.
 * It takes the place of every route set on the page before.
 * @param names which ones, as in `shipped`; all, unless told
 */
export async function holdScripts(page: Page, names: readonly string[] = shipped): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.unrouteAll();
  await page.route(
    (url) => names.some((name) => url.pathname.endsWith(`/${name}`)),
    async (route) => {
      await held;
      await route.continue();
    },
  );
  return release;
}
