import { atRule, list, parse, type AtRule, type ChildNode, type Container, type Rule } from 'postcss';

/** What stands for `<html>` and `<body>` inside a shadow root, and the names our fonts have in somebody else's page. */
const NAMES: readonly [RegExp, string][] = [
  [/:root|(?<![\w.#-])html(?![\w-])/g, '.root'],
  [/(?<![\w.#-])body(?![\w-])/g, '.body'],
];
const FONTS: readonly [RegExp, string][] = [
  [/'Newsreader\b/g, "'AI Boom Serif"],
  [/'Instrument Sans\b/g, "'AI Boom Sans"],
];
/** Lengths that follow the root or the window follow our own root and our own box instead. */
const LENGTHS: readonly [RegExp, string][] = [
  [/(-?\d*\.?\d+)rem\b/g, 'calc(var(--rem) * $1)'],
  [/(-?\d*\.?\d+)vw\b/g, '$1cqi'],
];
/** px; what a rem is in a media query, whatever a page sets its root to. */
const REM = 16;

const renamed = (text: string, names: readonly [RegExp, string][]): string =>
  names.reduce((now, [from, to]) => now.replace(from, to), text);

const unknown = (what: string): Error =>
  new Error(`shadowCss does not know what to make of "${what}" in a shadow root.`);

/** A width that a media query asks for, in px; undefined where it asks for something else. */
function width(feature: string): string | undefined {
  if (/^\((?:min|max)-width:/.test(feature))
    return feature.replace(/([\d.]+)rem/, (_, n: string) => `${Number(n) * REM}px`);
  if (feature.includes('width')) throw unknown(`@media ${feature}`);
  return undefined;
}

/** One of a media rule's comma-separated queries: its widths ask about our own box, the rest about the window. */
function queried(query: string, nodes: readonly ChildNode[]): ChildNode[] {
  const features = query.split(' and ').map((feature) => feature.trim());
  const widths = features.flatMap((feature) => width(feature) ?? []);
  const others = features.filter((feature) => width(feature) === undefined);
  const around = (name: string, params: string[], inside: ChildNode[]): ChildNode[] =>
    params.length
      ? [atRule({ name, params: params.join(' and '), nodes: inside, raws: { between: ' ' } })]
      : inside;
  const inside = nodes.map((node) => node.clone());
  return around('media', others, around('container', widths, inside));
}

function rewriteAtRule(rule: AtRule): void {
  const { name, params, nodes } = rule;
  if (name === 'layer' && !nodes) return;
  if (!nodes || !['font-face', 'media', 'layer', 'supports'].includes(name))
    throw unknown(`@${name} ${params}`);
  rewriteAll(rule);
  if (name === 'media') rule.replaceWith(list.comma(params).flatMap((query) => queried(query, nodes)));
  // What has an address would be fetched: see src/embed/inline/fonts.ts.
  if (name === 'font-face' && nodes.some((node) => node.type === 'decl' && node.value.includes('url(')))
    rule.remove();
}

function rewriteRule(rule: Rule): void {
  if (rule.nodes.some(({ type }) => type === 'rule' || type === 'atrule')) throw unknown(rule.selector);
  rule.selector = renamed(rule.selector, NAMES);
  rewriteAll(rule);
}

function rewriteAll(parent: Container): void {
  parent.each((node) => {
    if (node.type === 'comment') node.remove();
    else if (node.type === 'decl') node.value = renamed(node.value, [...FONTS, ...LENGTHS]);
    else if (node.type === 'rule') rewriteRule(node);
    else rewriteAtRule(node);
  });
}

/**
 * Our pages' styles as styles of a shadow root in somebody else's page: `:root` and `body` are two elements in it; a
 * rem is `--rem`, whatever the page's own is; widths ask about our box (`@container`), as do `vw` (`cqi`); fonts have
 * names of ours, those with an address are left out (see src/embed/inline/fonts.ts).
 * @param css a sheet of ours, as written
 * @throws Error naming an at-rule or a nesting it does not know, or the place where it is no CSS
 */
export function shadowCss(css: string): string {
  const root = parse(css);
  rewriteAll(root);
  // Indents are for those who read ours.
  root.walk((node) => {
    node.raws.before = '\n';
  });
  return root.toString().trim();
}
