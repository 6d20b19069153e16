// A step's picture does not depend on how the reader came to it, and nothing moves on the way.
import { expect, test, type Page } from '@playwright/test';
import { loadFigure } from '../../src/figures/registry.ts';
import { triggerLine } from '../../src/scrolly/geometry.ts';
import {
  addressIs,
  hurry,
  jumpTo,
  open,
  painted,
  picture,
  resize,
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
import { expectNoShift, watchShifts } from './support/shifts.ts';
import { at, chapters, type Chapter } from './support/site.ts';

const TURNED = { width: PHONE.height, height: PHONE.width };
const TOOLBAR_SHOWN = { width: PHONE.width, height: 750 };
/** One turn of the wheel, in px: less than any step is high. */
const TURN = 480;
/** Where scroll is time: less than half of any step, so that a rest shows the step at its end. */
const SHORT_TURN = 230;
/** Far from the steps there is nothing to miss. */
const LONG_TURN = 1200;

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

/** Turns the wheel from one end of the page to the other; at every rest the picture is the one geometry calls for. */
async function byWheel(page: Page, { id, steps }: Chapter, height: number, way: 1 | -1): Promise<Pictures> {
  const pictures: Pictures = {};
  const scrubbed = (await loadFigure(id)).scrub?.step;
  await takeWheel(page);
  for (;;) {
    const step = await stepByGeometry(page, height);
    const shown = await picture(page, step);
    const { away, halfWay } = await standing(page, step, height);
    // In a step in which scroll is time the picture is whole once its centre has passed the line.
    if (!pictures[step] || halfWay) pictures[step] = shown;
    const near = scrubbed !== undefined && Math.abs(steps.indexOf(step) + 1 - scrubbed) <= 1;
    const turn = away > 2 * LONG_TURN ? LONG_TURN : near ? SHORT_TURN : TURN;
    if (!(await wheel(page, way * turn))) return pictures;
  }
}

/** How far the line is from a step, in px, and whether the step's centre has passed it. */
const standing = (page: Page, step: string, height: number): Promise<{ away: number; halfWay: boolean }> =>
  page.evaluate(
    ([id, line]) => {
      const { top, bottom, height } = document.getElementById(id)!.getBoundingClientRect();
      return { away: Math.max(0, top - line, line - bottom), halfWay: top + height / 2 <= line + 1 };
    },
    [step, triggerLine(height)] as const,
  );

function same(found: Pictures, expected: Pictures, way: string): void {
  for (const [step, html] of Object.entries(expected))
    expect.soft(found[step], `${step}, on the way ${way}`).toBe(html);
}

const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

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
  const [first, middle, last] = [steps[0]!, steps[Math.floor(steps.length / 2)]!, steps.at(-1)!];
  const link = (step: string): string => at(`${path}#${step}`);

  for (const [name, viewport] of Object.entries({ ...SIZES, turned: TURNED })) {
    test.describe(`${id}, ${name}`, () => {
      // One worker for the four, so that the reference is made once.
      test.describe.configure({ mode: 'default' });
      test.use({ viewport });
      let expected: Pictures;

      test.beforeAll(async ({ browser }) => {
        const page = await browser.newPage({ viewport });
        expected = await inOrder(page, chapter);
        await page.close();
      });

      test('steps differ from each other', () => {
        const drawings = Object.values(expected).map((html) => html.replace(/data-active-step="[^"]*"/, ''));
        expect(new Set(drawings).size).toBe(steps.length);
      });

      test('linked to and loaded again at each step: the same picture, and nothing moves', async ({
        page,
      }) => {
        await watchShifts(page);
        const arrived = async (step: string, how: string): Promise<void> => {
          expect.soft(await picture(page, step), `${step}, ${how}`).toBe(expected[step]);
          await onTheLine(page, step, viewport);
          await expectNoShift(page, `${step}, ${how}`);
        };
        for (const step of name === 'turned' ? shuffled(steps, 3) : steps) {
          await open(page, link(step));
          await arrived(step, 'linked to');
          if (name === 'turned' || ![first, middle, last].includes(step)) continue;
          await page.reload();
          await arrived(step, 'linked to and loaded again');
        }
        // What a reload does after scrolling is the address's work, the same on every screen.
        if (name !== 'phone') return;
        await page.emulateMedia({ reducedMotion: 'reduce' });
        for (const step of steps) {
          await visit(page, step);
          await addressIs(page, link(step));
          await page.reload();
          await arrived(step, 'scrolled to and loaded again');
        }
      });

      // A turned phone is linked to and jumped in; it turns no wheel the others do not.
      if (name === 'turned') return;

      test('the wheel, down and up: the same pictures, and nothing moves', async ({ page }) => {
        await watchShifts(page);
        await hurry(page);
        await open(page, at(path));
        await settled(page, first);
        const height = await heightOf(page);
        same(await byWheel(page, chapter, viewport.height, 1), expected, 'down');
        await expectNoShift(page, 'on the way down');
        same(await byWheel(page, chapter, viewport.height, -1), expected, 'up');
        await expectNoShift(page, 'on the way up');
        expect(await heightOf(page)).toBe(height);
      });

      test('End, Home and jumps in any order', async ({ page }) => {
        // The phone's jumps are moves; the desktop's are drawn at once.
        if (name === 'desktop') await page.emulateMedia({ reducedMotion: 'reduce' });
        await hurry(page);
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

      if (name !== 'phone') return;

      test('a turned device and one turned back show the step geometry calls for', async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await open(page, at(path));
        await settled(page, first);
        for (const step of steps) {
          await visit(page, step);
          await resize(page, TURNED);
          await settled(page, await stepByGeometry(page, TURNED.height));
          await resize(page, PHONE);
          const back = await stepByGeometry(page, PHONE.height);
          expect(await picture(page, back), back).toBe(expected[back]);
        }
      });

      test('a toolbar sliding in and out redraws and moves nothing', async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await open(page, at(path));
        await settled(page, first);
        await visit(page, middle);
        const layout = (): Promise<number[]> =>
          page.evaluate(() => [
            scrollY,
            document.documentElement.scrollHeight,
            ...[...document.querySelectorAll('[data-step], .words, figure[data-figure], main')].flatMap(
              (e) => {
                const { top, height, width } = e.getBoundingClientRect();
                return [top, height, width];
              },
            ),
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
        const written = await page.evaluate(
          () => (window as unknown as { records: unknown[] }).records.length,
        );
        expect(written).toBe(0);
      });
    });
  }
}
