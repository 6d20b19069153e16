// The page for people who embed: every choice gives its line, the line is what is previewed and what is copied.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { choiceAddress, readChoice, type What } from '../../src/embed/share/options.ts';
import { newestRelease } from '../../src/embed/host/release.ts';
import { open, painted, previewed, sticksOut } from './support/reader.ts';
import { lessonAddress, slidesAddress } from '../../src/lib/routes.ts';
import { siteAddress, chapters, dist, pages } from './support/site.ts';

const SHARE = siteAddress('share/');
const field = (page: Page, offer: string): Locator => page.locator(`[data-offer="${offer}"] textarea`);
const live = (page: Page) => expect(page.locator('[data-take]')).toHaveAttribute('data-live', 'on');
const choose = (page: Page, name: string, value: string) =>
  page.locator(`[data-take-form] [name=${name}][value=${value}]`).check();
const pathOf = (address: string | null): string => {
  const { pathname, search, hash } = new URL(address!, 'http://site');
  return pathname + search + hash;
};

/** The frame in a snippet, as a CMS would read it. */
function frameIn(snippet: string) {
  const { document } = parseHTML(snippet);
  const frame = document.querySelector('iframe')!;
  const [src, title, height, style] = ['src', 'title', 'height', 'style'].map((name) =>
    frame.getAttribute(name),
  );
  return { src: pathOf(src!), title, height: Number(height), style, link: document.querySelector('a')! };
}

/** The two previews frame what the snippet frames, at both widths, as tall as the snippet says. */
async function expectPreview(page: Page, { src, height }: { src: string; height: number }): Promise<void> {
  await page.getByRole('heading', { name: 'Look' }).scrollIntoViewIfNeeded();
  const frames = page.locator('[data-preview] iframe:visible');
  await expect(frames).toHaveCount(2);
  for (const frame of await frames.all()) expect(pathOf(await frame.getAttribute('src'))).toBe(src);
  const boxes = await frames.evaluateAll((all) =>
    all.map((frame) => [(frame as HTMLElement).offsetWidth, (frame as HTMLElement).offsetHeight]),
  );
  expect(boxes.map(([width]) => width)).toEqual([360, 680]);
  expect(Math.max(...boxes.map(([, tall]) => tall!))).toBe(height);
}

/** What is framed has come, and is laid out at the width the preview names. */
async function expectLoaded(page: Page, heading: string): Promise<void> {
  for (const frame of await page.locator('[data-preview] iframe:visible').all()) {
    await frame.scrollIntoViewIfNeeded();
    await expect(frame.contentFrame().locator('[data-embed] :is(h1, h2)').first()).toHaveText(heading);
  }
}

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1280, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

  test('every choice gives its line, its preview and its address', async ({ page }) => {
    await open(page, SHARE);
    await live(page);
    const entries = await page.evaluate(() => history.length);
    const first = frameIn(await field(page, 'snippet').inputValue());
    expect(first).toMatchObject({ src: siteAddress('embed/scale/?layout=stepper'), height: 640 });
    await expect(field(page, 'script'), 'a stepper needs no second line').toBeHidden();
    await expectPreview(page, first);
    await expectLoaded(page, 'How big is the bill?');

    await page.getByLabel('Chapter', { exact: true }).first().selectOption('spv');
    await page.getByLabel('Step', { exact: true }).selectOption('spv-3');
    await choose(page, 'theme', 'dark');
    await page.getByLabel('Without animation').check();
    const step = frameIn(await field(page, 'snippet').inputValue());
    expect(step.src).toBe(siteAddress('embed/spv/?layout=stepper&step=spv-3&theme=dark&motion=off'));
    expect(step.title).toBe('Interactive chapter: Who owes the money in the box?');
    expect(pathOf(step.link.getAttribute('href'))).toBe(siteAddress('spv/#spv-3'));
    await expectPreview(page, step);
    await expect(page).toHaveURL(`${SHARE}?chapter=spv&step=spv-3&theme=dark&motion=off`);

    await choose(page, 'layout', 'unrolled');
    const alone = frameIn(await field(page, 'snippet').inputValue());
    expect(alone.src).toBe(siteAddress('embed/spv/?step=spv-3&theme=dark&motion=off'));
    expect(alone.style).toContain('clamp(');
    const second = parseHTML(await field(page, 'script').inputValue()).document.querySelector('script')!;
    expect(pathOf(second.getAttribute('src'))).toBe(siteAddress(newestRelease.address));
    expect(second.getAttribute('integrity')).toBe(newestRelease.integrity);
    await expectPreview(page, alone);

    await choose(page, 'what', 'chart');
    await page.getByLabel('Step', { exact: true }).selectOption('');
    const drawing = frameIn(await field(page, 'snippet').inputValue());
    expect(drawing.src).toBe(siteAddress('embed/chart/spv/?theme=dark&motion=off'));
    expect(drawing.height).toBeGreaterThan(2000);
    await expectPreview(page, drawing);

    await choose(page, 'what', 'panel');
    const panel = frameIn(await field(page, 'snippet').inputValue());
    expect(panel.src).toBe(siteAddress('embed/chart/spv-try/?theme=dark&motion=off'));
    expect(pathOf(panel.link.getAttribute('href'))).toBe(siteAddress('spv/#spv-try'));
    await expect(page.getByLabel('Step', { exact: true })).toBeHidden();
    await expectPreview(page, panel);
    await expectLoaded(
      page,
      await page
        .locator('.take-all:has(#all-spv) label[for=all-spv-panel]')
        .evaluate((label) => /“(.*)”/.exec(label.textContent)![1]!),
    );

    await choose(page, 'what', 'picture');
    await expect(field(page, 'snippet')).toBeHidden();
    const { document } = parseHTML(await field(page, 'html').inputValue());
    const image = document.querySelector('img')!;
    expect(pathOf(image.getAttribute('src'))).toBe(siteAddress('stills/spv/spv-1-dark.png'));
    expect(image.getAttribute('alt')).toBe(await field(page, 'alt').inputValue());
    const shown = page.locator('[data-preview] img');
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(600);
    await expect(page.locator('[data-preview] iframe')).toHaveCount(0);

    await choose(page, 'what', 'data');
    expect(pathOf(await field(page, 'csv').inputValue())).toBe(siteAddress('data/spv.csv'));
    expect(pathOf(await field(page, 'xlsx').inputValue())).toBe(siteAddress('data/spv.xlsx'));
    expect(pathOf(await field(page, 'panelJson').inputValue())).toBe(siteAddress('data/spv-try.json'));
    await expect(page.locator('[data-preview]')).toBeHidden();

    await choose(page, 'what', 'link');
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
    // A chapter without a panel offers none, and what was chosen before comes back.
    await choose(page, 'what', 'panel');
    await page.getByLabel('Chapter', { exact: true }).first().selectOption('coreweave');
    await expect(page.locator('[name=what][value=panel]')).toBeHidden();
    await expect(page.locator('[name=what][value=chapter]')).toBeChecked();
    const back = frameIn(await field(page, 'snippet').inputValue());
    expect(back.src).toBe(siteAddress('embed/coreweave/?theme=dark&motion=off'));

    for (const text of await page.locator('.take-fields textarea').all())
      expect(await text.inputValue()).not.toContain('\n');
    expect(await page.evaluate(() => history.length), 'trying things out is not browsing').toBe(entries);
  });

  test('by keyboard: a line is chosen and copied, without leave, with and without a clipboard', async ({
    page,
  }) => {
    await open(page, `${SHARE}?chapter=coreweave&what=picture&step=coreweave-3`);
    await live(page);
    await expect(page.getByLabel('Step', { exact: true })).toHaveValue('coreweave-3');
    const pasted = async (): Promise<string> => {
      await page.evaluate(() => {
        const place = document.createElement('textarea');
        place.id = 'pasted';
        document.body.append(place);
        place.focus();
      });
      await page.keyboard.press('ControlOrMeta+V');
      return page.locator('#pasted').evaluate((place: HTMLTextAreaElement) => {
        place.remove();
        return place.value;
      });
    };
    /** Presses a field's button. @returns the field, and what the page says beside the button */
    const copy = async (offer: string) => {
      const button = page.locator(`[data-offer="${offer}"] button`);
      await button.focus();
      await page.keyboard.press('Enter');
      return {
        text: field(page, offer),
        button,
        status: page.locator(`[data-offer="${offer}"] [role=status]`),
      };
    };

    const html = await copy('html');
    await expect(html.status).toHaveText('Copied.');
    await expect(html.button).toBeFocused();
    expect(await pasted()).toBe(await html.text.inputValue());

    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    const alt = await copy('alt');
    await expect(alt.status).toHaveText('Copied.');
    await expect(html.status, 'said once').toHaveText('');
    await expect(alt.button).toBeFocused();
    expect(await pasted()).toBe(await alt.text.inputValue());

    await page.evaluate(() => Object.assign(document, { execCommand: () => false }));
    const citation = await copy('citation');
    await expect(citation.status).toContainText('press Ctrl+C');
    await expect(citation.text).toBeFocused();
    expect(await page.evaluate(() => `${getSelection()}`)).toBe(await citation.text.inputValue());
    await page.keyboard.press('ControlOrMeta+C');
    expect(await pasted()).toMatch(
      /^“.*”, Who Pays for the AI Boom\?, updated \d+ \w+ \d{4}, http.*#coreweave-3$/,
    );
  });
});

test('nonsense in the address becomes the default, in words, and never markup', async ({ page }) => {
  const script = `"><img src=x onerror="window.harmed=1">`;
  for (const query of [
    `chapter=${encodeURIComponent(script)}&what=${encodeURIComponent(script)}`,
    `chapter=${'x'.repeat(4_000)}&step=${encodeURIComponent(script)}&theme=__proto__`,
    'chapter=coreweave&what=panel&step=spv-1&layout=constructor&motion=NaN',
  ]) {
    await open(page, `${SHARE}?${query}`);
    await live(page);
    await expect(page.locator('[data-refused]')).toContainText('The address asked for');
    const known = query.includes('coreweave') ? 'coreweave' : 'scale';
    expect(frameIn(await field(page, 'snippet').inputValue()).src).toBe(
      siteAddress(`embed/${known}/?layout=stepper`),
    );
    await expect(page.locator('[name=what]:checked')).toHaveValue('chapter');
    await expect(page.locator('main img')).toHaveCount(0);
    expect(await page.content()).not.toContain('onerror');
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    await choose(page, 'theme', 'light');
    await expect(page.locator('[data-refused]')).toHaveText('');
  }
});

test('nothing moves as the choice in the address is made; if no script comes, the page shows itself', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const what of ['data', 'panel', 'nonsense']) {
    await open(page, `${SHARE}?chapter=spv&what=${what}`);
    await live(page);
    await painted(page);
    await expect(page.locator('.take-tool')).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts), what).toEqual([]);
  }
  await page.route('**/_astro/*.js', (route) => route.abort());
  await open(page, SHARE);
  await expect(field(page, 'snippet')).toBeVisible();
  await expect(page.locator('main button:visible'), 'a button that does nothing').toHaveCount(0);
});

test.describe('at 320px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('a preview that has not come is no stop by keyboard: the focus would be in it unseen', async ({
    page,
  }) => {
    let comes = (): void => {};
    const held = new Promise<void>((resolve) => (comes = resolve));
    await page.route('**/embed/**', async (route) => {
      await held;
      await route.continue();
    });
    await open(page, SHARE);
    await live(page);
    const preview = page.locator('[data-preview]');
    await preview.scrollIntoViewIfNeeded();
    await expect(preview.locator('iframe').first()).toBeAttached();
    const links = await page.locator('a, button, summary, input, select, textarea').count();
    const stopped = async (): Promise<boolean> => {
      for (let press = 0; press < links; press++) {
        await page.keyboard.press('Shift+Tab');
        if (await page.evaluate(() => document.activeElement?.localName === 'iframe')) return true;
      }
      return false;
    };
    expect(await stopped()).toBe(false);
    comes();
    await previewed(page);
    expect(await stopped()).toBe(true);
  });

  test('nothing sticks out; the previews are smaller, not cut', async ({ page }) => {
    await open(page, `${SHARE}?chapter=abs&layout=unrolled`);
    await live(page);
    await page.getByRole('heading', { name: 'Look' }).scrollIntoViewIfNeeded();
    for (const name of ['Phone', 'Article']) {
      await page.getByRole('radio', { name, exact: true }).check();
      await painted(page);
      const frames = page.locator('[data-preview] iframe:visible');
      await expect(frames).toHaveCount(1);
      const shown = await frames.evaluate((frame) => {
        const { width, height } = frame.getBoundingClientRect();
        const { offsetWidth, offsetHeight, parentElement } = frame as HTMLElement;
        return {
          proportion: width / height - offsetWidth / offsetHeight,
          room: parentElement!.clientHeight - height,
        };
      });
      expect(Math.abs(shown.proportion)).toBeLessThan(0.001);
      expect(Math.abs(shown.room)).toBeLessThan(2);
      expect(await sticksOut(page)).toEqual([]);
    }
  });
});

test.describe('scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('every chapter has its line, its frames, its pictures and its data', async ({ page, request }) => {
    await open(page, SHARE);
    await expect(page.locator('main button:visible'), 'a button that does nothing').toHaveCount(0);
    await expect(page.getByLabel('Chapter', { exact: true }).first()).toBeDisabled();
    await expect(page.getByText('Choosing needs scripts')).toBeVisible();
    await expect(page.locator('[data-preview]')).toBeHidden();
    const open1 = page.locator('.take-all').first();
    await open1.locator('summary').click();
    await expect(open1.locator('textarea')).toBeVisible();
    for (const { id, steps } of chapters) {
      const part = page.locator(`.take-all:has(#all-${id})`);
      expect(frameIn(await part.locator(`#all-${id}`).inputValue()).src).toBe(
        siteAddress(`embed/${id}/?layout=stepper`),
      );
      const links = await part.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
      const expected = [
        `embed/${id}/`,
        `embed/chart/${id}/`,
        `data/${id}.csv`,
        `data/${id}.json`,
        `data/${id}.xlsx`,
        `oembed/${id}.json`,
        ...steps.flatMap((step) => [`stills/${id}/${step}.png`, `stills/${id}/${step}-dark.svg`]),
      ];
      expect(links).toEqual(expect.arrayContaining(expected.map(siteAddress)));
    }
    const answer = await request.get(SHARE);
    expect(answer.headers()['content-security-policy'], 'nobody frames this page').toContain(
      "frame-ancestors 'none'",
    );
  });
});

test('the row under every chapter leads here with the choice made, and to slides and lesson, and only this page has frames', () => {
  const documentOf = (file: string) => parseHTML(readFileSync(file, 'utf8')).document;
  const share = documentOf(join(dist, 'share/index.html'));
  const data = JSON.parse(share.querySelector('[data-take-data]')!.textContent) as {
    chapters: Parameters<typeof readChoice>[1];
  };
  for (const { file, kind, path } of pages) {
    const document = documentOf(file);
    const policy = document.querySelector('meta[http-equiv]')!.getAttribute('content')!;
    expect(/frame-src 'self'/.test(policy), path).toBe(path === 'share/');
    // The story leaves it to the chapters' own pages.
    if (kind !== 'chapter') continue;
    for (const section of document.querySelectorAll('section[data-chapter]')) {
      const links = [...section.querySelectorAll('.chapter-use a')].map((link) => link.getAttribute('href')!);
      const chapter = section.getAttribute('data-chapter')!;
      expect(links.splice(-2)).toEqual([
        siteAddress(slidesAddress(chapter)),
        siteAddress(lessonAddress(chapter)),
      ]);
      const choices = links.map((link) => {
        const { pathname, search } = new URL(link, 'http://site');
        const { choice, refused } = readChoice(search, data.chapters);
        expect([pathname, refused]).toEqual([SHARE, []]);
        expect(siteAddress(choiceAddress(choice)).split('&step=')[0]).toBe(SHARE + search);
        return [choice.chapter, choice.what];
      });
      const whats: What[] = ['chapter', 'link', 'data', 'picture'];
      expect(choices).toEqual(whats.map((what) => [chapter, what]));
    }
  }
});
