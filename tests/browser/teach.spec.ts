// Lessons: a handout of two pages on either paper, nothing cut off, answers to unfold, settings that do what they say.
// That their links resolve, that axe finds nothing and that 320px are enough is tried where every page is.
import { expect, test, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { chapterAddress, dataAddress, lessonAddress, TEACH } from '../../src/lib/routes.ts';
import { open, painted } from './support/reader.ts';
import { siteAddress, chapters, readDist } from './support/site.ts';

/** The paper, less what styles/paper.css leaves at its edges, in px at 96 to the inch. */
const MM = 96 / 25.4;
const PAPERS = {
  A4: { width: (210 - 28) * MM, height: (297 - 26) * MM },
  Letter: { width: (215.9 - 28) * MM, height: (279.4 - 26) * MM },
};

/** How many pages a PDF by Chromium has: it writes one uncompressed object for each. */
function pagesOf(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const found = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(text, 'the count agrees with the list of pages').toMatch(new RegExp(`/Count ${found}\\b`));
  return found;
}

/** What sticks out of its page on paper of this size: the boxes of everything that is seen, by the page they stand on. */
const cutOff = (page: Page, size: { width: number; height: number }): Promise<string[]> =>
  page.evaluate(({ width, height }) => {
    const slack = 0.75;
    return [...document.querySelectorAll('.lesson-page')].flatMap((sheet) => {
      const { top } = sheet.getBoundingClientRect();
      const seen = [...sheet.querySelectorAll('svg, svg text, p, li, dd, th, td, figcaption')].filter(
        (element) => element.checkVisibility() && !element.closest('.visually-hidden'),
      );
      return seen.flatMap((element) => {
        const box = element.getBoundingClientRect();
        const inside =
          box.left >= -slack &&
          box.right <= width + slack &&
          box.top >= top - slack &&
          box.bottom <= top + height + slack;
        if (inside) return [];
        const { left, right, bottom } = box;
        return [
          `${element.tagName} “${element.textContent.trim().slice(0, 30)}” ${left} ${right} ${bottom - top}`,
        ];
      });
    });
  }, size);

for (const { id } of chapters) {
  test(`the lesson on ${id}: two pages of paper, nothing cut off; the answer unfolds by keyboard`, async ({
    page,
  }) => {
    await open(page, siteAddress(lessonAddress(id)));
    await painted(page);
    const answer = page.locator('.lesson-answer');
    await expect(answer.locator('p').first()).toBeHidden();
    await answer.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(answer.locator('p').first()).toBeVisible();

    for (const [format, size] of Object.entries(PAPERS)) {
      const pdf = await page.pdf({ format: format as keyof typeof PAPERS });
      expect.soft(pagesOf(pdf), `pages of ${format}`).toBe(2);
      // What a browser lays out for print at the width of the paper.
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: Math.floor(size.width), height: Math.floor(size.height) });
      await painted(page);
      expect.soft(await cutOff(page, size), `cut off on ${format}`).toEqual([]);
      for (const chrome of ['.masthead', '.foot', '.lesson-answer', '.sources', '.lesson-links'])
        await expect.soft(page.locator(chrome).first(), `${chrome} on ${format}`).toBeHidden();
      await expect.soft(page.locator('.lesson-credit')).toContainText(lessonAddress(id));
      await expect.soft(page.locator('.lesson-picture svg')).toBeVisible();
      await page.emulateMedia({ media: null });
    }
    await page.setViewportSize({ width: 390, height: 844 });

    // The last setting of the table, opened, says what the answer says.
    const settings = page.locator('.lesson-sheet[data-runs] tbody a');
    if ((await settings.count()) === 0) return;
    const says = await answer.locator('dd').last().innerText();
    await settings.last().click();
    await expect(page.locator('[data-run-says]')).toHaveText(says);
  });
}

test('without scripts the answer unfolds, and every goal, question and term is there', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(siteAddress(lessonAddress(chapters[0]!.id)));
  await page.locator('.lesson-answer summary').click();
  await expect(page.locator('.lesson-answer p').first()).toBeVisible();
  await context.close();
  for (const { id, steps } of chapters) {
    const { document } = parseHTML(readDist(`${lessonAddress(id)}index.html`));
    const count = (selector: string) => document.querySelectorAll(selector).length;
    expect([count('.lesson-goals li'), count('.lesson-questions li')], id).toEqual([3, 5]);
    expect(count('.lesson-terms dt'), id).toBeGreaterThan(2);
    expect([2, 3], id).toContain(count('.lesson-wrong li'));
    expect(document.querySelectorAll('.lesson-answer[open]').length).toBe(0);
    expect(steps, id).toContain(document.querySelector('[data-still]')!.getAttribute('data-still'));
    // Every pointer is a step; hygiene.spec.ts sees that it is there.
    for (const item of document.querySelectorAll('.lesson-questions li, .lesson-wrong li'))
      expect(item.querySelector('.lesson-steps a')!.getAttribute('href')).toContain('#');
  }
});

test('/teach/ leads to every lesson, chapter and data file; the story leads here', () => {
  const hrefs = (path: string): string[] =>
    [...parseHTML(readDist(path)).document.querySelectorAll('main a')].map(
      (a) => a.getAttribute('href') ?? '',
    );
  const list = hrefs(`${TEACH}index.html`);
  for (const { id } of chapters)
    for (const address of [lessonAddress(id), chapterAddress(id), dataAddress(id, 'csv')])
      expect(list, id).toContain(siteAddress(address));
  // Each chapter’s row leads to its own lesson; share.spec.ts looks at the rows.
  expect(hrefs('index.html')).toContain(siteAddress(TEACH));
});
