// The optional second line of the snippet: frames get the height of their content, and nobody else a say in it.
import { expect, test } from './support/host.ts';

test('a page of another origin frames ours', async ({ page, host, site }) => {
  await page.goto(host.url('script-article.html'));
  expect(new URL(page.url()).origin).not.toBe(new URL(site).origin);
  await expect(page.frameLocator('#first').locator('section[data-chapter]')).toBeVisible();
});
