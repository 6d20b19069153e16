// The page's clock for moves, in a test's hands: so that it can say "in the middle of a move" on a machine of any speed.
import type { Page } from '@playwright/test';
import { jumpTo, painted } from './reader.ts';

/**
 * Called in the page before its scripts: at 1 its clock is the browser's; at 0 a move that has begun goes on for ever,
 * a frame at a time, until the clock is set again.
 */
export function slowClock(): void {
  const onFrame = window.requestAnimationFrame.bind(window);
  const clock = { speed: 1, now: 0, last: 0 };
  Object.assign(window, { clock });
  window.requestAnimationFrame = (draw) =>
    onFrame((now) => {
      clock.now += (now - clock.last) * clock.speed;
      clock.last = now;
      draw(clock.now);
    });
}

export const setClock = (page: Page, speed: number): Promise<void> =>
  page.evaluate((speed) => {
    (window as unknown as { clock: { speed: number } }).clock.speed = speed;
  }, speed);

/** The figure on its way to a step. */
export const moving = (step: string): string => `figure[data-active-step="${step}"]:not([data-settled])`;

/** Goes to a step, and leaves the move to it hardly begun, with a frame or two of it drawn, until the clock is set. */
export async function halfWay(page: Page, step: string): Promise<void> {
  await setClock(page, 0.02);
  await jumpTo(page, step);
  await page.locator(moving(step)).waitFor();
  await painted(page);
}
