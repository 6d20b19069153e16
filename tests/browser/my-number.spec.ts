// The reader's own number, in the chapter about retirement: answered on the spot, kept nowhere, and nothing without scripts.
import { expect, test } from '@playwright/test';
import { addressIs, open, painted, PHONE, SIZES, visit } from './support/reader.ts';
import { siteAddress } from './support/site.ts';

const STEP = 'retirement-401k-3';
const PAGE = siteAddress('retirement-401k/');

for (const [size, viewport] of Object.entries(SIZES))
  test(`${size}: a balance is answered with its share, and moves nothing; what is none is said to be none`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page, PAGE);
    await visit(page, STEP);
    const number = page.locator('[data-my-number]');
    const field = page.getByRole('textbox', { name: 'Your own balance, in dollars' });
    const says = number.getByRole('status');
    const place = (): Promise<string> =>
      number.evaluate((box) => {
        const { top, height } = box.getBoundingClientRect();
        const words = box.lastElementChild!.getBoundingClientRect();
        return `${top} ${height} ${words.bottom <= top + height} ${words.right <= innerWidth}`;
      });
    const before = await place();
    expect(before).toContain('true true');
    await addressIs(page, `${PAGE}#${STEP}`);
    const silent = await page.evaluate(() => `${location.href} ${history.length} ${localStorage.length}`);
    await field.fill('50,000');
    await expect(says).toHaveText(/One percent of it is \$500; of that, almost \$40 would/);
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    expect(await place()).toBe(before);
    await field.fill('100000000');
    await expect(says).toContainText('$1,000,000');
    expect(await place()).toBe(before);
    await field.fill('a lot');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(says).toHaveText(/^Write dollars in digits, up to 100,000,000/);
    await field.fill('');
    await expect(says).toHaveText('It is neither sent nor kept.');
    await field.fill('7');
    expect(await page.evaluate(() => `${location.href} ${history.length} ${localStorage.length}`)).toBe(
      silent,
    );
    await page.reload();
    await visit(page, STEP);
    await expect(field).toHaveValue('');
    await expect(field).toHaveAttribute('autocomplete', 'off');
  });

test('on paper, without scripts, in a frame and on slides there is no place for it', async ({
  browser,
  page,
}) => {
  await page.setViewportSize(PHONE);
  await open(page, PAGE);
  await visit(page, STEP);
  await page.emulateMedia({ media: 'print' });
  await painted(page);
  await expect(page.locator('[data-my-number]')).toBeHidden();
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(PAGE);
  await expect(plain.locator('[data-my-number]')).toBeHidden();
  expect(await plain.locator(`#${STEP} .words`).textContent()).not.toMatch(/balance/i);
  for (const path of ['embed/retirement-401k/', 'retirement-401k/slides/']) {
    await plain.goto(siteAddress(path));
    await expect(plain.locator('[data-my-number]')).toHaveCount(0);
  }
  await context.close();
});
