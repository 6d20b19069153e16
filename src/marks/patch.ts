import { faint, pathsOf, runElement, runs, type DrawnRun, type Run } from './element.ts';
import type { Attributes } from './kind.ts';
import { identity, type Mark, type Scene } from './mark.ts';
import { paperOf, rootAttributes } from './svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

interface Drawn extends DrawnRun {
  node: SVGElement;
  attributes: Attributes;
}

/** What an svg holds: by the identity of a run's first mark, so that a write happens only where something changed. */
interface Drawing {
  scene: Scene;
  drawn: Map<string, Drawn>;
}
const drawings = new WeakMap<SVGSVGElement, Drawing>();

/** Writes what differs. Nearly always the names are those of before, and only values are compared. */
function setAll(node: SVGElement, next: Attributes, last: Attributes): Attributes {
  if (next.length === last.length && next.every(([name], i) => name === last[i]![0])) {
    for (const [i, [name, value]] of next.entries())
      if (value !== last[i]![1]) node.setAttribute(name, value);
    return next;
  }
  const [before, now] = [new Map(last), new Map(next)];
  for (const name of before.keys()) if (!now.has(name)) node.removeAttribute(name);
  let behind = false;
  for (const [name, value] of now) {
    // Browsers put a new attribute last: what `renderSvg` writes after it has to follow it there.
    if (behind && before.has(name)) node.removeAttribute(name);
    if (behind || before.get(name) !== value) node.setAttribute(name, value);
    behind ||= !before.has(name);
  }
  return next;
}

function create(svg: SVGSVGElement, run: Run): Drawn {
  const paths = pathsOf(run);
  const { tag, attributes, text } = runElement(run, paths);
  const node = svg.ownerDocument.createElementNS(SVG, tag) as SVGElement;
  if (text !== undefined) node.textContent = text;
  return { node, run, paths, attributes: setAll(node, attributes, []) };
}

/**
 * Makes an svg element show a scene: creates, updates and removes only what differs, and puts the marks in order.
 * The only place in the engine that touches the DOM. Afterwards the svg equals `renderSvg(scene)`.
 * The svg must be empty or have been written by this function.
 */
export function patch(svg: SVGSVGElement, scene: Scene): void {
  const last = drawings.get(svg);
  if (!last || !framedAlike(last.scene, scene)) frame(svg, scene);
  const before = last?.drawn ?? new Map<string, Drawn>();
  const order = [...before.keys()];
  const after = new Map<string, Drawn>();
  let inPlace = true;
  for (const run of runs(scene.marks)) {
    const id = identity(run[0]);
    inPlace &&= id === order[after.size];
    const drawn = before.get(id) ?? create(svg, run);
    after.set(id, drawn);
    if (!same(drawn.run, run)) draw(drawn, run);
  }
  if (!inPlace || before.size > after.size) putInOrder(svg, before, after);
  drawings.set(svg, { scene, drawn: after });
}

/** Most frames of a move need none of this. */
function putInOrder(svg: SVGSVGElement, before: Drawing['drawn'], after: Drawing['drawn']): void {
  for (const [id, { node }] of before) if (!after.has(id)) node.remove();
  let cursor = svg.firstElementChild!.nextSibling;
  for (const { node } of after.values()) {
    if (node === cursor) cursor = cursor!.nextSibling;
    else svg.insertBefore(node, cursor);
  }
}

function draw(drawn: Drawn, run: Run): void {
  const fades = onlyFades(drawn.run, run);
  const paths = fades ? drawn.paths : pathsOf(run, drawn);
  const wanted = fades ? faint(drawn.attributes, run[0]) : runElement(run, paths).attributes;
  const attributes = setAll(drawn.node, wanted, drawn.attributes);
  Object.assign(drawn, { run, paths, attributes });
}

/** Whether a run differs from what is drawn in nothing but how faint it is: most marks of most moves do. */
const onlyFades = (a: Run, b: Run): boolean =>
  a.length === b.length && a.every((mark, i) => mark === b[i] || alikeButFaint(mark, b[i]!));

function alikeButFaint(a: Mark, b: Mark): boolean {
  const [from, to] = [a, b] as unknown as [Record<string, unknown>, Record<string, unknown>];
  for (const field in to) if (field !== 'opacity' && to[field] !== from[field]) return false;
  for (const field in from) if (field !== 'opacity' && !(field in to)) return false;
  return true;
}

const framedAlike = (a: Scene, b: Scene): boolean =>
  a.label === b.label && a.width === b.width && a.height === b.height;

/** What is about a drawing, not in it: its root, and its paper, as large as its scene, which is its first child. */
function frame(svg: SVGSVGElement, scene: Scene): void {
  const { tag, attributes } = paperOf(scene);
  const paper = svg.firstElementChild ?? svg.appendChild(svg.ownerDocument.createElementNS(SVG, tag));
  const all = [
    ...rootAttributes(scene).map((own) => [svg, own] as const),
    ...attributes.map((own) => [paper, own] as const),
  ];
  for (const [node, [name, value]] of all)
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

const same = (a: Run, b: Run): boolean => a.length === b.length && a.every((mark, i) => mark === b[i]);

/** The mark an element of a drawing shows, or the first of its run: what a reader tapped on. */
export function markOf(svg: SVGSVGElement, node: EventTarget | null): Mark | undefined {
  return [...(drawings.get(svg)?.drawn.values() ?? [])].find((drawn) => drawn.node === node)?.run[0];
}
