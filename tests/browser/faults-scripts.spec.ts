// A script that throws, comes late or misses something of the browser's costs its own part and nothing else. That a
// page stands whole without any script, or with all of them late, is shown in no-script.spec.ts.
import type { Page } from '@playwright/test';
import { settledChart } from '../../scripts/browsers/screen.mjs';
import { embedAddress, ELEMENT_SCRIPT, SHARE, slidesAddress, sourcesAddress } from '../../src/lib/routes.ts';
import { expect, overhear, test } from './support/host.ts';
import {
  hurry,
  jumpTo,
  open,
  painted,
  PHONE,
  resize,
  settled,
  stepByGeometry,
  visit,
} from './support/reader.ts';
import { entries, shipped, withImports } from './support/scripts.ts';
import { expectNoShift, shiftsOf, watchShifts } from './support/shifts.ts';
import { siteAddress, chapters, every, pages, readDist, stepPages } from './support/site.ts';
import { expectWhole } from './support/whole.ts';
import { faults } from './support/words.ts';

test.use({ viewport: PHONE });

/** The chapters as the story tells them. */
const told = pages[0]!.chapters.map((name) => chapters.find(({ id }) => id === name)!);
/** A chapter without a panel, and one with. */
const [bare, tried] = [told[1]!, told[3]!];
const page1 = `${bare.path}index.html`;
const stepper = `${embedAddress(bare.id)}?layout=stepper`;
const WAITING = 'button:not([popovertarget]):visible';
const script = (start: string): string => shipped.find((name) => name.startsWith(`_astro/${start}.`))!;
const element = (chapter: string): string =>
  `<ai-boom-figure chapter="${chapter}"><a href="https://example.org/">A link instead</a></ai-boom-figure>`;

/** Waits until something has been said in the console. */
const says = (heard: readonly string[], what: string): Promise<void> =>
  expect.poll(() => heard.join('\n'), { intervals: [40] }).toContain(what);

/** Lets scripts be what they are, but throw before anything else. */
async function breakScripts(page: Page, names: readonly string[]): Promise<void> {
  await page.unrouteAll();
  for (const name of names)
    await page.route(`**/${name}`, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
        body: `throw new Error('on purpose');${readDist(name)}`,
      }),
    );
}

/** Where a script is part of what a page starts with, and what must then still be there. */
const starts: { path: string; file: string; stands(page: Page): Promise<void> }[] = [
  {
    path: bare.path,
    file: page1,
    stands: async (page) => {
      await expectWhole(page, page1);
      await expect.soft(page.locator(WAITING), 'a button that does nothing').toHaveCount(0);
      await page.locator('.step a.fact').first().click();
      await expect.soft(page.locator('.sources li:target')).toBeInViewport();
    },
  },
  {
    path: SHARE,
    file: `${SHARE}index.html`,
    stands: async (page) => {
      await expect.soft(page.locator('[data-offer="snippet"] textarea')).toBeVisible();
      await expect.soft(page.locator('main').locator(WAITING)).toHaveCount(0);
    },
  },
  {
    path: sourcesAddress(),
    file: `${sourcesAddress()}index.html`,
    stands: async (page) => {
      expect(await page.locator('[data-verdicts]:visible').count()).toBeGreaterThan(300);
      await expect.soft(page.locator('main fieldset')).toHaveJSProperty('disabled', true);
    },
  },
  {
    path: stepper,
    file: `${embedAddress(bare.id)}index.html`,
    stands: async (page) => {
      await expect.soft(page.locator('html')).not.toHaveAttribute('data-layout');
      await expectWhole(page, `${embedAddress(bare.id)}index.html`);
      await expect.soft(page.locator(WAITING)).toHaveCount(0);
    },
  },
  {
    path: slidesAddress(bare.id),
    file: `${slidesAddress(bare.id)}index.html`,
    stands: async (page) => {
      await expect.soft(page.locator('html')).not.toHaveAttribute('data-layout');
      await expectWhole(page, `${slidesAddress(bare.id)}index.html`);
      await expect.soft(page.locator(WAITING)).toHaveCount(0);
    },
  },
  {
    path: stepPages[0]!.path,
    file: `${stepPages[0]!.path}index.html`,
    stands: async (page) => {
      for (const part of ['h1', '.words', 'svg[data-still]', '.read-on a'])
        await expect.soft(page.locator(part), part).toBeVisible();
    },
  },
];

/** The drawings' own scripts, by chapter. */
const scripts = new Map(chapters.map(({ id }) => [id, script(id)]));
const panelScript = script('panel-client');
/** What single panels draw, loaded as one is opened. */
const panelsOwn = shipped.filter((name) => /\/try\.[^/]*\.js$/.test(name));
/** What brings the folds of the story what they hold, what fetches it, and the card over a page. */
const foldScripts = [script('after-client'), script('chapter-page'), script('source-card')];
/** What comes after a first drawing, and a page and step where it is asked for. */
const lateScripts = new Map(
  (
    [
      ['step-links', 'scale/', 'scale-3'],
      ['translated', 'scale/', 'scale-3'],
      ['after-folds', '', 'scale-3'],
      ['drawn-taps', 'scale/', 'scale-2'],
      ['guess-client', 'scale/', 'scale-2'],
      ['grips', 'scale/', 'scale-2'],
      ['play-client', 'gpu-loans/', 'gpu-loans-7'],
      ['my-number', 'retirement-401k/', 'retirement-401k-3'],
    ] as const
  ).map(([name, path, step]) => [script(name), { path, step }]),
);
/** What a press on “Copy link” or “Share” brings: step-links.spec.ts keeps it away. */
const pressed = ['step-press', 'copy', 'routes'].map(script);
/** What other people's pages load. */
const hosted = shipped.filter((name) => /^embed(?:-[\d.]+)?\.js$/.test(name));

/** Each script a page starts with, and the first such page. */
const trials = new Map<string, (typeof starts)[number]>();
for (const place of starts)
  for (const address of entries(place.file)) {
    const name = address.slice(siteAddress().length);
    if (!trials.has(name) && name !== panelScript) trials.set(name, place);
  }

test('every script that is shipped is made to throw below', () => {
  // What only drawings import fails with them: their own scripts throw before anything they import is used.
  const drawn = [...scripts.values()].flatMap((name) => withImports(siteAddress(name)));
  const thrown = [
    ...trials.keys(),
    ...drawn.map((src) => src.slice(siteAddress().length)),
    panelScript,
    ...panelsOwn,
    ...foldScripts,
    ...lateScripts.keys(),
    ...pressed,
    ELEMENT_SCRIPT,
  ];
  // The other edition's scripts are the same code.
  const own = (names: Iterable<string>): string[] => [...names].filter((name) => !name.startsWith('zh/'));
  expect(own(new Set([...thrown, ...hosted])).toSorted()).toEqual(own(shipped));
});

for (const place of starts)
  test(`/${place.path}: each script it starts with throws, one at a time; words, stills and links stay`, async ({
    page,
  }) => {
    const heard = overhear(page);
    for (const [name, { path }] of trials) {
      if (path !== place.path) continue;
      await test.step(name, async () => {
        heard.length = 0;
        await breakScripts(page, [name]);
        await open(page, siteAddress(path));
        await says(heard, 'error: on purpose');
        await place.stands(page);
        expect.soft([...new Set(heard)], name).toEqual(['error: on purpose']);
      });
    }
  });

for (const turn of [0, 1])
  test(`in the story, every ${turn ? 'second' : 'other'} drawing throws: its stills stay, the others live`, async ({
    page,
  }) => {
    const heard = overhear(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const broken = told.filter((_, i) => i % 2 === turn);
    await breakScripts(
      page,
      broken.map(({ id }) => scripts.get(id)!),
    );
    await open(page, siteAddress());
    for (const chapter of told) {
      const step = chapter.steps[1]!;
      await jumpTo(page, step);
      if (!broken.includes(chapter)) {
        await settled(page, step);
        continue;
      }
      await says(heard, `“${chapter.id}” did not start; what was built stays.`);
      const section = page.locator(`section[data-chapter="${chapter.id}"]`);
      expect
        .soft(
          await section.evaluate((section) => ({
            on: section.dataset['scrolly'],
            drawn: section.querySelectorAll('figure[data-figure] svg').length,
            stills: [...section.querySelectorAll('.step > .still')].filter((still) =>
              still.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
            ).length,
            panels: [...section.querySelectorAll<HTMLElement>('[data-panel]')].map((panel) => [
              panel.querySelector<HTMLFieldSetElement>('.controls')!.disabled,
              panel.querySelectorAll('.try-figure > svg').length > 0,
            ]),
          })),
          chapter.id,
        )
        .toEqual({
          on: undefined,
          drawn: 0,
          stills: chapter.steps.length,
          panels: (await section.locator('[data-panel]').all()).map(() => [true, true]),
        });
    }
    // Everything else on the page works on.
    await page.locator(`section[data-chapter="${broken[0]!.id}"] .step a.fact`).first().click();
    await expect(page.locator('#source-card')).toBeVisible();
    expect.soft(heard.filter((line) => !line.includes('did not start'))).toEqual([]);
  });

for (const [what, broken] of [
  ['the panels’ script', [panelScript]],
  ['what a panel draws', panelsOwn],
] as const)
  test(`${what} throws: the panel stays as built, the drawing lives`, async ({ page }) => {
    expect(broken).not.toEqual([]);
    const heard = overhear(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await breakScripts(page, broken);
    await open(page, siteAddress(tried.path));
    await visit(page, tried.steps.at(-1)!);
    const panel = page.locator('[data-panel]');
    await panel.scrollIntoViewIfNeeded();
    await says(heard, 'did not start; what was built stays.');
    await expect(panel.locator('.controls')).toHaveJSProperty('disabled', true);
    await expect(panel.locator('.try-figure > svg')).not.toHaveCount(0);
    await expect(panel.locator('[data-run-says]')).not.toBeEmpty();
    expect(heard).toHaveLength(1);
  });

test('what comes after a first drawing throws, one script at a time: the drawing goes on, with its own answer', async ({
  page,
}) => {
  const heard = overhear(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [name, { path, step }] of lateScripts)
    await test.step(name, async () => {
      heard.length = 0;
      await breakScripts(page, [name]);
      await open(page, siteAddress(path));
      await visit(page, step);
      await says(heard, 'on purpose');
      await expect(page.locator(`#${step} .words > p:not(.kicker)`).first()).toBeVisible();
    });
});

test('in somebody else’s page, our scripts throw: frames keep their height, the element its link', async ({
  page,
  host,
  site,
}) => {
  const inside = withImports(siteAddress(ELEMENT_SCRIPT)).map((address) =>
    address.slice(siteAddress().length),
  );
  const heard = overhear(page);
  for (const name of [...hosted, ...inside, scripts.get(bare.id)!]) {
    await page.goto('about:blank');
    heard.length = 0;
    await breakScripts(page, [name]);
    await page.goto(host.url('inline-blank.html'));
    await page.locator('#place').evaluate((place, html) => {
      place.innerHTML = html;
    }, element(bare.id));
    await page.addScriptTag({ url: site + (hosted.includes(name) ? name : hosted[0]!) });
    await says(heard, 'on purpose');
    if (name === scripts.get(bare.id)) {
      const chapter = page.locator('section[data-chapter]');
      await expect(chapter.locator('.step > .still:visible')).toHaveCount(bare.steps.length);
      await expect(chapter).not.toHaveAttribute('data-scrolly');
    } else await expect(page.locator('ai-boom-figure > a'), name).toBeVisible();
    expect.soft(heard, name).toHaveLength(1);
  }
});

test('what a fold of the story holds does not come: links to it stay, a tapped figure leads there, and it may come yet', async ({
  page,
}) => {
  const heard = overhear(page);
  await breakScripts(page, foldScripts);
  await open(page, siteAddress());
  const fold = page.locator(`[data-chapter="${bare.id}"] details[data-after]`);
  await fold.locator('> summary').click();
  await says(heard, 'on purpose');
  const link = fold.locator('a').last();
  await expect(link).toBeVisible();
  expect((await link.getAttribute('href'))!.split('#')[0]).toBe(siteAddress(bare.path));
  await page.locator(`[data-chapter="${bare.id}"] .step a.fact`).first().click();
  await expect(page).toHaveURL(new RegExp(`${bare.path}#`));

  // The scripts are well, but the page does not come; then it does.
  await page.unrouteAll();
  await page.route(`**/${bare.path}`, (route) => route.fulfill({ status: 503, body: 'no' }));
  await open(page, siteAddress());
  await fold.locator('> summary').click();
  await says(heard, 'did not come; links to it stay');
  await expect(link).toBeVisible();
  await page.unrouteAll();
  await fold.locator('> summary').click();
  await fold.locator('> summary').click();
  await expect(fold.locator('.sources')).toBeAttached();
  await expect(fold.locator('.since')).toBeVisible();
  expect(
    await page.locator('[id]').evaluateAll((all) => all.length - new Set(all.map(({ id }) => id)).size),
  ).toBe(0);
});

test('a drawing comes 20 s late, or never: the others live, nothing moves, the reader’s step is shown', async ({
  page,
}) => {
  const heard = overhear(page);
  const step = tried.steps[3]!;
  await watchShifts(page);
  await page.clock.install();
  let end: 'come' | 'fail' = 'come';
  let arrive = (): void => {};
  await page.route(`**/${scripts.get(tried.id)!}`, async (route) => {
    await new Promise<void>((done) => (arrive = done));
    if (end === 'come') await route.continue();
    else await route.abort();
  });
  const standing = (): Promise<number[]> =>
    page.evaluate((id) => {
      const { top, height } = document.getElementById(id)!.getBoundingClientRect();
      return [scrollY, document.documentElement.scrollHeight, top, height];
    }, step);
  for (end of ['come', 'fail'] as const) {
    await open(page, siteAddress());
    const before = told[told.indexOf(tried) - 1]!;
    await visit(page, before.steps.at(-1)!);
    await jumpTo(page, step);
    await painted(page);
    const { length } = await shiftsOf(page);
    await page.clock.fastForward(20_000);
    await painted(page);
    const [place, section] = [await standing(), page.locator(`section[data-chapter="${tried.id}"]`)];
    await expect(section).not.toHaveAttribute('data-scrolly');
    await expect(page.locator(`#${step} .still`)).toBeVisible();
    arrive();
    if (end === 'come') {
      await settled(page, step);
      await expect(page.locator(`#${step} .still`)).not.toBeVisible();
      expect(heard).toEqual([]);
    } else {
      await says(heard, `“${tried.id}” did not start; what was built stays.`);
      await expect(page.locator(`#${step} .still`)).toBeVisible();
    }
    expect(await standing(), end).toEqual(place);
    await expectNoShift(page, `when it ${end}s`, length);
    const after = told[told.indexOf(tried) + 1]!;
    await visit(page, after.steps[0]!);
  }
});

/** What a browser may lack or refuse. */
const LACKS = {
  'no IntersectionObserver': ['IntersectionObserver'],
  'no ResizeObserver': ['ResizeObserver'],
  'no observers': ['IntersectionObserver', 'ResizeObserver'],
  'storage denied': ['localStorage', 'sessionStorage'],
};

// Of two observers that are both missing each is missing.
for (const [lack, names] of every(
  Object.entries(LACKS),
  Object.entries(LACKS).filter(([lack]) => lack !== 'no observers'),
))
  test(`${lack}: chapter, frame, slides and element`, async ({ page, host, site }) => {
    const heard = overhear(page);
    await hurry(page);
    await page.addInitScript((names) => {
      for (const name of names) {
        if (!name.endsWith('Storage')) delete (window as unknown as Record<string, unknown>)[name];
        else
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
      }
    }, names);
    await open(page, siteAddress(bare.path));
    for (const step of [bare.steps[0]!, bare.steps.at(-1)!, bare.steps[2]!]) await visit(page, step);
    await page
      .locator('[data-switch="theme"]')
      .first()
      .evaluate((button: HTMLElement) => button.click());
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await resize(page, { width: PHONE.height, height: PHONE.width });
    await settled(page, await stepByGeometry(page, PHONE.width));
    await resize(page, PHONE);
    await open(page, siteAddress(`${bare.path}#${bare.steps[3]!}`));
    await settled(page, bare.steps[3]!);
    for (const path of [stepper, slidesAddress(bare.id)]) {
      await open(page, siteAddress(path));
      await settled(page, bare.steps[0]!);
      await page.locator('[data-go="1"]').click();
      await settled(page, bare.steps[1]!);
      await page.setViewportSize({ width: PHONE.width - 40, height: PHONE.height });
      await page.waitForFunction(() => {
        const figure = document.querySelector<HTMLElement>('figure[data-figure]')!;
        return figure.querySelector('svg')!.viewBox.baseVal.width <= figure.clientWidth;
      });
      await page.setViewportSize(PHONE);
    }
    await page.locator('[data-words]').click();
    expect(heard).toEqual([]);

    await page.goto(host.url('inline-blank.html'));
    await page.locator('#place').evaluate((place, html) => {
      place.innerHTML = html;
    }, element(bare.id));
    // Pasted twice, as happens: the second does nothing.
    for (let times = 0; times < 2; times++) await page.addScriptTag({ url: `${site}embed.js` });
    const chapter = page.locator('section[data-chapter]');
    await expect(chapter).toHaveCount(1);
    const [, , step] = bare.steps as [string, string, string];
    await jumpTo(page, step);
    await expect(page.locator(settledChart(step))).toHaveCount(1);
    await page.locator('ai-boom-figure').evaluate((figure) => figure.setAttribute('theme', 'dark'));
    await expect(page.locator('.root')).toHaveAttribute('data-theme', 'dark');
    await page.setViewportSize({ width: 700, height: PHONE.height });
    await painted(page);
    await page.locator('ai-boom-figure').evaluate((figure) => figure.remove());
    await painted(page);
    expect(heard).toEqual([]);
  });

test('fonts refused: a stepper stays a stepper, slides stay slides, and their labels hold', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.route('**/*.woff2', (route) => route.abort());
  const looks = [
    { path: stepper, layout: 'stepper', viewport: { width: 390, height: 640 }, size: 12 },
    { path: slidesAddress(bare.id), layout: 'slides', viewport: { width: 1280, height: 720 }, size: 22 },
  ];
  for (const { path, layout, viewport, size } of looks) {
    await page.setViewportSize(viewport);
    await open(page, siteAddress(path));
    await settled(page, bare.steps[0]!);
    await expect(page.locator('html')).toHaveAttribute('data-layout', layout);
    for (const step of bare.steps) {
      await settled(page, step);
      await painted(page);
      expect.soft(await faults(page, { size, contrast: 4.5 }), `${layout}, ${step}`).toEqual([]);
      const fits = await page
        .locator(`#${step} .words`)
        .evaluate((words) => words.scrollWidth <= words.clientWidth);
      expect.soft(fits, `${layout}, words of ${step}`).toBe(true);
      await page.keyboard.press('ArrowRight');
    }
  }
});

test('a reader who saves data is sent no drawing before it is reached, and every one that is', async ({
  page,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  const drawings = (): string[] =>
    told.map(({ id }) => id).filter((id) => asked.has(siteAddress(scripts.get(id)!)));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const [first, later] = [told[0]!, told[4]!];
  // As a rule the first drawing is fetched while the reader is at the story's opening.
  await open(page, siteAddress());
  await settled(page, first.steps[0]!);
  expect(drawings()).toContain(first.id);

  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
  await page.reload();
  asked.clear();
  await open(page, siteAddress());
  expect(
    await page.evaluate(() => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData),
  ).toBe(true);
  await page.locator('footer').last().waitFor();
  await painted(page);
  await expect(page.locator('html')).toHaveAttribute('data-switches', 'on');
  await painted(page);
  expect(drawings()).toEqual([]);
  for (const { steps } of [first, later]) await visit(page, steps[2]!);
  expect(drawings()).toEqual([first.id, later.id]);
});
