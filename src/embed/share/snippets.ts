import { longDate } from '../../lib/date.ts';
import { escape } from '../../lib/escape.ts';
import { link, type Translator } from '../../strings/translator.ts';
import {
  chapterAddress,
  chartOembedAddress,
  dataAddress,
  oembedAddress,
  stepAddress,
  type DataFormat,
} from '../../lib/routes.ts';
import { embeddable, parameters, still, STILL } from './chosen.ts';
import type { ShareOptions, ShareChapter } from './options.ts';
import type { OfferWord } from './snippets.words.ts';
import { elementTag } from './snippet.ts';
import { creditOf, embedSnippet, heightOf, type Host } from './embeds.ts';

/** Everything to copy, in the order of the page; a choice has some of them. */
export const SNIPPETS = [
  'snippet',
  'script',
  'html',
  'alt',
  'png',
  'svg',
  'csv',
  'json',
  'xlsx',
  'panelCsv',
  'panelJson',
  'panelXlsx',
  'link',
  'oembed',
  'citation',
  'licence',
] as const;

export type SnippetId = (typeof SNIPPETS)[number];

/** What may be copied, by name: one line each. The first in the order of OFFERS is the one to copy first. */
export type ShareSnippets = Partial<Record<SnippetId, string>>;

/** The site, with all the words of what there is to copy. */
export interface OffersHost extends Host {
  words: Pick<Translator<OfferWord>, 't' | 'html' | 'language'>;
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** A picture with alternative text and credit, on one line; its width is a mail's. */
function pictureHtml(
  src: string,
  alt: string,
  address: string,
  { name, words }: OffersHost,
  title: string,
): string {
  const image = `<img src="${escape(src)}" alt="${escape(alt)}" width="${STILL}" height="${STILL}" style="max-width:100%;height:auto">`;
  const credit = words.html('snippet.picture', { site: name, title }, { link: link(address) });
  return `<figure>${link(address)(image)}<figcaption>${credit}</figcaption></figure>`;
}

/** How to name a chapter, or one of its steps, in a list of sources. */
export function citation(
  { title, updated }: ShareChapter,
  address: string,
  { name, words: { t, language } }: OffersHost,
): string {
  return t('snippet.citation', { title, site: name, date: longDate(updated, language), address });
}

/** Everything to copy for a choice. @param script the second line of a snippet, for frames of measured height */
export function shareSnippets(
  choice: ShareOptions,
  chapter: ShareChapter,
  host: OffersHost,
  script: string,
): ShareSnippets {
  const { what } = choice;
  const { absolute, name, words } = host;
  const embed = embeddable(choice, chapter);
  const address = absolute(
    what === 'panel' && embed
      ? chapterAddress(chapter.id, embed.id)
      : chapterAddress(chapter.id, choice.step),
  );
  const credits = {
    citation: citation(chapter, address, host),
    licence: words.t('snippet.licence', { site: name, address, terms: LICENCE }),
  };
  // What a message or a post is given unfurls with the step's own picture.
  const link = choice.step ? absolute(stepAddress(chapter.id, choice.step)) : address;
  const oembed = absolute(
    embed && what !== 'chapter' ? chartOembedAddress(embed.id) : oembedAddress(chapter.id),
  );
  if (choice.layout === 'inline') {
    const { theme, motion } = choice;
    const { language: lang } = words;
    const linkText = creditOf(chapter, host);
    const element = { chapter: chapter.id, lang, theme, motion, link: address, linkText };
    // Without its script the element is a link: the two go together.
    return { snippet: elementTag(element) + script, link, oembed, ...credits };
  }
  if (embed) {
    const given = parameters(choice, embed);
    const snippet = embedSnippet(embed, host, given);
    // A stepper has its height for good; the second line is for what has its content's.
    const second = typeof heightOf(embed, given) === 'number' ? {} : { script };
    return { snippet, ...second, link, oembed, ...credits };
  }
  if (what === 'picture') {
    const { alt, address: of } = still(choice, chapter);
    const png = absolute(of('png'));
    const html = pictureHtml(png, alt, address, host, chapter.title);
    return { html, alt, png, svg: absolute(of('svg')), link, ...credits };
  }
  if (what === 'data') {
    const data = (id: string, format: DataFormat): string => absolute(dataAddress(id, format));
    const panel = chapter.panels[0]?.id;
    return {
      csv: data(chapter.chart.id, 'csv'),
      json: data(chapter.chart.id, 'json'),
      xlsx: data(chapter.chart.id, 'xlsx'),
      ...(panel && {
        panelCsv: data(panel, 'csv'),
        panelJson: data(panel, 'json'),
        panelXlsx: data(panel, 'xlsx'),
      }),
      ...credits,
    };
  }
  return { link, oembed, ...credits };
}
