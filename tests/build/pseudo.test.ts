// Every word that a reader sees is content: built from words of no language, the site has no English left.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPseudoIfStale, pseudoSite } from '../../scripts/lib/pseudo-edition.mjs';
import { bareWords, claims, sentence } from './pseudo/bare.ts';
import { textsOf } from './pseudo/places.ts';
import { textsInSite } from './pseudo/site.ts';

describe('the pseudo edition', () => {
  let texts: ReturnType<typeof textsInSite>;
  beforeAll(async () => {
    await buildPseudoIfStale();
    texts = textsInSite(pseudoSite);
  });

  it('is read in all its parts', () => {
    const read = (pattern: RegExp): number =>
      texts.flatMap(([file, found]) =>
        pattern.test(file) ? found.filter(({ text }) => /[áéíóú]/.test(text)) : [],
      ).length;
    expect(read(/^index\.html$/), 'the story').toBeGreaterThan(500);
    expect(read(/^embed\/.*\.html$/), 'frames').toBeGreaterThan(500);
    expect(read(/^stills\/.*\.svg$/), 'stills').toBeGreaterThan(200);
    expect(read(/^data\/.*\.csv$/), 'tables').toBeGreaterThan(500);
    expect(read(/^data\/.*\.json$/), 'data').toBeGreaterThan(500);
    expect(read(/^oembed\/.*\.json$/), 'oEmbed').toBeGreaterThan(20);
    expect(read(/^feed\.xml$/), 'the feed').toBeGreaterThan(5);
  });

  it('holds no word that content/ does not hold', () => {
    expect(claims(texts).map(sentence)).toEqual([]);
  });
});

describe('whoever looks for bare words', () => {
  const found = (file: string, content: string): string[] =>
    claims([[file, textsOf(file, content)]]).map(sentence);

  it.each([
    ['a page’s text', 'a.html', '<html><body><p>Çópyé <b>the</b></p></body></html>'],
    ['an alternative', 'a.html', '<html><body><img alt="A drawing"></body></html>'],
    ['what is said aloud', 'a.html', '<html><body><nav aria-label="Chapters"></nav></body></html>'],
    ['words for paper', 'a.html', '<html><body><p data-on-paper="see the page">á</p></body></html>'],
    [
      'what a search engine shows',
      'a.html',
      '<html><head><meta name="description" content="Who pays"></head></html>',
    ],
    [
      'what a shared link shows',
      'a.html',
      '<html><head><meta property="og:title" content="Sources"></head></html>',
    ],
    [
      'messages for scripts',
      'a.html',
      '<html><script type="application/json">{"a":"Copy it"}</script></html>',
    ],
    [
      'data for search engines',
      'a.html',
      '<html><script type="application/ld+json">{"name":"Data of it"}</script></html>',
    ],
    ['markup to paste', 'a.html', '<html><textarea>&lt;a href="/"&gt;The story&lt;/a&gt;</textarea></html>'],
    ['a still’s title', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><title>Drawing</title></svg>'],
    ['the feed', 'feed.xml', '<feed><entry><category label="Update"/></entry></feed>'],
    ['a table', 'a.csv', 'id,note\na,Not linked\n'],
    ['oEmbed', 'a.json', '{"html":"<iframe title=\\"Chart: á\\"></iframe>"}'],
    ['a script', 'a.js', 'a.textContent=`All ${n} are shown.`'],
    ['a button made by a script', 'a.js', 'a.textContent="Close"'],
    ['a style sheet', 'a.css', 'a::after{content:" (more)"}'],
  ])('finds %s', (_, file, content) => {
    expect(found(file, content)).toHaveLength(1);
  });

  it.each([
    [
      'ids, dates and addresses',
      'a.json',
      '{"id":"coreweave-debt","date":"2026-07","url":"https://example.org/a b"}',
    ],
    [
      'names for programs',
      'a.html',
      '<html><body class="reading page" data-chapters="spv abs"><p id="so">á</p></body></html>',
    ],
    ['code shown as code', 'a.html', '<html><body><code>npm run build</code></body></html>'],
    [
      'errors for who writes code',
      'a.js',
      'throw new RangeError("no words for it");console.error("so it is")',
    ],
    ['selectors', 'a.js', 'document.querySelector("figure[data-figure] > svg .mark")'],
    [
      'licences, months, sums and gaps',
      'a.svg',
      '<svg><desc>CC BY 4.0, 3 June 2025, 5bn USD, {n}</desc></svg>',
    ],
  ])('lets %s be', (_, file, content) => {
    expect(found(file, content)).toEqual([]);
  });

  it('takes a word with an accent for content', () => {
    expect(bareWords('Çópyé théé líñké to it')).toEqual(['to', 'it']);
  });
});
