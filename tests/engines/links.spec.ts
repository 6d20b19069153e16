// A link to a step opens in that step in every engine: the drawing, the words and the place, and nothing before them.
import { parseHTML } from 'linkedom';
import { TRIGGER } from '../../src/scrolly/geometry.ts';
import { SIZES } from '../browser/support/reader.ts';
import { chapters, readDist } from '../browser/support/site.ts';
import type { Engine } from './support/engine.ts';
import { wrongWith } from '../browser/support/drawn.ts';
import { drawing, settled } from './support/reading.ts';
import { expect, test, url } from './support/test.ts';

interface Arrival {
  /** The first step of the chapter that was seen, and whether it stood still. */
  first: string | undefined;
  still: boolean;
  /** Whether the line at which steps become active runs through it. */
  onLine: boolean;
}

/** How a reader arrives at a step's link. */
async function arrival(engine: Engine, address: string, step: string): Promise<Arrival> {
  await engine.open(address);
  return engine.evaluate(
    async ([id, trigger]) => {
      const step = document.getElementById(id)!;
      const figure = step.closest('[data-chapter]')!.querySelector<HTMLElement>('figure[data-figure]')!;
      while (!figure.dataset['activeStep']) await new Promise(requestAnimationFrame);
      const { activeStep, settled } = figure.dataset;
      await new Promise(requestAnimationFrame);
      const { top, bottom } = step.getBoundingClientRect();
      const line = Math.round(innerHeight * trigger);
      return { first: activeStep, still: settled !== undefined, onLine: top <= line && line < bottom };
    },
    [step, TRIGGER] as const,
  );
}

async function expectArrival(engine: Engine, address: string, step: string): Promise<void> {
  const wanted: Arrival = { first: step, still: true, onLine: true };
  expect.soft(await arrival(engine, url(address), step), address).toEqual(wanted);
  await settled(engine, step);
  const found = await drawing(engine, step);
  expect.soft(await wrongWith(found, step), `${address}: the drawing`).toBe('');
}

test('phone: a link to an entry of “Since then” opens the folds around it', async ({ engine }) => {
  await engine.resize(SIZES.phone);
  const folded = chapters.flatMap(({ path }) => {
    const { document } = parseHTML(readDist(`${path}index.html`));
    const entries = [...document.querySelectorAll('.since-fold li[id]')];
    return entries.length ? [{ path, id: entries.at(-1)!.id }] : [];
  });
  expect(folded.length).toBeGreaterThan(0);
  const { path, id } = folded.at(-1)!;
  await engine.open(url(`${path}#${id}`));
  const seen = await engine.evaluate(async (id) => {
    const entry = document.getElementById(id)!;
    while (!entry.checkVisibility()) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const { top } = entry.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  }, id);
  expect(seen).toBe(true);
});

// Two steps of each chapter on a phone, another on a desktop; and some in the whole story. A page load is dear, and
// Chromium's own tests open them all.
const LINKED = { phone: [1, -1], desktop: [3] };

for (const [name, size] of Object.entries(SIZES))
  test(`${name}: links to steps`, async ({ engine }) => {
    await engine.resize(size);
    const numbers = LINKED[name as keyof typeof LINKED];
    for (const { path, steps } of chapters)
      for (const step of numbers.map((number) => steps.at(number)!))
        await expectArrival(engine, `${path}#${step}`, step);
    for (const { steps } of chapters.slice(0, 3)) await expectArrival(engine, `#${steps[2]}`, steps[2]!);
    expect(await engine.errors()).toEqual([]);
  });
