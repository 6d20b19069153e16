import { expect, type Page } from '@playwright/test';
import { painted } from './reader.ts';
import { siteAddress } from './site.ts';

/** Something that moved without the reader's doing. */
export interface Shift {
  value: number;
  moved: string[];
}

/**
 * Collects every layout shift of the pages opened from here on, also those the browser excuses. The fonts are fetched
 * before: where a busy machine brings them after the first picture, words move by a hair, which no script of ours did.
 */
export async function watchShifts(page: Page, first = siteAddress('404.html')): Promise<void> {
  await page.goto(first, { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => document.fonts.ready);
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[]) {
        const moved = entry.sources.map(
          ({ node }) => (node as Element | null)?.className ?? `${node?.nodeName}`,
        );
        shifts.push({ value: entry.value, moved: moved.map(String) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export const shiftsOf = (page: Page): Promise<Shift[]> =>
  page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);

/** @param from how many shifts had been seen before what is asked about */
export async function expectNoShift(page: Page, when: string, from = 0): Promise<void> {
  await painted(page);
  expect.soft((await shiftsOf(page)).slice(from), `layout shifts ${when}`).toEqual([]);
}

/**
 * For a page whose fonts may have come after its first picture: what moved since it was opened is less than any reader
 * or measure sees, 0.00 in two decimals.
 */
export async function expectNoneSeen(page: Page, when: string): Promise<void> {
  const total = (await shiftsOf(page)).reduce((sum, { value }) => sum + value, 0);
  expect.soft(total, `layout shift ${when}`).toBeLessThan(0.005);
}
