// axe-core, WCAG 2.2 AA: nothing on any page, in both themes, at every step, with what opens open.
import { expect, test, type Page } from '@playwright/test';
import { colours, everything, violations } from './support/axe.ts';
import { open, painted, PHONE, SIZES, visit } from './support/reader.ts';
import {
  siteAddress,
  chapters,
  every,
  nameOf,
  panelled,
  readingPages,
  templates,
  usual,
} from './support/site.ts';

// axe adds styles of its own while it measures; the page's policy is looked at elsewhere.
test.use({ bypassCSP: true, viewport: PHONE, contextOptions: { reducedMotion: 'reduce' } });

async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** Opens everything that can be opened, but for the map, which lies over the page. */
const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
  });

/** The parts of the story that are not chapters, which hold the same on pages of their own. */
const OWN = ['.masthead', 'main > :not(section[data-chapter])', 'footer'];

const wholePages = {
  phone: every(
    readingPages.filter(({ kind }) => kind !== 'chapter'),
    templates.filter(({ kind }) => kind !== 'chapter'),
  ),
  // The same elements in more room: what a rule could find there only is where words stand in two columns.
  desktop: every(
    templates,
    templates.filter(({ kind, path }) => kind === 'story' || path === usual.path),
  ),
};

for (const name of ['phone', 'desktop'] as const) {
  for (const { path, kind } of wholePages[name]) {
    test(`${nameOf({ path })}, ${name}: whole, with all details open`, async ({ page }) => {
      await page.setViewportSize(SIZES[name]);
      await open(page, siteAddress(path));
      await painted(page);
      await openAll(page);
      const parts = kind === 'story' ? every([], OWN) : [];
      expect
        .soft(await violations(page, everything, ...(name === 'phone' ? [] : parts)), 'light')
        .toEqual([]);
      await wear(page, 'dark');
      expect.soft(await violations(page, colours, ...parts), 'dark').toEqual([]);
    });
  }

  test(`the map, ${name}`, async ({ page }) => {
    await page.setViewportSize(SIZES[name]);
    await open(page, siteAddress(usual.path));
    await page.locator('[data-map] > summary').click();
    await expect(page.locator('[data-map] nav')).toBeVisible();
    expect.soft(await violations(page, everything, '[data-map]'), 'light').toEqual([]);
    await wear(page, 'dark');
    expect.soft(await violations(page, colours, '[data-map]'), 'dark').toEqual([]);
  });
}

// Chapters are one template: four stand for it, of which one has readers write a number and one asks five levels.
const written = chapters.filter(({ id }) => ['retirement-401k', 'two-futures'].includes(id));
for (const { id, path, steps } of every(chapters, [usual, panelled, ...written])) {
  test(`${id}: whole, at its steps, and with a source card open`, async ({ page }) => {
    await open(page, siteAddress(path));
    await painted(page);
    await openAll(page);
    expect.soft(await violations(page, everything), 'whole').toEqual([]);
    // All words are in the page at every step. What a step draws is put to the same test everywhere; that its labels can
    // be read is seen at every step in text.spec.ts. So one step, which has a source, stands for the others.
    const step = page.locator('[data-step]:has(.words a.fact)').first();
    const sourced = (await step.getAttribute('id'))!;
    const parts = (step: string): string[] => ['figure[data-figure]', `#${step}`];
    for (const step of every(steps, [])) {
      await visit(page, step);
      expect.soft(await violations(page, everything, ...parts(step)), `${step}, light`).toEqual([]);
    }
    await visit(page, sourced);
    // What is asked there first.
    const asked = step.locator('.ask button:visible');
    if (await asked.count()) await asked.click();
    await step.locator('.words a.fact').first().click();
    await expect(page.locator('#source-card')).toBeVisible();
    const card = ['#source-card', ...parts(sourced)];
    expect.soft(await violations(page, everything, ...card), 'with its card, light').toEqual([]);
    await wear(page, 'dark');
    expect.soft(await violations(page, colours, ...card), 'with its card, dark').toEqual([]);
    await page.keyboard.press('Escape');
    for (const step of every(steps, [])) {
      await visit(page, step);
      expect.soft(await violations(page, colours, ...parts(step)), `${step}, dark`).toEqual([]);
    }
  });
}

// Without scripts a chapter is the same template, less what is live.
for (const [theme, { id, path }] of every(
  chapters.flatMap((chapter) => [['light', chapter] as const, ['dark', chapter] as const]),
  [['light', usual] as const, ['dark', panelled] as const],
)) {
  test(`${id}, ${theme}: scripts blocked`, async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    // The page takes the system's theme as it opens.
    await page.emulateMedia({ colorScheme: theme });
    await open(page, siteAddress(path));
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await violations(page, everything)).toEqual([]);
  });
}
