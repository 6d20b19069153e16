// The words in the live drawings: large enough, inside, apart, and easy to see, with our fonts and without. Node proves
// it of every step in every box (tests/unit/charts/layout.test.ts), given the widths of words; here it is seen that the
// browser sets words as wide as that, in boxes for which that is proved, and that what it shows is what Node draws.
import { expect, test, type Page } from '@playwright/test';
import { inOurFonts } from '../../scripts/browsers/screen.mjs';
import { FALLBACK_SLACK, textWidth } from '../../src/lib/measure.ts';
import { violations } from '../unit/charts/layout.ts';
import { boxOf, sceneHere, wrongWith } from './support/drawn.ts';
import { DESKTOP, open, painted, PHONE, resize, sticksOut, visit } from './support/reader.ts';
import {
  siteAddress,
  chapters,
  every,
  nameOf,
  panelled,
  readingPages,
  scrubbed,
  usual,
} from './support/site.ts';
import { faults } from './support/words.ts';

const SMALLEST_WINDOW = { width: 320, height: 640 };
const WIDER = [{ width: 360, height: 740 }, PHONE, { width: 768, height: 1024 }, DESKTOP];
const SMALLEST = 12;
const CONTRAST = 4.5;
/**
 * How much wider than measured the browser may set words: times their width, and em on top. Our measure leaves out
 * kerning, which hardly widens any; in a stand-in font single figures, such as a narrow 1, differ by more than words do.
 */
const WIDER_BY = { ours: { times: 1.01, em: 0.01 }, fallback: { times: FALLBACK_SLACK, em: 0.2 } };

/** Opens everything that can be opened. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await painted(page);
}

const drawing = (page: Page): Promise<string> =>
  page.locator('figure[data-figure] > svg').evaluate((svg) => svg.outerHTML);

/** Looks at steps one after another, as the browser shows them. */
async function look(page: Page, steps: readonly string[], when: string): Promise<void> {
  for (const step of steps) {
    await visit(page, step);
    // A stand-in font is fetched from the system when its first words are set, and comes a moment later.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const found = await faults(page, { size: SMALLEST, contrast: CONTRAST, scale: 1 });
    expect.soft(found, `${step}, ${when}`).toEqual([]);
    expect.soft(await wrongWith(await drawing(page), step), `${step}, ${when}: the drawing`).toBe('');
  }
}

/** All words on drawings, each once, with the weight they are set in. */
async function labels(): Promise<{ text: string; weight: 400 | 500 | 600 }[]> {
  const scenes = await Promise.all(
    chapters.flatMap(({ steps }) =>
      steps.flatMap((step) =>
        [
          { width: 280, height: 295 },
          { width: 344, height: 500 },
          { width: 680, height: 560 },
        ].map((size) => sceneHere(step, size)),
      ),
    ),
  );
  const all = scenes.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [{ text: mark.text, weight: mark.weight }] : [])),
  );
  return [...new Map(all.map((label) => [`${label.weight} ${label.text}`, label])).values()];
}

for (const fonts of ['our fonts', 'fallback fonts']) {
  test.describe(fonts, () => {
    const ours = fonts === 'our fonts';
    test.use({ viewport: SMALLEST_WINDOW, contextOptions: { reducedMotion: 'reduce' } });
    test.beforeEach(async ({ page }) => {
      await (ours ? inOurFonts(page) : page.route('**/*.woff2', (route) => route.abort()));
    });

    test('every label is as wide as the drawings are made for, and no wider', async ({ page }) => {
      await page.goto(siteAddress(chapters[0]!.path));
      const all = await labels();
      expect(all.length).toBeGreaterThan(300);
      const widths = await page.evaluate(async (all) => {
        const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        svg.setAttribute('class', 'chart');
        document.body.append(svg);
        const texts = all.map(({ text, weight }) => {
          const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
          element.setAttribute('class', `w${weight} ink-ink`);
          element.setAttribute('font-size', '100');
          element.textContent = text;
          svg.append(element);
          return element;
        });
        await document.fonts.ready;
        return texts.map((element) => element.getComputedTextLength());
      }, all);
      const { times, em } = WIDER_BY[ours ? 'ours' : 'fallback'];
      const wide = all.flatMap(({ text, weight }, i) => {
        const [found, measured] = [widths[i]! / 100, textWidth(text, 1, weight)];
        const fits = found > measured / 2 && found <= measured * times + em;
        return fits ? [] : [`“${text}” is ${found.toFixed(2)} em wide, not ${measured.toFixed(2)}`];
      });
      expect(wide).toEqual([]);
    });

    // In a stand-in font the browser is asked how wide words are; whether there is room for them is shown in Node.
    for (const chapter of ours ? chapters : every(chapters, [usual, panelled, scrubbed])) {
      const { id, path, steps } = chapter;
      test(`${id}: words in every step, and nothing beside the window`, async ({ page }) => {
        await open(page, siteAddress(path));
        await painted(page);
        const loaded = await page.evaluate(
          () =>
            [...document.fonts].filter((f) => f.status === 'loaded' && !f.family.includes('Fallback')).length,
        );
        expect(loaded > 0).toBe(ours);
        expect.soft(await sticksOut(page), 'as it opens').toEqual([]);
        await look(page, steps, '320');
        await openAll(page);
        expect.soft(await sticksOut(page), 'with everything open').toEqual([]);
        // Wider words are wider alike at every width; the widest window shows that the page has room for them.
        for (const viewport of ours ? WIDER : every(WIDER, [DESKTOP])) {
          await resize(page, viewport);
          const when = `${viewport.width}`;
          expect.soft(await sticksOut(page), when).toEqual([]);
          const box = boxOf(await drawing(page));
          for (const step of steps)
            expect
              .soft(violations(await sceneHere(step, box), ours ? 1 : FALLBACK_SLACK), `${step} at ${when}`)
              .toEqual([]);
          await look(
            page,
            every(steps, viewport === DESKTOP && chapter === usual ? steps : steps.slice(-1)),
            when,
          );
        }
        if (!ours) return;
        // A theme changes colours and no place: what each colour is worth, tests/unit/palette.test.ts says.
        await page.emulateMedia({ colorScheme: 'dark' });
        await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
        await look(page, every(steps, [steps[0]!, steps.at(-1)!]), 'dark');
      });
    }

    for (const { path, chapters: held } of readingPages.filter(({ kind }) => kind !== 'chapter')) {
      test(`${nameOf({ path })}: nothing beside the window at 320`, async ({ page }) => {
        await open(page, siteAddress(path));
        await painted(page);
        expect.soft(await sticksOut(page)).toEqual([]);
        // Every drawing is switched on; what its steps do is seen above.
        for (const { id, steps } of chapters) if (held.includes(id)) await visit(page, steps[0]!);
        await openAll(page);
        expect(await sticksOut(page)).toEqual([]);
      });
    }
  });
}
