import { test as base } from '../../browser/support/host.ts';
import { PATIENCE } from '../../support/patience.ts';
import { findEngines } from '../../../scripts/browsers/engines.mjs';
import { siteAddress } from '../../browser/support/site.ts';
import type { Engine } from './engine.ts';
import { chromium, firefox } from './puppeteer.ts';
import { webkit } from './webkit.ts';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface EngineOptions {
  engineName: EngineName;
  /** Whether pages may run scripts. */
  scripts: boolean;
}

/** Starts a browser. @throws where it is not installed */
export async function launch(name: EngineName, scripts = true): Promise<Engine> {
  const here = findEngines();
  if (name === 'firefox' && here.firefox) return firefox(here.firefox, scripts);
  if (name === 'webkit' && here.webkit) return webkit(here.webkit, scripts);
  if (name === 'chromium') return chromium(scripts);
  throw new Error(`${name} is not installed.`);
}

/** Playwright's `test` with `engine`, one browser for all the tests of a file, and `host`, somebody else's site. */
export const test = base.extend<object, EngineOptions & { engine: Engine }>({
  engineName: ['chromium', { option: true, scope: 'worker' }],
  scripts: [true, { option: true, scope: 'worker' }],
  engine: [
    async ({ engineName, scripts }, use) => {
      const engine = await launch(engineName, scripts);
      await use(engine);
      await engine.close();
    },
    { scope: 'worker', timeout: 5 * PATIENCE },
  ],
});

/** A page's address on the test server. */
export const url = (path: string): string =>
  `http://localhost:${process.env['TEST_PORT']}${siteAddress(path)}`;

export { expect } from '@playwright/test';
