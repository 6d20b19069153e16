// The Chinese edition in other people's pages: frames, the element and what is pasted, all by one script at the root.
import { chartAddress, embedAddress, oembedAddress, SHARE } from '../../src/lib/routes.ts';
import { CHINESE, chineseAddress } from './support/chinese.ts';
import { expect, overhear, test } from './support/host.ts';
import { hurry, painted, PHONE } from './support/reader.ts';
import { readDist } from './support/site.ts';

test.beforeEach(({ page }) => hurry(page));

const HAN = /[⺀-￮]/;

test('zh: what a CMS is given stands in a host’s page, in Chinese; an unrolled frame is as tall as it is', async ({
  page,
  host,
  site,
}) => {
  const heard = overhear(page);
  const { html, title, author_name, provider_url } = JSON.parse(
    readDist(`${CHINESE}${oembedAddress('coreweave')}`),
  ) as Record<string, string>;
  for (const words of [title, author_name]) expect.soft(words).toMatch(HAN);
  expect(provider_url).toMatch(/\/zh\/$/);
  await page.goto(host.url('script-plain.html'));
  const given = html!.replaceAll(/http:\/\/localhost:\d+\/(?:[^"]*?\/)?(?=zh\/)/g, site);
  const unrolled = `<iframe id="whole" src="${site}${CHINESE}${embedAddress('spv')}" title="整章"></iframe>`;
  await page.evaluate((html) => {
    document.querySelector('main')!.append(document.createRange().createContextualFragment(html));
  }, given + unrolled);
  await page.addScriptTag({ url: `${site}embed.js` });

  const pasted = page.locator('.ai-boom-embed');
  await expect(pasted).toHaveAttribute('lang', 'zh-Hans');
  await expect(pasted.locator('a')).toHaveText(/^出自《/);
  await pasted.scrollIntoViewIfNeeded();
  const stepper = page.frameLocator('.ai-boom-embed iframe');
  await expect(stepper.locator('html[lang="zh-Hans"][data-live=on]')).toBeAttached();
  await stepper.locator('[data-go="1"]').click();
  await expect(stepper.locator('figure[data-active-step="coreweave-2"][data-settled]')).toBeAttached();
  await expect(pasted.locator('iframe')).toHaveCSS('height', '640px');

  await page.locator('#whole').scrollIntoViewIfNeeded();
  const content = page.frameLocator('#whole').locator('[data-embed]');
  await expect(async () => {
    const frame = await page.locator('#whole').evaluate((frame) => frame.clientHeight);
    const inside = await content.evaluate((embed) => embed.getBoundingClientRect().height);
    expect(inside).toBeGreaterThan(1000);
    expect(Math.abs(frame - inside)).toBeLessThanOrEqual(2);
  }).toPass();
  expect(heard).toEqual([]);
});

test('zh: the element takes the edition its lang names, beside an English one; any other is told, and shown in English', async ({
  page,
  host,
  site,
}) => {
  const heard = overhear(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(host.url('inline-blank.html'));
  await page.locator('#place').evaluate((place) => {
    place.innerHTML = ['lang="zh"', '', 'lang="fr"']
      .map(
        (lang, i) => `<ai-boom-figure id="e${i}" ${lang} chapter="scale"><a href="#">…</a></ai-boom-figure>`,
      )
      .join('');
  });
  await page.addScriptTag({ url: `${site}embed.js` });
  const root = (i: number) => page.locator(`#e${i} .root`);
  for (const [i, lang] of ['zh-Hans', 'en', 'en'].entries()) {
    await page.locator(`#e${i}`).scrollIntoViewIfNeeded();
    await expect(root(i)).toHaveAttribute('lang', lang);
    await expect(root(i).locator('section[data-scrolly=on]')).toHaveCount(1);
  }
  await expect(root(0).locator('.chapter-title')).toHaveText(HAN);
  await expect(root(1).locator('.chapter-title')).not.toHaveText(HAN);
  // Its drawing is that of the edition, and its links lead there.
  await expect(page.locator('#e0 figure[data-figure] text').first()).toBeAttached();
  const words = await page.locator('#e0 figure[data-figure] text').allTextContents();
  expect(words.join('')).toMatch(HAN);
  const links = await root(0)
    .locator('a[href]')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links.filter((href) => href.startsWith(site) && !href.startsWith(site + CHINESE))).toEqual([]);
  expect(heard).toEqual([expect.stringContaining('there is no edition in lang="fr"')]);
  expect(heard[0]).toMatch(/^error: .*"en" or "zh"/);

  // Another lang is another edition, at once; what is no language of ours stays what is shown.
  heard.length = 0;
  await page.locator('#e0').evaluate((element) => element.setAttribute('lang', 'en-GB'));
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect(root(0)).toHaveAttribute('lang', 'en');
  await page.locator('#e0').evaluate((element) => element.setAttribute('lang', 'zh-Hans-CN'));
  await expect(root(0)).toHaveAttribute('lang', 'zh-Hans');
  await page.locator('#e1').evaluate((element) => element.setAttribute('lang', 'zh-TW'));
  await expect(root(1)).toHaveAttribute('lang', 'en');
  expect(heard).toEqual([expect.stringContaining('lang="zh-TW"')]);
  expect(asked.filter((url) => ![site, host.origin].some((own) => url.startsWith(own)))).toEqual([]);
});

test('zh: the share page gives Chinese lines, and shows the Chinese frame', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(chineseAddress(SHARE));
  await expect(page.locator('[data-take][data-live=on]')).toBeAttached();
  const line = (id: string) => page.locator(`#take-${id}`);
  await expect(line('snippet')).toHaveValue(
    /<div class="ai-boom-embed" lang="zh-Hans".*\/zh\/embed\/.*出自《/,
  );
  await page.locator('#take-chapter').selectOption('spv');
  await expect(line('link')).toHaveValue(/\/zh\/spv\/$/);
  await expect(line('oembed')).toHaveValue(/\/zh\/oembed\/spv\.json$/);
  await expect(line('citation')).toHaveValue(/《.*》.*年.*月.*日/);
  await page.locator('input[name=layout][value=inline]').check();
  await expect(line('snippet')).toHaveValue(
    /^<ai-boom-figure lang="zh" chapter="spv"><a href="[^"]*\/zh\/spv\/">出自《.*<script async src="[^"]*(?<!\/zh)\/embed-\d/,
  );
  await page.locator('input[name=what][value=panel]').check();
  await expect(line('snippet')).toHaveValue(new RegExp(`/zh/${chartAddress('spv-try')}`));
  await page.locator('#take-look').scrollIntoViewIfNeeded();
  const shown = page.frameLocator('[data-box=phone] iframe');
  await expect(shown.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await painted(page);
});
