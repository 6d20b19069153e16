import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { findNginx, NO_NGINX, startNginx } from '../../../scripts/lib/nginx.mjs';
import { BASE, buildSubPath, root } from '../../../scripts/lib/sub-path.mjs';
import { PATIENCE } from '../../support/patience.ts';
import { test as hosted } from './host.ts';

/** The site in a folder of somebody's host, as nginx serves it. */
export interface Served {
  /** Origin and folder, ending in a slash. */
  url: string;
  /** Whether it has the files compressed with brotli. */
  brotli: boolean;
}

/**
 * Playwright's `test` with `nginx`, which serves the build for a sub-path, and `host` pages that take our frames and
 * script from there. Without nginx the tests are skipped, and `scripts/test.mjs` says so.
 */
export const test = hosted.extend<{ nginx: Served }, { served: Served | undefined }>({
  served: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first argument.
    async ({}, use) => {
      const nginx = findNginx();
      if (!nginx) return use(undefined);
      await buildSubPath();
      const { url, close } = await startNginx(nginx, { root, base: BASE });
      await use({ url, brotli: Boolean(nginx.brotli) });
      await close();
    },
    { scope: 'worker', timeout: 10 * PATIENCE },
  ],
  site: [async ({ served }, use) => use(served?.url ?? ''), { scope: 'worker' }],
  nginx: async ({ served }, use, testInfo) => {
    testInfo.skip(!served, NO_NGINX);
    await use(served!);
  },
});

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came, still compressed. */
  body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** Asks a server for one address, and takes the answer as it is: follows nothing, unpacks nothing. */
export function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
      response.on('error', reject);
    });
    asked.on('error', reject).end();
  });
}

export { expect, overhear } from './host.ts';
