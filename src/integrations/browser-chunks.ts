import type { Plugin } from 'vite';

/** What all drawings share. */
const SHARED = /\/src\/(?:marks|lib|models\/check|figures\/[^/]+\.ts$)|\/node_modules\/d3-/;
/** What Vite loads parts of a page with, unless told otherwise. */
const HELPER = 'vite/preload-helper.js';

/**
 * How the browser's files are cut: what all drawings share comes with the page's own script; each chapter's drawing and
 * panels are one file (figure-scripts.ts). Nothing that is fetched later brings styles, so Vite's preload helper has
 * nothing to do.
 */
export default function browserChunks(): Plugin {
  let hasPlace = false;
  const groups = [{ name: 'shared', test: SHARED }];
  return {
    name: 'browser-chunks',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(HELPER)) return undefined;
      hasPlace = true;
      return 'export const __vitePreload = (load) => load();';
    },
    generateBundle() {
      if (this.environment.name === 'client' && !hasPlace)
        this.error(
          `Vite asked for no ${HELPER}, in whose place a line of ours stands: see what it loads parts of a page with now, and change src/integrations/browser-chunks.ts.`,
        );
    },
    configEnvironment: (name) =>
      name === 'client'
        ? { build: { modulePreload: false, rolldownOptions: { output: { codeSplitting: { groups } } } } }
        : undefined,
  };
}
