// axe-core, WCAG 2.2 AA: nothing on any page, in both themes, at every step, with what opens open.
import { expect, test, type Page } from '@playwright/test';
import { colours, everything, violations } from './support/axe.ts';
import { open, painted, PHONE, SIZES, visit } from './support/reader.ts';
import { at, chapters, differentPages, nameOf, readingPages } from './support/site.ts';

// axe adds styles of its own while it measures; the page's policy is looked at elsewhere.
test.use({ bypassCSP: true, viewport: PHONE, contextOptions: { reducedMotion: 'reduce' } });

async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

for (const [name, viewport] of Object.entries(SIZES)) {
  for (const { path } of viewport === PHONE ? readingPages : differentPages) {
    test(`${nameOf({ path })}, ${name}: whole, with all details and the map open`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await open(page, at(path));
      await painted(page);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('main details'))
          (details as HTMLDetailsElement).open = true;
      });
      expect.soft(await violations(page, everything), 'light').toEqual([]);
      await wear(page, 'dark');
      expect.soft(await violations(page, colours), 'dark').toEqual([]);
      await page.locator('[data-map] > summary').click();
      await expect(page.locator('[data-map] nav')).toBeVisible();
      expect.soft(await violations(page, colours, '[data-map]'), 'the map, dark').toEqual([]);
      await wear(page, 'light');
      expect.soft(await violations(page, everything, '[data-map]'), 'the map, light').toEqual([]);
    });
  }
}

for (const { id, path, steps } of chapters) {
  test(`${id}: at every step, and with a source card open`, async ({ page }) => {
    await open(page, at(path));
    // Between two steps the drawing changes, and which words are seen.
    for (const step of steps) {
      await visit(page, step);
      const found = await violations(page, everything, 'figure[data-figure]', `#${step}`);
      expect.soft(found, `${step}, light`).toEqual([]);
    }
    await wear(page, 'dark');
    for (const step of steps.toReversed()) {
      await visit(page, step);
      const found = await violations(page, colours, 'figure[data-figure]', `#${step}`);
      expect.soft(found, `${step}, dark`).toEqual([]);
    }
    const step = page.locator(`[data-step]:has(a.fact)`).first();
    await visit(page, (await step.getAttribute('id'))!);
    await step.locator('a.fact').first().click();
    await expect(page.locator('#source-card')).toBeVisible();
    expect.soft(await violations(page, colours, '#source-card'), 'the card, dark').toEqual([]);
    await wear(page, 'light');
    expect.soft(await violations(page, everything), 'with the card open').toEqual([]);
  });

  test(`${id}: scripts blocked`, async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await open(page, at(path));
    expect.soft(await violations(page, everything), 'light').toEqual([]);
    // Without scripts the page takes the system's theme as it opens.
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, at(path));
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect.soft(await violations(page, colours), 'dark').toEqual([]);
  });
}
