// Chromium over the DevTools protocol and Firefox over WebDriver BiDi, both by Puppeteer.
import { launch, type Browser, type Frame, type LaunchOptions, type Page } from 'puppeteer-core';
import { findChromium } from '../../../scripts/browsers/browser.mjs';
import { PATIENCE } from '../../support/patience.ts';
import { engineOf, PageLeft, seenAmong, type Driver, type Engine } from './engine.ts';

/** What Chromium says, under no code of its own, where a page goes before it has answered; Firefox waits for the next. */
const LEFT = 'Execution context was destroyed';

/**
 * What Firefox says of a font that it stopped fetching, NS_BINDING_ABORTED: its page was left, or it came later than
 * `font-display: optional` waits, and the reader reads on in a font of their own, as is meant.
 */
const FONT_LEFT = /downloadable font: download failed .* status=2152398850 /;

/** Ends a browser; one that does not end by itself is killed. */
async function end(browser: Browser): Promise<void> {
  const late = new Promise<void>((done) => {
    setTimeout(done, 5000).unref();
  });
  await Promise.race([browser.close(), late]);
  browser.process()?.kill('SIGKILL');
}

async function within(page: Page, selector: string | undefined): Promise<Page | Frame> {
  if (selector === undefined) return page;
  const element = await page.waitForSelector(selector);
  return (await element?.contentFrame()) ?? page;
}

function driverOf(browser: Browser, page: Page): Driver {
  const heard: string[] = [];
  const hear = (said: string): void => {
    if (!FONT_LEFT.test(said)) heard.push(said);
  };
  page.on('pageerror', (error) => hear(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') hear(message.text());
  });
  return {
    go: async (url) => {
      await page.goto(url);
    },
    run: async (expression, frame) => {
      const place = await within(page, frame);
      try {
        return await place.evaluate(expression);
      } catch (cause) {
        throw String(cause).includes(LEFT) ? new PageLeft('The page was left.', { cause }) : cause;
      }
    },
    resize: (size) => page.setViewport(size),
    press: (key) => page.keyboard.press(key),
    click: async (selector, frame) => {
      const place = await within(page, frame);
      const element = (await place.$$(selector))[Number(await place.evaluate(seenAmong(selector)))];
      if (!element) throw new Error(`No ${selector} is to be seen.`);
      await element.click();
    },
    errors: () => Promise.resolve(heard),
    close: () => end(browser),
  };
}

async function start(options: LaunchOptions, ready: (page: Page) => Promise<void>): Promise<Engine> {
  const browser = await launch({ ...options, timeout: 2 * PATIENCE });
  const [page = await browser.newPage()] = await browser.pages();
  page.setDefaultTimeout(2 * PATIENCE);
  await ready(page);
  // It calls itself `Chrome/156.0.8078.79`, `firefox/153.7.0`.
  const [name = '', version] = (await browser.version()).split('/');
  return engineOf(`${name[0]?.toUpperCase()}${name.slice(1)} ${version}`, driverOf(browser, page));
}

/** @param scripts whether pages may run any */
export async function chromium(scripts: boolean): Promise<Engine> {
  const { executablePath, args } = await findChromium();
  return start({ executablePath, args }, (page) => page.setJavaScriptEnabled(scripts));
}

/**
 * @param executablePath an installed Firefox; Playwright drives builds of its own only
 * @param scripts whether pages may run any: a preference, as BiDi’s own command is not there yet (limits.ts)
 */
export function firefox(executablePath: string, scripts: boolean): Promise<Engine> {
  const extraPrefsFirefox = {
    'javascript.enabled': scripts,
    // Bars that lie over the page, as on a phone and in the other two.
    'ui.useOverlayScrollbars': 1,
  };
  return start({ browser: 'firefox', executablePath, extraPrefsFirefox }, () => Promise.resolve());
}
