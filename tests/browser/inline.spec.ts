// <ai-boom-figure>: a chapter that moves inside somebody else's page, and leaves that page alone.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';
import { project } from '../../scripts/lib/project.mjs';
import { expect, overhear, test, type Host } from './support/host.ts';
import { settledChart } from '../../scripts/browsers/screen.mjs';
import { DESKTOP, hurry, jumpTo, painted, PHONE } from './support/reader.ts';
import { siteAddress, chapters } from './support/site.ts';

const stepsOf = (chapter: string): string[] => chapters.find(({ id }) => id === chapter)!.steps;
const element = (attributes: string): string =>
  `<ai-boom-figure ${attributes}><a href="https://example.org/">A link instead</a></ai-boom-figure>`;

/** Fills the blank page with markup, then with our script. */
async function fill(page: Page, site: string, html: string): Promise<void> {
  await page.locator('#place').evaluate((place, html) => {
    place.innerHTML = html;
  }, html);
  await page.addScriptTag({ url: `${site}embed.js` });
}

async function open(page: Page, host: Host, site: string, html: string): Promise<void> {
  await page.goto(host.url('inline-blank.html'));
  await fill(page, site, html);
}

const moving = (page: Page, chapter: string) =>
  page.locator(`section[data-chapter="${chapter}"][data-scrolly=on]`);

/** One property as the browser works it out, of the first element that matches, in shadow roots too. */
const computed = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((found, property) => getComputedStyle(found).getPropertyValue(property), property);

test.beforeEach(({ page }) => hurry(page));

/** Waits until a step's drawing rests, in a shadow root too. */
const settled = (page: Page, step: string): Promise<void> =>
  expect(page.locator(settledChart(step)), `the figure should rest in ${step}`).toHaveCount(1);

async function visit(page: Page, step: string): Promise<void> {
  await jumpTo(page, step);
  await settled(page, step);
}

async function picture(page: Page, step: string): Promise<string> {
  return page.locator(settledChart(step)).evaluate((figure) => figure.outerHTML);
}

/** Brings a chapter's panel near, and waits until it works. */
async function livePanel(page: Page, id: string): Promise<void> {
  await page.locator(`[data-panel="${id}"]`).scrollIntoViewIfNeeded();
  await expect(page.locator(`[data-panel="${id}"]`)).toHaveAttribute('data-live', 'on');
}

test(
  'an article: the drawing stays, steps trigger, and each is the chapter page’s own scene',
  { tag: '@quick' },
  async ({ page, host, context }) => {
    const heard = overhear(page);
    const steps = stepsOf('coreweave');
    await page.setViewportSize(DESKTOP);
    await page.goto(host.url('inline-article.html'));
    const address = page.url();
    const entries = await page.evaluate(() => history.length);
    await expect(moving(page, 'coreweave')).toHaveCount(1);

    const own = await context.newPage();
    for (const each of [page, own]) await each.emulateMedia({ reducedMotion: 'reduce' });
    // The width at which the page's drawing has the same box as in a column of 640px.
    await own.setViewportSize({ width: 645, height: DESKTOP.height });
    await own.goto(siteAddress('coreweave/'));
    for (const step of steps) {
      await visit(page, step);
      await visit(own, step);
      const top = await page.locator('figure[data-figure]').evaluate((f) => f.getBoundingClientRect().top);
      if (step !== steps[0]) expect.soft(top, `${step}: under the page's bar of 64px`).toBe(64);
      expect.soft(await picture(page, step), step).toBe(await picture(own, step));
    }
    await own.close();

    const links = await page
      .locator('section[data-chapter] a, .embed-foot a')
      .evaluateAll((all) =>
        all.map((a) => [a.getAttribute('href'), a.getAttribute('target'), a.getAttribute('rel')]),
      );
    expect(links.length).toBeGreaterThan(20);
    for (const [href, target, rel] of links)
      expect([href!.startsWith('http'), target, rel]).toEqual([true, '_blank', 'noopener']);
    expect(page.url()).toBe(address);
    expect(
      await page.evaluate(() => [
        history.length,
        document.cookie,
        localStorage.length,
        sessionStorage.length,
      ]),
    ).toEqual([entries, '', 0, 0]);
    expect(await context.cookies()).toEqual([]);
    expect(heard).toEqual([]);
  },
);

test('theme, motion and offset: the attribute’s, else the system’s, at once', async ({ page, host }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(host.url('inline-article.html'));
  await expect(moving(page, 'coreweave')).toHaveCount(1);
  const story = page.locator('#story');
  const set = (name: string, value: string) =>
    story.evaluate((story, [name, value]) => story.setAttribute(name!, value!), [name, value]);
  const root = page.locator('#story .root');
  const ground = () => computed(page, '#story .body', 'background-color');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  // What it says of its language is what the frame's page said.
  await expect(root).toHaveAttribute('lang', 'en');
  expect(await ground()).toBe('rgb(18, 21, 27)');
  await set('theme', 'light');
  expect(await ground()).toBe('rgb(251, 248, 241)');
  await page.emulateMedia({ colorScheme: 'light' });
  await set('theme', 'dark');
  expect(await ground()).toBe('rgb(18, 21, 27)');
  await set('theme', 'auto');
  expect(await ground()).toBe('rgb(251, 248, 241)');
  await set('theme', '"><b>');
  expect(await ground()).toBe('rgb(251, 248, 241)');

  await expect(root).toHaveAttribute('data-motion', 'on');
  await set('motion', 'off');
  await expect(root).toHaveAttribute('data-motion', 'off');
  // Without motion a step is there as soon as it is reached: no frame without data-settled.
  const [first, second] = stepsOf('coreweave');
  await visit(page, first!);
  await page.locator('#story figure[data-figure]').evaluate((figure) => {
    const unsettled: string[] = [];
    Object.assign(window, { unsettled });
    new MutationObserver(() => {
      if (!figure.hasAttribute('data-settled')) unsettled.push('moving');
    }).observe(figure, { attributes: true });
  });
  await visit(page, second!);
  expect(await page.evaluate(() => (window as unknown as { unsettled: string[] }).unsettled)).toEqual([]);
  await set('motion', 'on');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(root).toHaveAttribute('data-motion', 'off');

  const top = () => page.locator('#story figure[data-figure]').evaluate((f) => f.getBoundingClientRect().top);
  for (const [asked, px] of [
    ['120', 120],
    ['-5', 0],
    ['9999', 0],
    ['64', 64],
  ] as const) {
    await set('offset', asked);
    await jumpTo(page, second!);
    expect(await top(), `offset="${asked}"`).toBe(px);
  }
});

test('a loud page: nothing leaks in, and nothing out', async ({ page, host, site }) => {
  await page.setViewportSize(DESKTOP);
  await page.goto(host.url('inline-loud.html'));
  /** Every property of the page's own parts. */
  const outside = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('h1, main > p, main > p a, section, button, svg, rect')].map((found) => [
        found.localName,
        Object.fromEntries(
          [...getComputedStyle(found)].map((name) => [name, getComputedStyle(found).getPropertyValue(name)]),
        ),
      ]),
    );
  /** Every property of one element per kind and class inside ours. */
  const inside = () =>
    page.locator('ai-boom-figure').evaluate((element) => {
      const kinds = new Map<string, Element>();
      for (const found of element.shadowRoot!.querySelectorAll('*'))
        kinds.set(
          `${found.localName} ${found.getAttribute('class')} ${found.parentElement?.className}`,
          found,
        );
      return [...kinds].map(([kind, found]) => {
        const style = getComputedStyle(found);
        const names = [...style].filter((name) => !name.startsWith('--'));
        return { kind, ...Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)])) };
      });
    });

  const before = await outside();
  await page.addScriptTag({ url: `${site}embed.js` });
  await expect(moving(page, 'spv')).toHaveCount(1);
  await livePanel(page, 'spv-try');
  await visit(page, 'spv-1');
  await painted(page);
  expect(await outside()).toEqual(before);

  const loud = await inside();
  expect(loud.length).toBeGreaterThan(50);
  expect(await computed(page, '.step .words', 'font-size')).toBe('18.92px');
  expect(await computed(page, '.step .words', 'color')).toBe('rgb(27, 26, 23)');
  expect(await computed(page, '.step .words', 'font-family')).toMatch(/^"AI Boom Serif"/);
  await page.locator('#loud').evaluate((style: HTMLStyleElement) => {
    style.disabled = true;
  });
  await painted(page);
  const quiet = await inside();
  for (const [i, styles] of loud.entries()) expect.soft(quiet[i]).toEqual(styles);
});

test('two on a page, one taken out and put back, a third put in: none disturbs another', async ({
  page,
  host,
  site,
}) => {
  const heard = overhear(page);
  await page.addInitScript(() => {
    const open = new Map<unknown, string>();
    const [add, remove] = [window.addEventListener, window.removeEventListener];
    Object.assign(window, {
      addEventListener: (type: string, f: never, options: never) => {
        open.set(f, type);
        add.call(window, type, f, options);
      },
      removeEventListener: (type: string, f: never, options: never) => {
        open.delete(f);
        remove.call(window, type, f, options);
      },
      listeners: () => [...open.values()].toSorted(),
    });
  });
  const listeners = () => page.evaluate(() => (window as unknown as { listeners(): string[] }).listeners());
  await open(page, host, site, element('id="a" chapter="coreweave"'));
  await expect(moving(page, 'coreweave')).toHaveCount(1);
  const alone = await listeners();
  await page
    .locator('#place')
    .evaluate(
      (place, html) => place.insertAdjacentHTML('beforeend', html),
      element('id="b" chapter="spv" theme="dark"'),
    );
  await visit(page, 'coreweave-3');
  await page.locator('#b').scrollIntoViewIfNeeded();
  await expect(moving(page, 'spv')).toHaveCount(1);
  await visit(page, 'spv-2');
  await expect(page.locator('#a figure[data-figure]')).toHaveAttribute('data-active-step', 'coreweave-10');
  expect(await computed(page, '#a .body', 'background-color')).toBe('rgb(251, 248, 241)');
  expect(await computed(page, '#b .body', 'background-color')).toBe('rgb(18, 21, 27)');
  expect((await listeners()).length).toBeGreaterThan(alone.length);

  await page.locator('#b').evaluate((b) => {
    Object.assign(window, { b });
    b.remove();
  });
  expect(await listeners()).toEqual(alone);
  await visit(page, 'coreweave-5');
  await page.evaluate(() =>
    document.querySelector('#place')!.prepend((window as unknown as { b: Element }).b),
  );
  await page.evaluate(() => scrollTo(0, 0));
  await expect(moving(page, 'spv')).toHaveCount(1);
  await visit(page, 'spv-3');
  await visit(page, 'coreweave-2');

  // Moved within the page, and told to be another chapter.
  await page.locator('#b').evaluate((b) => document.querySelector('#place')!.append(b));
  await page.locator('#b').scrollIntoViewIfNeeded();
  await expect(moving(page, 'spv')).toHaveCount(1);
  await page.locator('#b').evaluate((b) => b.setAttribute('chapter', 'scale'));
  await expect(moving(page, 'scale')).toHaveCount(1);
  await expect(moving(page, 'spv')).toHaveCount(0);
  await visit(page, 'scale-2');
  expect(heard).toEqual([]);
});

test('an ancestor that would break sticky: unrolled, its panel live, and the console says what to do', async ({
  page,
  host,
  site,
}) => {
  const heard = overhear(page);
  const wrapped = `<div id="wrap" class="card wide" style="overflow: hidden">${element('chapter="spv"')}</div>`;
  await open(page, host, site, wrapped);
  const section = page.locator('section[data-chapter=spv]');
  await livePanel(page, 'spv-try');
  await expect(section).not.toHaveAttribute('data-scrolly');
  for (const step of stepsOf('spv'))
    await expect(section.locator(`[data-step="${step}"] .still > svg:visible`)).toHaveCount(1);
  expect(heard).toEqual([
    expect.stringMatching(
      /^warning: <ai-boom-figure chapter="spv">: .*div#wrap\.card\.wide.*"overflow: clip"/,
    ),
  ]);

  /** Whether the chapter moves once the page is styled so, and it has been taken out and put back. */
  const moves = async (css: string): Promise<boolean> => {
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`#wrap { overflow: visible !important; } ${css}`);
      document.adoptedStyleSheets = [
        ...document.adoptedStyleSheets.filter((s) => !s.cssRules[0]?.cssText.includes('#wrap')),
        sheet,
      ];
      const element = document.querySelector('ai-boom-figure')!;
      element.replaceWith(element);
      element.remove();
      document.querySelector('#wrap')!.append(element);
    }, css);
    await expect(page.locator('.root')).toHaveCount(1);
    const moving = page.locator('section[data-scrolly=on], .root[data-unrolled]');
    await expect(moving).toHaveCount(1);
    return (await page.locator('section[data-scrolly=on]').count()) === 1;
  };
  expect(await moves('#wrap { overflow: clip !important; }')).toBe(true);
  expect(await moves('#wrap { overflow-x: auto !important; }')).toBe(false);
  expect(await moves('body { overflow-x: hidden; }'), 'the window takes the body’s').toBe(true);
  expect(await moves('html { overflow-x: hidden; }')).toBe(true);
  expect(await moves('html, body { overflow-x: hidden; }'), 'the window takes only the root’s').toBe(false);
  expect(await moves('#wrap { overflow: hidden !important; display: contents; }'), 'no box').toBe(true);
  expect(await moves('ai-boom-figure { overflow: hidden; }')).toBe(false);

  expect(await moves('@media (max-width: 600px) { #wrap { overflow: hidden !important; } }')).toBe(true);
  await page.setViewportSize(PHONE);
  await expect(page.locator('.root[data-unrolled]'), 'a narrow page’s styles').toHaveCount(1);
  await page.setViewportSize(DESKTOP);
  await expect(moving(page, 'spv')).toHaveCount(1);
});

test('the width of its own column decides: rows, columns, and a column that changes', async ({
  page,
  host,
  site,
}) => {
  await page.setViewportSize(DESKTOP);
  await open(
    page,
    host,
    site,
    `<div id="column" style="width: 320px">${element('chapter="coreweave"')}</div>`,
  );
  await expect(moving(page, 'coreweave')).toHaveCount(1);
  await visit(page, 'coreweave-3');
  const boxes = () =>
    page.evaluate(() => {
      const root = document.querySelector('ai-boom-figure')!.shadowRoot!;
      const [stage, words, svg] = ['.stage', '#coreweave-3 .words', '.stage > svg'].map((selector) =>
        root.querySelector(selector)!.getBoundingClientRect().toJSON(),
      );
      return { stage, words, svg, drawn: root.querySelector('.stage > svg')!.getAttribute('viewBox') };
    });
  const narrow = await boxes();
  expect(narrow.words.top, 'rows').toBeGreaterThanOrEqual(narrow.stage.bottom - 1);
  expect(narrow.stage.right).toBeLessThanOrEqual(320 + 8);
  const form = () => computed(page, 'section[data-chapter]', '--form');
  expect((await form()).trim()).toBe('rows');

  await page.locator('#column').evaluate((column) => column.style.setProperty('width', '1000px'));
  await expect.poll(async () => (await boxes()).drawn).not.toBe(narrow.drawn);
  expect((await form()).trim()).toBe('columns');
  const wide = await boxes();
  expect(wide.stage.left, 'columns').toBeGreaterThan(wide.words.right);
  await settled(page, 'coreweave-3');

  await page.locator('#column').evaluate((column) => column.style.setProperty('width', '320px'));
  await expect.poll(async () => (await boxes()).drawn).toBe(narrow.drawn);
});

/** Opens a page with an element, under a policy that the host sends with it. */
/** What a policy calls the one block of styles in a host's page. */
function hashOfStyles(name: string): string {
  const html = readFileSync(join(project, 'tests/hosts', name), 'utf8');
  const [, styles = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
  return `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;
}

async function underPolicy(page: Page, host: Host, site: string, policy: string): Promise<void> {
  const query = new URLSearchParams({ policy: policy.replaceAll('SITE', site) });
  await page.goto(host.url(`inline-article.html?${query}`));
}

test('a strict policy that names our site in two directives: all works, fonts too', async ({
  page,
  host,
  site,
}) => {
  const heard = overhear(page);
  await underPolicy(
    page,
    host,
    site,
    // The page's own styles are its own business, and this hash is theirs: ours need no leave.
    `default-src 'none'; script-src SITE; connect-src SITE; style-src ${hashOfStyles('inline-article.html')}; ` +
      "require-trusted-types-for 'script'; trusted-types ai-boom",
  );
  await expect(moving(page, 'coreweave')).toHaveCount(1);
  await visit(page, 'coreweave-2');
  const faces = () =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', '')),
    );
  await expect.poll(faces).toEqual(expect.arrayContaining(['AI Boom Serif', 'AI Boom Sans']));
  expect(heard).toEqual([]);
});

const REFUSALS = {
  'no script': ["default-src 'none'; connect-src SITE", undefined],
  'no request': ["default-src 'none'; script-src SITE", 'the chapter did not come; its link stays.'],
  'embed.js alone': [
    "default-src 'none'; script-src SITEembed.js; connect-src SITE",
    'the script did not come',
  ],
  'no policy of our name': [
    "default-src 'none'; script-src SITE; connect-src SITE; require-trusted-types-for 'script'; trusted-types x",
    'the script did not come',
  ],
} as const;

for (const [name, [policy, says]] of Object.entries(REFUSALS)) {
  test(`a policy with ${name}: the link stays to be seen`, async ({ page, host, site }) => {
    const heard = overhear(page);
    await underPolicy(page, host, site, policy);
    const ours = () => heard.filter((line) => line.includes('ai-boom-figure'));
    if (says) await expect.poll(ours).toEqual([expect.stringContaining(says)]);
    await expect(page.locator('#story a')).toBeVisible();
    expect(
      await page.locator('#story a').evaluate((link) => link.getBoundingClientRect().width),
    ).toBeGreaterThan(100);
  });
}

test('what does not come leaves what was there: a wrong chapter, no drawing, no fonts', async ({
  page,
  host,
  site,
}) => {
  const heard = overhear(page);
  await page.route('**/_astro/spv.*.js', (route) => route.abort());
  await page.route('**/*.woff2', (route) => route.abort());
  await open(
    page,
    host,
    site,
    ['chapter="no-such"', 'chapter="../spv"', 'chapter="spv"', 'chapter="scale"'].map(element).join(''),
  );
  await expect(moving(page, 'scale')).toHaveCount(1);
  const stills = page.locator('section[data-chapter=spv]');
  await expect(stills.locator('[data-step] > .still:visible')).toHaveCount(stepsOf('spv').length);
  await expect(stills).not.toHaveAttribute('data-scrolly');
  const said = () => heard.filter((line) => line.includes('<ai-boom-figure'));
  await expect.poll(() => said().length).toBe(3);
  expect(said().toSorted()).toEqual([
    expect.stringContaining('"../spv">: the chapter did not come; its link stays. Error: it needs a chapter'),
    expect.stringContaining('"no-such">: the chapter did not come; its link stays. Error: 404'),
    expect.stringContaining('"spv">: the drawing did not start; its stills stay.'),
  ]);
  for (const nth of [0, 1]) await expect(page.locator('ai-boom-figure > a').nth(nth)).toBeVisible();
});

test('a term and a figure inside the element lead where they do on our own page', async ({
  page,
  host,
  site,
}) => {
  const heard = overhear(page);
  await page.setViewportSize(PHONE);
  await open(page, host, site, element('chapter="abs"'));
  await expect(moving(page, 'abs')).toHaveCount(1);
  await visit(page, 'abs-2');
  const term = page.locator('#abs-2 .term').first();
  const card = page.locator('.term-card:popover-open');
  await term.click();
  await expect(card).toBeInViewport({ ratio: 1 });
  const [word, meaning] = [(await term.boundingBox())!, (await card.boundingBox())!];
  const apart = Math.max(meaning.y - (word.y + word.height), word.y - (meaning.y + meaning.height));
  expect(apart, 'beside its word').toBeLessThan(20);
  expect(apart).toBeGreaterThanOrEqual(-1);
  const glossary = card.getByRole('link', { name: 'In the glossary' });
  await expect(glossary).toHaveAttribute('href', new RegExp(`^${site}glossary/#[a-z]+`));
  await expect(glossary).toHaveAttribute('target', '_blank');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  // By keyboard: in, on to its link, out again, and on from there.
  await term.press('Enter');
  await expect(card).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(glossary).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('Tab');
  const inside = (): Promise<string | undefined> =>
    page.evaluate(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement;
      return inner?.closest('[data-step]')?.id;
    });
  expect(['abs-2', 'abs-3']).toContain(await inside());
  const fact = page.locator('#abs-2 a.fact').first();
  await expect(fact).toHaveAttribute('href', new RegExp(`^${site}abs/#abs-fact-`));
  expect(heard).toEqual([]);
});

test('by keyboard: in, through and out again, with nothing that takes the focus covered', async ({
  page,
  host,
  site,
}) => {
  await page.setViewportSize(PHONE);
  await open(page, host, site, element('chapter="spv"'));
  await expect(moving(page, 'spv')).toHaveCount(1);
  await livePanel(page, 'spv-try');
  await page.locator('#before a').focus();
  const stops: string[] = [];
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement;
      if (!inner) return document.activeElement?.id ?? '';
      const { top, bottom } = inner.getBoundingClientRect();
      const stage = inner.closest('[data-step]') && (inner.getRootNode() as ShadowRoot);
      const covered = stage ? top < stage.querySelector('.stage')!.getBoundingClientRect().bottom - 1 : false;
      return `${inner.localName}${covered || top < -1 || bottom > innerHeight + 1 ? ' unseen' : ''}`;
    });
    stops.push(stop);
    if (stop === 'after') break;
  }
  expect(stops.at(-1)).toBe('after');
  expect(stops.length).toBeGreaterThan(20);
  expect(stops).toContain('input');
  expect(stops.filter((stop) => stop.includes('unseen'))).toEqual([]);
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('ai-boom-figure');
  await page.locator('#before a').focus();
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
});

test('axe finds nothing, light and dark', async ({ page, host, site }) => {
  await page.setViewportSize(PHONE);
  await open(page, host, site, element('chapter="spv"'));
  await expect(moving(page, 'spv')).toHaveCount(1);
  await livePanel(page, 'spv-try');
  await visit(page, 'spv-2');
  await page.evaluate(readFileSync(join(project, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  for (const theme of ['light', 'dark']) {
    await page
      .locator('ai-boom-figure')
      .evaluate((element, theme) => element.setAttribute('theme', theme), theme);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const { violations, passes } = await axe.run(document, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      });
      const within = passes
        .flatMap(({ nodes }) => nodes)
        .filter(({ target }) => Array.isArray(target[0])).length;
      return {
        within,
        wrong: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
      };
    });
    expect(found.within, 'axe looked inside the shadow root').toBeGreaterThan(50);
    expect(found.wrong, theme).toEqual([]);
  }
});
