import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { dist } from '../../scripts/lib/project.mjs';
import { listEditions, listPages } from '../../scripts/lib/site.mjs';
import { curled } from '../../src/content/ledger/typeset.ts';
import { siteLedger } from '../../src/content/site/ledger.ts';
import { langOf, ogLocaleOf, type Language } from '../../src/lib/language.ts';
import { textsInSite } from './pseudo/site.ts';

/** Where the editions of the built site lie in it: '' and 'zh/'. */
const built = listEditions(dist);
const languageIn = (folder: string): Language =>
  folder === '' ? 'en' : (folder.replace('/', '') as Language);

interface Read {
  path: string;
  document: Document;
}

const pagesIn = (folder: string): Read[] =>
  listPages(join(dist, folder)).map(({ path, file }) => ({
    path,
    document: parseHTML(readFileSync(file, 'utf8')).document as Document,
  }));

describe('a site with two editions', () => {
  const editions = built.map((folder) => ({ folder, language: languageIn(folder), pages: pagesIn(folder) }));
  const home = new URL(
    '.',
    editions[0]!.pages[0]!.document.querySelector('link[rel=canonical]')!.getAttribute('href')!,
  ).href;

  it('has the same pages in both', () => {
    const [first, ...others] = editions.map(({ pages }) => pages.map(({ path }) => path).toSorted());
    for (const other of others) expect(other).toEqual(first);
  });

  it.each(editions)(
    'says of every page of “$folder” which language it is in, and where the other is',
    ({ folder, language, pages }) => {
      const wanted = (path: string) => [
        ...editions.map((one) => [langOf(one.language), `${home}${one.folder}${path}`]),
        ['x-default', `${home}${path}`],
      ];
      for (const { path, document } of pages) {
        const attribute = (selector: string, name: string) =>
          document.querySelector(selector)?.getAttribute(name);
        expect.soft(document.documentElement.getAttribute('lang'), path).toBe(langOf(language));
        const alternates = [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
          link.getAttribute('hreflang'),
          link.getAttribute('href'),
        ]);
        const robots = attribute('meta[name=robots]', 'content');
        if (robots === undefined) {
          expect.soft(alternates, path).toEqual(wanted(path));
          expect.soft(attribute('link[rel=canonical]', 'href'), path).toBe(`${home}${folder}${path}`);
        }
        if (attribute('meta[property="og:title"]', 'content') !== undefined)
          expect.soft(attribute('meta[property="og:locale"]', 'content'), path).toBe(ogLocaleOf(language));
        const edition = document.querySelector('.masthead a[hreflang]');
        if (!document.querySelector('.masthead')) continue;
        const other = editions.find((one) => one.language !== language)!;
        const to = path === '404.html' ? '' : path;
        expect
          .soft(edition?.getAttribute('href'), path)
          .toBe(new URL(`${home}${other.folder}${to}`).pathname);
        expect.soft(edition?.getAttribute('lang'), path).toBe(langOf(other.language));
      }
    },
  );

  it.each(editions)(
    'lists the pages of “$folder” for search engines, each with the other',
    ({ folder, pages }) => {
      const list = readFileSync(join(dist, folder, 'sitemap-0.xml'), 'utf8');
      const indexed = pages.filter(({ document }) => !document.querySelector('meta[name=robots]'));
      expect(list.match(/<url>/g)).toHaveLength(indexed.length);
      for (const { path } of indexed)
        for (const { folder: other, language } of editions)
          expect.soft(list, path).toContain(`hreflang="${langOf(language)}" href="${home}${other}${path}"`);
      expect
        .soft(readFileSync(join(dist, 'robots.txt'), 'utf8'))
        .toContain(`Sitemap: ${home}${folder}sitemap-index.xml`);
    },
  );

  it('has once what is the same for all', () => {
    for (const file of [
      'robots.txt',
      'favicon.ico',
      'apple-touch-icon.png',
      'licences.txt',
      'embed.js',
      '_headers',
    ]) {
      expect.soft(existsSync(join(dist, file)), file).toBe(true);
      expect.soft(existsSync(join(dist, 'zh', file)), `zh/${file}`).toBe(false);
    }
    expect(readFileSync(join(dist, '_redirects'), 'utf8')).toMatch(/^\S*\/zh\/\* \S*\/zh\/404\.html 404$/m);
  });

  it('leaves no English sentence on a Chinese page, but for titles of sources', () => {
    const { allSources, parts } = siteLedger('en');
    const titles = [parts.facts.data.meta.article.title, ...allSources.map(({ title }) => title)]
      // The parser ends a text at an ampersand.
      .flatMap((title) =>
        [title, curled(title)].flatMap((one) => [
          one,
          ...one.split('&').filter((part) => part.includes(' ')),
        ]),
      )
      .toSorted((a, b) => b.length - a.length);
    const left = textsInSite(join(dist, 'zh'))
      .filter(([file]) => !file.endsWith('.js'))
      .flatMap(([file, texts]) =>
        texts.flatMap(({ place, text }) => {
          if (!ENGLISH.test(text)) return [];
          const rest = titles.reduce((words, title) => words.replaceAll(title, '—'), text);
          return [...rest.matchAll(ENGLISH_ALL)].map(([words]) => `${file}, ${place}: ${words}`);
        }),
      );
    expect([...new Set(left)]).toEqual([]);
  });
});

/** Three words of Latin letters in a row with one between them that no name has. */
const SENTENCE = String.raw`(?:[A-Za-z][A-Za-z’'-]*[ ,]+)+(?:the|of|and|in|to|for|is|are|was|were|with|by|from|that|on|at|as|an?|how|not)(?:[ ,]+[A-Za-z][A-Za-z’'-]*)+`;
/** A month or another part of a year: what code prints where it takes a date for words. */
const DATE = String.raw`(?:[Ee]arly|[Mm]id|[Ll]ate|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|(?:quarter|half|start|middle|end|rest) of)[ -]20\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)? 20\d\d`;
const ENGLISH = new RegExp(`${SENTENCE}|${DATE}`);
const ENGLISH_ALL = new RegExp(ENGLISH, 'g');
