// The words in the live drawings: large enough, inside, apart, and easy to see, with our fonts and without.
import { expect, test, type Page } from '@playwright/test';
import { DESKTOP, open, painted, PHONE, resize, sticksOut, visit } from './support/reader.ts';
import { at, chapters, nameOf, readingPages } from './support/site.ts';

const SMALLEST_WINDOW = { width: 320, height: 640 };
const WIDER = [{ width: 360, height: 740 }, PHONE, { width: 768, height: 1024 }, DESKTOP];
const SMALLEST = 12;
const CONTRAST = 4.5;

/** Opens everything that can be opened. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await painted(page);
}

/** Everything that is wrong with the words of the live drawing as it stands. */
function faults(page: Page, least: { size: number; contrast: number }): Promise<string[]> {
  return page.evaluate((least) => {
    const svg = document.querySelector<SVGSVGElement>('figure[data-figure] > svg')!;
    const outer = svg.getBoundingClientRect();
    // The drawing sits in the middle of its box, a few px narrower.
    const { a: scale, f: top } = svg.getScreenCTM()!;
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '');
    const boxes = [...svg.querySelectorAll('.box')].map((box) => box.getBoundingClientRect());
    const out: string[] = texts.length ? [] : ['no words at all'];

    // What is inked: capitals and figures above the baseline, tails below it.
    const inked = (text: SVGTextElement): DOMRect => {
      const size = Number(text.getAttribute('font-size')) * scale;
      const { left, width } = text.getBoundingClientRect();
      const baseline = top + Number(text.getAttribute('y')) * scale;
      return new DOMRect(left, baseline - size * 0.74, width, size * 0.96);
    };
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const luminance = (colour: string): number => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
        const c = byte / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name);

    const places = texts.map(inked);
    for (const [i, text] of texts.entries()) {
      const name = `“${text.textContent}”`;
      const box = text.getBoundingClientRect();
      const place = places[i]!;
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < least.size - 0.01) out.push(`${name} is ${size.toFixed(2)}px`);
      if (
        place.left < outer.left - 0.5 ||
        place.right > outer.right + 0.5 ||
        place.top < outer.top - 0.5 ||
        place.bottom > outer.bottom + 0.5
      )
        out.push(`${name} sticks out of the drawing`);
      for (const [j, other] of places.entries()) {
        if (j <= i) continue;
        const across = Math.min(place.right, other.right) - Math.max(place.left, other.left);
        const down = Math.min(place.bottom, other.bottom) - Math.max(place.top, other.top);
        if (across > 0.5 && down > 0.5)
          out.push(
            `${name} and “${texts[j]!.textContent}” overlap by ${across.toFixed(1)} × ${down.toFixed(1)}`,
          );
      }
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const onBox = boxes.some((b) => b.left <= x && x <= b.right && b.top <= y && y <= b.bottom);
      const ground = token(onBox ? '--paper' : '--ground');
      const style = getComputedStyle(text);
      const [a, b] = [luminance(style.fill), luminance(ground)];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (contrast < least.contrast) out.push(`${name} has contrast ${contrast.toFixed(2)}`);
      if (Number(style.opacity) < 1) out.push(`${name} is see-through`);
    }
    if (Math.abs(scale - 1) > 0.05) out.push(`the drawing is scaled by ${scale.toFixed(3)}`);
    return out;
  }, least);
}

for (const fonts of ['our fonts', 'fallback fonts']) {
  test.describe(fonts, () => {
    test.use({ viewport: SMALLEST_WINDOW, contextOptions: { reducedMotion: 'reduce' } });
    test.beforeEach(async ({ page }) => {
      if (fonts === 'fallback fonts') await page.route('**/*.woff2', (route) => route.abort());
    });

    for (const { id, path, steps } of chapters) {
      test(`${id}: words in every step at every width, and nothing beside the window`, async ({ page }) => {
        await open(page, at(path));
        await painted(page);
        const loaded = await page.evaluate(
          () =>
            [...document.fonts].filter((f) => f.status === 'loaded' && !f.family.includes('Fallback')).length,
        );
        expect(loaded > 0).toBe(fonts === 'our fonts');
        expect.soft(await sticksOut(page), 'as it opens').toEqual([]);

        const look = async (order: readonly string[], when: string): Promise<void> => {
          for (const step of order) {
            await visit(page, step);
            const found = await faults(page, { size: SMALLEST, contrast: CONTRAST });
            expect.soft(found, `${step}, ${when}`).toEqual([]);
          }
        };
        await look(steps, '320, light');
        await openAll(page);
        expect.soft(await sticksOut(page), 'with everything open').toEqual([]);
        for (const viewport of WIDER) {
          await resize(page, viewport);
          await look(steps, `${viewport.width}, light`);
          // A theme changes colours and no place, at any width the same; which font stands in changes no colour.
          if (viewport.width !== PHONE.width || fonts === 'fallback fonts') continue;
          await page.emulateMedia({ colorScheme: 'dark' });
          await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
          await look(steps.toReversed(), `${viewport.width}, dark`);
          await page.emulateMedia({ colorScheme: 'light' });
          await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
        }
      });
    }

    for (const { path, chapters: held } of readingPages.filter(({ kind }) => kind !== 'chapter')) {
      test(`${nameOf({ path })}: nothing beside the window at 320`, async ({ page }) => {
        await open(page, at(path));
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
