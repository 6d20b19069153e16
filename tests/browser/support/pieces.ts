import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import { painted } from './reader.ts';
import { siteAddress, readDist } from './site.ts';

const mark = (piece: number): string => `<!-- piece ${piece} -->`;

/** Sends a page, each piece when the one before is in the page and painted. */
async function send(page: Page, pieces: readonly string[], response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html;charset=utf-8', 'x-content-type-options': 'nosniff' });
  const last = pieces.length - 1;
  for (const [i, piece] of pieces.slice(0, last).entries()) {
    response.write(piece + mark(i));
    await page.waitForFunction((text) => document.documentElement.outerHTML.includes(text), mark(i));
    await painted(page);
  }
  response.end(pieces[last]);
}

/** Hands on what our own site answers. */
async function handOn(url: URL, response: ServerResponse): Promise<void> {
  const answer = await fetch(url);
  const kept = ['content-type', 'cache-control'].map((name) => [name, answer.headers.get(name) ?? '']);
  response.writeHead(answer.status, Object.fromEntries(kept) as Record<string, string>);
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/**
 * A site in front of ours that sends one page in pieces, which the browser paints one by one: what a slow machine or a
 * slow line does at chance.
 * @param site our origin @param path the page's, without a leading slash @param cuts where to cut its HTML, ascending
 * @returns its origin
 */
export async function sendInPieces(
  page: Page,
  site: string,
  path: string,
  cuts: (html: string) => number[],
): Promise<{ origin: string; close(): void }> {
  const html = readDist(`${path}index.html`);
  const ends = [...cuts(html), html.length];
  const pieces = ends.map((end, i) => html.slice(ends[i - 1] ?? 0, end));
  const answer = async ({ url }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = new URL(url ?? '/', site);
    await (asked.pathname === siteAddress(path) ? send(page, pieces, response) : handOn(asked, response));
  };
  const server: Server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done) => {
    server.listen(0, 'localhost', done);
  });
  const taken = server.address();
  return {
    origin: `http://localhost:${typeof taken === 'object' && taken ? taken.port : 0}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
