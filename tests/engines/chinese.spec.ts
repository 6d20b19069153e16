// A chapter of the Chinese edition in every engine: it draws, its words are inside and apart, and set in a face that has them.
import type { Page } from '@playwright/test';
import { chineseAddress, chineseChapters } from '../browser/support/chinese.ts';
import { sticksOut, PHONE } from '../browser/support/reader.ts';
import { faults } from '../browser/support/words.ts';
import { animation, visit } from './support/reading.ts';
import { expect, test } from './support/test.ts';

/** One stands for all: with firms, people, every kind of amount. */
const chapter = chineseChapters.find(({ id }) => id === 'nvidia-deals');

test('zh: a chapter draws at every step, nothing clipped, no box for a letter', async ({ engine }) => {
  const { id, steps } = chapter!;
  await engine.resize(PHONE);
  await engine.open(`http://localhost:${process.env['TEST_PORT']}${chineseAddress(`${id}/`)}`);
  await animation(engine, 'off');
  const page = engine as unknown as Page;
  for (const step of steps) {
    await visit(engine, step);
    expect.soft(await faults(page, { size: 12, contrast: 4.5 }), step).toEqual([]);
  }
  expect.soft(await sticksOut(page), 'beside the window').toEqual([]);
  // Where a face lacks a letter, every such letter is the same box: what is painted of two letters tells.
  const painted = await engine.evaluate(() => {
    const letters = [...new Set(document.body.innerText.match(/[⺀-鿿]/g))].slice(0, 200);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 40;
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    const { fontFamily } = getComputedStyle(document.body);
    context.font = `30px ${fontFamily}`;
    const seen = letters.map((letter) => {
      context.clearRect(0, 0, 40, 40);
      context.fillText(letter, 4, 32);
      return [...context.getImageData(0, 0, 40, 40).data].filter((_, i) => i % 4 === 3).join();
    });
    return { letters: letters.length, different: new Set(seen).size, lang: document.documentElement.lang };
  });
  expect(painted.letters).toBeGreaterThan(150);
  expect(painted).toEqual({ letters: painted.letters, different: painted.letters, lang: 'zh-Hans' });
  expect(await engine.errors()).toEqual([]);
});
