import { expect, type Page } from '@playwright/test';
import { settledChart } from '../../../scripts/browsers/screen.mjs';
import { TRIGGER, triggerLine } from '../../../src/scrolly/geometry.ts';
import { PATIENCE } from '../../support/patience.ts';

export interface Viewport {
  width: number;
  height: number;
}

export const PHONE: Viewport = { width: 390, height: 844 };
export const DESKTOP: Viewport = { width: 1280, height: 800 };
export const SIZES = { phone: PHONE, desktop: DESKTOP };

/** A turn of the wheel in px where scroll is time: less than half of any step, so that a rest shows the step at its end. */
export const SHORT_TURN = 230;

/** Opens an address as a link from elsewhere would: a change of the hash alone would load nothing. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
}

/** Waits for the fonts and two frames: what was to be laid out and painted now is. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

export { PATIENCE };

/**
 * Waits until a step's live drawing rests. Asked at every frame: a locator asks at growing intervals, and most of
 * the waiting would be its own.
 */
export async function settled(page: Page, step: string): Promise<void> {
  const resting = (selector: string): boolean => document.querySelectorAll(selector).length === 1;
  try {
    await page.waitForFunction(resting, settledChart(step), { timeout: PATIENCE });
  } catch (cause) {
    throw new Error(`The figure should rest in ${step}. ${await state(page, step)}`, { cause });
  }
}

/** How drawing, step and page stand, for whoever reads why a step did not come. */
async function state(page: Page, step: string): Promise<string> {
  const found = page.evaluate((step) => {
    const figures = [...document.querySelectorAll<HTMLElement>('figure[data-figure]')];
    const box = document.getElementById(step)?.getBoundingClientRect();
    return [
      `Drawings: ${figures.map(({ dataset }) => JSON.stringify(dataset)).join(' ')}.`,
      `The step reaches from ${box?.top} to ${box?.bottom} in a window of ${innerHeight} px, at ${scrollY}.`,
      `Its frames: ${document.visibilityState}, ${document.timeline.currentTime} of ${performance.now()} ms.`,
    ].join(' ');
  }, step);
  return found.catch((error: unknown) => `Nor does the page answer: ${String(error)}`);
}

/** Waits until the address reads so; asked at every frame, for the same reason. */
export async function addressIs(page: Page, path: string): Promise<void> {
  const reads = (path: string): boolean => location.pathname + location.search + location.hash === path;
  try {
    await page.waitForFunction(reads, path, { timeout: PATIENCE });
  } catch (cause) {
    throw new Error(`The address should be ${path}, not ${page.url()}.`, { cause });
  }
}

/**
 * Lets moves take an eighth of their time, on every page opened from here on: the drawing's clock runs faster, the
 * way it goes is the same.
 */
export async function hurry(page: Page): Promise<void> {
  await page.addInitScript((times) => {
    const onFrame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) => onFrame((now) => draw(now * times));
  }, 8);
}

/** Gives the window another size, and waits until the drawing has the size of its new box and rests. */
export async function resize(page: Page, viewport: Viewport): Promise<void> {
  await page.setViewportSize(viewport);
  await page.waitForFunction(() => {
    const figure = document.querySelector<HTMLElement>('figure[data-figure][data-settled]');
    const box = figure?.querySelector('svg')?.viewBox.baseVal;
    const width = Math.floor((figure?.clientWidth ?? 0) / 8) * 8;
    const air = figure ? Number.parseFloat(getComputedStyle(figure).paddingTop) : 0;
    return box?.width === width && box.height === Math.floor(figure!.clientHeight - air);
  });
  await painted(page);
}

/** The live drawing of a step as it stands in the page, once it rests. */
export async function picture(page: Page, step: string): Promise<string> {
  await settled(page, step);
  return page.locator(settledChart(step)).evaluate((figure) => figure.outerHTML);
}

/**
 * The step that geometry calls for: the one whose box contains the line across the small viewport,
 * clamped to the first and last. Worked out anew here, not asked from the page's own code.
 * @param height the small viewport's, in px
 */
export function stepByGeometry(page: Page, height: number): Promise<string> {
  return page.evaluate((line) => {
    const steps = [...document.querySelectorAll('[data-step]')];
    const at = steps.find((step) => {
      const box = step.getBoundingClientRect();
      return box.top <= line && line < box.bottom;
    });
    const before = steps[0]!.getBoundingClientRect().top > line;
    return (at ?? (before ? steps[0] : steps.at(-1)))!.id;
  }, triggerLine(height));
}

/** How far the line is from a step, in px, and whether the step's centre has passed it. */
export const standing = (
  page: Page,
  step: string,
  height: number,
): Promise<{ away: number; halfWay: boolean }> =>
  page.evaluate(
    ([id, line]) => {
      const { top, bottom, height } = document.getElementById(id)!.getBoundingClientRect();
      return { away: Math.max(0, top - line, line - bottom), halfWay: top + height / 2 <= line + 1 };
    },
    [step, triggerLine(height)] as const,
  );

/** Puts a step's centre on the line, at once; a step in a shadow root too. */
export async function jumpTo(page: Page, step: string): Promise<void> {
  await page.locator(`[data-step="${step}"]`).evaluate((element, share) => {
    const box = element.getBoundingClientRect();
    const line = Math.round(document.documentElement.clientHeight * share);
    scrollBy({ top: box.top + box.height / 2 - line, behavior: 'instant' });
  }, TRIGGER);
}

export async function visit(page: Page, step: string): Promise<void> {
  await jumpTo(page, step);
  await settled(page, step);
}

/**
 * Turns the wheel once and waits until the page has come to rest.
 * @returns whether the page moved
 */
export async function wheel(page: Page, by: number): Promise<boolean> {
  const room = await page.evaluate((by) => {
    const most = document.documentElement.scrollHeight - innerHeight;
    const can = by > 0 ? scrollY < most - 1 : scrollY > 0;
    if (can) {
      const rest = new Promise<void>((done) => {
        addEventListener('scrollend', () => done(), { once: true });
      });
      Object.assign(window, { atRest: rest });
    }
    return can;
  }, by);
  if (!room) return false;
  await page.mouse.wheel(0, by);
  await page.evaluate(() => (window as unknown as { atRest: Promise<void> }).atRest);
  return true;
}

/** Goes down the page, a screen at a time, so that whatever waits for the reader to come near begins. */
export async function throughPage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    do {
      scrollBy({ top: innerHeight, behavior: 'instant' });
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    } while (scrollY < document.documentElement.scrollHeight - innerHeight - 1);
  });
}

/** A wheel needs the pointer over the page. */
export async function takeWheel(page: Page): Promise<void> {
  const { width, height } = page.viewportSize()!;
  await page.mouse.move(width / 2, height - 40);
}

/** The parts of a page that stick out of the window sideways, unless they scroll by themselves. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out: string[] = [];
    if (document.documentElement.scrollWidth > width)
      out.push(`page ${document.documentElement.scrollWidth}px`);
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('.visually-hidden, .skip, .table-scroll')) continue;
      if (!element.checkVisibility()) continue;
      let { left, right, width: own } = element.getBoundingClientRect();
      if (element instanceof SVGPathElement && navigator.userAgent.includes('Firefox')) {
        // It gives a thick line half its thickness past its ends too, where nothing is painted: the line itself then.
        const { x, width: long } = element.getBBox();
        const { a, e } = element.getScreenCTM()!;
        [left, right, own] = [a * x + e, a * (x + long) + e, a * long];
      }
      if (own > 0 && (right > width + 0.5 || left < -0.5))
        out.push(`${element.tagName} ${element.getAttribute('class')} ${left}–${right}`);
    }
    return out;
  });
}

/** A seeded shuffle: random, and the same in every run. */
export function shuffled<T>(items: readonly T[], seed = 1): T[] {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  return items
    .map((item) => [next(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** Waits until the buttons beside the steps' links take presses: their script comes last, and they are no stop by keyboard before. */
export async function linksTakePresses(page: Page): Promise<void> {
  if ((await page.locator('[data-copy-link]').count()) > 0)
    await expect(page.locator('html')).toHaveAttribute('data-links', 'on');
}

/** Has what the page previews in frames come; it comes when it is about to be seen, and is no stop by keyboard before. */
export async function previewed(page: Page): Promise<void> {
  for (const preview of await page.locator('[data-preview]').all()) {
    await preview.scrollIntoViewIfNeeded();
    await expect(preview.locator('iframe').first()).toBeAttached();
    await expect(preview.locator('iframe[tabindex]:visible')).toHaveCount(0);
  }
}
