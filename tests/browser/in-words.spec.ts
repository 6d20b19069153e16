// The drawing in words: under every step for those who look for it, in the picture’s name for those who hear the page.
import { expect, test, type Page } from '@playwright/test';
import { open, painted, PHONE, settled, SIZES, visit } from './support/reader.ts';
import { siteAddress, usual } from './support/site.ts';

const { path, steps } = usual;
const middle = steps[2]!;

for (const [size, viewport] of Object.entries(SIZES))
  test(`${size}: unfolded by key it is in view with the step’s words; folded again nothing has changed`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page, siteAddress(path));
    await visit(page, middle);
    const fold = page.locator(`#${middle} .in-words`);
    const place = (): Promise<number> =>
      page.locator(`#${middle}`).evaluate((step) => step.getBoundingClientRect().height);
    const before = await place();
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(fold.locator('p')).toBeVisible();
    await painted(page);
    await fold.locator('p').evaluate((words) => words.scrollIntoView({ block: 'nearest' }));
    await expect(fold.locator('p')).toBeInViewport();
    await settled(page, middle);
    await page.keyboard.press('Enter');
    await expect(fold.locator('p')).toBeHidden();
    expect(await place()).toBe(before);
  });

test('every picture is called what it shows, before its drawing is live and after', async ({
  browser,
  page,
}) => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(siteAddress(path));
  await page.setViewportSize(PHONE);
  await open(page, siteAddress(path));
  await visit(page, middle);
  for (const step of steps) {
    const alt = (await page.locator(`#${step}-drawn`).textContent())!.replace(/\s+/g, ' ').trim();
    // Heard is what is not hidden: the still, and once the drawing is live, a mark in the still's place.
    for (const [shown, heard, silent] of [
      [plain, '.still > svg', '.live-alt'],
      [page, '.live-alt', '.still > svg'],
    ] as const) {
      await expect(shown.locator(`#${step} ${heard}`), step).toHaveAccessibleName(alt);
      await expect(shown.locator(`#${step} ${heard}`), step).toHaveCSS('visibility', 'visible');
      await expect(shown.locator(`#${step} ${silent}`), step).toHaveCSS('visibility', 'hidden');
    }
  }
  // The names that Chromium itself works out, which looks into no closed fold: one picture a step, and none in another.
  const alts = await plain.locator('[data-alt-of]').allTextContents();
  for (const shown of [plain, page]) {
    const pictures = (await heardPictures(shown)).filter((name) => !name.startsWith('On the money map'));
    expect(pictures).toEqual(alts.map((alt) => alt.replace(/\s+/g, ' ').trim()));
  }
  await context.close();
});

test('once the page is translated, every drawing says in words what its labels say in English', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await open(page, siteAddress(path));
  await expect(page.locator('.in-words[open]')).toHaveCount(0);
  await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
  await expect(page.locator('.in-words[open]')).toHaveCount(steps.length);
});

/** The names of all pictures that a screen reader meets, in order. */
async function heardPictures(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string): string[] => {
    const node = known.get(id);
    if (!node) return [];
    const own = !node.ignored && node.role?.value === 'image' ? [String(node.name?.value ?? '')] : [];
    return [...own, ...(node.childIds ?? []).flatMap(inOrder)];
  };
  return inOrder(nodes[0]!.nodeId);
}
