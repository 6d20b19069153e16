// To look things up in: sources, glossary, about. And what is said of every page to those who search.
import { expect, test, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { vocabularyProblems } from '../unit/schema-org.ts';
import { everything, violations } from './support/axe.ts';
import { addressIs, DESKTOP, open, painted, PHONE, visit } from './support/reader.ts';
import { expectNoShift, watchShifts } from './support/shifts.ts';
import { heard, listen, rest } from './support/spoken.ts';
import { siteAddress, chapters, documentOf, nameOf, pages, readDist, readingPages } from './support/site.ts';
import { weightOf } from './support/weight.ts';

const SOURCES = siteAddress('sources/');
const chapterList = (page: Page) => page.getByLabel('Chapter', { exact: true });
const verdictList = (page: Page) => page.getByLabel('How it stands');

/** The marks of the rows that are shown. */
const shown = (page: Page): Promise<{ chapters: string; verdicts: string }[]> =>
  page
    .locator('[data-verdicts]')
    .evaluateAll((rows) =>
      rows
        .filter((row) => row.checkVisibility())
        .map((row) => ({ chapters: row.dataset['chapters']!, verdicts: row.dataset['verdicts']! })),
    );

test('sources: who goes down a list by keys hears what is left once, when they rest', async ({ page }) => {
  await page.clock.install();
  await open(page, SOURCES);
  await expect(verdictList(page)).toBeEnabled();
  await listen(page);
  await rest(page);
  await verdictList(page).focus();
  const all = (await shown(page)).length;
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowDown');
  const left = (await shown(page)).length;
  expect(left).toBeLessThan(all);
  expect((await heard(page)).said).toEqual([]);
  expect(await rest(page)).toEqual([`${left} of ${all} figures and claims are shown.`]);
  expect((await heard(page)).inVain).toEqual([]);
});

test(
  'sources: two lists narrow the rows, the address remembers, nonsense narrows nothing',
  { tag: '@quick' },
  async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    await watchShifts(page);
    await open(page, SOURCES);
    const all = (await shown(page)).length;
    expect(all).toBeGreaterThan(300);
    const status = page.getByRole('status').filter({ hasText: 'figures and claims' });
    await expect(status).toHaveText(`All ${all} figures and claims are shown.`);

    await verdictList(page).selectOption('differs');
    const differing = await shown(page);
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.every(({ verdicts }) => verdicts.split(' ').includes('differs'))).toBe(true);
    await expect(status).toHaveText(`${differing.length} of ${all} figures and claims are shown.`);
    await addressIs(page, `${SOURCES}?verdict=differs`);

    await chapterList(page).selectOption('coreweave');
    const both = await shown(page);
    expect(both).toEqual(differing.filter(({ chapters }) => chapters.split(' ').includes('coreweave')));
    expect(both.length).toBeLessThan(differing.length);
    await addressIs(page, `${SOURCES}?verdict=differs&chapter=coreweave`);
    await expect(
      page.locator('section.claims:visible [data-claim-group]:visible div[data-verdicts]:visible').first(),
    ).toBeVisible();
    await page.reload();
    expect(await shown(page)).toEqual(both);
    await expect(verdictList(page)).toHaveValue('differs');
    await expectNoShift(page, 'as the address narrows the list');

    // A link to a row wins over a filter that hides it.
    const hidden = page.locator('[data-verdicts=since]').first();
    await expect(hidden).toBeHidden();
    const id = (await hidden.getAttribute('id'))!;
    await open(page, `${SOURCES}?verdict=differs#${id}`);
    await expect(hidden).toBeInViewport();
    await expect(verdictList(page)).toHaveValue('');

    await open(page, `${SOURCES}?verdict=constructor&chapter=%E0%A4%A`);
    expect(await shown(page)).toHaveLength(all);
  },
);

test('from a number in a chapter to all we know of it, in one step', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, siteAddress('spv/'));
  // A figure on the drawing leads to the same card as the words do.
  await visit(page, 'spv-2');
  await page.locator('.stage text[data-fact]').first().click();
  const card = page.locator('#source-card');
  const drawn = await page.locator('.stage text[data-fact]').first().getAttribute('data-fact');
  await expect(card.getByRole('link', { name: 'All we know of this figure' })).toHaveAttribute(
    'href',
    new RegExp(`#fact-${drawn!.replaceAll('/', '--')}`),
  );
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await page.locator('.step a.fact').first().click();
  const link = page.locator('#source-card').getByRole('link', { name: 'All we know of this figure' });
  const fact = new URL((await link.getAttribute('href'))!, page.url()).hash.slice(1);
  await link.click();
  await page.waitForURL(`**/sources/#${fact}`);
  await expect(page.locator(`[id="${fact}"]`)).toBeInViewport();
});

for (const [reader, moves] of [
  ['waits', false],
  ['has moved on', true],
] as const)
  test(`fonts come late and the row is elsewhere by then: a reader who ${reader} is ${moves ? 'left alone' : 'at it'}`, async ({
    page,
  }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/*.woff2', async (route) => {
      await held;
      await route.continue();
    });
    const row = page.locator('[data-verdicts]').nth(200);
    const id = /id="(fact-[^"]+)"(?=[^>]*data-verdicts)/g;
    const ids = [...readDist('sources/index.html').matchAll(id)].map(([, found]) => found!);
    await page.goto(`${SOURCES}#${ids[200]}`, { waitUntil: 'domcontentloaded' });
    await expect(verdictList(page)).toBeEnabled();
    await expect(row).toBeInViewport();
    // As a browser does that lays out what is above anew.
    await page.evaluate(() => scrollBy({ top: 9000, behavior: 'instant' }));
    await expect(row).not.toBeInViewport();
    if (moves) await page.mouse.wheel(0, 200);
    const loaded = page.waitForEvent('load');
    release();
    await loaded;
    await painted(page);
    await (moves ? expect(row).not.toBeInViewport() : expect(row).toBeInViewport());
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test('sources show everything, by chapter', async ({ page }) => {
    await page.goto(SOURCES);
    const rows = page.locator('[data-verdicts]');
    const count = await rows.count();
    expect(count).toBeGreaterThan(300);
    expect(await page.locator('[data-verdicts]:visible').count()).toBe(count);
    await expect(verdictList(page)).toBeDisabled();
    await page.getByRole('navigation', { name: 'Chapters on this page' }).getByRole('link').last().click();
    await expect(page.getByRole('heading', { level: 2 }).last()).toBeInViewport();
  });

  for (const path of ['spv/', 'embed/spv/'])
    test(`/${path}: a term says what it means, where it stands`, async ({ page }) => {
      await page.goto(siteAddress(path));
      const term = page.locator('.step .term').first();
      const step = page
        .locator('.step')
        .filter({ has: page.locator('.term') })
        .first();
      const before = (await step.boundingBox())!.height;
      await term.click();
      const card = page.locator('.term-card:popover-open');
      await expect(card).toBeInViewport();
      const [word, meaning] = [(await term.boundingBox())!, (await card.boundingBox())!];
      expect(Math.abs(meaning.y - (word.y + word.height))).toBeLessThan(80);
      expect((await step.boundingBox())!.height).toBe(before);
      const link = card.getByRole('link', { name: 'In the glossary' });
      const { hash, pathname } = new URL((await link.getAttribute('href'))!, page.url());
      expect(pathname).toBe(siteAddress('glossary/'));
      // In a frame every link leads out of it: the page's base says so.
      expect(await page.locator('base[target=_blank]').count()).toBe(path.startsWith('embed') ? 1 : 0);
      await page.goto(siteAddress(`glossary/${hash}`));
      await expect(page.locator(`[id="${hash.slice(1)}"]`)).toBeInViewport();
    });
});

test.describe('a term', () => {
  test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

  test('by keyboard: opened, read, left, closed; nothing for axe; not printed', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await open(page, siteAddress('abs/'));
    const term = page.locator('.step .term').first();
    const card = page.locator('.term-card:popover-open');
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(card).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await painted(page);
      expect
        .soft(await violations(page, everything, '.term-card:popover-open', '.step'), colorScheme)
        .toEqual([]);
    }
    await page.keyboard.press('Tab');
    await expect(card.getByRole('link')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await expect(term).toBeFocused();
    await page.keyboard.press('Space');
    await expect(card).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(card).toBeHidden();
    await expect(term).toBeVisible();
  });
});

test('in a browser without anchors for popovers: in a tall frame a term still explains itself beside its word', async ({
  page,
}) => {
  await page.route('**/*.css', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replaceAll('position-area', 'no-area'),
    });
  });
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (name: string, value?: string) =>
      name !== 'position-area' && (value === undefined ? supports(name) : supports(name, value));
  });
  // As tall as the page around it makes the frame.
  await page.setViewportSize({ width: PHONE.width, height: 6000 });
  await page.goto(siteAddress('embed/abs/'));
  const term = page.locator('.step .term').nth(2);
  await term.click();
  const card = page.locator('.term-card:popover-open');
  await expect(card).toBeVisible();
  const under = async (): Promise<number> => {
    const [word, meaning] = [(await term.boundingBox())!, (await card.boundingBox())!];
    return meaning.y - (word.y + word.height);
  };
  await expect.poll(under).toBeLessThan(20);
  expect(await under()).toBeGreaterThanOrEqual(0);
});

const documents = () => pages.map(({ path, file, kind }) => ({ path, kind, document: documentOf(file) }));
const found = () =>
  documents().filter(({ document }) => !document.querySelector('meta[name=robots][content*=noindex]'));
const href = (document: Document, selector: string): string | null =>
  document.querySelector(selector)?.getAttribute('href') ?? null;

/** Whether a link leads to the page of all sources, or to a list of sources whose entry leads there. */
function leadsToSources(address: string, from: string): boolean {
  const { pathname, hash } = new URL(address, new URL(siteAddress(from), 'http://site'));
  if (pathname === siteAddress('sources/')) return hash.length > 1;
  const page = documents().find(({ path }) => siteAddress(path) === pathname);
  const entry = page?.document.getElementById(decodeURIComponent(hash.slice(1)));
  return [...(entry?.querySelectorAll('a') ?? [])].some(
    (link) => link.textContent === 'All we know of this figure',
  );
}

test('from any figure of ours, in words, tables, notes, frames, slides and lessons, one step leads there', () => {
  let seen = 0;
  for (const { path, document } of documents()) {
    const links = new Map<string, number>();
    for (const figure of document.querySelectorAll('data[data-fact]')) {
      // In the 60-second version each sentence is one link, to its chapter.
      if (figure.closest('.minute a')) continue;
      const link = figure.closest('a')?.getAttribute('href') ?? '';
      links.set(link, (links.get(link) ?? 0) + 1);
    }
    for (const link of document.querySelectorAll('.since-list a.fact, .note a.fact'))
      links.set(link.getAttribute('href')!, 1);
    expect(
      [...links.keys()].filter((link) => !leadsToSources(link, path)),
      nameOf({ path }),
    ).toEqual([]);
    seen += links.size;
    // In the sentences of the ledger and in its tables no sum stands by itself.
    const bare = [...document.querySelectorAll('.since-list > li > p, .step .note, .series-panel td')]
      .map((each) => {
        const copy = each.cloneNode(true) as Element;
        for (const link of copy.querySelectorAll('a')) link.remove();
        return copy.textContent ?? '';
      })
      .filter((words) => /\$\d|\d percent/.test(words));
    expect(bare, nameOf({ path })).toEqual([]);
  }
  expect(seen).toBeGreaterThan(500);
});

test('what stands on the page of sources reads as written for readers', () => {
  const { document } = parseHTML(readDist('sources/index.html'));
  // From its title on, the name of a source is other people’s words.
  for (const title of document.querySelectorAll('.claims dd :is(a, cite)')) {
    while (title.nextSibling) title.nextSibling.remove();
    title.remove();
  }
  const words = document.querySelector('main')!.textContent!.replaceAll(/\s+/g, ' ');
  for (const wrong of [
    /\b\d{4}-\d{2}\b/,
    /\d%/,
    /\bUSD\b|\d(bn|tn)\b/,
    /'/,
    /\.\. /,
    / [,.]/,
    /\bnull\b/,
    /\*\*/,
  ])
    expect
      .soft(
        words.match(wrong)?.[0],
        `${wrong} at …${words.slice(Math.max(0, words.search(wrong) - 40)).slice(0, 90)}`,
      )
      .toBeUndefined();
  // Nobody shouts: what is left in capitals is a name, or explained where it stands.
  const names = ['CMBS', 'CNBC', 'DDTL', 'OBDC', 'SOFR', 'SPVS', 'VIII'];
  const shouted = (words.match(/\b[A-Z]{4,}\b/g) ?? []).filter((word) => !names.includes(word));
  expect([...new Set(shouted)]).toEqual([]);
});

test('every page that can be found has a title, a description and an address of its own', () => {
  const pages = found();
  expect(pages.length).toBeGreaterThan(chapters.length);
  for (const read of [
    ({ document }: (typeof pages)[number]) => document.title,
    ({ document }: (typeof pages)[number]) =>
      document.querySelector('meta[name=description]')?.getAttribute('content'),
  ]) {
    const words = pages.map(read);
    expect(words.filter((word) => !word)).toEqual([]);
    expect(words.filter((word, i) => words.indexOf(word) < i)).toEqual([]);
  }
  for (const { path, document, kind } of pages) {
    const canonical = new URL(href(document, 'link[rel=canonical]')!);
    if (kind !== 'slides') expect(canonical.pathname, path).toBe(siteAddress(path));
    if (canonical.pathname !== siteAddress(path)) continue;
    for (const language of ['en', 'x-default'])
      expect(href(document, `link[hreflang=${language}]`), nameOf({ path })).toBe(canonical.href);
    expect(href(document, 'link[type="application/atom+xml"]'), path).toMatch(/\/feed\.xml$/);
  }
});

test('the site map lists the pages that name themselves, and robots are told of it', () => {
  const themselves = found().filter(
    ({ path, document }) => new URL(href(document, 'link[rel=canonical]')!).pathname === siteAddress(path),
  );
  const listed = [...readDist('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, url]) => new URL(url!).pathname,
  );
  expect(listed.toSorted()).toEqual(themselves.map(({ path }) => siteAddress(path)).toSorted());
  const [, index] = /^Sitemap: (\S+)$/m.exec(readDist('robots.txt'))!;
  expect(new URL(index!).pathname).toBe(siteAddress('sitemap-index.xml'));
  expect(readDist('sitemap-index.xml')).toContain('sitemap-0.xml');
});

test('what pages say of themselves is in words of schema.org, and true', () => {
  const blocks = Object.fromEntries(
    documents().flatMap(({ path, document }) => {
      const json = document.querySelector('script[type="application/ld+json"]')?.textContent;
      return json ? [[nameOf({ path }), JSON.parse(json) as { '@graph': Record<string, unknown>[] }]] : [];
    }),
  );
  for (const { path } of readingPages.filter(({ kind }) => kind === 'chapter' || kind === 'story')) {
    const things = blocks[nameOf({ path })]!['@graph'];
    expect(things[0]!['@type'], path).toBe('Article');
    expect(new URL(String(things[0]!['url'])).pathname).toBe(siteAddress(path));
    const files = things.slice(1).flatMap((thing) => thing['distribution'] as { contentUrl: string }[]);
    for (const { contentUrl } of files)
      expect(
        readDist(new URL(contentUrl).pathname.slice(siteAddress().length)).length,
        contentUrl,
      ).toBeGreaterThan(0);
    expect(files.length > 0, path).toBe(path !== '');
  }
  expect(vocabularyProblems(blocks)).toEqual([]);
});

test('the page of sources: HTML ≤ 200 KB, ≤ 12,000 nodes', () => {
  expect(weightOf('sources/index.html')).toBeLessThanOrEqual(200_000);
  const { document } = documents().find(({ path }) => path === 'sources/')!;
  expect(document.querySelectorAll('*').length).toBeLessThanOrEqual(12_000);
});
