import { DOMParser } from 'linkedom';
import { expect, it } from 'vitest';
import { atomFeed } from '../../../src/content/publish/feed.ts';
import { siteWords } from '../../../src/content/site/ui.ts';
import type { Correction } from '../../../src/content/schemas/reference.ts';

const site = {
  words: siteWords('en'),
  author: 'Its authors',
  self: 'https://example.org/base/feed.xml',
  absolute: (address: string) => `https://example.org/base/${address.replace(/^\//, '')}`,
  page: (id?: string) => `about/#${id ?? 'corrections'}`,
  updated: '2026-07-01',
};
const parse = (entries: Correction[]) => new DOMParser().parseFromString(atomFeed(entries, site), 'text/xml');
const texts = (document: ReturnType<typeof parse>, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

it('is a whole feed before anything was corrected', () => {
  const document = parse([]);
  expect(document.documentElement?.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
  expect(texts(document, 'feed > id')).toEqual([site.self]);
  expect(texts(document, 'feed > updated')).toEqual(['2026-07-01T00:00:00Z']);
  expect(texts(document, 'feed > author > name')).toEqual(['Its authors']);
  expect(texts(document, 'entry')).toEqual([]);
});

it('tells each correction, newest first, with dates from the content', () => {
  const document = parse([
    {
      id: 'rent',
      date: '2026-08-02',
      kind: 'correction',
      at: '/spv/#spv-2',
      was: 'A <b> & B',
      now: 'A & C',
      why: 'C & D',
    },
    {
      id: 'chapter',
      date: '2026-08-01',
      kind: 'update',
      now: `A chapter was added. ${'More words. '.repeat(20)}`,
    },
  ]);
  expect(texts(document, 'feed > updated')).toEqual(['2026-08-02T00:00:00Z']);
  expect(texts(document, 'entry > updated')).toEqual(['2026-08-02T00:00:00Z', '2026-08-01T00:00:00Z']);
  expect(texts(document, 'entry > id')).toEqual([
    'https://example.org/base/about/#rent',
    'https://example.org/base/about/#chapter',
  ]);
  expect([...document.querySelectorAll('entry > link')].map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org/base/spv/#spv-2',
    'https://example.org/base/about/#chapter',
  ]);
  expect(texts(document, 'entry > content')[0]).toBe('It said: A <b> & B It says: A & C Why: C & D');
  expect(texts(document, 'entry > title').map((title) => title.split(':')[0])).toEqual([
    'Correction',
    'Update',
  ]);
  expect(
    [...document.querySelectorAll('entry > category')].map((one) => [
      one.getAttribute('term'),
      one.getAttribute('label'),
    ]),
  ).toEqual([
    ['correction', 'Correction'],
    ['update', 'Update'],
  ]);
  expect(texts(document, 'entry > title')[1]!.length).toBeLessThan(100);
});
