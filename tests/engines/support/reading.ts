import { settledChart } from '../../../scripts/browsers/screen.mjs';
import { TRIGGER } from '../../../src/scrolly/geometry.ts';
import { expect } from './test.ts';
import type { Engine } from './engine.ts';

/** One step as a reader has it before them. */
export interface Seen {
  /** The drawing, as markup. */
  drawing: string;
  /** Where the drawing's box begins as the step comes, stands amid and goes; px from the window's top. */
  tops: [coming: number, amid: number, going: number];
  /** Where the styles let it stay. */
  stays: number;
  /** Whether, amid, the step's words are in the window and clear of the drawing. */
  readable: boolean;
}

/** Waits until a step's live drawing rests. */
export const settled = (engine: Engine, step: string): Promise<void> =>
  engine.until(
    `the figure should rest in ${step}`,
    (selector) => document.querySelectorAll(selector).length === 1,
    settledChart(step),
  );

/**
 * Puts a place in a step on the line at which steps become active, and waits until its drawing rests.
 * @param share of the step, from its top, 0 to 1
 */
export async function visit(engine: Engine, step: string, share = 0.5): Promise<void> {
  await engine.evaluate(
    ([id, share, trigger]) => {
      const { top, height } = document.getElementById(id)!.getBoundingClientRect();
      scrollBy({ top: top + height * share - Math.round(innerHeight * trigger), behavior: 'instant' });
    },
    [step, share, TRIGGER] as const,
  );
  await settled(engine, step);
}

/** Waits until a scroll is over: a key pressed while the last one's scroll runs out is lost on Chromium. */
export const atRest = (engine: Engine): Promise<void> =>
  engine.evaluate(async () => {
    for (let [place, frames] = [-1, 0]; frames < 12; frames++) {
      if (scrollY !== place) [place, frames] = [scrollY, 0];
      await new Promise(requestAnimationFrame);
    }
  });

/** The live drawing of a step that rests. */
export const drawing = (engine: Engine, step: string): Promise<string> =>
  engine.evaluate((selector) => document.querySelector(`${selector} > svg`)!.outerHTML, settledChart(step));

/** Reads a step, which the window has come to, from its first line to its last. */
export async function read(engine: Engine, step: string): Promise<Seen> {
  await visit(engine, step);
  return engine.evaluate(
    async ([id, selector, trigger]) => {
      const step = document.getElementById(id)!;
      const figure = document.querySelector(selector)!;
      const to = async (share: number): Promise<number> => {
        const { top, height } = step.getBoundingClientRect();
        scrollBy({ top: top + height * share - Math.round(innerHeight * trigger), behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        return figure.getBoundingClientRect().top;
      };
      const coming = await to(0.02);
      const amid = await to(0.5);
      const [box, words] = [figure, step.querySelector('.words')!].map((e) => e.getBoundingClientRect());
      const clear = words!.top >= box!.bottom || words!.right <= box!.left;
      const going = await to(0.98);
      return {
        drawing: figure.querySelector('svg')!.outerHTML,
        tops: [coming, amid, going],
        stays: Number.parseFloat(getComputedStyle(figure).top),
        readable: clear && words!.top >= 0 && words!.bottom <= innerHeight,
      };
    },
    [step, settledChart(step), TRIGGER] as const,
  );
}

/** Turns the animation on or off by the page's own switch, as a reader would. */
export async function animation(engine: Engine, wanted: 'on' | 'off'): Promise<void> {
  const is = (): Promise<string | undefined> =>
    engine.evaluate(() => document.documentElement.dataset['motion']);
  if ((await is()) !== wanted) await engine.click('[data-switch=motion]');
  expect(await is(), 'the animation switch').toBe(wanted);
}
