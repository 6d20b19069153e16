import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { project } from '../../../scripts/lib/project.mjs';
import { siteWords } from '../../../src/content/site/ui.ts';
import { embedSnippet, type Choices, type Embeddable } from '../../../src/embed/share/embeds.ts';
import { siteAddress } from './site.ts';

/** Somebody else's site: tests/hosts/, on an origin that is not ours. */
export interface Host {
  /** Such as `http://127.0.0.1:40123`. */
  origin: string;
  /** The address of a page in tests/hosts/. @param page such as `script-late.html` */
  url(page: string): string;
}

const FOLDER = join(project, 'tests/hosts');
const PACKAGES = join(project, 'node_modules');

const TYPES: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
};

/** The file behind an address: a host page, or under `/npm/` a file of an installed package. */
function fileOf(url: string): string {
  const path = normalize(decodeURIComponent(new URL(url, 'http://host').pathname));
  return path.startsWith('/npm/') ? join(PACKAGES, path.slice('/npm/'.length)) : join(FOLDER, path);
}

const CHAPTER: Embeddable = {
  id: 'coreweave',
  kind: 'chapter',
  title: 'How do you buy what you can’t afford?',
  chapter: 'coreweave',
};
const DRAWING: Embeddable = { id: 'abs', kind: 'drawing', title: 'Slices of a pool', chapter: 'abs' };

/**
 * What WordPress keeps of an oEmbed answer from a site it does not know (wp_filter_oembed_result): the frame alone,
 * without its style, in a sandbox that lets scripts run and nothing else.
 */
function asWordPress(html: string): string {
  return /<iframe.*?<\/iframe>/
    .exec(html)![0]
    .replaceAll(/ (?:style|loading)="[^"]*"/g, '')
    .replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"')
    .replace(/ src="([^"]*)"/, ' src="$1#?secret=a1B2c3" data-secret="a1B2c3"');
}

/**
 * What host pages name in braces: the site, and the lines that newsrooms paste.
 * @param site our origin and base, ending in a slash
 */
function gaps(site: string): Record<string, string> {
  const words = siteWords('en');
  const line = (embed: Embeddable, choices?: Choices): string =>
    embedSnippet(
      embed,
      { name: words.t('site.name'), words, absolute: (address) => site + address },
      choices,
    );
  return {
    WORDPRESS: asWordPress(line(CHAPTER)),
    SITE: site,
    ORIGIN: new URL(site).origin,
    SNIPPET: line(CHAPTER),
    SECOND: line(DRAWING),
    UNROLLED: line(CHAPTER, {}),
    'ONE STEP': line(CHAPTER, { step: 'coreweave-3', theme: 'dark' }),
  };
}

/** The policy that `?policy=…` asks the host to send with a page. */
function policyOf(url: string): Record<string, string> {
  const policy = new URL(url, 'http://host').searchParams.get('policy');
  return policy === null ? {} : { 'content-security-policy': policy };
}

/** @param site our origin and base, ending in a slash */
function hostServer(site: string): Server {
  const values = gaps(site);
  return createServer((request, response) => {
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    const file = fileOf(request.url ?? '/');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return readFile(file).then(
      (bytes) => {
        const body = type.startsWith('text/html')
          ? `${bytes}`.replace(/\{\{([A-Z ]+)\}\}/g, (_, name: string) => values[name] ?? name)
          : bytes;
        const headers = {
          'content-type': type,
          'cache-control': 'no-store',
          ...policyOf(request.url ?? '/'),
        };
        return response.writeHead(200, headers).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
}

/**
 * Playwright's `test` with `host`, a small server for tests/hosts/. It answers on 127.0.0.1 while our site answers on
 * localhost: another port and another name, so that a browser takes the two for strangers.
 */
export const test = base.extend<object, { host: Host; site: string }>({
  // The site as host pages call it: origin and base, ending in a slash.
  site: [`http://localhost:${process.env['TEST_PORT']}${siteAddress()}`, { option: true, scope: 'worker' }],
  host: [
    async ({ site }, use) => {
      const server = hostServer(site);
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      const address = server.address();
      const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
      await use({ origin, url: (page) => `${origin}/${page}` });
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
    { scope: 'worker' },
  ],
});

/** Everything a page says in its console from now on, and every error in it. */
export function overhear(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  return heard;
}

export { expect } from '@playwright/test';
