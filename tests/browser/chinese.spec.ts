// A chapter of the Chinese edition, read in every way: one stands for all. What its drawings are, and that they fit in
// every box, is proved in Node (tests/unit/charts/layout.zh.test.ts); that each page opens, in chinese-pages.spec.ts.
import { expect, test, type Page } from '@playwright/test';
import { loadChart } from '../../src/charts/registry.ts';
import { colours, everything, violations } from './support/axe.ts';
import { badLineEnds, CHINESE, chineseAddress, chineseChapters, chinesePages } from './support/chinese.ts';
import { blockScripts } from './support/held.ts';
import { misfits, textSize } from './support/large.ts';
import {
  hurry,
  jumpTo,
  open,
  painted,
  PHONE,
  picture,
  settled,
  SHORT_TURN,
  shuffled,
  standing,
  stepByGeometry,
  SIZES,
  sticksOut,
  takeWheel,
  visit,
  wheel,
} from './support/reader.ts';
import { expectNoShift, watchShifts } from './support/shifts.ts';
import { every } from './support/site.ts';
import { heard, listen, rest, sentences } from './support/spoken.ts';
import { expectWhole } from './support/whole.ts';
import { faults } from './support/words.ts';

/** px; of Han on a drawing, whose strokes are many. */
const SMALLEST = 13;
const HAN = /[⺀-￮]/;
/** A value as Chinese writes it: with a unit or a name in Han, or a percentage, which has none. */
const SAID_IN_CHINESE = /[⺀-￮]|^[\d.]+%$/;

test.use({ viewport: PHONE });

test('the Chinese edition is in the build', () => expect(chinesePages.length).toBeGreaterThan(100));

/** The words of a step's still, which is in the page before any script; the first has one for phones and one for desktops. */
const stillWords = (page: Page, step: string): Promise<string[]> =>
  page
    .locator(`svg[data-still="${step}"]`)
    .evaluateAll((stills) =>
      stills
        .flatMap((still) => (still.querySelector('svg') ? [...still.querySelectorAll('svg')] : [still]))
        .map((still) => [...still.querySelectorAll('text')].map((text) => text.textContent).join('')),
    );

/** The words of the live drawing, line by line. */
const liveLines = (page: Page): Promise<string[]> =>
  page
    .locator('figure[data-figure] > svg')
    .evaluate((svg) => [...svg.querySelectorAll('text')].map((text) => text.textContent));

/**
 * The lines that a still does not say, of several the one that says most: a drawing in another box breaks its lines
 * elsewhere, has an amount’s hedge over it or before it, and says less where there is less room.
 */
const notSaid = (lines: readonly string[], stills: readonly string[]): readonly string[] =>
  stills
    .map((still) => lines.filter((line) => !still.includes(line)))
    .reduce((best, each) => (each.length < best.length ? each : best), lines);

/** Answers what a step asks first, if it does. */
async function answer(page: Page, step: string): Promise<void> {
  const asked = page.locator(`[id="${step}"] .ask button:visible`);
  if (await asked.count()) await asked.click();
  await settled(page, step);
}

/** That has a guess, a panel, people, firms and every kind of amount. */
const DEEP = 'nvidia-deals';

for (const { id, path, steps, panels } of every(
  chineseChapters,
  chineseChapters.filter(({ id }) => id === DEEP),
)) {
  const address = chineseAddress(`${id}/`);
  const [first, middle, last] = [steps[0]!, steps[Math.floor(steps.length / 2)]!, steps.at(-1)!];

  test.describe(`zh, ${id}`, () => {
    test.describe('light and dark, without motion', () => {
      test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

      test('every step: the still’s words, large enough, apart, inside; nothing for axe; no line begins with a closing mark', async ({
        page,
      }) => {
        await open(page, address);
        await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
        for (const step of steps) {
          await visit(page, step);
          await answer(page, step);
          const lines = await liveLines(page);
          expect.soft(lines.join(''), step).toMatch(HAN);
          expect.soft(notSaid(lines, await stillWords(page, step)), `${step}: not in its still`).toEqual([]);
          const wrong = await faults(page, { size: 12, contrast: 4.5, scale: 1 });
          expect.soft(wrong, step).toEqual([]);
          const small = await page.locator('figure[data-figure] > svg text').evaluateAll(
            (texts, least) =>
              texts
                .filter((text) => /[⺀-￮]/.test(text.textContent))
                .filter((text) => Number(text.getAttribute('font-size')) < least)
                .map((text) => text.textContent),
            SMALLEST,
          );
          expect.soft(small, `${step}: Han under ${SMALLEST} px`).toEqual([]);
        }
        await page.evaluate(() => {
          for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
            details.open = true;
        });
        // At the top: further down what stays in view lies on whatever it lies on.
        await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
        await settled(page, first);
        await painted(page);
        expect.soft(await violations(page, everything), 'axe, light').toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
        expect.soft(await violations(page, colours), 'axe, dark').toEqual([]);
        for (const step of every(steps, [first, last])) {
          await visit(page, step);
          expect.soft(await faults(page, { size: 12, contrast: 4.5, scale: 1 }), `${step}, dark`).toEqual([]);
        }
        for (const width of every([320, 360, 390, 1280], [360])) {
          await page.setViewportSize({ width, height: 740 });
          await painted(page);
          expect.soft(await badLineEnds(page), `lines at ${width}`).toEqual([]);
          expect.soft(await sticksOut(page), `${width}`).toEqual([]);
        }
      });
    });

    test('reached five ways, each step is the same picture, and nothing moves', async ({ page }) => {
      await watchShifts(page, chineseAddress('404.html'));
      await hurry(page);
      await open(page, address);
      await settled(page, first);
      const pictures = new Map<string, string>();
      const seen = async (step: string, how: string): Promise<void> => {
        const found = await picture(page, step);
        const known = pictures.get(step) ?? found;
        pictures.set(step, known);
        expect.soft(found === known, `${step}, ${how}`).toBe(true);
      };
      const timed = (await loadChart(id)).scrub?.step;
      const seenByWheel = async (way: 1 | -1): Promise<void> => {
        for (let on = true; on;) {
          const step = await stepByGeometry(page, PHONE.height);
          const away = timed === undefined ? Infinity : steps.indexOf(step) + 1 - timed;
          // In a step in which scroll is time the picture is whole once its centre has passed the line.
          if (away !== 0 || (await standing(page, step, PHONE.height)).halfWay)
            await seen(step, `by wheel, ${way > 0 ? 'down' : 'up'}`);
          if (way > 0 && step === last) break;
          on = await wheel(page, way * (Math.abs(away) <= 1 ? SHORT_TURN : 480));
        }
      };
      await takeWheel(page);
      await seenByWheel(1);
      for (const step of shuffled(steps, 7)) {
        await jumpTo(page, step);
        await seen(step, 'jumped to');
      }
      await jumpTo(page, last);
      await settled(page, last);
      await seenByWheel(-1);
      await expectNoShift(page, 'by wheel and jump');
      for (const step of every(steps, [first, middle, last])) {
        await open(page, `${address}#${step}`);
        await seen(step, 'linked to');
        await page.reload();
        await seen(step, 'loaded again');
        await expectNoShift(page, `${step}, linked to`);
      }
      expect([...pictures.keys()].toSorted()).toEqual([...steps].toSorted());
    });

    test('without scripts: every word, a still a step', async ({ page }) => {
      await blockScripts(page);
      for (const width of every([320, 390, 1280], [320])) {
        await page.setViewportSize({ width, height: 844 });
        await open(page, address);
        await expectWhole(page, `${path}index.html`);
      }
    });

    test('text of 150 %, as messengers enlarge it: nothing beside the window, cut off, or on other words', async ({
      page,
    }) => {
      await (
        await textSize(page)
      )(150);
      for (const width of every([320, 360, 390], [360])) {
        await page.setViewportSize({ width, height: 740 });
        await open(page, address);
        await settled(page, first);
        await painted(page);
        expect.soft(await misfits(page), `${width}, as it opens`).toEqual([]);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not([data-map])'))
            details.open = true;
        });
        await painted(page);
        expect.soft(await misfits(page), `${width}, unfolded`).toEqual([]);
        expect.soft(await badLineEnds(page), `${width}: lines`).toEqual([]);
      }
    });

    for (const panel of panels)
      test(`${panel}: a key says the control’s value, and once keys rest one sentence, in Chinese`, async ({
        page,
      }) => {
        await page.clock.install();
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await open(page, address);
        const section = page.locator(`[data-panel="${panel}"]`);
        await section.scrollIntoViewIfNeeded();
        await expect(section).toHaveAttribute('data-live', 'on');
        await listen(page);
        for (const input of await section.locator('input[type=range]').all()) {
          await input.focus();
          const most = (await input.inputValue()) === (await input.getAttribute('max'));
          const told = await input.getAttribute('aria-valuetext');
          await page.keyboard.press(most ? 'ArrowLeft' : 'ArrowRight');
          const now = (await input.getAttribute('aria-valuetext'))!;
          expect.soft(now).not.toBe(told);
          expect.soft(now, 'its value').toMatch(SAID_IN_CHINESE);
          const said = await rest(page);
          expect.soft(said.length, said.join(' | ')).toBeLessThanOrEqual(1);
          for (const words of said)
            expect.soft([sentences(words), HAN.test(words)], words).toEqual([1, true]);
        }
        for (const radios of new Set(
          await section
            .locator('input[type=radio]')
            .evaluateAll((all) => all.map((input) => input.getAttribute('name')!)),
        )) {
          await section.locator(`input[name="${radios}"]`).last().check();
          const said = await rest(page);
          expect.soft(said.map(sentences), said.join(' | ')).toEqual([1]);
          expect.soft(said.join(''), 'in Chinese').toMatch(HAN);
        }
        expect((await heard(page)).said.length).toBeGreaterThan(0);
        expect((await heard(page)).inVain).toEqual([]);
      });
  });
}

const guessed = chineseChapters.filter(({ id }) =>
  every(['abs', DEEP, 'scale', 'two-futures'], [DEEP]).includes(id),
);
for (const { id, steps } of guessed)
  test(`zh, ${id}: guessed by keyboard, its value said in Chinese`, async ({ page }) => {
    await page.clock.install();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, chineseAddress(`${id}/`));
    await settled(page, steps[0]!);
    const step = (await page.locator('[data-step]:has(.ask)').first().getAttribute('id'))!;
    await visit(page, step);
    await listen(page);
    const range = page.locator('[data-guess] input').first();
    await page.locator('.ask button').focus();
    await page.keyboard.press('Tab');
    await expect(range).toBeFocused();
    await expect(range).toHaveAccessibleName(/？$/);
    const was = await range.inputValue();
    await page.keyboard.press('ArrowUp');
    expect(Number(await range.inputValue())).toBeGreaterThan(Number(was));
    const said = (await range.getAttribute('aria-valuetext'))!;
    // Billions are set, and read as 亿, ten times as many; percentages and points are as they are.
    const set = Number(await range.inputValue());
    expect(said).toMatch(HAN);
    expect(said.replaceAll(',', '')).toContain(
      said.includes('亿') ? `${Number((set * 10).toPrecision(12))}亿` : `${set}`,
    );
    expect(await rest(page), 'its value is all there is to hear').toEqual([]);
    expect((await heard(page)).inVain).toEqual([]);
    await page.keyboard.press('Enter');
    await settled(page, step);
    await expect(range).toBeHidden();
    expect((await liveLines(page)).join('')).not.toBe('');
  });

// Addresses of the edition hold in it.
test('zh: a term, a source card and the way to sources stay in the edition', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, chineseAddress(`${DEEP}/`));
  await settled(page, `${DEEP}-1`);
  const links = await page
    .locator('a[href]:not([hreflang])')
    .evaluateAll((all) =>
      all.map((a) => (a as HTMLAnchorElement).href).filter((href) => href.startsWith(location.origin)),
    );
  const out = links.filter((href) => !new URL(href).pathname.startsWith(chineseAddress()));
  expect([...new Set(out)].filter((href) => !href.endsWith('/licences.txt'))).toEqual([]);
  expect(links.length).toBeGreaterThan(30);
  expect(CHINESE).toBe('zh/');
});

for (const [name, viewport] of Object.entries(SIZES))
  test(`zh, ${name}: the switch leads to the pair and back, and keeps step and settings`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, chineseAddress('spv/?spv-outside=50'));
    await settled(page, 'spv-1');
    await visit(page, 'spv-3');
    await page.waitForURL(/#spv-3$/);
    const to = async (): Promise<void> => {
      await page.locator('.masthead-edition').click();
      await settled(page, 'spv-3');
    };
    await to();
    expect(new URL(page.url()).pathname).toBe(chineseAddress('spv/').replace('/zh/', '/'));
    expect(page.url()).toMatch(/\?spv-outside=50#spv-3$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await to();
    expect(page.url()).toMatch(/\/zh\/spv\/\?spv-outside=50#spv-3$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  });
