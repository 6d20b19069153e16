// The whole story in every engine, on a phone and on a desktop: what Node draws, in Chromium's places, with its words.
import type { Page } from '@playwright/test';
import { SIZES, sticksOut, type Viewport } from '../browser/support/reader.ts';
import { pages } from '../browser/support/site.ts';
import { faults } from '../browser/support/words.ts';
import { boxOf, difference, wrongWith } from '../browser/support/drawn.ts';
import type { Size } from '../../src/marks/mark.ts';
import { animation, atRest, drawing, read, settled, visit } from './support/reading.ts';
import { expect, launch, test, url } from './support/test.ts';

const { steps } = pages.find(({ kind }) => kind === 'story')!;
const [first, last] = [steps[0]!, steps.at(-1)!];

/** The chapter that a step is of: "abs-3" is of "abs". */
const chapterOf = (step: string): string => step.replace(/-\d+$/, '');

/**
 * The box of every chapter's drawings in Chromium, in a window of the same size. What it draws in them needs no second
 * browser: Node draws the same.
 */
async function boxesInChromium(size: Viewport): Promise<Record<string, Size>> {
  const chromium = await launch('chromium');
  try {
    await chromium.resize(size);
    await chromium.open(url(''));
    await animation(chromium, 'off');
    const boxes: Record<string, Size> = {};
    for (const step of steps.filter((id) => id.endsWith('-1'))) {
      await visit(chromium, step);
      boxes[chapterOf(step)] = boxOf(await drawing(chromium, step));
    }
    return boxes;
  } finally {
    await chromium.close();
  }
}

for (const [name, size] of Object.entries(SIZES)) {
  test(`${name}: every step down and up again, by jump and by key`, async ({ engine, engineName }) => {
    const chromiums = engineName === 'chromium' ? undefined : await boxesInChromium(size);
    await engine.resize(size);
    await engine.open(url(''));
    await animation(engine, 'off');
    // The helpers of Chromium's own tests take a page of Playwright's, and call nothing but this of it.
    const page = engine as unknown as Page;

    const drawings: Record<string, string> = {};
    for (const step of steps) {
      const { drawing, tops, stays, readable } = await read(engine, step);
      drawings[step] = drawing;
      expect.soft(await wrongWith(drawing, step), `${step}: the drawing`).toBe('');
      if (chromiums) expect.soft(boxOf(drawing), `${step}: its box`).toEqual(chromiums[chapterOf(step)]);
      expect
        .soft(await faults(page, { size: 12, contrast: 4.5 }), `${step}: words in the drawing`)
        .toEqual([]);
      // A chapter's first step comes with the drawing, its last may go with it: between them it stays.
      const [coming, amid, going] = tops;
      if (!step.endsWith('-1')) {
        expect.soft([coming, amid], `${step}: where the drawing stays`).toEqual([stays, stays]);
        expect.soft(readable, `${step}: its words are beside the drawing`).toBe(true);
      }
      const next = steps[steps.indexOf(step) + 1];
      if (next && !next.endsWith('-1')) expect.soft(going, `${step}: as it goes`).toBe(stays);
    }
    expect.soft(await sticksOut(page), 'beside the window').toEqual([]);

    // What a step shows does not depend on where the reader comes from, nor that on the width: once is enough.
    for (const step of name === 'phone' ? steps.toReversed() : []) {
      await visit(engine, step);
      const wrong = difference(await drawing(engine, step), drawings[step]!);
      expect.soft(wrong, `${step}, on the way up`).toBe('');
    }
    await engine.press('End');
    await settled(engine, last);
    await atRest(engine);
    await engine.press('Home');
    await atRest(engine);
    await settled(engine, first);
    expect(difference(await drawing(engine, first), drawings[first]!)).toBe('');
    expect(await engine.errors()).toEqual([]);
  });
}
