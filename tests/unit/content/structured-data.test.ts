import { expect, it } from 'vitest';
import {
  articleData,
  basisOf,
  datasetData,
  graph,
  lessonData,
} from '../../../src/content/structured-data.ts';
import { siteLedger } from '../../../src/content/site.ts';
import { vocabularyProblems } from '../schema-org.ts';

const site = { name: 'A story', url: 'https://example.org/', lang: 'en', publisher: 'Its authors' };
const page = {
  title: 'A chapter',
  description: 'About money.',
  url: 'https://example.org/spv/',
  updated: '2026-07-01',
};
const basis = basisOf(siteLedger());

it('describes stories, chapters, data and lessons in words of schema.org', () => {
  const lesson = { teaches: ['what a tranche is'], level: 'beginner', minutes: 8 };
  const file = { url: 'https://example.org/data/spv.csv', type: 'text/csv' };
  const blocks = {
    story: graph(articleData(site, { ...page, url: site.url }, basis, 'https://example.org/a.png', [page])),
    chapter: graph(
      articleData(site, page, basis, 'https://example.org/a.png'),
      datasetData(site, page, [file]),
    ),
    lesson: graph(lessonData(site, page, lesson)),
  };
  expect(vocabularyProblems(blocks)).toEqual([]);
  expect(basis.author).toBe('Rogé Karma');
  expect(JSON.stringify(blocks.chapter)).toContain(file.url);
});

it('and the check knows a wrong word from a right one', () => {
  const wrong = (thing: object): string[] =>
    vocabularyProblems({ block: { '@context': 'https://schema.org', '@graph': [thing] } });
  expect(wrong({ '@type': 'Article', headlin: 'A' })).toHaveLength(1);
  expect(wrong({ '@type': 'Articel', headline: 'A' })).toHaveLength(1);
  expect(wrong({ '@type': 'Dataset', distribution: { '@type': 'Person' } })).toHaveLength(1);
}, 60_000);
