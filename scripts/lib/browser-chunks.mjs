// How the browser's files are cut.

/** What every drawing needs, and the small ones of D3's array functions; the others come with the scales they serve. */
const SHARED = [
  /\/src\/(?:marks|lib\/(?!no-)|models\/check|figures\/(?:shared\/)?[^/]+\.ts$)/,
  /\/node_modules\/d3-array\/src\/(?:cumsum|extent|max|min|pairs|range|sum)\.js$/,
];
/** What the drawings of one form need, such as plot/ with D3's scales. */
const FORM = /\/src\/figures\/shared\/([^/]+)\//;
const CHAPTER = /\/src\/figures\/(?!shared\/)([^/]+)\//;

/** @param {RegExp} where @returns {(id: string) => string | null} the folder it finds in a module's path */
const folderIn = (where) => (id) => where.exec(id)?.[1] ?? null;

/**
 * What all drawings share comes with the page's own script. Each folder of shared/ and each chapter's drawing and panel
 * are files of their own, for those that need them. What a group's modules import and no group before them has comes
 * with them.
 */
export const codeSplitting = {
  groups: [
    { name: 'shared', test: (/** @type {string} */ id) => SHARED.some((where) => where.test(id)) },
    { name: folderIn(FORM), test: FORM, debugName: 'a form' },
    { name: folderIn(CHAPTER), test: CHAPTER, debugName: 'a chapter' },
  ],
};

/** @typedef {{ fileName: string, imports: string[], moduleIds: string[] }} Chunk */

/**
 * The chapters whose drawing would load another chapter's. A module that both import and no group takes lies with one of
 * them, and would bring all of it to the other.
 * @param {Chunk[]} chunks
 * @returns {string[]} a sentence for each
 */
export function crossings(chunks) {
  const chapters = new Map(
    chunks.map(({ fileName, moduleIds }) => [fileName, moduleIds.map(folderIn(CHAPTER)).find(Boolean)]),
  );
  return chunks.flatMap(({ fileName, imports }) => {
    const chapter = chapters.get(fileName);
    const others = imports.map((name) => chapters.get(name)).filter((name) => name && name !== chapter);
    return chapter && others.length
      ? [
          `The drawing of ${chapter} would load that of ${others.join(' and ')}: give what both import to a group in scripts/lib/browser-chunks.mjs.`,
        ]
      : [];
  });
}

/**
 * A drawing is fetched two screens ahead and brings no styles, so Vite's preload helper has nothing to do.
 * @returns {import('vite').Plugin}
 */
export default function browserChunks() {
  return {
    name: 'browser-chunks',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
    configEnvironment: (name) =>
      name === 'client'
        ? { build: { modulePreload: false, rolldownOptions: { output: { codeSplitting } } } }
        : undefined,
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const sentence of crossings(chunks)) this.error(sentence);
    },
  };
}
