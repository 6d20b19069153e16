import { describe, expect, it } from 'vitest';
import { circles, imports, sourceFiles, uses, type SourceFile } from './imports.ts';

/**
 * Which folders of src/ a folder may import from, besides itself: pages → layouts, components → figures → marks,
 * models → lib. Words and figures are resolved by pages and components; a drawing only gets the result.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  '': ['content', 'lib'],
  pages: [
    'layouts',
    'components',
    'charts',
    'marks',
    'models',
    'scrolly',
    'stills',
    'embed',
    'content',
    'strings',
    'lib',
    'styles',
  ],
  layouts: ['components', 'embed', 'content', 'strings', 'lib', 'styles', 'fonts'],
  components: [
    'stills',
    'layouts',
    'charts',
    'marks',
    'models',
    'scrolly',
    'embed',
    'content',
    'strings',
    'lib',
    'styles',
    'fonts',
  ],
  'first-paint': ['embed', 'lib'],
  // Commands in scripts/ know the site's headers and files as well.
  integrations: ['content', 'embed', 'lib', 'scripts'],
  content: ['strings', 'lib'],
  charts: ['marks', 'models', 'strings', 'lib'],
  marks: ['lib'],
  models: ['lib'],
  scrolly: ['lib'],
  stills: ['charts', 'marks', 'content', 'strings', 'lib'],
  embed: ['scrolly', 'marks', 'strings', 'lib', 'locks'],
  strings: ['lib'],
  lib: [],
};

/** Which rooms of src/content/ a room may import from: down, and never across. */
const CONTENT_ROOMS: Record<string, readonly string[]> = {
  schemas: [],
  read: ['schemas'],
  ledger: ['read', 'schemas'],
  chapter: ['ledger', 'read', 'schemas'],
  check: ['chapter', 'ledger', 'read', 'schemas'],
  editions: ['check', 'chapter', 'ledger', 'read', 'schemas'],
  publish: ['chapter', 'ledger', 'read', 'schemas'],
  stale: ['check', 'chapter', 'ledger', 'read', 'schemas'],
  site: ['editions', 'publish', 'chapter', 'ledger', 'read', 'schemas'],
};

const PAGE: ReadonlySet<string> = new Set([
  'document',
  'window',
  'globalThis',
  'self',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'setTimeout',
  'setInterval',
  'getComputedStyle',
  'matchMedia',
]);
const CLOCK_AND_CHANCE: ReadonlySet<string> = new Set(['Date', 'performance', 'crypto', 'process']);
/** The two files that draw on the page. */
const DRAW = new Set(['marks/patch.ts', 'marks/player.ts']);

const files = sourceFiles();
const pure = files.filter(
  ({ path, folder }) => ['charts', 'models', 'marks', 'strings'].includes(folder) && !DRAW.has(path),
);
const named = (list: readonly SourceFile[], names: ReadonlySet<string>): string[] =>
  list.flatMap((file) => uses(file, names).map((name) => `${file.path} uses ${name}`));

describe('src/', () => {
  it('has folders with a rule, each', () => {
    expect(files.length).toBeGreaterThan(60);
    const ruled = new Set(Object.keys(MAY_IMPORT));
    expect([...new Set(files.map(({ folder }) => folder))].filter((folder) => !ruled.has(folder))).toEqual(
      [],
    );
  });

  it.each(Object.keys(MAY_IMPORT))('%s/ imports only what it may', (folder) => {
    const may = new Set([folder, ...(MAY_IMPORT[folder] ?? [])]);
    const wrong = files
      .filter((file) => file.folder === folder)
      .flatMap((file) =>
        imports(file)
          .filter((to) => !may.has(to.folder))
          .map(({ target }) => `${file.path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has no circle of imports, types included', () => expect(circles(files)).toEqual([]));

  it('reads content in rooms, each on top of others', () => {
    const roomOf = (path: string): string => /^content\/([^/]+)\//.exec(path)?.[1] ?? '';
    const content = files.filter(({ folder }) => folder === 'content');
    expect([...new Set(content.map(({ path }) => roomOf(path)))].toSorted()).toEqual(
      Object.keys(CONTENT_ROOMS).toSorted(),
    );
    const wrong = content.flatMap((file) => {
      const room = roomOf(file.path);
      return imports(file)
        .filter(({ folder, target }) => folder === 'content' && roomOf(target) !== room)
        .filter(({ target }) => !CONTENT_ROOMS[room]?.includes(roomOf(target)))
        .map(({ target }) => `${file.path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('draws without a page, but for the two files that draw on it', () =>
    expect(named(pure, PAGE)).toEqual([]));

  it('draws without a clock and without chance', () => {
    const drawing = files.filter(({ path }) => DRAW.has(path));
    expect(named([...pure, ...drawing], CLOCK_AND_CHANCE)).toEqual([]);
    expect(pure.filter(({ code }) => code.includes('Math.random')).map(({ path }) => path)).toEqual([]);
  });
});

describe('the check itself', () => {
  const file = (code: string): SourceFile => ({ path: 'charts/scale/scene.ts', folder: 'charts', code });

  it('sees imports of every kind, and where they lead', () => {
    const code = `import type { A } from '../amount.ts'; export * from '../../content/ledger/ledger.ts';
      const b = await import('../../marks/svg.ts'); import { range } from 'd3-array';`;
    expect(imports(file(code)).map(({ folder }) => folder)).toEqual(['charts', 'content', 'marks']);
  });

  it('sees a circle, also of types', () => {
    const at = (path: string, imported: string): SourceFile => ({ ...file(imported), path });
    const round = [
      at('a/a.ts', "import type { B } from '../b/b.ts';"),
      at('b/b.ts', "import { c } from './c.ts';"),
      at('b/c.ts', "const a = await import('../a/a.ts');"),
    ];
    expect(circles(round)).toEqual(['a/a.ts → b/b.ts → b/c.ts → a/a.ts']);
    expect(circles(round.slice(0, 2))).toEqual([]);
  });

  it('tells the page from a word', () => {
    const words = '/** the document */ const a = b.document; type C = { window: number };';
    expect(uses(file(words), PAGE)).toEqual([]);
    expect(uses(file('document.title; const { innerWidth } = window;'), PAGE)).toEqual([
      'document',
      'window',
    ]);
  });
});
