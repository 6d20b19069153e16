import { escape } from '../lib/escape.ts';
import { element } from './element.ts';
import type { Mark, Scene } from './mark.ts';

const write = (name: string, value: string): string => `${name}="${escape(value)}"`;

export interface SvgOptions {
  /** Further attributes for the root, such as `data-still`. */
  attributes?: Readonly<Record<string, string>>;
  /**
   * Draw neighbouring cells of one role, standing and strength as one path: for stills, where nothing moves.
   * The live figure never merges, so that every square keeps its own element.
   */
  merge?: boolean;
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

function mergeKey(mark: Mark): string | undefined {
  if (mark.kind !== 'cell' && mark.kind !== 'dot') return undefined;
  const paint = element(mark).attributes.filter(([name]) => name !== 'd');
  return JSON.stringify(paint);
}

/** Elements of a scene as strings, with runs of like cells joined into one path. */
function merged(marks: readonly Mark[]): string[] {
  const out: string[] = [];
  let open: { key: string; mark: Mark; paths: string[] } | undefined;
  const close = (): void => {
    if (!open) return;
    const { attributes } = element(open.mark);
    const d = open.paths.join('');
    out.push(`<path ${attributes.map(([n, v]) => write(n, n === 'd' ? d : v)).join(' ')}/>`);
    open = undefined;
  };
  for (const mark of marks) {
    const key = mergeKey(mark);
    if (key === undefined) {
      close();
      out.push(markup(mark));
      continue;
    }
    if (open?.key !== key) {
      close();
      open = { key, mark, paths: [] };
    }
    open!.paths.push(element(mark).attributes.find(([name]) => name === 'd')![1]);
  }
  close();
  return out;
}

function markup(mark: Mark): string {
  const { tag, attributes, text } = element(mark);
  const head = `${tag} ${attributes.map(([n, v]) => write(n, v)).join(' ')}`;
  return text === undefined ? `<${head}/>` : `<${head}>${escape(text)}</${tag}>`;
}

/**
 * A scene as an SVG string: the same marks, attributes and order that `patch` leaves in the DOM.
 * Needs the page's mark styles (`marks.css`) for colour and type; holds no inline style and no id.
 */
export function renderSvg(scene: Scene, options: SvgOptions = {}): string {
  const root = [...rootAttributes(scene), ...Object.entries(options.attributes ?? {})];
  const children = options.merge ? merged(scene.marks) : scene.marks.map(markup);
  return `<svg ${root.map(([n, v]) => write(n, v)).join(' ')}>${children.join('')}</svg>`;
}
