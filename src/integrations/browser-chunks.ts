// How the browser's files are cut.
import type { Plugin } from 'vite';

/** What every page and every drawing needs, and the small ones of D3's array functions; the others come with the scales they serve. */
const SHARED = [
  /\/src\/scrolly\/|\/src\/strings\/texts\.ts$|\/src\/components\/(?:chapter\/(?:near|chapter-client)|page\/(?:client-words|switches))\.ts$/,
  /\/node_modules\/scrollama\/|rolldown\/runtime\.js$/,
  /\/src\/(?:marks|lib\/(?!between-|date|no-|routes)|charts\/(?:shared\/(?!places|flows|fields|key-note)|(?!settings))[^/]+\.ts$)/,
  /\/node_modules\/d3-array\/src\/(?:cumsum|extent|max|min|pairs|range|sum)\.js$/,
];
/** What the drawings of one form need, such as plot/ with D3's scales. */
const FORM = /\/src\/charts\/shared\/([^/]+)\//;
/** A chapter's own drawing and panels: one file each, by chart-scripts.ts. */
const CHAPTER = /\/src\/charts\/(?!shared\/)([^/]+)\//;
/** What Vite loads parts of a page with, unless told otherwise. */
const HELPER = 'vite/preload-helper.js';

/** The folder that a pattern finds in a module's path. */
const folderIn =
  (where: RegExp) =>
  (id: string): string | null =>
    where.exec(id)?.[1] ?? null;

/**
 * What all drawings share comes with the page's own script. Each folder of shared/ is a file of its own, for those that
 * need it. What a group's modules import and no group before them has comes with them.
 */
export const codeSplitting = {
  groups: [
    { name: 'shared', test: (id: string) => SHARED.some((where) => where.test(id)) },
    // Files of their own: most chapters draw no model, and who needs a place is not to load the form that needs one, too.
    { name: 'check', test: /\/src\/models\/check\.ts$/ },
    { name: 'places', test: /\/src\/charts\/shared\/places\.ts$/ },
    { name: folderIn(FORM), test: FORM, debugName: 'a form' },
  ],
};

/** What a bundler tells of a file it made. */
export interface Chunk {
  fileName: string;
  imports: string[];
  moduleIds: string[];
}

/**
 * The chapters whose drawing would load another chapter's. A module that both import and no group takes lies with one of
 * them, and would bring all of it to the other.
 * @returns a sentence for each
 */
export function crossings(chunks: readonly Chunk[]): string[] {
  const chapters = new Map(
    chunks.map(({ fileName, moduleIds }) => [fileName, moduleIds.map(folderIn(CHAPTER)).find(Boolean)]),
  );
  return chunks.flatMap(({ fileName, imports }) => {
    const chapter = chapters.get(fileName);
    const others = imports.map((name) => chapters.get(name)).filter((name) => name && name !== chapter);
    return chapter && others.length
      ? [
          `The drawing of ${chapter} would load that of ${others.join(' and ')}: give what both import to a group in src/integrations/browser-chunks.ts.`,
        ]
      : [];
  });
}

/** A drawing is fetched two screens ahead and brings no styles, so Vite's preload helper has nothing to do. */
export default function browserChunks(): Plugin {
  let hasPlace = false;
  return {
    name: 'browser-chunks',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(HELPER)) return undefined;
      hasPlace = true;
      return 'export const __vitePreload = (load) => load();';
    },
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      if (!hasPlace)
        this.error(
          `Vite asked for no ${HELPER}, in whose place a line of ours stands: see what it loads parts of a page with now, and change src/integrations/browser-chunks.ts.`,
        );
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const sentence of crossings(chunks)) this.error(sentence);
    },
    configEnvironment: (name) =>
      name === 'client'
        ? { build: { modulePreload: false, rolldownOptions: { output: { codeSplitting } } } }
        : undefined,
  };
}
