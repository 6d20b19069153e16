// One visit, the way a reader makes it: what it loads, what shifts, what it leaves behind.
import { brotli } from '../lib/compress.mjs';
import { SIZES, painted, withPage } from '../browsers/screen.mjs';

const PAUSE = 60;
const AFTERWARDS = 600;
const MOST_TURNS = 2000;

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ scriptFirst: number, script: number, fonts: number, nodes: number, shift: number, foreign: string[], stored: number }} Visit bytes as brotli */

/**
 * Loads a page, waits, then turns the mouse wheel to its end.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} size
 * @returns {Promise<Visit>}
 */
export function visit(browser, url, size) {
  return withPage(browser, SIZES[size] ?? {}, async (page) => {
    const loaded = watchNetwork(page);
    await page.addInitScript(sumLayoutShifts);
    await page.goto(url, { waitUntil: 'networkidle' });
    await painted(page);
    const first = await loaded.bytes();
    await wheelThrough(page);
    const all = await loaded.bytes();
    const left = await page.evaluate(readPage);
    const cookies = await page.context().cookies();
    const foreign = loaded.addresses().filter((address) => !isOurs(address, url));
    const { nodes, shift } = left;
    const stored = left.stored + cookies.length;
    return {
      scriptFirst: first.script,
      script: all.script,
      fonts: first.fonts,
      nodes,
      shift,
      foreign,
      stored,
    };
  });
}

/**
 * Scrolls with the mouse wheel until the page goes no further.
 * @param {Page} page
 */
export async function wheelThrough(page) {
  const { width = 390, height = 844 } = page.viewportSize() ?? {};
  await page.mouse.move(width / 2, (height * 3) / 4);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await page.mouse.wheel(0, height / 2);
    await page.waitForTimeout(PAUSE);
    const left = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
    if (left < 2) break;
  }
  await page.waitForTimeout(AFTERWARDS);
}

/** @param {Page} page */
function watchNetwork(page) {
  /** @type {Map<string, Promise<{ script: number, fonts: number }>>} */
  const sizes = new Map();
  /** What was asked for, answered or not. @type {Set<string>} */
  const asked = new Set();
  page.on('request', (request) => asked.add(request.url()));
  // What a frame in it loads is weighed where that page is measured by itself.
  page.on('response', (response) => {
    if (response.frame() === page.mainFrame()) sizes.set(response.url(), weigh(response));
  });
  const bytes = async () => {
    const all = await Promise.all(sizes.values());
    const sum = (/** @type {'script' | 'fonts'} */ key) => all.reduce((total, one) => total + one[key], 0);
    return { script: sum('script'), fonts: sum('fonts') };
  };
  return { bytes, addresses: () => [...asked] };
}

/** @param {import('@playwright/test').Response} response */
async function weigh(response) {
  const type = response.headers()['content-type'] ?? '';
  const isScript = /javascript/.test(type);
  const isFont = /font/.test(type);
  const body = isScript || isFont ? await response.body() : Buffer.alloc(0);
  return { script: isScript ? (await brotli(body)).length : 0, fonts: isFont ? body.length : 0 };
}

/**
 * @param {string} address
 * @param {string} page
 */
function isOurs(address, page) {
  return (
    address.startsWith('data:') ||
    address.startsWith('blob:') ||
    new URL(address).origin === new URL(page).origin
  );
}

/** Runs in the page, before anything else. */
function sumLayoutShifts() {
  const sum = { value: 0 };
  Object.assign(window, { layoutShift: sum });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum.value += /** @type {any} */ (entry).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page. */
function readPage() {
  return {
    nodes: document.querySelectorAll('*').length,
    shift: /** @type {any} */ (window).layoutShift.value,
    stored: localStorage.length + sessionStorage.length,
  };
}
