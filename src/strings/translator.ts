import { escape } from '../lib/escape.ts';
import type { Language } from '../lib/language.ts';
import { parseMessage, type Gap, type MessageMap, type Piece } from './message.ts';
import type { Messages } from './messages.d.ts';
import { missing, formOf, texts, type Key, type Texts } from './texts.ts';

/** HTML that goes into a gap as it is, by `markup()`. */
export interface Markup {
  readonly html: string;
}

/** Marks HTML of ours, so that a gap takes it unescaped. Words of others are passed as strings, and escaped. */
export const markup = (html: string): Markup => ({ html });

/** Makes HTML of what stands inside a tag of a message. */
export type Tag = (inner: string) => string;

type HtmlGaps<K extends Key> = {
  readonly [N in keyof Messages[K]['gaps']]: Messages[K]['gaps'][N] extends number
    ? number
    : Messages[K]['gaps'][N] | Markup;
};
type TagsOf<K extends Key> = Readonly<Record<Messages[K]['tags'], Tag>>;
type HtmlArguments<K extends Key> = [Messages[K]['tags']] extends [never]
  ? keyof Messages[K]['gaps'] extends never
    ? []
    : [gaps: HtmlGaps<K>]
  : [gaps: HtmlGaps<K>, tags: TagsOf<K>];

/** The words of one language. */
export interface Translator<K extends Key = Key> extends Texts<K> {
  /**
   * A message as HTML: its words and gaps escaped, its tags made by the functions given.
   * @throws Error for a message, gap or tag that is missing, saying where to put it
   */
  html<P extends K>(key: P, ...rest: HtmlArguments<P>): string;
}

/** @param messages from content/strings/, by messageMap */
export function translator(messages: MessageMap, language: Language): Translator {
  const words = texts(messages, language);
  const html = (
    key: string,
    gaps: Readonly<Record<string, Gap | Markup>> = {},
    tags: Readonly<Record<string, Tag>> = {},
  ): string => {
    const form = formOf(messages, language, key, gaps['n']);
    const write = (pieces: readonly Piece[]): string => pieces.map(writeOne).join('');
    const writeOne = (piece: Piece): string => {
      if (piece.kind === 'text') return escape(piece.text);
      if (piece.kind === 'gap') {
        const value = gaps[piece.name] ?? missing(key, `{${piece.name}}`);
        return typeof value === 'object' && 'html' in value ? value.html : escape(words.print(value));
      }
      const tag = tags[piece.name] ?? missing(key, `<${piece.name}>`);
      return tag(write(piece.inner));
    };
    return write(parseMessage(form));
  };
  // What the types ask for, key by key, is more than one function can say of itself.
  return { ...words, html: html as Translator['html'] };
}

/** Those that are undefined are left out; true stands without a value. */
type Attributes = Readonly<Record<string, string | true | undefined>>;

/** An element around what stands inside a tag. */
export function element(name: string, attributes: Attributes = {}): Tag {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => (value === true ? ` ${attribute}` : ` ${attribute}="${escape(value!)}"`))
    .join('');
  return (inner) => `<${name}${written}>${inner}</${name}>`;
}

/** A link around what stands inside a tag. */
export const link = (href: string, attributes: Attributes = {}): Tag => element('a', { href, ...attributes });
