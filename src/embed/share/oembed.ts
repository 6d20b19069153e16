import { cardAddress } from '../../lib/routes.ts';
import { embedSnippet, heightOf, usual, type Embeddable, type Host } from './embeds.ts';

/** An answer of type rich, as https://oembed.com version 1.0 has it. Lengths are in px. */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name: string;
  author_url: string;
  provider_name: string;
  provider_url: string;
  /** s; how long a CMS may keep the answer. */
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** px; a usual article column. The frame itself takes the width it is given. */
const WIDTH = 680;
const CARD = { width: 1200, height: 630 };
/** A day, so that a correction is seen the next. */
const CACHE_AGE = 24 * 60 * 60;

/** What a CMS gets for a chapter or a chart: the usual snippet, and the chapter's card as its picture. */
export function oembed(embed: Embeddable, host: Host): OEmbed {
  const { title, chapter } = embed;
  const home = host.absolute('');
  const height = heightOf(embed, usual(embed));
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: host.words.t('snippet.authors', { site: host.name }),
    author_url: home,
    provider_name: host.name,
    provider_url: home,
    cache_age: CACHE_AGE,
    html: embedSnippet(embed, host),
    width: WIDTH,
    // The answer's own width is an article's.
    height: typeof height === 'number' ? height : height.article,
    thumbnail_url: host.absolute(cardAddress(chapter)),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}
