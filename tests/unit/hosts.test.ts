// What hosts are told: public/_headers, read as Netlify and Cloudflare Pages read it, and the nginx configuration.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, headersUnder, parseHeaders } from '../../scripts/lib/headers.mjs';
import { exampleConfig, exampleFile } from '../../scripts/nginx.mjs';

const table = readFileSync('public/_headers', 'utf8');
const rules = parseHeaders(table);
/** Every address that is promised, and some of those that are only there until the next build. */
const addresses = [
  ...new Set(
    readFileSync('locks/addresses.txt', 'utf8')
      .split('\n')
      .map((line) => `/${line.replace(/^\/|#.*/g, '')}`),
  ),
  '/404.html',
  '/_astro/page.B1xYz.js',
  '/_astro/newsreader.C2.woff2',
  '/embed-9.9.9.js',
];

/** Netlify's reading (netlify/build, packages/headers-parser): a slash at the end says nothing, nor do capitals. */
function asNetlify(path: string): RegExp {
  let pattern = '';
  for (const part of path.split('/').filter(Boolean))
    if (part.startsWith(':')) pattern += '/([^/]+)/?';
    else if (part === '*') pattern = pattern ? `${pattern.replace(/\/\?$/, '')}(?:|/|/(.*)/?)` : '/?(.*)/?';
    else if (part.includes('*')) pattern += `/${part.replaceAll('*', '(.*)')}`;
    else pattern += `/${part.replaceAll('.', String.raw`\.`)}/?`;
  return new RegExp(`^${pattern || '/'}$`, 'i');
}

const READINGS = {
  'Cloudflare Pages': rules,
  Netlify: rules.map((rule) => ({ ...rule, pattern: asNetlify(rule.path) })),
};

describe.each(Object.entries(READINGS))('public/_headers, as %s reads it', (_, reading) => {
  it('says no header twice of one address', () => {
    for (const address of addresses) {
      const set = reading.filter(({ pattern }) => pattern.test(address)).flatMap(({ set }) => set);
      const names = set.map(([name]) => name);
      expect(new Set(names).size, `${address}: ${names}`).toBe(names.length);
    }
  });

  // `/:chapter/:step/` would be `/embed/:chapter/`, too.
  it('lets others frame what is under embed/, and no page else but a step by itself', () => {
    for (const address of addresses.filter((address) => address.endsWith('/')))
      expect(headersFor(reading, address)['content-security-policy'], address).toBe(
        /^\/(?:zh\/)?embed\/|\/\d+[a-z]?\/$/.test(address) ? undefined : "frame-ancestors 'none'",
      );
  });

  it('keeps for ever what never changes, and nothing that does', () => {
    for (const address of addresses)
      expect(/immutable/.test(headersFor(reading, address)['cache-control'] ?? ''), address).toBe(
        /^\/(?:_astro\/|embed-\d)/.test(address),
      );
  });
});

it('public/_headers stays within what hosts read: 100 rules, one star in a path, 2,000 letters in a line', () => {
  expect(rules.length).toBeLessThanOrEqual(100);
  for (const { path } of rules) expect(path.split('*').length, path).toBeLessThanOrEqual(2);
  for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
});

it('for a site in a folder, the folder stands before every path and nowhere else', () => {
  const moved = parseHeaders(headersUnder(table, '/graphics/ai-boom'));
  for (const address of addresses) {
    expect(headersFor(moved, `/graphics/ai-boom${address}`)).toEqual(headersFor(rules, address));
    expect(headersFor(moved, address), 'the rest of the host is not ours').toEqual({});
  }
  expect(headersUnder(table, '')).toBe(table);
});

it('deploy/nginx.conf is what public/_headers makes: else run `npm run nginx`', () => {
  expect(readFileSync(exampleFile, 'utf8')).toBe(exampleConfig());
});
