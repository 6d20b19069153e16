/** Whether the edition that is built, served or tested is set in Han: Vite writes it out, Node is told by EDITION. */
export const IN_HAN =
  import.meta.env?.SSR === false
    ? import.meta.env.EDITION === 'zh'
    : (import.meta.env?.EDITION ?? globalThis.process?.env['EDITION']) === 'zh';

/**
 * Whether Chinese is met here. False in what browsers of any other edition get, and what hangs on it is gone from their
 * scripts; the build and Node read every edition.
 */
export const READS_HAN = import.meta.env?.EDITION === 'zh' || import.meta.env?.SSR !== false;

/** What stands between two sentences. */
export const BETWEEN = IN_HAN ? '' : ' ';

/** Where a line of Chinese may end: found when the site is built, taken out when a line is drawn. */
export const BREAK = '\u200b';
/** What stands for a space at which no line ends. */
const WHOLE = '\u00a0';

const HAN = /[⺀-￮]/;

/** Whether a text is Chinese: set in a Han face, all but its letters, its digits and the marks of a keyboard. */
export const inHan = (text: string): boolean => HAN.test(text);

/** A Chinese text in pieces, as one that lines can be made of. */
export const pieced = (pieces: readonly string[]): string =>
  pieces.map((piece) => piece.replaceAll(' ', WHOLE)).join(BREAK);

/** A part of such a text as it is drawn. */
export const spaced = (text: string): string => text.replaceAll(BREAK, '').replaceAll(WHOLE, ' ');

/** Any text as it is read, copied and heard: without the places where lines may end. */
export const plain = (text: string): string => (READS_HAN && inHan(text) ? spaced(text) : text);

/** Two pieces of text as one: with a space between them, or, in Chinese, a place where a line may end. */
export const joined = (one: string, next: string): string =>
  `${one}${READS_HAN && inHan(one + next) ? BREAK : ' '}${next}`;

/** A template with its gaps before 亿 filled: numbers that code works out in billions are ten times as many of those. */
export const inYi = (template: string, values: Readonly<Record<string, number | string>>): string =>
  template.replace(/\[([a-z]+)\](?=亿)/gi, (gap, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? String(Number((value * 10).toPrecision(12))) : gap;
  });
