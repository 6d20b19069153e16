// “Since then”: at most five entries stand open, each says how old it is, and a link to a folded one finds it.
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { pagesOf, squeezed } from './support/pdf.ts';
import { open, painted, PHONE } from './support/reader.ts';
import { siteAddress, chapters, readDist } from './support/site.ts';

const AGE = /^As of .*(?:19|20)\d\d · last looked for (?:on \d{1,2}|in) [A-Z]\w+ 20\d\d$/;

/** A chapter's entries as they were built: those under a fold, and those that stand open. */
const built = chapters.map(({ id, path }) => {
  const { document } = parseHTML(readDist(`${path}index.html`));
  const all = [...document.querySelectorAll('.since-list > li')];
  const folded = all.filter((entry) => entry.closest('details.since-fold'));
  return { id, path, document, all, folded, open: all.filter((entry) => !folded.includes(entry)) };
});
const foldedIds = (one: (typeof built)[number]): string[] => one.folded.map(({ id }) => id);
/** Chapters in which something is folded, and the last folded entry of each. */
const folding = built.filter(({ folded }) => folded.length > 0);

test('at most five stand open, each entry is there once, and it and each table says its age', () => {
  expect(folding.length).toBeGreaterThan(0);
  for (const { id, all, open, document } of built) {
    expect.soft(open.length, id).toBeLessThanOrEqual(5);
    expect.soft(new Set(all.map((entry) => entry.id)).size, id).toBe(all.length);
    for (const entry of all) {
      const said = entry.querySelector(':scope > .since-sources > summary')!.textContent!;
      expect
        .soft(
          said
            .replaceAll(/\s+/g, ' ')
            .trim()
            .replace(/ · (?:one|\d+) sources?$/, ''),
          entry.id,
        )
        .toMatch(AGE);
    }
    for (const age of document.querySelectorAll('.series-age')) expect.soft(age.textContent, id).toMatch(AGE);
    expect
      .soft(document.querySelectorAll('.series-panel:has(.series-age)').length, id)
      .toBe(document.querySelectorAll('.series-panel').length);
  }
});

for (const scripts of [true, false])
  test.describe(scripts ? 'with scripts' : 'without', () => {
    test.use({ javaScriptEnabled: scripts, viewport: PHONE });

    test('a link to a folded entry opens its folds and shows it', async ({ page }) => {
      for (const one of folding) {
        const id = foldedIds(one).at(-1)!;
        await open(page, siteAddress(`${one.path}#${id}`));
        await expect.soft(page.locator(`#${id} > .since-now`), id).toBeInViewport();
      }
    });

    test('folds open by a tap', async ({ page }) => {
      const [one] = folding;
      await open(page, siteAddress(one!.path));
      const entry = page.locator(`#${foldedIds(one!)[0]!} > .since-now`);
      await expect(entry).toBeHidden();
      for (const fold of await page
        .locator(`details.since-fold:has(#${foldedIds(one!)[0]!}) > summary`)
        .all())
        await fold.click();
      await expect(entry).toBeVisible();
    });
  });

test('from the list of all sources, and within the page, the way leads to a folded entry', async ({
  page,
}) => {
  const one = folding.at(-1)!;
  const id = foldedIds(one).at(-1)!;
  await open(page, siteAddress(one.path));
  await painted(page);
  await page.evaluate((id) => {
    location.hash = id;
  }, id);
  await expect(page.locator(`#${id} > .since-now`)).toBeInViewport();
  // Gone and back, it is open still or again.
  await page.goto(siteAddress('sources/'));
  await page.goBack();
  await expect(page.locator(`#${id} > .since-now`)).toBeVisible();
});

test('paper has every entry, folded or not, each once', async ({ page }) => {
  const one = folding.toSorted((a, b) => b.folded.length - a.folded.length)[0]!;
  await page.goto(siteAddress(one.path));
  const whole = (await pagesOf(await page.pdf({ format: 'A4' }))).join('');
  // The styles begin a tag with a capital; its words are left out.
  const told = one.all.map((entry) => {
    const now = entry.querySelector(':scope > .since-now')!.cloneNode(true) as Element;
    now.querySelector('.tag')!.remove();
    return squeezed(now.textContent!);
  });
  const ages = one.all.map((entry) => squeezed(entry.getAttribute('data-on-paper')!));
  // An entry may run over a page's end, where the running head stands between its words.
  const ends = told.flatMap((words) => [words.slice(0, 40), words.slice(-40)]);
  for (const words of [...ends, ...ages]) expect.soft(whole.includes(words), words).toBe(true);
});
