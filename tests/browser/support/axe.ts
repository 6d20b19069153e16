import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { project } from '../../../scripts/lib/project.mjs';

const AXE = readFileSync(join(project, 'node_modules/axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules a theme can break: it changes colours and nothing else. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
export type Rules = NonNullable<RunOptions['runOnly']>;
/** WCAG 2.2 AA, whole. */
export const everything: Rules = { type: 'tag', values: TAGS };
export const colours: Rules = { type: 'rule', values: COLOURS };

/**
 * What axe finds. The page’s policy must be bypassed: axe adds styles of its own while it measures.
 * @returns one line for every element at fault, in the whole page or in what the selectors name
 */
export async function violations(page: Page | Frame, rules: Rules, ...within: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([runOnly, within]) => {
      const { axe } = window as unknown as {
        axe: { run(context: Document | string[][], options: RunOptions): Promise<AxeResults> };
      };
      const context = within.length ? within.map((selector) => [selector]) : document;
      const results = await axe.run(context, { runOnly, resultTypes: ['violations'] });
      // A term in a sentence is as high as its line: WCAG 2.5.8 lets targets in sentences be.
      const isInSentence = (target: unknown): boolean =>
        typeof target === 'string' && document.querySelector(target)?.matches('dfn > button') === true;
      const counts = (id: string, target: unknown): boolean => id !== 'target-size' || !isInSentence(target);
      return results.violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(({ target }) => counts(id, target[0]))
          .map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
      );
    },
    [rules, within] as const,
  );
}
