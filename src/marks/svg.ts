import { escape } from '../lib/escape.ts';
import { runElement, runs, type Run } from './element.ts';
import type { Scene } from './mark.ts';

const write = (name: string, value: string): string => `${name}="${escape(value)}"`;

export interface SvgOptions {
  /** Further attributes for the root, such as `data-still`. */
  attributes?: Readonly<Record<string, string>>;
  /** A class beside `chart`, for an svg inside another one: that has the role and the label. */
  nested?: string;
}

/** The root's attributes, shared with the DOM writer. */
export function rootAttributes(scene: Scene): [string, string][] {
  return [
    ['viewBox', `0 0 ${scene.width} ${scene.height}`],
    ['class', 'chart'],
    ['role', 'img'],
    ['aria-label', scene.label],
  ];
}

const nestedAttributes = (scene: Scene, name: string): [string, string][] => [
  ['viewBox', `0 0 ${scene.width} ${scene.height}`],
  ['class', `chart ${name}`],
];

function markup(run: Run): string {
  const { tag, attributes, text } = runElement(run);
  const head = `${tag} ${attributes.map(([n, v]) => write(n, v)).join(' ')}`;
  return text === undefined ? `<${head}/>` : `<${head}>${escape(text)}</${tag}>`;
}

/**
 * A scene as an SVG string: the same marks, attributes and order that `patch` leaves in the DOM.
 * Needs the page's mark styles (`marks.css`) for colour and type; holds no inline style and no id.
 */
export function renderSvg(scene: Scene, options: SvgOptions = {}): string {
  const { attributes = {}, nested } = options;
  const own = nested === undefined ? rootAttributes(scene) : nestedAttributes(scene, nested);
  const root = [...own, ...Object.entries(attributes)];
  const children = runs(scene.marks).map(markup);
  return `<svg ${root.map(([n, v]) => write(n, v)).join(' ')}>${children.join('')}</svg>`;
}
