// A step's picture does not depend on how the reader came to it.
import { expect, test, type Page } from '@playwright/test';
import { loadFigure } from '../../src/figures/registry.ts';
import {
  jumpTo,
  open,
  painted,
  picture,
  settled,
  shuffled,
  SIZES,
  stepByGeometry,
  takeWheel,
  visit,
  wheel,
  PHONE,
  type Viewport,
} from './support/reader.ts';
import { at, chapters, type Chapter } from './support/site.ts';

const TURNED = { width: PHONE.height, height: PHONE.width };
const TOOLBAR_SHOWN = { width: PHONE.width, height: 750 };
/** One turn of the wheel, in px: less than any step is high. */
const TURN = 480;
/** Where scroll is time: less than half of any step, so that a rest shows the step at its end. */
const SHORT_TURN = 230;

type Pictures = Record<string, string>;

/** The reference: every step reached by a jump, in order, with nothing seen moving. */
async function inOrder(page: Page, { path, steps }: Chapter): Promise<Pictures> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, at(path));
  await settled(page, steps[0]!);
  const pictures: Pictures = {};
  for (const step of steps) {
    await jumpTo(page, step);
    pictures[step] = await picture(page, step);
  }
  return pictures;
}

/** Turns the wheel until the edge of the steps is reached; at every rest the picture is the one geometry calls for. */
async function byWheel(page: Page, { steps }: Chapter, height: number, by: number): Promise<Pictures> {
  const pictures: Pictures = {};
  const goal = by > 0 ? steps.at(-1)! : steps[0]!;
  await takeWheel(page);
  do {
    const step = await stepByGeometry(page, height);
    const shown = await picture(page, step);
    // In a step in which scroll is time the picture is whole once its centre has passed the line.
    if (!pictures[step] || (await isHalfWay(page, step, height))) pictures[step] = shown;
  } while (!pictures[goal] && (await wheel(page, by)));
  return pictures;
}

const turnOf = async (figure: string): Promise<number> =>
  (await loadFigure(figure)).scrub ? SHORT_TURN : TURN;

const isHalfWay = (page: Page, step: string, height: number): Promise<boolean> =>
  page.evaluate(
    ([id, line]) => {
      const box = document.getElementById(id)!.getBoundingClientRect();
      return box.top + box.height / 2 <= line + 1;
    },
    [step, Math.round(height * 0.74)] as const,
  );

function same(found: Pictures, expected: Pictures): void {
  for (const [step, html] of Object.entries(expected)) expect(found[step], step).toBe(html);
}

async function onTheLine(page: Page, step: string, { height }: Viewport): Promise<void> {
  expect(await stepByGeometry(page, height), 'the step on the line').toBe(step);
}

/** Presses a key that scrolls and waits until the page has come to rest. */
async function scrollBy(page: Page, key: 'End' | 'Home'): Promise<void> {
  await page.evaluate(() => {
    const rest = new Promise<void>((done) => {
      addEventListener('scrollend', () => done(), { once: true });
    });
    Object.assign(window, { atRest: rest });
  });
  await page.keyboard.press(key);
  await page.evaluate(() => (window as unknown as { atRest: Promise<void> }).atRest);
}

for (const chapter of chapters) {
  const { id, path, steps } = chapter;
  const link = (step: string): string => at(`${path}#${step}`);

  for (const [name, viewport] of Object.entries(SIZES)) {
    test.describe(`${id}, ${name}`, () => {
      test.use({ viewport });
      let expected: Pictures;

      // Once per worker.
      test.beforeAll(async ({ browser }) => {
        const page = await browser.newPage({ viewport });
        expected = await inOrder(page, chapter);
        await page.close();
      });

      test('steps differ from each other', () => {
        const drawings = Object.values(expected).map((html) => html.replace(/data-active-step="[^"]*"/, ''));
        expect(new Set(drawings).size).toBe(steps.length);
      });

      test('scrolled down by wheel', async ({ page }) => {
        await open(page, at(path));
        same(await byWheel(page, chapter, viewport.height, await turnOf(id)), expected);
      });

      // Up and down on the phone; a wide page differs in its layout, not in the way back.
      if (name === 'phone')
        test('scrolled up by wheel', async ({ page }) => {
          await open(page, link(steps.at(-1)!));
          await settled(page, steps.at(-1)!);
          same(await byWheel(page, chapter, viewport.height, -(await turnOf(id))), expected);
        });

      test('End, Home and jumps in any order', async ({ page }) => {
        // The phone's jumps are moves cut short by the next; the desktop's are drawn at once.
        if (name === 'desktop') await page.emulateMedia({ reducedMotion: 'reduce' });
        const [first, last] = [steps[0]!, steps.at(-1)!];
        await open(page, at(path));
        await settled(page, first);
        await scrollBy(page, 'End');
        expect(await picture(page, last)).toBe(expected[last]);
        await scrollBy(page, 'Home');
        expect(await picture(page, first)).toBe(expected[first]);
        for (const step of shuffled(steps, 7)) {
          await jumpTo(page, step);
          expect(await picture(page, step), step).toBe(expected[step]);
        }
      });

      // What a reload does is the address's work, the same on every screen.
      if (name === 'phone')
        test('reloaded at each step', async ({ page }) => {
          await page.emulateMedia({ reducedMotion: 'reduce' });
          await open(page, at(path));
          await settled(page, steps[0]!);
          for (const step of steps) {
            await visit(page, step);
            await expect(page).toHaveURL(link(step));
            await page.reload();
            expect.soft(await picture(page, step), step).toBe(expected[step]);
            await onTheLine(page, step, viewport);
          }
        });

      test('opened by the link to each step', async ({ page }) => {
        for (const step of steps) {
          await open(page, link(step));
          expect.soft(await picture(page, step), step).toBe(expected[step]);
          await onTheLine(page, step, viewport);
        }
      });
    });
  }

  test.describe(`${id}, turned`, () => {
    test.use({ viewport: PHONE });

    /** Turns the device, and waits until the drawing has the size of its new box and rests. */
    async function turn(page: Page, viewport: Viewport): Promise<string> {
      await page.setViewportSize(viewport);
      await page.waitForFunction(() => {
        const figure = document.querySelector<HTMLElement>('figure[data-figure][data-settled]');
        const box = figure?.querySelector('svg')?.viewBox.baseVal;
        const width = Math.floor((figure?.clientWidth ?? 0) / 8) * 8;
        const air = figure ? Number.parseFloat(getComputedStyle(figure).paddingTop) : 0;
        return box?.width === width && box.height === Math.floor(figure!.clientHeight - air);
      });
      await painted(page);
      const step = await stepByGeometry(page, viewport.height);
      await settled(page, step);
      return step;
    }

    test('a turned device and one turned back show the step geometry calls for', async ({ page }) => {
      const expected = await inOrder(page, chapter);
      for (const step of steps) {
        await visit(page, step);
        await turn(page, TURNED);
        const back = await turn(page, PHONE);
        expect(await picture(page, back), back).toBe(expected[back]);
      }
    });

    test('turned, every step is reached and drawn alike, jumping and linked', async ({ page }) => {
      await page.setViewportSize(TURNED);
      const expected = await inOrder(page, chapter);
      for (const step of shuffled(steps, 3)) {
        await open(page, link(step));
        expect.soft(await picture(page, step), step).toBe(expected[step]);
      }
    });

    test('a toolbar sliding in and out redraws and moves nothing', async ({ page }) => {
      await open(page, at(path));
      const middle = steps[Math.floor(steps.length / 2)]!;
      await settled(page, steps[0]!);
      await visit(page, middle);
      const layout = (): Promise<number[]> =>
        page.evaluate(() => [
          scrollY,
          document.documentElement.scrollHeight,
          ...[...document.querySelectorAll('[data-step], .words, figure[data-figure], main')].flatMap((e) => {
            const { top, height, width } = e.getBoundingClientRect();
            return [top, height, width];
          }),
        ]);
      const before = await layout();
      await page.evaluate(() => {
        const records: MutationRecord[] = [];
        Object.assign(window, { records });
        new MutationObserver((list) => records.push(...list)).observe(
          document.querySelector('figure[data-figure]')!,
          { subtree: true, attributes: true, childList: true, characterData: true },
        );
      });
      for (const viewport of [TOOLBAR_SHOWN, PHONE, TOOLBAR_SHOWN]) {
        await page.setViewportSize(viewport);
        await page.waitForFunction((height) => innerHeight === height, viewport.height);
        await painted(page);
        expect(await layout()).toEqual(before);
      }
      const written = await page.evaluate(() => (window as unknown as { records: unknown[] }).records.length);
      expect(written).toBe(0);
    });
  });
}
