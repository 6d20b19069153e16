// The site in words a third longer than English, such as German has them: nothing sticks out of a small phone.
import { resolve } from 'node:path';
import { buildPseudoIfStale, pseudoSite } from '../../scripts/lib/pseudo-edition.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { expect, test } from '@playwright/test';
import { open, painted, sticksOut } from './support/reader.ts';

const SMALLEST_WINDOW = { width: 320, height: 640 };

/** A page of each kind. The story stands for chapters as well, and one chapter for what a chapter's page has of its own. */
const PAGES = [
  '',
  'coreweave/',
  'share/',
  'sources/',
  'glossary/',
  'about/',
  'teach/',
  'teach/spv/',
  'abs/slides/',
  'embed/abs/?layout=stepper',
  'embed/chart/abs-try/',
  'nowhere/',
];

let server: Awaited<ReturnType<typeof startServer>>;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  await buildPseudoIfStale();
  server = await startServer({ root: resolve(pseudoSite), port: 0, base: '' });
});
test.afterAll(() => server.close());

test('in longer words nothing sticks out of a small window, whatever is open', async ({ page }) => {
  await page.setViewportSize(SMALLEST_WINDOW);
  for (const path of PAGES) {
    await open(page, server.url + path);
    await painted(page);
    expect.soft(await page.innerText('body'), `/${path} is in those words`).toMatch(/théé/i);
    expect.soft(await sticksOut(page), `/${path}`).toEqual([]);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await painted(page);
    expect.soft(await sticksOut(page), `/${path}, everything open`).toEqual([]);
  }
});
