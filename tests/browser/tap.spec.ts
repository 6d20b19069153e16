// What is drawn can be tapped: an amount opens its source as the amount in the words does, a door leads to its chapter.
// By keyboard and for screen readers the links in the words are there; the drawing adds nothing to them.
import { expect, test, type Page } from '@playwright/test';
import { open, painted, PHONE, settled, SIZES, visit } from './support/reader.ts';
import { siteAddress } from './support/site.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: PHONE });

const DOORS = ['private-credit', 'spv', 'abs', 'gpu-loans'];
const DOOR_STEP = 'scale-5';
/** px; what a finger needs. */
const FINGER = 24;

/** Taps the middle of the first thing drawn that a selector finds, or its edge, as far beside it as a finger may be. */
async function tap(page: Page, selector: string, beside = false): Promise<void> {
  const { x, y, width, height } = (await page.locator(`.stage > svg ${selector}`).first().boundingBox())!;
  const off = beside ? Math.max(height, FINGER) / 2 - 0.5 : 0;
  await page.mouse.click(x + width / 2, y + height / 2 - off);
}

test('a door and its name lead to their chapter, in the story as on a page', async ({ page }) => {
  for (const [path, leadsTo] of [
    ['', (id: string) => siteAddress(`#${id}-title`)],
    ['scale/', (id: string) => siteAddress(`${id}/`)],
  ] as const)
    for (const id of path ? DOORS : DOORS.slice(0, 1)) {
      await open(page, siteAddress(`${path}#${DOOR_STEP}`));
      await settled(page, DOOR_STEP);
      await tap(page, `text[data-leads="${id}"]`);
      await page.waitForURL(`**${leadsTo(id)}`);
    }
  await open(page, siteAddress(`scale/#${DOOR_STEP}`));
  await settled(page, DOOR_STEP);
  const found = await page.locator('.stage [data-leads]').evaluateAll((all) => ({
    led: [...new Set(all.map((one) => (one as SVGElement).dataset['leads']))],
    cursors: [...new Set(all.map((one) => getComputedStyle(one).cursor))],
    reached: all.filter((one) => (one as SVGElement).tabIndex >= 0 || !one.closest('[aria-hidden="true"]'))
      .length,
  }));
  expect(found).toEqual({ led: DOORS, cursors: ['pointer'], reached: 0 });
  // The opening of a door, too.
  await tap(page, `rect[data-leads="spv"]`);
  await page.waitForURL(`**${siteAddress('spv/')}`);
});

for (const [name, viewport] of Object.entries(SIZES))
  test(`an amount opens its source, and a finger may miss it by a little: ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page, siteAddress('scale/'));
    await settled(page, 'scale-1');
    await visit(page, 'scale-6');
    const card = page.locator('#source-card');
    const amount = page.locator('.stage text[data-fact]').first();
    const fact = (await amount.getAttribute('data-fact'))!.replaceAll('/', '--');
    for (const beside of [false, true]) {
      await tap(page, 'text[data-fact]', beside);
      await expect(card).toBeVisible();
      await expect(card.getByRole('link', { name: 'All we know of this figure' })).toHaveAttribute(
        'href',
        new RegExp(`#fact-${fact}$`),
      );
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
    }
  });

test('in a frame both lead out of it, into a tab of their own, as the links in the words do', async ({
  page,
  context,
}) => {
  await open(page, siteAddress(`embed/scale/?layout=stepper&step=${DOOR_STEP}`));
  await settled(page, DOOR_STEP);
  await painted(page);
  const led = async (selector: string): Promise<string> => {
    const [tab] = await Promise.all([context.waitForEvent('page'), tap(page, selector)]);
    await tab.waitForLoadState('domcontentloaded');
    const { pathname, hash } = new URL(tab.url());
    await tab.close();
    return pathname + hash;
  };
  expect(await led('text[data-leads="spv"]')).toBe(siteAddress('spv/'));
  await page.locator('[data-go="1"]').click();
  await settled(page, 'scale-6');
  const words = page.locator('[data-shown] a.fact').first();
  const [fact, href] = [
    await words.locator('[data-fact]').getAttribute('data-fact'),
    await words.getAttribute('href'),
  ];
  expect(await led(`text[data-fact="${fact}"]`)).toBe(href);
});

test('what the drawing lets through does nothing new: a tap beside what is drawn leads nowhere', async ({
  page,
}) => {
  await open(page, siteAddress(`scale/#${DOOR_STEP}`));
  await settled(page, DOOR_STEP);
  const before = page.url();
  const { x, y } = (await page.locator('.stage > svg').boundingBox())!;
  await page.mouse.click(x + 4, y + 4);
  expect(page.url()).toBe(before);
  await expect(page.locator('#source-card')).toBeHidden();
});
