import { expect, it } from 'vitest';
import {
  articleData,
  basisOf,
  datasetData,
  graph,
  lessonData,
} from '../../../src/content/publish/structured-data.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { vocabularyProblems } from '../schema-org.ts';

const site = {
  name: 'A story',
  url: 'https://example.org/',
  lang: 'en',
  publisher: 'Its authors',
  about: 'https://example.org/about/',
  published: undefined,
};
const page = {
  title: 'A chapter',
  description: 'About money.',
  url: 'https://example.org/spv/',
  updated: '2026-07-01',
};
const basis = basisOf(siteLedger());

it('describes stories, chapters, data and lessons in words of schema.org; a wrong word is known from a right one', () => {
  const lesson = { teaches: ['what a tranche is'], level: 'beginner', minutes: 8 };
  const file = { url: 'https://example.org/data/spv.csv', type: 'text/csv' };
  const alone = (thing: object): unknown => ({ '@context': 'https://schema.org', '@graph': [thing] });
  const blocks = {
    story: graph(articleData(site, { ...page, url: site.url }, basis, 'https://example.org/a.png', [page])),
    chapter: graph(
      articleData(site, page, basis, 'https://example.org/a.png'),
      datasetData(site, page, [file]),
    ),
    lesson: graph(lessonData(site, page, lesson)),
    wrongProperty: alone({ '@type': 'Article', headlin: 'A' }),
    wrongType: alone({ '@type': 'Articel', headline: 'A' }),
    wrongValue: alone({ '@type': 'Dataset', distribution: { '@type': 'Person' } }),
  };
  const found = vocabularyProblems(blocks).map((problem) => problem.split(':')[0]);
  expect(found).toEqual(['wrongProperty', 'wrongType', 'wrongValue']);
  expect(basis.author).toBe('Rogé Karma');
  expect(JSON.stringify(blocks.chapter)).toContain(file.url);
});

it('says when the story came out, and never that it changed before; unpublished it says nothing of it', () => {
  const days = (published: string | undefined): unknown[] => {
    const { datePublished, dateModified } = articleData(
      { ...site, published },
      page,
      basis,
      'https://example.org/a.png',
    ) as unknown as Record<string, unknown>;
    return [datePublished, dateModified];
  };
  expect(days('2026-06-01')).toEqual(['2026-06-01', '2026-07-01']);
  expect(days('2026-08-01')).toEqual(['2026-08-01', '2026-08-01']);
  expect(days(undefined)).toEqual([undefined, '2026-07-01']);
  expect(articleData(site, page, basis, 'https://example.org/a.png')).toMatchObject({
    author: { '@type': 'Organization', name: 'Its authors', url: site.about },
  });
});
