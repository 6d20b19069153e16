// axe-core, WCAG 2.2 AA: nothing on any page, in both themes, at every step, with what opens open.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { project } from '../../scripts/lib/project.mjs';
import { DESKTOP, open, painted, PHONE, visit } from './support/reader.ts';
import { at, chapters, nameOf, pages } from './support/site.ts';

const AXE = readFileSync(join(project, 'node_modules/axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// axe adds styles of its own while it measures; the page's policy is looked at elsewhere.
test.use({ bypassCSP: true, viewport: PHONE, contextOptions: { reducedMotion: 'reduce' } });

/** @returns one line for every element at fault */
async function violations(page: Page, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([tags, within]) => {
      const { axe } = window as unknown as {
        axe: { run(context: Document | string, options: RunOptions): Promise<AxeResults> };
      };
      const results = await axe.run(within ?? document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      });
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
      );
    },
    [TAGS, within] as const,
  );
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    for (const { path } of pages) {
      for (const viewport of [PHONE, DESKTOP]) {
        test(`${nameOf({ path })} at ${viewport.width}: whole, with all details and the map open`, async ({
          page,
        }) => {
          await page.setViewportSize(viewport);
          await open(page, at(path));
          await painted(page);
          await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
          expect.soft(await violations(page)).toEqual([]);
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('main details'))
              (details as HTMLDetailsElement).open = true;
          });
          await page.locator('[data-map] > summary').click();
          await expect(page.locator('[data-map] nav')).toBeVisible();
          expect.soft(await violations(page)).toEqual([]);
        });
      }
    }

    for (const { id, path, steps } of chapters) {
      test(`${id}: at every step`, async ({ page }) => {
        await open(page, at(path));
        for (const step of steps) {
          await visit(page, step);
          expect.soft(await violations(page, '.scrolly'), step).toEqual([]);
        }
      });

      test(`${id}: with a source card open`, async ({ page }) => {
        await open(page, at(path));
        await visit(page, steps[0]!);
        const step = page.locator(`[data-step]:has(a.fact)`).first();
        await visit(page, (await step.getAttribute('id'))!);
        await step.locator('a.fact').first().click();
        await expect(page.locator('#source-card')).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });

      test(`${id}: scripts blocked`, async ({ page }) => {
        await page.route('**/_astro/*.js', (route) => route.abort());
        await open(page, at(path));
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}
