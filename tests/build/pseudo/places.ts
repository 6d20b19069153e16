import ts from 'typescript';
import { csvParse } from 'd3-dsv';
import { parseHTML, DOMParser } from 'linkedom';

/** A text that a reader may see, hear or read in a program, and where in its file it stands. */
export interface Placed {
  place: string;
  text: string;
}

/** What a reader may come to see of a built file: every text with its place. */
export function textsOf(file: string, content: string): Placed[] {
  if (file.endsWith('.html')) return inHtml(content);
  if (file.endsWith('.svg') || file.endsWith('.xml')) return inXml(content);
  if (file.endsWith('.json')) return inJson(JSON.parse(content), '');
  if (file.endsWith('.csv')) return inCsv(content);
  if (file.endsWith('.js')) return inScript(content);
  if (file.endsWith('.css')) return inStyle(content);
  return [];
}

/** Attributes that are shown or said. */
const SHOWN = [
  'alt',
  'title',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
].concat(['placeholder', 'label', 'value']);

/** What of a page's head is shown elsewhere: in lists of results, beside a shared link. */
const META =
  /^(?:description|author|og:(?:title|description|site_name|image:alt)|twitter:(?:title|description|image:alt))$/;

/** Elements whose words are no words: programs, styles, and what is shown as code. */
const CODE = 'script, style, code, pre, textarea, svg path';

function inHtml(html: string): Placed[] {
  const { document } = parseHTML(html);
  const scripts = [...document.querySelectorAll('script')].flatMap((script) => inScriptElement(script));
  const metas = [...document.querySelectorAll('meta')].flatMap((meta): Placed[] => {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? '';
    return META.test(name) ? [{ place: `meta ${name}`, text: meta.getAttribute('content') ?? '' }] : [];
  });
  const snippets = [...document.querySelectorAll('textarea, code')].flatMap((field) => {
    const text = decoded(field.textContent.trim());
    return text.startsWith('<') ? inSnippet(text, nameOf(field)) : [];
  });
  return [...metas, ...scripts, ...snippets, ...inTree(document.documentElement)];
}

/** The parser leaves the words of a field as they are written. */
const decoded = (text: string): string =>
  [
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&#39;', "'"],
    ['&amp;', '&'],
  ].reduce((text, [written = '', read = '']) => text.replaceAll(written, read), text);

/** Data for programs and scripts within a page. */
function inScriptElement(script: Element): Placed[] {
  const type = script.getAttribute('type') ?? '';
  if (!type.endsWith('json')) return inScript(script.textContent);
  return inJson(JSON.parse(script.textContent), `script ${type}`);
}

/** The texts and shown attributes of an element and all within it. */
function inTree(root: Element): Placed[] {
  return [root, ...root.querySelectorAll('*')].flatMap((element): Placed[] => {
    if (element.closest(CODE)) return [];
    const place = nameOf(element);
    const own = [...element.childNodes].flatMap((node): Placed[] =>
      node.nodeType === 3 ? [{ place, text: node.textContent ?? '' }] : [],
    );
    const shown = [...element.attributes].flatMap(({ name, value }): Placed[] =>
      SHOWN.includes(name) && !(name === 'value' && element.localName !== 'button')
        ? [{ place: `${place} ${name}`, text: decoded(value) }]
        : [],
    );
    const data = [...element.attributes].flatMap(({ name, value }): Placed[] =>
      name.startsWith('data-') && !IDS.includes(name) && isSaid(value)
        ? [{ place: `${place} ${name}`, text: value }]
        : [],
    );
    return [...own, ...shown, ...data];
  });
}

/** An element by its nearest names: `section.sources > h2`. */
function nameOf(element: Element): string {
  const short = (one: Element): string =>
    one.localName +
    (one.classList?.length
      ? `.${[...one.classList].filter((name) => !name.startsWith('astro-'))[0] ?? ''}`
      : '');
  const around = element.parentElement;
  return (around ? `${short(around)} > ` : '') + short(element);
}

function inXml(xml: string): Placed[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const root = document.documentElement as unknown as Element | null;
  return root ? inTree(root) : [];
}

/** What stands for something else in data: an id, a date, an address, a type of schema.org. */
const isName = (text: string): boolean => !/\s/.test(text.trim()) && !isHeading(text.trim());

/** Fields whose values are terms of a vocabulary. */
const TERMS = ['@type', '@context', 'encodingFormat', 'inLanguage', 'type'];

/** A text of a data file; where it is HTML to paste, the words that this shows. */
function inText(text: string, place: string): Placed[] {
  if (text.startsWith('<')) return inSnippet(text, place);
  return isName(text) ? [] : [{ place, text }];
}

function inSnippet(html: string, place: string): Placed[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return inTree(document.body).map((found) => ({ ...found, place: `${place}: ${found.place}` }));
}

function inJson(data: unknown, place: string): Placed[] {
  if (typeof data === 'string') return inText(data, place);
  if (Array.isArray(data)) return data.flatMap((one) => inJson(one, `${place}[]`));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    TERMS.includes(key) ? [] : inJson(value, place ? `${place}.${key}` : key),
  );
}

function inCsv(csv: string): Placed[] {
  const rows = csvParse(csv.replace(/^\uFEFF/, ''));
  return rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, cell = '']): Placed[] =>
      cell
        .split(' | ')
        .filter((text) => !isName(text))
        .map((text) => ({ place: `column ${column}`, text })),
    ),
  );
}

/** Two words with a space between, as sentences have them and selectors, classes and paths have not. */
const isSentence = (text: string): boolean => /\p{L}{2,}[,.:;]? \p{L}{2,}/u.test(text);

/** One word that begins large, such as a button has. */
const isHeading = (text: string): boolean => /^[A-Z][a-z]+$/.test(text);

/** Whether a text that may be anything looks like words for readers. */
const isSaid = (text: string): boolean => isSentence(text) || isHeading(text);

/** Attributes that hold ids with spaces between. */
const IDS = ['data-chapters', 'data-verdicts'];

/** What only programs read: selectors, lists of classes, media queries, path data. */
const isCode = (text: string): boolean =>
  /[[\]{}=<>#]|(?:^|\s)\.[a-z]|\(?[\w-]+: [\w-]+\)?$|^\d+px /.test(text);

/** Errors and the console are for who looks after the site. */
const isForDevelopers = (node: ts.Node): boolean =>
  ts.isThrowStatement(node) ||
  ((ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    (/(?:^|\.)\w*Error$/.test(nameOfCalled(node)) || nameOfCalled(node).startsWith('console.')));

/** `RangeError`, `console.error`. */
function nameOfCalled({ expression }: ts.NewExpression | ts.CallExpression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (!ts.isPropertyAccessExpression(expression)) return '';
  const { expression: owner, name } = expression;
  return `${ts.isIdentifier(owner) ? owner.text : ''}.${name.text}`;
}

const isSum = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;

/** All that a sum adds, in its order: `a + "b" + c` is three. */
const termsOf = (node: ts.Expression): ts.Expression[] =>
  isSum(node) ? [...termsOf(node.left), ...termsOf(node.right)] : [node];

/** A term as a template would show it. */
const textOrGap = (term: ts.Expression): string => (ts.isStringLiteralLike(term) ? term.text : '…');

function inScript(code: string): Placed[] {
  const found: Placed[] = [];
  const visit = (node: ts.Node): void => {
    if (isForDevelopers(node)) return;
    if (isSum(node)) {
      // What the minifier makes of a template: `${slot}High` is slot + "High".
      const terms = termsOf(node);
      const written = terms.some(ts.isStringLiteralLike);
      if (written) found.push({ place: 'script', text: terms.map(textOrGap).join('') });
      for (const term of terms) if (!ts.isStringLiteralLike(term)) visit(term);
      return;
    }
    if (ts.isStringLiteralLike(node)) found.push({ place: 'script', text: node.text });
    if (ts.isTemplateExpression(node))
      found.push({
        place: 'script',
        text: [node.head, ...node.templateSpans.map(({ literal }) => literal)]
          .map(({ text }) => text)
          .join('…'),
      });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('shipped.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS));
  return found.filter(({ text }) => isSaid(text) && !isCode(text));
}

/** Words that a style sheet puts on the page. */
function inStyle(css: string): Placed[] {
  return [...css.matchAll(/content:\s*(["'])(.*?)\1/g)].map(([, , text = '']) => ({
    place: 'content',
    text,
  }));
}
