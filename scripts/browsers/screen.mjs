// Opening pages in the browser and knowing when they stand still.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */

/** @type {Record<string, import('@playwright/test').BrowserContextOptions>} */
export const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};
export const THEMES = /** @type {const} */ (['light', 'dark']);

const PATIENCE = 6000;

/**
 * Runs a job in a page of its own and closes it afterwards.
 * @template T
 * @param {Browser} browser
 * @param {import('@playwright/test').BrowserContextOptions} options
 * @param {(page: Page) => Promise<T>} job
 * @returns {Promise<T>}
 */
export async function withPage(browser, options, job) {
  const context = await browser.newContext({ deviceScaleFactor: 1, locale: 'en-US', ...options });
  try {
    return await job(await context.newPage());
  } finally {
    await context.close();
  }
}

/** @param {string} css @returns {string} the same, by which a page waits for our fonts, however late a busy machine brings them */
export const waitingForFonts = (css) => css.replaceAll('font-display:optional', 'font-display:block');

/**
 * Has pages wait for our fonts, where what is measured, compared or printed is to be in them. Call it before they are opened.
 * @param {Page | import('@playwright/test').BrowserContext} where
 */
export async function inOurFonts(where) {
  await where.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: waitingForFonts(await response.text()) });
  });
}

/**
 * Opens an address as a link from elsewhere would; a change of the hash alone would not load anything.
 * @param {Page} page
 * @param {string} url
 */
export async function open(page, url) {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'load' });
}

/**
 * Lands on a step once more: a page that waited for our fonts may have landed before they came, and moved after.
 * @param {Page} page
 * @param {string} step
 */
export async function landAgain(page, step) {
  await page.evaluate(async (step) => {
    await document.fonts.ready;
    document.getElementById(step)?.scrollIntoView({ behavior: 'instant' });
  }, step);
}

/**
 * The live chart of a step, drawn and at rest.
 * @param {string} step
 */
export function settledChart(step) {
  return `figure[data-figure][data-active-step="${step}"][data-settled]`;
}

/**
 * Waits until the live chart shows a step and rests.
 * @param {Page} page
 * @param {string} step
 * @returns {Promise<boolean>} whether it did
 */
export async function settle(page, step) {
  try {
    await page.locator(settledChart(step)).first().waitFor({ state: 'attached', timeout: PATIENCE });
  } catch {
    return false;
  }
  await painted(page);
  return (await page.locator(settledChart(step)).count()) > 0;
}

/**
 * Waits for the fonts and for two frames.
 * @param {Page} page
 */
export async function painted(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

/**
 * Shows the page in a theme: at once where it follows the system, else loaded anew.
 * @param {Page} page
 * @param {'light' | 'dark'} theme
 */
export async function wearTheme(page, theme) {
  await page.emulateMedia({ colorScheme: theme });
  const worn = await page.evaluate(() => document.documentElement.dataset['theme']);
  if (worn && worn !== theme) await page.reload();
}
