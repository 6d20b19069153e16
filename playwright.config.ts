import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findShell } from './scripts/browsers/browser.mjs';
import { PATIENCE } from './tests/support/patience.ts';

// Playwright reads this file again in every worker: what was found the first time is handed on in the environment.
const { executablePath, args } = await findShell();
process.env['TEST_BROWSER'] = executablePath;
const port = (process.env['TEST_PORT'] ??= String(await freePort()));
const url = `http://localhost:${port}`;
/** Of a build of its own, in words that are no language's: for `.ci/run`. */
const PSEUDO = /pseudo\.spec\.ts$/;
const FOREIGN = /(?:listed|nginx|pdf)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  // Most of a test is waiting for a move to end: more of them than cores keep two cores busy.
  workers: 3,
  // ms. Only what never comes is to fail: one page load carries many assertions, and a machine with other work on it may
  // take ten times as long.
  timeout: 600_000,
  expect: { timeout: PATIENCE },
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    baseURL: url,
    browserName: 'chromium',
    launchOptions: { executablePath, args: [...args, `--disable-features=${featuresOff().join()}`] },
  },
  // With what other people made, which `.ci/run` has and `npm test` does without: nginx, readers of PDFs, blockers’ lists.
  projects: [
    { name: 'chromium', testIgnore: process.env['EVERY_CASE'] ? FOREIGN : [FOREIGN, PSEUDO] },
    { name: 'foreign', testMatch: FOREIGN },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/serve.mjs`,
    env: { PORT: port, BASE_PATH: process.env['BASE_PATH'] ?? '' },
    url,
    reuseExistingServer: false,
  },
});

/**
 * What the browser leaves out. Every test has a window of its own, and a recent Chromium draws the list under its
 * address bar with two pages of its own, which nobody sees: half of what a window costs. Of two such flags the last
 * one counts, so those Playwright leaves out by itself come along.
 */
function featuresOff(): string[] {
  const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];
  const playwrights = [
    'AimEnabled',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
    'TcpPortRandomizationWin',
    'ThirdPartyStoragePartitioning',
  ];
  return [...addressBar, ...playwrights];
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
