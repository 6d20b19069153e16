import { localeOf, type Language } from '../lib/language.ts';
import type { Gap, MessageMap } from './message.ts';
import type { Messages } from './messages.d.ts';

/** A message's name: `step.copyLink`. */
export type Key = keyof Messages;

/** Messages that are words alone, without tags. */
export type TextKey = { [K in Key]: [Messages[K]['tags']] extends [never] ? K : never }[Key];

type TextArguments<K extends Key> = keyof Messages[K]['gaps'] extends never
  ? []
  : [gaps: Readonly<Messages[K]['gaps']>];

/** The words of one language as plain text: what the browser's scripts get, and all that most functions need. */
export interface Texts<K extends Key = Key> {
  readonly language: Language;
  /** A message with its gaps filled. @throws Error for a message or gap that is missing, saying where to put it */
  t<P extends K & TextKey>(key: P, ...gaps: TextArguments<P>): string;
  /** A gap's value as the language prints it. */
  print(value: Gap): string;
}

/** @param messages all of a language's, or those that a page's scripts ask for */
export function texts<K extends Key = Key>(messages: MessageMap, language: Language): Texts<K> {
  const locale = localeOf(language);
  const print = (value: Gap): string => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
    return new Intl.ListFormat(locale).format(value);
  };
  const t = (key: string, gaps: Readonly<Record<string, Gap>> = {}): string =>
    formOf(messages, language, key, gaps['n']).replace(/\{(\w+)\}/g, (gap, name: string) =>
      print(gaps[name] ?? missing(key, gap)),
    );
  return { language, t, print };
}

/** The words of a message, in the form that its number asks for. @throws Error where there are none */
export function formOf(messages: MessageMap, language: Language, key: string, n: unknown): string {
  const message = messages[key];
  if (typeof message === 'string') return message;
  if (!message)
    throw new Error(
      `No message "${key}" here: word it under ui: in content/strings/${language}.yaml, and list it for its script.`,
    );
  if (typeof n !== 'number') return missing(key, '{n}');
  return message[new Intl.PluralRules(localeOf(language)).select(n)] ?? message.other;
}

/** @throws Error always: a message has a gap or tag that nothing fills */
export function missing(key: string, gap: string): never {
  throw new Error(`The message "${key}" has ${gap}: pass it to the call.`);
}
