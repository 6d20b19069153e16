// Without scripts every engine shows every word and every still.
import type { Page } from '@playwright/test';
import { chartAddress, embedAddress, slidesAddress } from '../../src/lib/routes.ts';
import { SIZES, sticksOut } from '../browser/support/reader.ts';
import { chapters, pages } from '../browser/support/site.ts';
import { plain, shownSteps, wordsOf } from '../browser/support/whole.ts';
import type { Engine } from './support/engine.ts';
import { expect, test, url } from './support/test.ts';

test.use({ scripts: false });

/** Opens a page, and looks at all of it in a window of each size. */
async function expectWhole(engine: Engine, path: string): Promise<void> {
  await engine.open(url(path));
  const expected = wordsOf(`${path}index.html`);
  for (const [name, size] of Object.entries(SIZES)) {
    await engine.resize(size);
    const found = await engine.evaluate(shownSteps);
    expect(found.map(({ id }) => id)).toEqual(Object.keys(expected));
    for (const { id, words, stills, drawn } of found) {
      const where = `/${path}, ${name}: ${id}`;
      expect.soft(plain(words), `${where}, its words`).toBe(expected[id]);
      expect.soft({ stills, drawn }, `${where}, its still`).toEqual({ stills: [id], drawn: true });
    }
    const page = engine as unknown as Page;
    expect.soft(await sticksOut(page), `/${path}, ${name}: beside the window`).toEqual([]);
  }
  const live = await engine.evaluate(() => document.querySelectorAll('[data-scrolly], [data-live]').length);
  expect.soft(live, `/${path}: what scripts have touched`).toBe(0);
}

test('the story and its chapters', async ({ engine }) => {
  for (const { path } of [...pages.filter(({ kind }) => kind === 'story'), ...chapters])
    await expectWhole(engine, path);
});

test('slides and frames are lists of words and stills', async ({ engine }) => {
  for (const path of [slidesAddress('coreweave'), embedAddress('coreweave'), chartAddress('coreweave')])
    await expectWhole(engine, path);
});
