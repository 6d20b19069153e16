import { faint, faintness, pathsOf, runElement, runs, type DrawnRun, type Run } from './element.ts';
import type { Attributes, MarkBase } from './kind.ts';
import { identity, isOne, whole, type Mark, type Scene } from './mark.ts';
import { paperOf, rootAttributes } from './svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

interface Drawn extends DrawnRun {
  node: SVGElement;
  /** What it was written with, before it faded. */
  attributes: Attributes;
}

interface Drawing {
  root: Attributes;
  ground: Attributes;
  /** Back to front. */
  parts: readonly Drawn[];
}

/** What each svg holds, so that a write happens only where something changed. */
const drawings = new WeakMap<SVGSVGElement, Drawing>();

/** Writes what differs. Nearly always the names are those of before, and only values are compared. */
function setAll(node: Element, next: Attributes, last: Attributes): Attributes {
  if (next.length === last.length && next.every(([name], i) => name === last[i]![0])) {
    next.forEach(([name, value], i) => {
      if (value !== last[i]![1]) node.setAttribute(name, value);
    });
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
  for (const [name, value] of attributes) node.setAttribute(name, value);
  return { node, run, paths, attributes };
}

/**
 * Makes an svg element show a scene: creates, updates and removes only what differs, and puts the marks in order.
 * The only place in the engine that touches the DOM. Afterwards the svg equals `renderSvg(scene)`.
 * The svg must be empty or have been written by this function.
 */
export function patch(svg: SVGSVGElement, scene: Scene): void {
  const { tag, attributes } = paperOf(scene);
  const paper = svg.firstElementChild ?? svg.appendChild(svg.ownerDocument.createElementNS(SVG, tag));
  const wanted = runs(scene.marks);
  const { root, ground, parts: before } = drawings.get(svg) ?? { root: [], ground: [], parts: [] };
  // From frame to frame nearly always the same things stand in the same order.
  const stays = before.length === wanted.length && before.every(({ run }, i) => isOne(run[0], wanted[i]![0]));
  const parts = stays ? before : arranged(svg, before, wanted);
  wanted.forEach((run, i) => {
    if (!same(parts[i]!.run, run)) draw(parts[i]!, run);
  });
  drawings.set(svg, {
    root: setAll(svg, rootAttributes(scene), root),
    ground: setAll(paper, attributes, ground),
    parts,
  });
}

/** Creates and removes what has come and gone, and puts elements in order. */
function arranged(svg: SVGSVGElement, before: readonly Drawn[], wanted: readonly Run[]): Drawn[] {
  const left = new Map(before.map((drawn) => [identity(drawn.run[0]), drawn]));
  const after = wanted.map((run) => {
    const id = identity(run[0]);
    const drawn = left.get(id) ?? create(svg, run);
    left.delete(id);
    return drawn;
  });
  for (const { node } of left.values()) node.remove();
  let cursor = svg.firstElementChild!.nextSibling;
  for (const { node } of after) {
    if (node === cursor) cursor = cursor.nextSibling;
    else svg.insertBefore(node, cursor);
  }
  return after;
}

function draw(drawn: Drawn, run: Run): void {
  const { node, run: last } = drawn;
  if (same(last, run, whole)) setAll(node, faintness(run[0]), faintness(last[0]));
  else {
    const paths = pathsOf(run, drawn);
    const now = faint(drawn.attributes, last[0]);
    Object.assign(drawn, { paths, attributes: setAll(node, runElement(run, paths).attributes, now) });
  }
  drawn.run = run;
}

/** @param as what of two marks has to be the same */
const same = (a: Run, b: Run, as = (mark: Mark): MarkBase => mark): boolean =>
  a.length === b.length && a.every((mark, i) => as(mark) === as(b[i]!));

/** The mark an element of a drawing shows, or the first of its run: what a reader tapped on. */
export function markOf(svg: SVGSVGElement, node: EventTarget | null): Mark | undefined {
  return drawings.get(svg)?.parts.find((drawn) => drawn.node === node)?.run[0];
}
