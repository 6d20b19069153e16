import type { Ledger } from '../ledger/ledger.ts';
import type { Article, Dataset, Graph, LearningResource, Organization } from 'schema-dts';

/** The article whose argument the story follows. */
export interface Basis {
  title: string;
  author: string;
  publication: string;
  published: string;
}

/** That article, as the ledger names it. */
export function basisOf({ parts }: Pick<Ledger, 'parts'>): Basis {
  const { title = '', author = '', publication = '', published = '' } = parts.facts.data.meta.article;
  return { title, author, publication, published };
}

/** What every description of ours shares. */
export interface Publication {
  /** The story's name and absolute address. */
  name: string;
  url: string;
  /** What its language is called in HTML, such as `en`. */
  lang: string;
  /** Who publishes this copy, and the absolute address of the page about them. */
  publisher: string;
  about: string;
  /** The day the story came out, like '2026-07-01'; undefined before. */
  published: string | undefined;
}

/** A page of ours as search engines should describe it. Addresses are absolute, days like '2026-07-01'. */
export interface Described {
  title: string;
  description: string;
  url: string;
  updated: string;
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** Things of schema.org as one block for a page's head. */
export function graph(...things: (Article | Dataset | LearningResource)[]): Graph {
  return { '@context': 'https://schema.org', '@graph': things };
}

const organisation = ({ publisher, about }: Publication): Organization => ({
  '@type': 'Organization',
  name: publisher,
  url: about,
});

/** What an article, a data set and a lesson of ours have in common. */
const common = (site: Publication, { description, url, updated }: Described) => ({
  '@id': url,
  url,
  description,
  ...(site.published && { datePublished: site.published }),
  // What came out later than its words last changed had changed by then.
  dateModified: site.published && site.published > updated ? site.published : updated,
  inLanguage: site.lang,
  isAccessibleForFree: true,
  license: LICENCE,
  publisher: organisation(site),
});

/**
 * The story, or one of its chapters.
 * @param basis the article whose argument it follows @param image absolute address of what a shared link shows
 * @param chapters of the story: its parts; absent for a chapter, which is a part of the story itself
 */
export function articleData(
  site: Publication,
  page: Described,
  basis: Basis,
  image: string,
  chapters?: readonly Pick<Described, 'title' | 'url'>[],
): Article {
  return {
    '@type': 'Article',
    ...common(site, page),
    headline: page.title,
    mainEntityOfPage: page.url,
    image,
    author: organisation(site),
    isBasedOn: {
      '@type': 'NewsArticle',
      headline: basis.title,
      author: { '@type': 'Person', name: basis.author },
      datePublished: basis.published,
      publisher: { '@type': 'Organization', name: basis.publication },
    },
    ...(chapters
      ? {
          hasPart: chapters.map(({ title, url }) => ({
            '@type': 'Article',
            '@id': url,
            headline: title,
            url,
          })),
        }
      : { isPartOf: { '@type': 'Article', '@id': site.url, headline: site.name, url: site.url } }),
  };
}

/** The amounts behind a drawing. @param files absolute addresses of its forms, with their media types; the last names it */
export function datasetData(
  site: Publication,
  page: Described,
  files: readonly { url: string; type: string }[],
): Dataset {
  return {
    '@type': 'Dataset',
    ...common(site, page),
    '@id': files.at(-1)?.url ?? page.url,
    name: page.title,
    creator: organisation(site),
    distribution: files.map(({ url, type }) => ({
      '@type': 'DataDownload',
      contentUrl: url,
      encodingFormat: type,
    })),
  };
}

/** A page for teachers. @param minutes how long it takes @param teaches what a learner can do afterwards */
export function lessonData(
  site: Publication,
  page: Described,
  { teaches, level, minutes }: { teaches: readonly string[]; level: string; minutes: number },
): LearningResource {
  return {
    '@type': 'LearningResource',
    ...common(site, page),
    name: page.title,
    teaches: [...teaches],
    educationalLevel: level,
    timeRequired: `PT${minutes}M`,
    isPartOf: { '@type': 'Article', '@id': site.url, headline: site.name, url: site.url },
  };
}
