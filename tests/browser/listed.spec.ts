// Readers with blockers, and the lists that blockers have: nothing of ours is hidden by any, and nothing refused. The words
// that such lists go by are in blockers.spec.ts, for where the lists are not.
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { NO_LISTS } from '../../scripts/lib/filter-lists.mjs';
import { fittingIn, hidden, lists, refuser, SOMEBODY, type RequestType } from './support/blocker.ts';
import { blockScripts } from './support/held.ts';
import { open, painted, PHONE } from './support/reader.ts';
import { dist, pages, readDist, siteAddress } from './support/site.ts';

test.skip(lists.length === 0, `Left out: the lists of blockers, ${NO_LISTS}`);
test.use({ viewport: PHONE, contextOptions: { reducedMotion: 'reduce' } });

const kinds = [...new Set(pages.map(({ kind }) => kind))];

for (const kind of kinds)
  test(`nothing is hidden on pages of the kind “${kind}”`, async ({ page }) => {
    const selectors = hidden();
    // A step's own page leads on to its chapter.
    if (kind === 'step') await blockScripts(page);
    for (const { path } of pages.filter((page) => page.kind === kind)) {
      await open(page, siteAddress(path));
      await painted(page);
      const { fit, strange } = await fittingIn(page, [...selectors.keys()]);
      expect
        .soft(
          fit.map((selector) => `${selector} of ${selectors.get(selector)}`),
          `/${path}`,
        )
        .toEqual([]);
      expect.soft(strange.length, 'selectors this browser has never heard of').toBeLessThan(50);
    }
  });

test('nothing is hidden that a style sheet waits for, whether or not it is there at first', async ({
  page,
}) => {
  const sheets = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.css'));
  const classes = new Set(
    sheets.flatMap((name) =>
      [...readDist(`_astro/${name}`).matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!),
    ),
  );
  expect(classes.size).toBeGreaterThan(200);
  await page.setContent(
    [...classes]
      .map((name) => ['div', 'a', 'button'].map((tag) => `<${tag} class="${name}"></${tag}>`).join(''))
      .join(''),
  );
  const selectors = hidden();
  expect((await fittingIn(page, [...selectors.keys()])).fit).toEqual([]);
});

const TYPES: Record<string, RequestType> = {
  '.js': 'script',
  '.css': 'stylesheet',
  '.svg': 'image',
  '.png': 'image',
  '.ico': 'image',
  '.woff2': 'font',
  '.json': 'xhr',
};

test('nothing is refused, by our own pages or by somebody else’s', () => {
  const refused = refuser();
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(dist, name)).isFile() && !/\.(?:br|gz)$/.test(name),
  );
  const site = 'https://ours.example/';
  const found = files.flatMap((name) => {
    const url = site + name.replace(/(^|\/)index\.html$/, '$1');
    const type = TYPES[extname(name)] ?? (name.endsWith('.html') ? 'sub_frame' : 'other');
    return [
      refused(url, type, site),
      refused(url, type, SOMEBODY),
      ...(name.endsWith('.html') ? [refused(url, 'main_frame', url)] : []),
    ].flatMap((rule) => (rule ? `${url} by ${rule}` : []));
  });
  expect(found).toEqual([]);
  // It refuses what the lists are there for.
  expect(refused('https://www.google-analytics.com/analytics.js', 'script', site)).toBeTruthy();
  expect(refused(`${site}fingerprint2.js`, 'script', site)).toBeTruthy();
});

test('the lists are those we mean: they hide a bar of social buttons, a box for cookies and an advertisement', async ({
  page,
}) => {
  await page.setContent(
    '<div class="social-share-buttons"></div><div id="cookie-banner"></div><div class="ads-banner"></div>',
  );
  const { fit } = await fittingIn(page, [...hidden().keys()]);
  expect(fit.join()).toMatch(/social/);
  expect(fit.join()).toMatch(/cookie/);
  expect(fit.join()).toMatch(/ads-banner/);
});
