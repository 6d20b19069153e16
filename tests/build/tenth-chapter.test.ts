// A chapter is added by adding files. This adds one to a copy, builds it once, and takes it away again.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chapterFiles } from '../../scripts/lib/new-chapter.mjs';
import { copyOfProject } from '../../scripts/lib/project-copy.mjs';
import { drawingProblems } from '../../src/components/chapter/chart-check.ts';
import { brokenPromises } from '../../src/content/check/content-check.ts';
import { LEDGER } from '../../src/content/ledger/load.ts';
import { resolveChart } from '../../src/content/ledger/resolve.ts';
import { sharedContent } from '../../src/content/read/content.ts';
import { siteLedger } from '../../src/content/site/ledger.ts';
import type { Drawn } from '../../src/charts/drawn.ts';
import { renderSvg } from '../../src/marks/svg.ts';
import { sizes } from '../unit/charts/boxes.ts';
import { violations } from '../unit/charts/layout.ts';
import { started, startAstro, type Ending } from './support.ts';

const LONG = 300_000;
const ID = 'power-grid';
const ledger = siteLedger();
const before = ledger.chapters.length;

let folder: string;
const inCopy = (path: string): string => join(folder, path);
const built = (path: string): string => readFileSync(inCopy(`dist/${path}`), 'utf8');
const addChapter = (...args: string[]): Promise<Ending> =>
  started(process.execPath, ['scripts/new-chapter.mjs', ...args], folder).ended;

beforeAll(async () => {
  folder = copyOfProject();
  // Every ledger that the build makes leaves a line.
  const log = "import { appendFileSync } from 'node:fs';\n";
  const load = inCopy('src/content/ledger/load.ts');
  const made = '  const ledger = ledgerOf(parts);\n';
  const code = readFileSync(load, 'utf8');
  expect(code).toContain(made);
  writeFileSync(load, log + code.replace(made, `${made}  appendFileSync('ledgers.log', 'one\\n');\n`));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run new:chapter', () => {
  it(
    'refuses a name that is none, is taken, or would hide a page, in a sentence, and writes nothing',
    async () => {
      const refused: [args: string[], sentence: RegExp][] = [
        [[], /^Name one chapter\.\n/],
        [['power', 'grid'], /^Name one chapter\.\n/],
        [['Power Grid'], /^"Power Grid" is no name for a chapter: .*\.\n$/],
        [['../power'], /^"\.\.\/power" is no name for a chapter: .*\.\n$/],
        [['power-2'], /^"power-2" reads like a step of a chapter: end it with a word\.\n$/],
        [['embed'], /^"embed" is the address of something else: choose another name\.\n$/],
        [[ledger.chapters[0]!], /^There is a chapter "[a-z-]+" already: choose another name\.\n$/],
      ];
      const list = readFileSync(inCopy('content/chapters.yaml'), 'utf8');
      for (const [args, sentence] of refused) {
        const { code, output } = await addChapter(...args);
        expect.soft([code, output], args.join(' ')).toEqual([1, expect.stringMatching(sentence)]);
      }
      expect(readFileSync(inCopy('content/chapters.yaml'), 'utf8')).toBe(list);
    },
    LONG,
  );
});

describe('a chapter more', () => {
  it('builds at once, and has everything that chapters have', { timeout: LONG }, async () => {
    const { code, output } = await addChapter(ID);
    expect(code, output).toBe(0);
    rmSync(inCopy('ledgers.log'), { force: true });
    const build = await startAstro(folder, 'build').ended;
    expect(build.code, build.output).toBe(0);
    expect(readFileSync(inCopy('ledgers.log'), 'utf8'), 'ledgers that the build made').toBe('one\n');

    const steps = [1, 2, 3, 4, 5].map((n) => `${ID}-${n}`);
    const stills = steps.flatMap((step) =>
      ['.svg', '.png', '-dark.svg', '-dark.png'].map((end) => `stills/${ID}/${step}${end}`),
    );
    const forms = [`data/${ID}.csv`, `data/${ID}.json`, `oembed/${ID}.json`, `oembed/chart/${ID}.json`];
    const alone = [`${ID}/5/index.html`, `cards/${ID}/5.png`, `cards/${ID}/slides.png`];
    for (const file of [...stills, ...forms, ...alone, `cards/${ID}.png`, `qr/${ID}.svg`])
      expect.soft(existsSync(inCopy(`dist/${file}`)), file).toBe(true);

    for (const page of [`${ID}/`, `${ID}/slides/`, `embed/${ID}/`, `embed/chart/${ID}/`]) {
      const { document } = parseHTML(built(`${page}index.html`));
      const found = [...document.querySelectorAll('[data-step]')].map(({ id }) => id);
      expect.soft(found, page).toEqual(steps);
      const script = document.querySelector('figure[data-figure]')?.getAttribute('data-script') ?? '';
      expect.soft(script, page).toMatch(new RegExp(`^/_astro/${ID}\\.[\\w-]+\\.js$`));
      expect.soft(built(script.slice(1)), 'what the script draws').toContain('title');
    }
    expect(built(`teach/${ID}/index.html`)).toContain('What does the first picture leave out?');
    expect(built(`${ID}/index.html`)).toContain(`Chapter ${before + 1} of ${before + 1}`);
    const { document: story } = parseHTML(built('index.html'));
    const told = [...story.querySelectorAll('section[data-chapter]')].map((one) =>
      one.getAttribute('data-chapter'),
    );
    expect(told).toEqual([...ledger.chapters, ID]);
    const { document: share } = parseHTML(built('share/index.html'));
    expect(share.querySelector('[data-take-data]')!.textContent).toContain(`"id":"${ID}"`);
  });

  it('draws as every figure must', async () => {
    const { default: drawn } = (await import(
      /* @vite-ignore */ pathToFileURL(inCopy(`src/charts/${ID}/index.ts`)).href
    )) as { default: Drawn };
    const data = resolveChart(sharedContent(inCopy('content')).get(LEDGER), ID);
    const { chart } = drawn;
    for (const size of sizes) {
      const scenes = Array.from({ length: chart.steps }, (_, i) => chart.scene(data, i + 1, size));
      expect.soft(scenes.flatMap((scene) => violations(scene))).toEqual([]);
      expect(new Set(scenes.map((scene) => renderSvg(scene))).size).toBe(chart.steps);
    }
  });

  it('goes by taking its files away', { timeout: LONG }, async () => {
    const list = inCopy('content/chapters.yaml');
    writeFileSync(list, readFileSync(list, 'utf8').replace(`- ${ID}\n`, ''));
    for (const file of Object.keys(chapterFiles(ID, { term: 'spv', today: '2026-07-01' })))
      rmSync(inCopy(file));
    const folders = { content: inCopy('content'), locks: inCopy('locks'), public: inCopy('public') };
    expect(await brokenPromises(folders, [drawingProblems])).toEqual([]);
    expect(readFileSync(list, 'utf8')).toBe(readFileSync('content/chapters.yaml', 'utf8'));
  });
});
