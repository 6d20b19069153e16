import { escape } from '../../lib/escape.ts';
import { FIRST_LANGUAGE, type Language } from '../../lib/language.ts';

export interface SnippetOptions {
  /** The language of the words in it, as HTML calls it. */
  lang: string;
  /** Absolute address of the embed, with its parameters. */
  src: string;
  /** What a screen reader calls the frame. */
  title: string;
  /** px. Where a frame's content is as tall as it is: on phones, and in an article's column. */
  height: number | Heights;
  /** Absolute address of the page the credit leads to, and its words: what editors see where frames are not shown. */
  link: string;
  linkText: string;
}

/** px; how tall a frame has to be to show all it holds. */
export interface Heights {
  phone: number;
  article: number;
}

/** What a new embed gets until it is measured. A frame that is too low scrolls; a test says when one was never measured. */
const UNMEASURED: Heights = { phone: 1500, article: 1300 };

/** The heights of an embed. @param table as measured by `npm run lock`: px by width, by address */
export function heightsFrom(
  table: Readonly<Record<string, Readonly<Record<string, number>>>>,
  embed: string,
): Heights {
  const { 360: phone, 680: article } = table[embed] ?? {};
  return phone === undefined || article === undefined ? UNMEASURED : { phone, article };
}

/**
 * A height for a style. Without a script nobody can ask how wide a frame is, but the screen's width tells a phone
 * from the rest: the one height up to 600px, the other from 700px on.
 */
function cssHeight(height: number | Heights): string {
  if (typeof height === 'number') return `${height}px`;
  const { phone, article } = height;
  const [least, most] = [Math.min(phone, article), Math.max(phone, article)];
  const slope = (phone - article) / 100;
  return `clamp(${least}px,calc(${phone}px - (100vw - 600px)*${slope}),${most}px)`;
}

export interface ElementOptions {
  chapter: string;
  /** The edition; the first one's is not said. */
  lang: Language;
  theme: string;
  motion: string;
  /** Absolute address of the chapter, and the words of the link that stands there until the chapter has come. */
  link: string;
  linkText: string;
}

/** The element that scrolls a chapter in a page of somebody else's; what is as usual is left out. */
export function elementTag({ chapter, lang, theme, motion, link, linkText }: ElementOptions): string {
  const choices = `${theme === 'auto' ? '' : ` theme="${escape(theme)}"`}${motion === 'off' ? ' motion="off"' : ''}`;
  const edition = lang === FIRST_LANGUAGE ? '' : `lang="${lang}" `;
  const words = `<a href="${escape(link)}">${escape(linkText)}</a>`;
  return `<ai-boom-figure ${edition}chapter="${escape(chapter)}"${choices}>${words}</ai-boom-figure>`;
}

/**
 * The one line a newsroom pastes: a plain frame that is right without any script, and a visible link for editors.
 * One line, because editors' programs turn line breaks into paragraphs; the frame in a `div` of its own, because WordPress
 * makes one of what stands before a paragraph, and ends it where none began. It says what language its words are in, for pages
 * in another. The height stands twice, and so does the missing border: CMSs strip one or the other, and a page's own
 * `iframe { height: 100% }` beats the attribute but neither of the styles.
 */
export function snippet({ lang, src, title, height, link, linkText }: SnippetOptions): string {
  const css = cssHeight(height);
  const px = typeof height === 'number' ? height : Math.max(height.phone, height.article);
  const frame =
    `<iframe src="${escape(src)}" title="${escape(title)}" width="100%" height="${px}" frameborder="0" loading="lazy" ` +
    `style="width:100%;height:${css};min-height:${css};border:0"></iframe>`;
  return `<div class="ai-boom-embed" lang="${lang}" dir="ltr"><div>${frame}</div><p><a href="${escape(link)}">${escape(linkText)}</a></p></div>`;
}

/**
 * The optional second line: exact heights, and chapters inline. A release never changes, so it can be held to its hash.
 * @param src absolute address of a release of embed.js @param integrity its hash, such as `sha384-…`
 */
export function scriptTag(src: string, integrity: string): string {
  return `<script async src="${escape(src)}" integrity="${escape(integrity)}" crossorigin="anonymous"></script>`;
}
