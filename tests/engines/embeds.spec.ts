// In other people's pages, on an origin that is not ours, in every engine: frames have a size, and chapters scroll.
import { DESKTOP, PHONE } from '../browser/support/reader.ts';
import { chapters } from '../browser/support/site.ts';
import { settledChart } from '../../scripts/browsers/screen.mjs';
import { TRIGGER } from '../../src/scrolly/geometry.ts';
import { wrongWith } from '../browser/support/drawn.ts';
import { PATIENCE } from '../support/patience.ts';
import type { Engine } from './support/engine.ts';
import { expect, test } from './support/test.ts';

const { steps } = chapters.find(({ id }) => id === 'coreweave')!;

/** px: the frame, and what is in it. */
async function heights(engine: Engine, frame: string): Promise<{ frame: number; content: number }> {
  const height = await engine.evaluate((frame) => {
    const found = document.querySelector(frame)!;
    found.scrollIntoView({ block: 'start' });
    return found.clientHeight;
  }, frame);
  const content = await engine.evaluate(
    () => document.querySelector('[data-embed]')!.getBoundingClientRect().height,
    undefined,
    frame,
  );
  return { frame: height, content };
}

/** Brings a frame into view: one that is out of sight is given no frames to draw, and none to wait for. */
const show = (engine: Engine, frame: string): Promise<void> =>
  engine.evaluate((frame) => document.querySelector(frame)!.scrollIntoView({ block: 'start' }), frame);

/** Waits until a frame's page has loaded, fonts too: until then words grow, and with them the frame and all below it. */
async function ready(engine: Engine, frame: string): Promise<void> {
  await show(engine, frame);
  await engine.until(
    `${frame} should have its page and its fonts`,
    () =>
      document.readyState === 'complete' &&
      document.querySelector('[data-embed]') &&
      document.fonts.status === 'loaded',
    null,
    frame,
  );
}

/** Waits until a frame is as tall as its content, within 2 px. @returns that height */
async function fits(engine: Engine, frame: string): Promise<number> {
  await ready(engine, frame);
  await expect(async () => {
    const found = await heights(engine, frame);
    expect(found.content).toBeGreaterThan(300);
    expect(Math.abs(found.frame - found.content)).toBeLessThanOrEqual(2);
  }).toPass({ timeout: PATIENCE, intervals: [100] });
  return (await heights(engine, frame)).content;
}

test('the pasted line: 640 px high in a column of 320, and its steps can be gone through', async ({
  engine,
  host,
}) => {
  await engine.resize(DESKTOP);
  await engine.open(host.url('cms-narrow.html'));
  await engine.evaluate(() => document.querySelector('iframe')!.scrollIntoView());
  await engine.until(
    'the stepper should work',
    () => document.querySelector('[data-stepper=on]'),
    null,
    'iframe',
  );
  const box = await engine.evaluate(() => {
    const { width, height } = document.querySelector('iframe')!.getBoundingClientRect();
    return { width, height };
  });
  expect(box).toEqual({ width: 320, height: 640 });
  const inside = await engine.evaluate(
    () => [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    undefined,
    'iframe',
  );
  expect(inside, 'nothing to scroll in it').toEqual([320, 640]);
  for (const step of steps.slice(1, 4)) {
    await engine.click('[data-go="1"]', 'iframe');
    await engine.until(
      `the frame should rest in ${step}`,
      (selector) => document.querySelector(selector),
      settledChart(step),
      'iframe',
    );
    const found = await engine.evaluate(
      (selector) => document.querySelector(`${selector} > svg`)!.outerHTML,
      settledChart(step),
      'iframe',
    );
    expect.soft(await wrongWith(found, step), step).toBe('');
  }
});

test('with embed.js frames are exactly as tall as their content, wide and narrow', async ({
  engine,
  host,
}) => {
  await engine.resize(DESKTOP);
  await engine.open(host.url('script-article.html'));
  // A click goes to a place on the screen: nothing above may still be growing.
  for (const frame of ['#first', '#second']) await fits(engine, frame);
  const wide = await fits(engine, '#first');
  const folded = await fits(engine, '#second');
  await engine.click('details.table-panel > summary', '#second');
  await engine.until(
    'the table should be open',
    () => document.querySelector<HTMLDetailsElement>('details.table-panel')!.open,
    null,
    '#second',
  );
  expect(await fits(engine, '#second')).toBeGreaterThan(folded + 50);
  await engine.resize(PHONE);
  await show(engine, '#first');
  await engine.until(
    'the frame should be as narrow as the phone',
    (width) => innerWidth <= width,
    PHONE.width,
    '#first',
  );
  expect(await fits(engine, '#first')).toBeGreaterThan(wide);
});

test('<ai-boom-figure>: a chapter scrolls in an article, under the article’s own bar', async ({
  engine,
  host,
}) => {
  await engine.resize(PHONE);
  await engine.open(host.url('inline-article.html'));
  await engine.evaluate(() => {
    const story = document.querySelector('#story')!;
    story.setAttribute('motion', 'off');
    story.scrollIntoView();
  });
  await engine.until(
    'the chapter should be live',
    () => document.querySelector('#story')!.shadowRoot?.querySelector('[data-scrolly=on]'),
    null,
  );
  for (const step of steps) {
    const found = await engine.evaluate(
      async ([id, selector, trigger]) => {
        const root = document.querySelector('#story')!.shadowRoot!;
        const { top, height } = root.getElementById(id)!.getBoundingClientRect();
        scrollBy({ top: top + height / 2 - Math.round(innerHeight * trigger), behavior: 'instant' });
        while (!root.querySelector(selector)) await new Promise(requestAnimationFrame);
        const figure = root.querySelector(selector)!;
        return { top: figure.getBoundingClientRect().top, drawing: figure.querySelector('svg')!.outerHTML };
      },
      [step, settledChart(step), TRIGGER] as const,
    );
    expect.soft(await wrongWith(found.drawing, step), step).toBe('');
    if (step !== steps[0]) expect.soft(found.top, `${step}: under the bar of 64 px`).toBe(64);
  }
  expect(await engine.errors()).toEqual([]);
});
