import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cleanBase } from './scripts/lib/base.mjs';
import slotTypesFromContent from './scripts/lib/slots.mjs';
import styleWords from './scripts/lib/style-words.mjs';
import { drawingProblems } from './src/components/chapter/chart-check.ts';
import { placeInSteps } from './src/content/chapter/placed.ts';
import asyncScripts from './src/integrations/async-scripts.ts';
import browserChunks from './src/integrations/browser-chunks.ts';
import contentCheck from './src/integrations/content-check.ts';
import elementScript from './src/integrations/element-script.ts';
import chartScripts from './src/integrations/chart-scripts.ts';
import firstPaint from './src/integrations/first-paint.ts';
import headersFile from './src/integrations/headers-file.ts';
import leanPackages from './src/integrations/lean-packages.ts';
import precompress from './src/integrations/precompress.ts';
import onceOnly from './src/integrations/once-only.ts';
import releasedScripts from './src/integrations/released-scripts.ts';
import shippedPackages from './src/integrations/shipped-packages.ts';
import wholeBuild from './src/integrations/whole-build.ts';
import { EDITION, FIRST_LANGUAGE, LANGUAGES, langOf, prefixOf } from './src/lib/language.ts';

// The site's own address, read here and nowhere else. Unset, everything still works, on a localhost address.
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';
/** A build makes one edition, in a folder of its own after the base path; what the site has once is with the first. */
const first = EDITION === FIRST_LANGUAGE;
/**
 * Where pages may get styles, fonts and pictures from, beside where they are: in a copy that somebody saved, `'self'` is
 * the copy's own place, or none, and what lies beside it in an archive keeps the address that it came from. Scripts are
 * not in this: a copy is read with them off.
 */
const saved = new URL(site).origin;
/** The addresses of the PDFs that `npm run pdf` will print from this build, which links to them; in any other build none. */
const pdfs = (process.env.PDFS ?? '').split(',').filter(Boolean);

/** Chapters in another form, which name the chapter as the page to find, and their steps by themselves. */
const OTHER_FORMS = /\/embed\/|\/(?:slides|\d+[a-z]?)\/$/;

const HAN_STYLES = fileURLToPath(new URL('src/styles/zh.css', import.meta.url));

const home = new URL(`${cleanBase(base)}/`, site).href;
/** A page in every edition, as its head has them. @param {string} url its own address */
const inEveryEdition = (url) => {
  const page = url.slice(home.length + prefixOf(EDITION).length);
  const links = LANGUAGES.map((language) => ({
    lang: langOf(language),
    url: home + prefixOf(language) + page,
  }));
  return [...links, { lang: 'x-default', url: home + page }];
};

export default defineConfig({
  site,
  base: `${cleanBase(base)}/${prefixOf(EDITION)}`,
  publicDir: first ? './public' : './node_modules/.cache/no-public',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    slotTypesFromContent(),
    contentCheck(drawingProblems),
    first && releasedScripts(),
    firstPaint(),
    mdx({ processor: satteri({ mdastPlugins: [placeInSteps] }), optimize: false }),
    sitemap({
      filter: (page) => !OTHER_FORMS.test(page),
      serialize: (item) => (LANGUAGES.length > 1 ? { ...item, links: inEveryEdition(item.url) } : item),
    }),
    asyncScripts(),
    first ? headersFile() : onceOnly(),
    precompress(),
    wholeBuild(),
  ],
  build: { inlineStylesheets: 'never' },
  vite: {
    define: {
      'import.meta.env.PDFS': JSON.stringify(pdfs),
      'import.meta.env.EDITION': JSON.stringify(EDITION),
      'import.meta.env.EDITIONS': JSON.stringify(LANGUAGES.join()),
    },
    // An edition with type of its own has a sheet of its own.
    resolve: {
      alias: EDITION === 'zh' ? [{ find: /^(?:\.\.\/)+styles\/edition\.css/, replacement: HAN_STYLES }] : [],
    },
    // Terser makes what readers load about 3 percent smaller than Vite's own minifier does. What it calls unsafe is so only
    // where strings are made of objects or where Math and Error are somebody else's: here are neither.
    build: {
      assetsInlineLimit: 0,
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        module: true,
        compress: { passes: 5, pure_getters: true, unsafe: true, unsafe_arrows: true },
      },
    },
    plugins: [
      browserChunks(),
      leanPackages(),
      elementScript(),
      chartScripts(),
      styleWords(),
      shippedPackages(),
    ],
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        `img-src 'self' ${saved} data:`,
        `font-src 'self' ${saved}`,
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      // The hashes of our inline scripts are added by firstPaint.
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'", saved] },
    },
  },
});
