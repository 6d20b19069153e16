import type { Mark } from './mark.ts';
import { arrowPath } from './arrow.ts';
import { dotTexture, partTexture, round } from './texture.ts';

/** An SVG element as plain data: what both the string writer and the DOM writer put down. */
export interface Element {
  tag: 'path' | 'rect' | 'text';
  /** In writing order. `opacity` comes last, so that it can come and go without changing the order. */
  attributes: readonly (readonly [name: string, value: string])[];
  text?: string;
}

type Pairs = [string, string][];

const paint = (mark: Mark): string => (mark.standing === 'unknown' ? 'context' : (mark.role ?? 'context'));

function body(mark: Mark): Element {
  const standing = mark.standing ?? 'paid';
  switch (mark.kind) {
    case 'cell': {
      const pairs: Pairs = [
        ['class', paint(mark)],
        ['d', shape(mark)],
      ];
      if (mark.shade !== undefined && mark.shade < 1) pairs.push(['fill-opacity', `${round(mark.shade)}`]);
      return { tag: 'path', attributes: pairs };
    }
    case 'dot':
      return {
        tag: 'path',
        attributes: [
          ['class', paint(mark)],
          ['d', shape(mark)],
        ],
      };
    case 'arrow': {
      const d = arrowPath(standing, mark.points, mark.width, mark.head);
      return {
        tag: 'path',
        attributes: [
          ['class', paint(mark)],
          ['d', d],
        ],
      };
    }
    case 'line': {
      const d = `M${mark.points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`;
      const pairs: Pairs = [
        ['class', `line ${paint(mark)}`],
        ['d', d],
        ['stroke-width', `${round(mark.width)}`],
      ];
      if (mark.dash) pairs.push(['stroke-dasharray', mark.dash]);
      return { tag: 'path', attributes: pairs };
    }
    case 'box':
      return {
        tag: 'rect',
        attributes: [
          ['class', 'box'],
          ['x', `${round(mark.x)}`],
          ['y', `${round(mark.y)}`],
          ['width', `${round(mark.w)}`],
          ['height', `${round(mark.h)}`],
          ['rx', `${round(mark.r)}`],
        ],
      };
    case 'text': {
      const pairs: Pairs = [
        ['class', `w${mark.weight} ${mark.tone}-ink`],
        ['x', `${round(mark.x)}`],
        ['y', `${round(mark.y)}`],
        ['font-size', `${round(mark.size)}`],
        ['text-anchor', mark.anchor],
      ];
      if (mark.fact !== undefined) pairs.push(['data-fact', mark.fact]);
      if (mark.value !== undefined) pairs.push(['data-value', `${mark.value}`]);
      return { tag: 'text', attributes: pairs, text: mark.text };
    }
  }
}

/** The SVG element of a mark: tag, attributes in a fixed order, words. Pure; throws nothing. */
export function element(mark: Mark): Element {
  const base = body(mark);
  const opacity = mark.opacity ?? 1;
  if (opacity >= 1) return base;
  return { ...base, attributes: [...base.attributes, ['opacity', `${round(Math.max(0, opacity))}`]] };
}

/** Neighbouring marks that are drawn as one element. */
export type Run = readonly [Mark, ...Mark[]];

const full = (strength: number | undefined): number => Math.min(1, strength ?? 1);

/** Amounts of one colour and strength look the same whether one path draws them or many. */
function alike(a: Mark, b: Mark): boolean {
  if ((a.kind !== 'cell' && a.kind !== 'dot') || (b.kind !== 'cell' && b.kind !== 'dot')) return false;
  const [first, second] = [a.kind === 'cell' ? a.shade : 1, b.kind === 'cell' ? b.shade : 1];
  return paint(a) === paint(b) && full(first) === full(second) && full(a.opacity) === full(b.opacity);
}

/**
 * The elements of a scene, back to front: runs of like cells and dots are one path. Four hundred squares on the move
 * are then one attribute a frame, where four hundred elements are more than a slow phone can lay out.
 */
export function runs(marks: readonly Mark[]): Run[] {
  const found: [Mark, ...Mark[]][] = [];
  for (const mark of marks) {
    const open = found.at(-1);
    if (open && alike(open[0], mark)) open.push(mark);
    else found.push([mark]);
  }
  return found;
}

/** The path of an amount in the texture of its standing. */
function shape(mark: Mark): string {
  const standing = mark.standing ?? 'paid';
  if (mark.kind === 'cell') return partTexture(standing, mark.x, mark.y, mark.w, mark.h, mark.part ?? 1);
  return mark.kind === 'dot' ? dotTexture(standing, mark.x, mark.y, mark.r) : '';
}

/** A run and the paths of its marks, as they were drawn. */
export interface DrawnRun {
  run: Run;
  paths: readonly string[];
}

/** The paths of a run's marks; a mark that is still the one drawn before keeps its own. */
export function pathsOf(run: Run, before?: DrawnRun): readonly string[] {
  if (run.length === 1) return [];
  return run.map((mark, i) => (before?.run[i] === mark ? before.paths[i] : undefined) ?? shape(mark));
}

/** The one element of a run. @param paths of its marks, where they are known already */
export function runElement(run: Run, paths: readonly string[] = pathsOf(run)): Element {
  const [first] = run;
  if (run.length === 1) return element(first);
  const { tag, attributes } = element(first);
  const d = paths.join('');
  return { tag, attributes: attributes.map(([name, value]) => [name, name === 'd' ? d : value] as const) };
}
