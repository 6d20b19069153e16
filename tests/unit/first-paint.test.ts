// The inline scripts, bundled as the build does it, and run as a page would before its first paint.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readParameters } from '../../src/embed/inside/parameters.ts';
import { firstPaintScript, MOST_BYTES } from '../../src/integrations/first-paint.ts';
import { ON } from '../../src/lib/live.ts';

const folder = resolve('src/first-paint');
const programs = Object.fromEntries(
  await Promise.all(
    ['page', 'place', 'sources', 'slides', 'frame', 'step'].map(
      async (name) => [name, (await firstPaintScript(join(folder, `${name}.ts`))).code] as const,
    ),
  ),
);

interface Reader {
  /** What storage holds; undefined where it is refused. */
  stored?: Record<string, string>;
  dark?: boolean;
  still?: boolean;
}

interface Page {
  search?: string;
  /** What the root says already. */
  root?: Record<string, string>;
  /** The ids of its steps. */
  steps?: string[];
}

/** Runs a program in a page that has only what it may use. */
function run(name: string, { search = '', root = {}, steps = [] }: Page = {}, reader: Reader = {}) {
  const elements = steps.map((id) => ({ id, dataset: {} as Record<string, string> }));
  const listeners: ((event: { target: object }) => void)[] = [];
  const { stored, dark = false, still = false } = reader;
  const defined: string[] = [];
  runInNewContext(programs[name]!, {
    document: { documentElement: { dataset: root }, querySelectorAll: () => elements },
    location: { search },
    URLSearchParams,
    HTMLElement: Object,
    customElements: { define: (element: string) => defined.push(element) },
    localStorage: {
      getItem(key: string) {
        if (!stored) throw new Error('SecurityError');
        return stored[key] ?? null;
      },
    },
    matchMedia: (query: string) => ({ matches: query.includes('scheme: dark') ? dark : still }),
    addEventListener: (type: string, listener: (event: { target: object }) => void, captured: boolean) => {
      expect([type, captured]).toEqual(['error', true]);
      listeners.push(listener);
    },
  });
  const fail = (target: object): void => {
    for (const listener of listeners) listener({ target });
  };
  return {
    root,
    shown: elements.filter(({ dataset }) => 'shown' in dataset).map(({ id }) => id),
    fail,
    defined,
  };
}

const yesAndNo = [true, false];
const systems = yesAndNo.flatMap((dark) => yesAndNo.map((still) => ({ dark, still })));

describe('every page', () => {
  it.each(['page', 'sources', 'slides'])('wears the reader’s choices, else the system’s: %s', (name) => {
    for (const system of systems) {
      const asked = { theme: system.dark ? 'dark' : 'light', motion: system.still ? 'off' : 'on' };
      expect(run(name, {}, system).root, 'storage refused').toMatchObject(asked);
      expect(run(name, {}, { ...system, stored: { theme: 'green' } }).root).toMatchObject(asked);
      for (const theme of ['light', 'dark'])
        for (const motion of ['on', 'off'])
          expect(run(name, {}, { ...system, stored: { theme, motion } }).root).toMatchObject({
            theme,
            motion,
          });
    }
  });

  it.each(['page', 'sources', 'slides', 'frame'])('says that scripts run, on no attribute: %s', (name) => {
    expect(run(name).defined).toEqual([ON]);
  });

  it('of sources is narrowed by an address that asks for something', () => {
    const narrowed = (search: string): boolean => 'narrowed' in run('sources', { search }).root;
    expect(['?chapter=spv', '?a=b&verdict=differs'].map(narrowed)).toEqual([true, true]);
    expect(['', '?chapter=', '?subchapter=spv', '?q=chapter'].filter(narrowed)).toEqual([]);
  });

  it('of slides gives its layout up where a script fails before they work, and not after', () => {
    const slides = run('slides');
    expect(slides.root).toMatchObject({ layout: 'slides' });
    slides.root['live'] = 'on';
    slides.fail({});
    expect(slides.root).toMatchObject({ layout: 'slides' });
    delete slides.root['live'];
    slides.fail({});
    expect(slides.root).not.toHaveProperty('layout');
  });
});

describe('a frame', () => {
  const searches = ['auto', 'light', 'dark', 'Dark', ''].flatMap((theme) =>
    ['on', 'off', 'OFF'].flatMap((motion) =>
      ['stepper', 'unrolled', 'stepper '].map(
        (layout) => `${new URLSearchParams({ theme, motion, layout })}`,
      ),
    ),
  );

  it('is laid out as its address is read later', () => {
    for (const search of ['', '?theme=%00&layout[]=stepper', ...searches.map((query) => `?${query}`)])
      for (const system of systems) {
        const { layout, theme, motion } = readParameters(search);
        expect(run('frame', { search }, system).root, search).toEqual({
          theme: theme === 'auto' ? (system.dark ? 'dark' : 'light') : theme,
          motion: system.still ? 'off' : motion,
          ...(layout === 'stepper' && { layout }),
        });
      }
  });

  it('gives a stepper up where a script fails before it works, not where a font does', () => {
    const { root, fail } = run('frame', { search: '?layout=stepper' });
    fail({ rel: 'preload' });
    expect(root).toMatchObject({ layout: 'stepper' });
    fail({});
    expect(root).not.toHaveProperty('layout');
  });

  it('marks the step that its address names, else the first; a named one stands alone outside a stepper', () => {
    const steps = ['spv-1', 'spv-2', 'spv-3b'];
    expect(run('step', { steps, search: '?step=spv-3b' })).toMatchObject({
      shown: ['spv-3b'],
      root: { layout: 'step' },
    });
    const stepper = { layout: 'stepper' };
    expect(run('step', { steps, search: '?step=spv-2', root: { ...stepper } })).toMatchObject({
      shown: ['spv-2'],
      root: stepper,
    });
    for (const search of ['', '?step=', '?step=spv-9', '?step=spv-2%20'])
      expect(run('step', { steps, search }), search).toMatchObject({ shown: ['spv-1'], root: {} });
    expect(run('step', { search: '?step=spv-1' })).toMatchObject({ shown: [], root: {} });
  });
});

describe('the build', () => {
  const made = (code: string): Promise<unknown> => {
    const scratch = mkdtempSync(join(tmpdir(), 'first-paint-'));
    onTestFinished(() => rmSync(scratch, { recursive: true }));
    writeFileSync(join(scratch, 'page.ts'), code);
    return firstPaintScript(join(scratch, 'page.ts'));
  };

  it('makes a script of every program', () => {
    const files = readdirSync(folder).filter((name) => !name.endsWith('.d.ts') && name !== 'choices.ts');
    expect(files.toSorted()).toEqual(
      Object.keys(programs)
        .map((name) => `${name}.ts`)
        .toSorted(),
    );
  });

  it('stops at a script that is too large, or would be taken for markup, and says which', async () => {
    await expect(made(`document.title = '${'é'.repeat(MOST_BYTES / 2)}';`)).rejects.toThrow(
      /page\.ts makes an inline script of 5\d\d bytes, and at most 560/,
    );
    await expect(made(`document.title = '<!-' + '-';`)).rejects.toThrow(
      'which a browser would take for markup',
    );
  });
});
