import { escape } from '../lib/escape.ts';
import { light } from '../lib/palette.ts';
import { runElement, runs } from './element.ts';
import type { MarkElement } from './kind.ts';
import type { Scene } from './mark.ts';

const write = (name: string, value: string): string => `${name}="${escape(value)}"`;

export interface SvgOptions {
  /** Further attributes for the root, such as `data-still`; `aria-label` in place of the scene's own. */
  attributes?: Readonly<Record<string, string>>;
  /** A class beside `chart`, for an svg inside another one: that has the role and the label. */
  nested?: string;
}

/** What every drawing's root has, and its class after it. */
const framed = ({ width, height }: Scene, name: string): [string, string][] => [
  ['viewBox', `0 0 ${width} ${height}`],
  ['class', name],
  ['font-family', 'Instrument Sans, Arial Narrow, Arial, sans-serif'],
];

/** The root's attributes, shared with the DOM writer. */
export const rootAttributes = (scene: Scene): [string, string][] => [
  ...framed(scene, 'chart'),
  ['role', 'img'],
  ['aria-label', scene.label],
];

/** The paper that a drawing brings along, under its marks: whatever page it lands on, its words can be read. */
export const paperOf = ({ width, height }: Scene): MarkElement => ({
  tag: 'rect',
  attributes: [
    ['class', 'ground'],
    ['fill', light.ground],
    ['width', `${width}`],
    ['height', `${height}`],
  ],
});

function markup({ tag, attributes, text }: MarkElement): string {
  const head = `${tag} ${attributes.map(([n, v]) => write(n, v)).join(' ')}`;
  return text === undefined ? `<${head}/>` : `<${head}>${escape(text)}</${tag}>`;
}

/**
 * A scene as an SVG string: the same marks, attributes and order that `patch` leaves in the DOM.
 * The page's mark styles (`marks.css`) give it the theme's colours; without them it is light. No inline style, no id.
 */
export function renderSvg(scene: Scene, options: SvgOptions = {}): string {
  const { attributes = {}, nested } = options;
  const own = nested === undefined ? rootAttributes(scene) : framed(scene, `chart ${nested}`);
  // Without styles a drawing that was laid out twice is seen once.
  if (nested === 'still-wide') own.push(['display', 'none']);
  const root = Object.entries({ ...Object.fromEntries(own), ...attributes });
  const children = [paperOf(scene), ...runs(scene.marks).map((run) => runElement(run))].map(markup);
  return `<svg ${root.map(([n, v]) => write(n, v)).join(' ')}>${children.join('')}</svg>`;
}
