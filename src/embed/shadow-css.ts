/** What stands for `<html>` and `<body>` inside a shadow root, and the names our fonts have in somebody else's page. */
const NAMES: readonly [RegExp, string][] = [
  [/:root|(?<![\w.#-])html(?![\w-])/g, '.root'],
  [/(?<![\w.#-])body(?![\w-])/g, '.body'],
];
const FONTS: readonly [RegExp, string][] = [
  [/'Newsreader\b/g, "'AI Boom Serif"],
  [/'Instrument Sans\b/g, "'AI Boom Sans"],
];
/** px; what a rem is in a media query, whatever a page sets its root to. */
const REM = 16;

interface Rule {
  /** A selector, an at-rule with what follows it, or one declaration. */
  head: string;
  /** What stands between its braces; undefined where it has none. */
  body?: string;
}

const renamed = (text: string, names: readonly [RegExp, string][]): string =>
  names.reduce((now, [from, to]) => now.replace(from, to), text);

/** The index of the brace that closes the one before `from`. */
function closing(css: string, from: number): number {
  let depth = 1;
  for (let i = from; i < css.length; i++) {
    if (css[i] === '{') depth++;
    if (css[i] === '}' && --depth === 0) return i;
  }
  throw new Error(`A brace is not closed: ${css.slice(Math.max(0, from - 80), from)}`);
}

/** The rules of a sheet or block without comments, in order. Our strings hold neither braces nor semicolons. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  for (let at = 0; at < css.length;) {
    const end = css.slice(at).search(/[{;]/) + at;
    if (end < at) break;
    const head = css.slice(at, end).trim();
    const close = css[end] === '{' ? closing(css, end + 1) : end;
    rules.push(close === end ? { head } : { head, body: css.slice(end + 1, close) });
    at = close + 1;
  }
  return rules;
}

/** Lengths that follow the root or the window follow our own root and our own box instead. */
const declarations = (body: string): string =>
  renamed(body, FONTS)
    .replace(/(-?\d*\.?\d+)rem\b/g, 'calc(var(--rem) * $1)')
    .replace(/(-?\d*\.?\d+)vw\b/g, '$1cqi')
    .trim();

/** One of a media rule's comma-separated conditions: its widths ask about our own box, the rest about the window. */
function condition(media: string, inside: string): string {
  const parts = media.split(' and ').map((part) => part.trim());
  const isWidth = (part: string): boolean => /^\((?:min|max)-width:/.test(part);
  const widths = parts
    .filter(isWidth)
    .map((part) => part.replace(/([\d.]+)rem/, (_, n: string) => `${Number(n) * REM}px`));
  const others = parts.filter((part) => !isWidth(part));
  const within = widths.length ? `@container ${widths.join(' and ')} {\n${inside}\n}` : inside;
  return others.length ? `@media ${others.join(' and ')} {\n${within}\n}` : within;
}

function rewritten({ head, body }: Rule): string {
  if (body === undefined) return `${head};`;
  if (head === '@font-face')
    return body.includes('url(') ? '' : `@font-face {\n${renamed(body, FONTS).trim()}\n}`;
  if (head.startsWith('@media '))
    return head
      .slice('@media '.length)
      .split(',')
      .map((media) => condition(media, rules(body)))
      .join('\n');
  if (/^@(?:layer|supports) /.test(head)) return `${head} {\n${rules(body)}\n}`;
  if (head.startsWith('@') || body.includes('{'))
    throw new Error(`shadowCss does not know what to make of "${head}" in a shadow root.`);
  return `${renamed(head, NAMES)} {\n${declarations(body)}\n}`;
}

const rules = (css: string): string => rulesOf(css).map(rewritten).filter(Boolean).join('\n');

/**
 * Our pages' styles as styles of a shadow root in somebody else's page: `:root` and `body` are two elements in it; a
 * rem is `--rem`, whatever the page's own is; widths ask about our box (`@container`), as do `vw` (`cqi`); fonts have
 * names of ours, those with an address are left out (see src/embed/fonts.ts).
 * @param css a sheet of ours, as written
 * @throws Error naming an at-rule or a nesting it does not know
 */
export function shadowCss(css: string): string {
  return rules(css.replace(/\/\*[\s\S]*?\*\//g, ''));
}
