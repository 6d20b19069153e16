import { longDate } from '../../lib/date.ts';
import { escape } from '../../lib/escape.ts';
import type { Texts } from '../../strings/texts.ts';
import { link, type Translator } from '../../strings/translator.ts';
import {
  cardAddress,
  chapterAddress,
  chartOembedAddress,
  dataAddress,
  oembedAddress,
  stepAddress,
  stepCardAddress,
  stillAddress,
  type DataFormat,
} from '../../lib/routes.ts';
import type { ShareOptions, ShareChapter } from './options.ts';
import type { OfferWord } from './snippets.words.ts';
import { elementTag, type Heights } from './snippet.ts';
import {
  creditOf,
  embedSnippet,
  frameAddress,
  heightOf,
  type Choices,
  type Embeddable,
  type Host,
} from './embeds.ts';

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

/** What the share page shows of a choice; addresses are relative, lengths in px. */
export type Preview =
  | { kind: 'frame'; address: string; title: string; heights: Heights }
  | { kind: 'picture'; address: string; alt: string; width: number; height: number };

/** The site, with all the words of what there is to copy. */
export interface OffersHost extends Host {
  words: Pick<Translator<OfferWord>, 't' | 'html' | 'language'>;
}

/** px; a still as it is laid out. */
const STILL = 600;
/** px; a card at half its size. */
const CARD = { width: 600, height: 315 };
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** What a choice puts into a frame; undefined for what needs none. */
export function embeddable({ what }: ShareOptions, chapter: ShareChapter): Embeddable | undefined {
  const { id, title, chart, panels } = chapter;
  if (what === 'chapter') return { id, kind: 'chapter', title, chapter: id };
  if (what === 'chart') return { ...chart, kind: 'drawing', chapter: id };
  if (what === 'panel' && panels[0]) return { ...panels[0], kind: 'panel', chapter: id };
  return undefined;
}

/** A choice as the parameters of a frame. */
function parameters({ layout, step, theme, motion }: ShareOptions, { kind }: Embeddable): Choices {
  return {
    ...(kind !== 'panel' && layout === 'stepper' ? { layout } : {}),
    ...(step ? { step } : {}),
    theme,
    ...(motion === 'off' ? { motion } : {}),
  };
}

/** The step's picture. */
function still({ step, theme }: ShareOptions, { chart, steps }: ShareChapter) {
  const { id, alt } = steps.find((one) => one.id === step) ?? steps[0]!;
  const address = (format: 'svg' | 'png'): string =>
    stillAddress(chart.id, id, theme === 'dark' ? 'dark' : 'light', format);
  return { id, alt, address };
}

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

/** What to show of a choice: the frame, the picture, or the card of a link; data are not looked at here. */
export function preview(
  choice: ShareOptions,
  chapter: ShareChapter,
  { t }: Pick<Texts<OfferWord>, 't'>,
): Preview | undefined {
  const embed = embeddable(choice, chapter);
  if (embed) {
    const given = parameters(choice, embed);
    const height = heightOf(embed, given);
    const heights = typeof height === 'number' ? { phone: height, article: height } : height;
    return { kind: 'frame', address: frameAddress(embed, given), title: embed.title, heights };
  }
  if (choice.what === 'picture') {
    const { alt, address } = still(choice, chapter);
    return { kind: 'picture', address: address('svg'), alt, width: STILL, height: STILL };
  }
  if (choice.what === 'link') {
    const step = chapter.steps.find(({ id }) => id === choice.step);
    const alt = t('snippet.card', { title: (step ?? chapter).title });
    const address = step ? stepCardAddress(chapter.id, step.id) : cardAddress(chapter.id);
    return { kind: 'picture', address, alt, ...CARD };
  }
  return undefined;
}
