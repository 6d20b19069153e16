// What a reader passes on of a step, in every engine: with a share sheet and without; and where what was passed on leads.
// What becomes of a sheet that refuses is looked at in Chromium.
import { stepAddress } from '../../src/lib/routes.ts';
import { PHONE } from '../browser/support/reader.ts';
import { chapters, documentOf, siteAddress, stepPages } from '../browser/support/site.ts';
import type { Engine } from './support/engine.ts';
import { withScriptBefore } from './support/before.ts';
import { settled } from './support/reading.ts';
import { expect, test, url } from './support/test.ts';

const { id, path, steps } = chapters.find(({ id }) => id === 'coreweave')!;
const step = steps[2]!;
const own = documentOf(stepPages.find(({ steps }) => steps[0] === step)!.file);
const said = (name: string): string =>
  own.querySelector(`meta[property="${name}"]`)!.getAttribute('content')!;

/** Called in the page, before all else: a clipboard, and a share sheet or none, that write down what they are given. */
function sheet(there: boolean): void {
  const given: unknown[] = [];
  Object.assign(window, { given });
  const { prototype } = Navigator;
  const set = (name: string, value: unknown): unknown =>
    Object.defineProperty(prototype, name, { value, configurable: true });
  // WebKitGTK's own never answers while a driver drives it.
  set('clipboard', { writeText: async (text: string) => void given.push(text) });
  for (const name of ['share', 'canShare']) Reflect.deleteProperty(prototype, name);
  if (!there) return;
  set('canShare', () => true);
  set('share', async ({ title, text, url, files = [] }: ShareData) => {
    given.push({ title, text, url, files: files.map(({ name, type, size }) => [name, type, size > 1000]) });
  });
}

/** What sheet and clipboard were given, once it is one thing. */
async function given(engine: Engine): Promise<unknown> {
  const one = (): boolean => (window as unknown as { given: unknown[] }).given.length === 1;
  await engine.until('One thing should be passed on', one, null);
  return engine.evaluate(() => (window as unknown as { given: unknown[] }).given[0]);
}

/** Opens the step on a site whose browsers have a share sheet, or none, and reads there. */
async function withSheet(
  engine: Engine,
  there: boolean,
  read: (origin: string) => Promise<void>,
): Promise<void> {
  const { origin, close } = await withScriptBefore(new URL(url('')).origin, `(${sheet})(${there})`);
  try {
    await engine.resize(PHONE);
    await engine.open(`${origin}${siteAddress(path)}#${step}`);
    await settled(engine, step);
    await engine.until(
      'Its links should work',
      () => document.documentElement.dataset['links'] === 'on',
      null,
    );
    await read(origin);
  } finally {
    await close();
  }
}

const buttons = (engine: Engine): Promise<string[]> =>
  engine.evaluate(
    (step) => [...document.querySelectorAll(`#${step} .kicker button`)].map((button) => button.textContent!),
    step,
  );

test('where there is a share sheet, it is given headline, words, picture, and the step’s own address', async ({
  engine,
}) => {
  await withSheet(engine, true, async (origin) => {
    expect(await buttons(engine)).toEqual(['Copy link', 'Share']);
    await engine.click(`#${step} [data-share-link]`);
    expect(await given(engine)).toEqual({
      title: said('og:title'),
      text: said('og:description'),
      url: `${origin}${siteAddress(stepAddress(id, step))}`,
      files: [[`${step}.png`, 'image/png', true]],
    });
  });
});

test('where there is none, the same address is copied, and the button says so', async ({ engine }) => {
  await withSheet(engine, false, async (origin) => {
    expect(await buttons(engine)).toEqual(['Copy link']);
    await engine.click(`#${step} [data-copy-link]`);
    expect(await given(engine)).toBe(`${origin}${siteAddress(stepAddress(id, step))}`);
    await engine.until(
      'The button should say that it copied',
      (step) => document.querySelector(`#${step} [data-copy-link]`)!.textContent === 'Copied',
      step,
    );
  });
});

test('what was passed on leads to the step in its chapter', async ({ engine }) => {
  await engine.open(url(stepAddress(id, step)));
  await engine.until(
    'The chapter should be opened at the step',
    (there) => location.pathname + location.hash === there,
    `${siteAddress(path)}#${step}`,
  );
  await settled(engine, step);
});
