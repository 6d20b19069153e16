import { faint, pathsOf, runElement, runs, type DrawnRun, type Run } from './element.ts';
import type { Attributes, MarkBase } from './kind.ts';
import { identity, whole, type Mark, type Scene } from './mark.ts';
import { paperOf, rootAttributes } from './svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

interface Drawn extends DrawnRun {
  node: SVGElement;
  attributes: Attributes;
}

/** What each svg holds, by the identity of a run's first mark, so that a write happens only where something changed. */
const drawings = new WeakMap<SVGSVGElement, Map<string, Drawn>>();

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
  const { tag, attributes } = paperOf(scene);
  const paper = svg.firstElementChild ?? svg.appendChild(svg.ownerDocument.createElementNS(SVG, tag));
  for (const [name, value] of attributes) write(paper, name, value);
  for (const [name, value] of rootAttributes(scene)) write(svg, name, value);
  const before = drawings.get(svg) ?? new Map<string, Drawn>();
  const after = new Map<string, Drawn>();
  for (const run of runs(scene.marks)) {
    const id = identity(run[0]);
    const drawn = before.get(id) ?? create(svg, run);
    before.delete(id);
    after.set(id, drawn);
    if (!same(drawn.run, run)) draw(drawn, run);
  }
  for (const { node } of before.values()) node.remove();
  let cursor = paper.nextSibling;
  for (const { node } of after.values()) {
    if (node === cursor) cursor = cursor!.nextSibling;
    else svg.insertBefore(node, cursor);
  }
  drawings.set(svg, after);
}

function write(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

function draw(drawn: Drawn, run: Run): void {
  const fades = same(drawn.run, run, whole);
  const paths = fades ? drawn.paths : pathsOf(run, drawn);
  const wanted = fades ? faint(drawn.attributes, run[0]) : runElement(run, paths).attributes;
  const attributes = setAll(drawn.node, wanted, drawn.attributes);
  Object.assign(drawn, { run, paths, attributes });
}

/** @param as what of two marks has to be the same */
const same = (a: Run, b: Run, as = (mark: Mark): MarkBase => mark): boolean =>
  a.length === b.length && a.every((mark, i) => as(mark) === as(b[i]!));

/** The mark an element of a drawing shows, or the first of its run: what a reader tapped on. */
export function markOf(svg: SVGSVGElement, node: EventTarget | null): Mark | undefined {
  return [...(drawings.get(svg)?.values() ?? [])].find((drawn) => drawn.node === node)?.run[0];
}
