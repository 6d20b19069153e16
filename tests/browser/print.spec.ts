// Paper: every step whole beside its drawing, every source once, nothing that can only be pressed, and the same print
// however the page was left. Handouts have tests in teach.spec.ts, slides in slides.spec.ts, PDFs as files in pdf.spec.ts.
import { expect, test, type Page } from '@playwright/test';
import { inOurFonts } from '../../scripts/browsers/screen.mjs';
import { parseHTML } from 'linkedom';
import { faultsOnPaper, onPaper, pagesOf, squeezed, type OnPaper } from './support/pdf.ts';
import { DESKTOP, painted, PHONE } from './support/reader.ts';
import { siteAddress, chapters, every, panelled, readDist, usual } from './support/site.ts';

/** Words of what can only be pressed, and of what belongs to a screen. */
const CHROME = [
  'Copy link',
  'Skip to the story',
  'EmbedLinkDataStill',
  'Back to our setting',
  'These controls need scripts',
  'All we know of this figure',
  'Start of the story',
  'Animation',
  'This run as a table',
  'The drawing as a table',
  'your browser',
].map(squeezed);

/** The chapters of a built page, by id. */
function chaptersOf(path: string): Map<string, OnPaper> {
  const { document } = parseHTML(readDist(path));
  const sections = [...document.querySelectorAll('section[data-chapter]')];
  return new Map(sections.map((section) => [section.getAttribute('data-chapter')!, onPaper(section)]));
}

function expectNoChrome(pages: readonly string[], where: string): void {
  const whole = pages.join('');
  expect
    .soft(
      CHROME.filter((words) => whole.includes(words)),
      where,
    )
    .toEqual([]);
}

/** Opens a chapter and leaves it in the middle of a move to a step: moves take a hundred times as long. */
async function leaveMoving(page: Page, chapter: string, step: string): Promise<void> {
  await page.addInitScript(() => {
    const onFrame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) => onFrame((now) => draw(now / 100));
  });
  await page.goto(siteAddress(`${chapter}/`));
  await expect(page.locator('[data-scrolly=on]')).toBeVisible();
  await page.locator(`#${step}`).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForFunction(
    (selector) => document.querySelector(selector) !== null,
    `[data-chapter="${chapter}"] [data-active-step]:not([data-settled])`,
  );
}

// On Letter each chapter is printed below, in the story: one with a panel and one without show that A4 is no other matter.
for (const { id, path, steps } of every(chapters, [usual, panelled])) {
  test(`${path} on A4: the same with scripts, in the middle of a move, in the dark, as without`, async ({
    browser,
    page,
  }) => {
    const plain = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
    const still = await plain.newPage();
    for (const one of [still, page]) await inOurFonts(one);
    await still.goto(siteAddress(path));
    const pages = await pagesOf(await still.pdf({ format: 'A4' }));
    await plain.close();
    expect.soft(faultsOnPaper(pages, chaptersOf(`${path}index.html`).get(id)!)).toEqual([]);
    expectNoChrome(pages, path);
    expect.soft(pages[0], 'the story’s name and the page’s number').toMatch(/^WhoPaysfortheAIBoom\?1/);

    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ colorScheme: 'dark' });
    await leaveMoving(page, id, steps[1]!);
    expect(await pagesOf(await page.pdf({ format: 'A4' }))).toEqual(pages);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const ink = await page.evaluate(() => {
      const { color } = getComputedStyle(document.body);
      return [color, getComputedStyle(document.querySelector('.still text:not(.paper-ink)')!).fill];
    });
    expect(ink.join(), 'light paper wants dark ink').not.toMatch(/rgb\(2\d\d, 2\d\d, 2\d\d\)/);
  });
}

test('the story on Letter: a front page, then chapter after chapter, each whole and naming the page of its sources', async ({
  page,
}) => {
  await page.goto(siteAddress());
  await painted(page);
  const pages = await pagesOf(await page.pdf({ format: 'Letter' }));
  const told = chaptersOf('index.html');
  // Each chapter begins a page of its own.
  const begins = [...told.values()].map(({ headings: [title] }) =>
    pages.findIndex((text) => new RegExp(`Chapter\\dof9·\\dmin${RegExp.escape(title!)}`).test(text)),
  );
  expect(begins).toEqual(begins.toSorted((a, b) => a - b));
  expect(begins[0], 'the front page is one page').toBe(1);
  for (const [i, [id, wanted]] of [...told].entries())
    expect.soft(faultsOnPaper(pages.slice(begins[i], begins[i + 1]), wanted), id).toEqual([]);
  const whole = pages.join('');
  const story = parseHTML(readDist('index.html')).document;
  const lines = [...story.querySelectorAll('.between .on-paper')];
  expect(lines).toHaveLength(told.size);
  for (const line of lines) expect.soft(whole).toContain(squeezed(line.textContent));
  for (const item of story.querySelectorAll('.minute li a'))
    expect.soft(whole).toContain(squeezed(item.textContent));
  expectNoChrome(pages, 'the story');
});

test('a panel prints as the reader has set it: settings, drawing and sentence', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  await page.goto(siteAddress('abs/?abs-alike=90#abs-try'));
  const panel = page.locator('#abs-try');
  await expect(panel).toHaveAttribute('data-live', 'on');
  const says = squeezed(await panel.locator('[data-run-says]').innerText());
  const set = squeezed(await panel.locator('[data-says=alike]').innerText());
  const labels = (await panel.locator('.try-figure svg text').allTextContents()).map(squeezed);
  const pages = await pagesOf(await page.pdf({ format: 'A4' }));
  const on = pages.filter((text) => text.includes(says));
  expect(on).toHaveLength(1);
  for (const words of [set, ...labels]) expect.soft(on[0]).toContain(words);
});

test('pages to look things up in: rows stay whole, on two columns, without their forms', async ({ page }) => {
  for (const path of ['sources/', 'glossary/']) {
    await page.goto(siteAddress(path));
    const rows = await page
      .locator('.reference dl > div')
      .evaluateAll((found) => found.slice(0, 60).map((row) => row.textContent));
    const pages = await pagesOf(await page.pdf({ format: 'A4' }));
    // Signs between links are the styles', and some Chinese ones come back from a PDF as their doubles.
    const plain = (text: string): string => text.replace(/[^\w$%]/g, '');
    const cut = rows.map(plain).filter((row) => !pages.some((text) => plain(text).includes(row)));
    expect.soft(cut, path).toEqual([]);
    expect.soft(pages.join('')).not.toContain(squeezed('Parts of this page'));
    await page.emulateMedia({ media: 'print' });
    await expect.soft(page.locator('.reference :is(form, nav)').filter({ visible: true })).toHaveCount(0);
    await page.emulateMedia({ media: null });
  }
});
