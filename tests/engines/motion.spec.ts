// Moving, turned, resized: in every engine a step ends in the scene it has without motion, in the box it has by then.
import { TRIGGER } from '../../src/scrolly/geometry.ts';
import { PHONE } from '../browser/support/reader.ts';
import { chapters } from '../browser/support/site.ts';
import type { Engine } from './support/engine.ts';
import { wrongWith } from '../browser/support/drawn.ts';
import { animation, drawing, settled, visit } from './support/reading.ts';
import { expect, test, url } from './support/test.ts';

const TURNED = { width: PHONE.height, height: PHONE.width };

async function expectDrawn(engine: Engine, step: string, when: string): Promise<void> {
  const found = await drawing(engine, step);
  expect.soft(await wrongWith(found, step), `${step}, ${when}`).toBe('');
}

/** Counts the pictures that are neither the one before nor the one after. */
const watchMoves = (engine: Engine): Promise<void> =>
  engine.evaluate(() => {
    const moves = { pictures: 0 };
    Object.assign(window, { moves });
    new MutationObserver(() => {
      if (!document.querySelector('figure[data-figure][data-settled]')) moves.pictures++;
    }).observe(document.querySelector('figure[data-figure] > svg')!, {
      attributes: true,
      childList: true,
      subtree: true,
    });
  });

const moves = (engine: Engine): Promise<number> =>
  engine.evaluate(() => (window as unknown as { moves: { pictures: number } }).moves.pictures);

// Two chapters: what moves is the same code in all; the second has the step in which scroll is time.
for (const { id, path, steps } of chapters.filter(({ id }) => id === 'coreweave' || id === 'gpu-loans'))
  test(`${id}: moves, and rests where it should`, async ({ engine }) => {
    await engine.resize(PHONE);
    await engine.open(url(path));
    await animation(engine, 'on');
    await settled(engine, steps[0]!);
    await watchMoves(engine);
    for (const step of steps) {
      const before = await moves(engine);
      await visit(engine, step);
      await expectDrawn(engine, step, 'after a move');
      if (step !== steps[0]) expect.soft(await moves(engine), `${step} was moved to`).toBeGreaterThan(before);
    }
    await animation(engine, 'off');
    for (const step of steps.toReversed().slice(1)) {
      const before = await moves(engine);
      await visit(engine, step);
      await expectDrawn(engine, step, 'at once');
      expect.soft(await moves(engine), `${step} was moved to, with the animation off`).toBe(before);
    }
    expect(await engine.errors()).toEqual([]);
  });

test('a turned phone, and one turned back', async ({ engine }) => {
  const { path, steps } = chapters.find(({ id }) => id === 'coreweave')!;
  await engine.resize(PHONE);
  await engine.open(url(path));
  await animation(engine, 'off');
  for (const step of [steps[1]!, steps.at(-2)!]) {
    await visit(engine, step);
    for (const size of [TURNED, PHONE]) {
      await engine.resize(size);
      await engine.until(
        `the drawing should fill its box in a window of ${size.width} × ${size.height}`,
        ([width]) => {
          const figure = document.querySelector<HTMLElement>('figure[data-figure][data-settled]');
          const box = figure?.querySelector('svg')?.viewBox.baseVal;
          return innerWidth === width && box && box.width === Math.floor(figure!.clientWidth / 8) * 8;
        },
        [size.width] as const,
      );
      const shown = await engine.evaluate((trigger) => {
        const line = Math.round(innerHeight * trigger);
        const under = [...document.querySelectorAll('[data-step]')].find((step) => {
          const { top, bottom } = step.getBoundingClientRect();
          return top <= line && line < bottom;
        });
        return under?.id ?? '';
      }, TRIGGER);
      await settled(engine, shown);
      await expectDrawn(engine, shown, `in a window of ${size.width} × ${size.height}`);
    }
  }
});
