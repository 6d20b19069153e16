import type { Page } from '@playwright/test';

/**
 * Holds the scripts of pages opened from here on, as a slow network would, until the function it answers with is called.
 */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
