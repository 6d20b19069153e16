// A step's picture does not depend on how the reader came to it, and nothing moves on the way. The picture is the scene
// that the same function draws in Node. Which step is shown is geometry's to say (tests/unit/scrolly), and that a move
// ends in its scene from wherever it began is shown in Node (tests/unit/marks): here the browser's part is tried.
import { expect, test, type Page } from '@playwright/test';
import { loadChart } from '../../src/charts/registry.ts';
import { wrongWith } from './support/drawn.ts';
import {
  addressIs,
  hurry,
  jumpTo,
  open,
  painted,
  picture,
  resize,
  settled,
  SHORT_TURN,
  shuffled,
  SIZES,
  standing,
  stepByGeometry,
  takeWheel,
  visit,
  wheel,
  PHONE,
  type Viewport,
} from './support/reader.ts';
import { expectNoShift, watchShifts } from './support/shifts.ts';
import { siteAddress, chapters, every, panelled, scrubbed, usual, type Chapter } from './support/site.ts';

const TURNED = { width: PHONE.height, height: PHONE.width };
const TOOLBAR_SHOWN = { width: PHONE.width, height: 750 };
/** One turn of the wheel, in px: less than any step is high. */
const TURN = 480;
/** Far from the steps there is nothing to miss. */
const LONG_TURN = 1200;

/** The live figure of a step, once it rests: how it stands in the page, and what is wrong with its drawing. */
async function shownFaults(page: Page, step: string): Promise<string> {
  const html = await picture(page, step);
  const whole = html.startsWith('<figure') && html.split('<svg').length === 2;
  return whole ? wrongWith(html.slice(html.indexOf('<svg'), html.lastIndexOf('</figure>')), step) : html;
}

/** Turns the wheel from one end of the page to the other; at every rest the picture is the one geometry calls for. */
async function byWheel(page: Page, { id, steps }: Chapter, height: number, way: 1 | -1): Promise<void> {
  const found = new Map<string, string>();
  const timed = (await loadChart(id)).scrub?.step;
  await takeWheel(page);
  for (;;) {
    const step = await stepByGeometry(page, height);
    const faults = await shownFaults(page, step);
    const { away, halfWay } = await standing(page, step, height);
    // In a step in which scroll is time the picture is whole once its centre has passed the line.
    if (!found.has(step) || halfWay) found.set(step, faults);
    const near = timed !== undefined && Math.abs(steps.indexOf(step) + 1 - timed) <= 1;
    const turn = away > 2 * LONG_TURN ? LONG_TURN : near ? SHORT_TURN : TURN;
    if (!(await wheel(page, way * turn))) break;
  }
  for (const step of steps)
    expect.soft(found.get(step), `${step}, on the way ${way > 0 ? 'down' : 'up'}`).toBe('');
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

/** Where a window's width or turning it could tell: in the usual chapter, and in that in which scroll is time. */
const WIDE = every([usual, panelled, scrubbed], [usual, scrubbed]);
/**
 * Where the wheel is turned: it raises the same events in every chapter and in every window. In text.spec.ts every step of
 * every chapter is jumped to, and chinese.spec.ts goes all five ways through another one.
 */
const WHEELED: Record<string, readonly Chapter[]> = {
  phone: every(chapters, [usual]),
  desktop: every([usual, panelled, scrubbed], [scrubbed]),
};
/** Where every step is linked to on the phone; of other chapters, ends and middle. */
const LINKED = every(chapters, [usual]);

for (const chapter of chapters) {
  const { id, path, steps } = chapter;
  const [first, middle, last] = [steps[0]!, steps[Math.floor(steps.length / 2)]!, steps.at(-1)!];
  const link = (step: string): string => siteAddress(`${path}#${step}`);

  for (const [name, viewport] of Object.entries({ ...SIZES, turned: TURNED })) {
    // Where a link lands is one sum: wide and turned windows show that their sizes enter it.
    if (name !== 'phone' && !WIDE.includes(chapter)) continue;
    const all = name === 'phone' && LINKED.includes(chapter);
    const linked = all ? steps : every(steps, [first, middle, last]);
    test.describe(`${id}, ${name}`, () => {
      test.use({ viewport });

      test('linked to and loaded again at each step: the same picture, and nothing moves', async ({
        page,
      }) => {
        await watchShifts(page);
        const arrived = async (step: string, how: string): Promise<void> => {
          expect.soft(await shownFaults(page, step), `${step}, ${how}`).toBe('');
          await onTheLine(page, step, viewport);
          await expectNoShift(page, `${step}, ${how}`);
        };
        for (const step of linked) {
          await open(page, link(step));
          await arrived(step, 'linked to');
          if (name !== 'desktop' || ![first, middle, last].includes(step)) continue;
          await page.reload();
          await arrived(step, 'linked to and loaded again');
        }
        // What a reload does after scrolling is the address's work, the same on every screen.
        if (name !== 'phone') return;
        await page.emulateMedia({ reducedMotion: 'reduce' });
        for (const step of linked) {
          await visit(page, step);
          await addressIs(page, link(step));
          await page.reload();
          await arrived(step, 'scrolled to and loaded again');
        }
      });

      // A turned phone is linked to; it turns no wheel that the others do not.
      if (!WHEELED[name]?.includes(chapter)) return;

      test('the wheel down and up, End, Home and jumps in any order: the same pictures, and nothing moves', async ({
        page,
      }) => {
        await watchShifts(page);
        await hurry(page);
        await open(page, siteAddress(path));
        await settled(page, first);
        const height = await heightOf(page);
        await byWheel(page, chapter, viewport.height, 1);
        await expectNoShift(page, 'on the way down');
        await byWheel(page, chapter, viewport.height, -1);
        await expectNoShift(page, 'on the way up');
        expect(await heightOf(page)).toBe(height);

        await scrollBy(page, 'End');
        expect(await shownFaults(page, last), 'End').toBe('');
        await scrollBy(page, 'Home');
        const top = await shownFaults(page, first);
        // Where scroll is time, the top of the page is before its end.
        if ((await loadChart(chapter.id)).scrub?.step !== 1) expect(top, 'Home').toBe('');
        for (const step of shuffled(steps, 7)) {
          await jumpTo(page, step);
          expect.soft(await shownFaults(page, step), `jumped to ${step}`).toBe('');
        }
        await expectNoShift(page, 'by key and jump');
      });

      // How the page is laid out anew is the page's own code: two chapters stand for all.
      if (name !== 'phone' || !WIDE.includes(chapter)) return;

      test('a turned device and one turned back show the step geometry calls for', async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await open(page, siteAddress(path));
        await settled(page, first);
        for (const step of steps) {
          await visit(page, step);
          await resize(page, TURNED);
          const there = await stepByGeometry(page, TURNED.height);
          expect.soft(await shownFaults(page, there), `${there}, turned`).toBe('');
          await resize(page, PHONE);
          const back = await stepByGeometry(page, PHONE.height);
          expect.soft(await shownFaults(page, back), `${back}, turned back`).toBe('');
        }
      });

      test('a toolbar sliding in and out redraws and moves nothing', async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await open(page, siteAddress(path));
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
