import { parseHTML } from 'linkedom';

/** A document without a browser. */
export const page = parseHTML('<!doctype html><html><body></body></html>');

export const newSvg = (): SVGSVGElement =>
  page.document.createElementNS('http://www.w3.org/2000/svg', 'svg') as SVGSVGElement;

export type Write = readonly [node: Element, attribute: string, value: string];

/** linkedom puts a new attribute before the others, browsers after them: a node that was built shows which. */
const probe = newSvg();
probe.setAttribute('first', '');
probe.setAttribute('second', '');
const newestFirst = probe.attributes[0]?.name === 'second';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The markup of a tree built by calls, with attributes in the order in which a browser would print them. */
export function markup(node: Element): string {
  const attributes = [...node.attributes];
  if (newestFirst) attributes.reverse();
  const head = [node.localName, ...attributes.map(({ name, value }) => `${name}="${escape(value)}"`)].join(
    ' ',
  );
  const inside = node.children.length
    ? [...node.children].map(markup).join('')
    : escape(node.textContent ?? '');
  const empty = inside === '' && node.localName !== 'svg' && node.localName !== 'text';
  return empty ? `<${head}/>` : `<${head}>${inside}</${node.localName}>`;
}

/** What every call of `setAttribute` and `removeAttribute` wrote while `run` ran, in order. */
export function writes(run: () => void): Write[] {
  const seen: Write[] = [];
  const prototype = page.Element.prototype;
  const { setAttribute, removeAttribute } = prototype;
  prototype.setAttribute = function set(this: Element, name: string, value: string): void {
    seen.push([this, name, value]);
    setAttribute.call(this, name, value);
  };
  prototype.removeAttribute = function remove(this: Element, name: string): void {
    seen.push([this, name, '']);
    removeAttribute.call(this, name);
  };
  try {
    run();
  } finally {
    Object.assign(prototype, { setAttribute, removeAttribute });
  }
  return seen;
}
