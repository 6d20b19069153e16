// What readers touch, in every engine: terms and sources open, slides answer keys, panels answer and can be linked to.
import { DESKTOP, PHONE } from '../browser/support/reader.ts';
import { chapters } from '../browser/support/site.ts';
import { slidesAddress } from '../../src/lib/routes.ts';
import { wrongWith } from '../browser/support/drawn.ts';
import { animation, drawing, settled } from './support/reading.ts';
import { expect, test, url } from './support/test.ts';

const { id, steps } = chapters.find(({ id }) => id === 'coreweave')!;

test('a term says what it means, a figure where it comes from; Escape closes both', async ({ engine }) => {
  await engine.resize(PHONE);
  await engine.open(url('spv/'));
  for (const [button, card] of [
    ['.step .term', '.term-card'],
    ['.step a.fact', '#source-card'],
  ] as const) {
    await engine.click(button);
    await engine.until(`${card} should open`, (card) => document.querySelector(`${card}:popover-open`), card);
    const shown = await engine.evaluate((card) => {
      const { top, bottom, left, right } = document
        .querySelector(`${card}:popover-open`)!
        .getBoundingClientRect();
      const { innerText } = document.querySelector<HTMLElement>(`${card}:popover-open`)!;
      return { inside: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth, innerText };
    }, card);
    expect.soft(shown.inside, `${card} in the window`).toBe(true);
    expect.soft(shown.innerText.length, `words in ${card}`).toBeGreaterThan(40);
    await engine.press('Escape');
    await engine.until(
      `${card} should close`,
      (card) => !document.querySelector(`${card}:popover-open`),
      card,
    );
  }
  expect(await engine.errors()).toEqual([]);
});

test('slides go on, back and to both ends by key, and open where a link says', async ({ engine }) => {
  await engine.resize({ width: 1280, height: 720 });
  await engine.open(url(slidesAddress(id, steps[2])));
  await engine.until(
    'the slides should be live',
    () => document.documentElement.dataset['live'] === 'on',
    null,
  );
  await settled(engine, steps[2]!);
  for (const [key, number] of [
    ['ArrowRight', 3],
    ['PageDown', 4],
    ['ArrowLeft', 3],
    ['End', steps.length - 1],
    ['Home', 0],
  ] as const) {
    await engine.press(key);
    await settled(engine, steps[number]!);
    const found = await drawing(engine, steps[number]!);
    expect.soft(await wrongWith(found, steps[number]!), `${key}: ${steps[number]}`).toBe('');
  }
  expect(await engine.errors()).toEqual([]);
});

test('a panel answers, says so, and its setting can be linked to', async ({ engine }) => {
  await engine.resize(DESKTOP);
  const panel = '[data-panel="abs-try"]';
  const state = (): Promise<{ value: string; says: string; drawing: string }> =>
    engine.evaluate((panel) => {
      const find = <E extends Element>(selector: string): E =>
        document.querySelector<E>(`${panel} ${selector}`)!;
      return {
        value: find<HTMLInputElement>('input[name=alike]').value,
        says: find<HTMLElement>('[data-run-says]').innerText,
        drawing: find('.try-figure').innerHTML,
      };
    }, panel);
  const live = async (): Promise<void> => {
    await engine.evaluate((panel) => document.querySelector(panel)!.scrollIntoView(), panel);
    await engine.until(
      'the panel should be live',
      (panel) => document.querySelector(`${panel}[data-live=on] .try-figure[data-settled]`),
      panel,
    );
  };
  await engine.open(url('abs/'));
  await animation(engine, 'off');
  await live();
  const before = await state();
  await engine.evaluate(
    (panel) => document.querySelector<HTMLElement>(`${panel} input[name=alike]`)!.focus(),
    panel,
  );
  await engine.press('End');
  await engine.until(
    'the address should hold the setting',
    () => location.search.includes('abs-alike='),
    null,
  );
  const after = await state();
  for (const part of ['value', 'says', 'drawing'] as const)
    expect.soft(after[part], part).not.toBe(before[part]);
  await engine.open(await engine.evaluate(() => location.href));
  await live();
  expect(await state(), 'opened by a link').toEqual(after);
  expect(await engine.errors()).toEqual([]);
});
