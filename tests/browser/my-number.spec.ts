// The reader's own number, in the chapter about retirement: answered on the spot, kept nowhere, and nothing without scripts.
import { expect, test } from '@playwright/test';
import { addressIs, open, painted, PHONE, SIZES, visit } from './support/reader.ts';
import { siteAddress } from './support/site.ts';
import { heard, listen, rest, sentences } from './support/spoken.ts';

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

test('a key says what was typed; once keys rest, one sentence of what came of it, and nothing twice', async ({
  page,
}) => {
  await page.clock.install();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, PAGE);
  await visit(page, STEP);
  await listen(page);
  const field = page.locator('[data-my-number] input');
  await field.focus();
  /** Presses keys one after another. @returns what is said once they rest */
  const press = async (...keys: string[]): Promise<string[]> => {
    const { length } = (await heard(page)).said;
    for (const key of keys) {
      await page.keyboard.press(key);
      expect((await heard(page)).said.length, `${key}: nothing while keys move`).toBe(length);
    }
    const said = await rest(page);
    for (const words of said) expect(sentences(words), words).toBe(1);
    expect(await rest(page), 'and no more').toEqual([]);
    return said;
  };
  expect(await press(...'50000')).toEqual([expect.stringContaining('One percent of it is $500; of that,')]);
  expect(await press('7', 'Backspace'), 'what stands is not said again').toEqual([]);
  expect(await press('ArrowLeft', ',')).toEqual(['Write dollars in digits, up to 100,000,000.']);
  expect(await press('Delete'), 'wrong in the same way').toEqual([]);
  expect(await press('Backspace', 'End', '0')).toEqual([expect.stringContaining('is $500;')]);
  expect(await press('ControlOrMeta+a', 'Delete')).toEqual(['It is neither sent nor kept.']);
  expect((await heard(page)).inVain).toEqual([]);
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
