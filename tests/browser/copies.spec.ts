// A page that somebody saved, archived or printed to one file while its scripts ran, opened where none run: every step
// has its own drawing, in the page's styles, and nothing looks as if it could be used.
import { expect, test, type Page } from '@playwright/test';
import { jumpTo, open, painted, PHONE, settled, SIZES } from './support/reader.ts';
import { siteAddress, every, nameOf, panelled, pages, usual } from './support/site.ts';
import { plain, shownSteps, wordsOf } from './support/whole.ts';

const frame = `embed/${usual.id}/`;

/** Every kind of page, as a reader may have left it. */
const left: { path: string; step?: string | undefined }[] = [
  { path: '', step: panelled.steps[2] },
  ...every(
    pages.filter(({ kind }) => kind === 'chapter'),
    pages.filter(({ path }) => path === usual.path || path === panelled.path),
  ).map(({ path, steps }) => ({ path, step: steps[Math.floor(steps.length / 2)] })),
  { path: `${usual.path}slides/` },
  { path: frame },
  { path: `${frame}?layout=stepper` },
  { path: `${frame}?step=${usual.steps[2]}` },
  ...['share/', 'sources/', `teach/${usual.id}/`, 'glossary/', 'about/'].map((path) => ({ path })),
];

/** Called in the page: what can be pressed or set, and does not look spent. */
function alive(): string[] {
  const faint = (element: Element): boolean => {
    let strength = 1;
    for (let at: Element | null = element; at; at = at.parentElement)
      strength *= Number(getComputedStyle(at).opacity);
    return strength <= 0.5;
  };
  return [...document.querySelectorAll('button:not([popovertarget]), input, select')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((control) => !control.matches(':disabled') && !faint(control))
    .map((control) => control.outerHTML.slice(0, 120));
}

/** The page as it stands now, opened at its address with scripts off. */
async function openedDead(page: Page): Promise<Page> {
  const [copy, address] = [await page.content(), page.url()];
  const context = await page.context().browser()!.newContext({ javaScriptEnabled: false });
  const dead = await context.newPage();
  await dead.setViewportSize(page.viewportSize()!);
  await dead.route(address.replace(/#.*/, ''), (route) =>
    route.fulfill({ contentType: 'text/html', body: copy }),
  );
  await dead.goto(address);
  return dead;
}

for (const [size, viewport] of Object.entries(SIZES))
  for (const { path, step } of size === 'phone' ? left : left.slice(0, 2))
    test(`${nameOf({ path })}, ${size}: saved by a reader and opened without scripts`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await open(page, siteAddress(path));
      if (step) {
        await jumpTo(page, step);
        await settled(page, step);
        await expect(page.locator('.stage > svg')).not.toHaveCount(0);
      }
      await painted(page);
      const dead = await openedDead(page);
      const file = `${path.replace(/\?.*/, '')}index.html`;
      const expected = wordsOf(file);
      for (const { id, words, stills, drawn } of await dead.evaluate(shownSteps)) {
        expect.soft(plain(words).replace('Copylink', ''), `words of ${id}`).toBe(expected[id]);
        expect.soft(stills, `stills of ${id}`).toEqual([id]);
        expect.soft(drawn, `${id} is drawn`).toBe(true);
      }
      await expect(dead.locator('.stage > svg:visible'), 'a drawing of one step over the others').toHaveCount(
        0,
      );
      expect(await dead.evaluate(alive)).toEqual([]);
      await dead.context().close();
    });

test('a drawing is read where no style sheet comes: each on its own paper, one above the other', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.route('**/*.css', (route) => route.abort());
  await page.goto(siteAddress(usual.path));
  const stills = await page.locator('.still > svg').evaluateAll((all) =>
    all.map((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      const shown = [...svg.querySelectorAll('text')].filter((text) => text.checkVisibility());
      const fills = shown.map((text) => getComputedStyle(text).fill);
      const paper = [...svg.querySelectorAll('rect.ground')].filter((rect) => rect.checkVisibility());
      return {
        id: svg.getAttribute('data-still'),
        width,
        height,
        words: shown.length,
        fills,
        papers: paper.length,
      };
    }),
  );
  expect(stills.map(({ id }) => id)).toEqual(usual.steps);
  for (const { id, width, height, words, fills, papers } of stills) {
    expect.soft(Math.min(width, height), `${id} has room, px`).toBeGreaterThan(150);
    expect.soft(words, `${id} has words`).toBeGreaterThan(1);
    expect.soft(papers, `${id} has paper`).toBe(1);
    expect.soft(fills.includes('rgb(0, 0, 0)'), `${id} has black words`).toBe(false);
  }
});
