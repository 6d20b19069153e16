import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';
import { findEngines } from './scripts/browsers/engines.mjs';
import type { EngineOptions } from './tests/engines/support/test.ts';

const { firefox, webkit } = findEngines();

/** The same site in three engines. Playwright runs the tests; it drives builds of its own only, so it drives none. */
export default defineConfig<object, EngineOptions>({
  ...base,
  testDir: 'tests/engines',
  // A browser is started once and kept: one file is one worker's.
  fullyParallel: false,
  projects: [
    // What moves and what is touched is looked at in Chromium by its own tests, in tests/browser. A frame that goes from
    // page to page at once is one that Puppeteer now and then loses for good there.
    { name: 'chromium', testIgnore: /motion|controls|driver/, use: { engineName: 'chromium' } },
    ...(firefox ? [{ name: 'firefox', use: { engineName: 'firefox' as const } }] : []),
    ...(webkit ? [{ name: 'webkit', use: { engineName: 'webkit' as const } }] : []),
  ],
});
