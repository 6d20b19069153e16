import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import asyncScripts from './scripts/lib/async-scripts.mjs';
import precompress from './scripts/lib/compress.mjs';
import headersFile from './scripts/lib/headers-file.mjs';
import shippedPackages from './scripts/lib/shipped-packages.mjs';
import styleWords from './scripts/lib/style-words.mjs';
import wholeBuild from './scripts/lib/whole-build.mjs';
import { drawingProblems } from './src/components/drawing-check.ts';
import contentGate from './src/content/gate.ts';
import { ELEMENT_SCRIPT } from './src/embed/addresses.ts';
import { frameScript, stepScript } from './src/embed/first-scripts.ts';
import { headScript, slidesScript, sourcesScript } from './src/lib/head-script.ts';

// The site's own address, read here and nowhere else. Unset, everything still works, on a localhost address.
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';
/** The addresses of the PDFs that `npm run pdf` will print from this build, which links to them; in any other build none. */
const pdfs = (process.env.PDFS ?? '').split(',').filter(Boolean);

/** Chapters in another form, which name the chapter as the page to find. */
const OTHER_FORMS = /\/embed\/|\/slides\/$/;

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    contentGate(drawingProblems),
    mdx({ optimize: false }),
    sitemap({ filter: (page) => !OTHER_FORMS.test(page) }),
    asyncScripts(),
    headersFile(),
    precompress(),
    wholeBuild(),
  ],
  build: { inlineStylesheets: 'never' },
  vite: {
    define: { 'import.meta.env.PDFS': JSON.stringify(pdfs) },
    build: { assetsInlineLimit: 0 },
    plugins: [browserChunks(), elementScript(), styleWords(), shippedPackages()],
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: {
        resources: ["'self'"],
        hashes: [headScript, sourcesScript, slidesScript, frameScript, stepScript].map(hashOf),
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
});

/** @param {string} script an inline script of ours @returns {`sha256-${string}`} what the policy calls it */
function hashOf(script) {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

/**
 * How the browser's files are cut: what all drawings share comes with the page's own script, each chapter's drawing and
 * panel in a file of their own. A drawing is fetched two screens ahead and brings no styles, so Vite's preload helper has nothing to do.
 * @returns {import('vite').Plugin}
 */
function browserChunks() {
  const shared =
    /\/src\/(?:marks|lib|strings|components\/client-words|models\/check|figures\/[^/]+\.ts$)|\/node_modules\/d3-/;
  const chapter = /\/src\/figures\/([^/]+)\//;
  const chapterOf = (/** @type {string} */ id) => chapter.exec(id)?.[1] ?? null;
  return {
    name: 'browser-chunks',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              modulePreload: false,
              rolldownOptions: {
                output: {
                  codeSplitting: {
                    groups: [
                      { name: 'shared', test: shared },
                      { name: chapterOf, test: chapter },
                    ],
                  },
                },
              },
            },
          }
        : undefined,
  };
}

/**
 * Builds what embed.js fetches for a chapter inline, under an address that never changes and together with the pages'
 * own scripts, so that nothing is there twice.
 * @returns {import('vite').Plugin}
 */
function elementScript() {
  return {
    name: 'element-script',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: '/src/components/inline-client.ts',
        fileName: ELEMENT_SCRIPT,
        preserveSignature: 'strict',
      });
    },
  };
}
