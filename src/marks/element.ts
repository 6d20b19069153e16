import { light } from '../lib/palette.ts';
import { roleOf, type Attributes, type MarkElement } from './kind.ts';
import { kindOf } from './kinds.ts';
import type { Mark } from './mark.ts';
import { round } from './path.ts';

/**
 * The SVG element of a mark: tag, attributes in a fixed order, words. Its colours are those of the light theme, so that it
 * can be read where no style sheet arrives: in a reader view, a newsreader, a page saved without its styles. Styles
 * outweigh them. Opacity comes last, so that it can come and go without changing the order. Pure; throws nothing.
 */
export function element(mark: Mark): MarkElement {
  const kind = kindOf(mark);
  const { tag, attributes, text } = kind.draw(mark);
  const [name, ...shape] = attributes;
  const leads = mark.leads ? [['data-leads', mark.leads] as const] : [];
  const worn = [...(name ? [name] : []), ...kind.paint(mark, light), ...shape, ...leads];
  return { tag, attributes: [...worn, ...faintness(mark)], ...(text === undefined ? {} : { text }) };
}

/** The attribute that says how faint a mark is, where it is. */
export const faintness = ({ opacity = 1 }: Mark): Attributes =>
  opacity < 1 ? [['opacity', `${round(Math.max(0, opacity))}`]] : [];

/** The attributes of a mark that differs from theirs in nothing but how faint it is. */
export const faint = (attributes: Attributes, mark: Mark): Attributes => [
  ...attributes.filter(([name]) => name !== 'opacity'),
  ...faintness(mark),
];

/** Neighbouring marks that are drawn as one element. */
export type Run = readonly [Mark, ...Mark[]];

const full = (strength: number | undefined): number => Math.min(1, strength ?? 1);

/** Amounts of one colour and strength look the same whether one path draws them or many. */
function alike(a: Mark, b: Mark): boolean {
  const [first, second] = [kindOf(a).amount, kindOf(b).amount];
  if (!first || !second) return false;
  return (
    roleOf(a) === roleOf(b) &&
    a.leads === b.leads &&
    full(first.strength(a)) === full(second.strength(b)) &&
    full(a.opacity) === full(b.opacity)
  );
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

/** A run and the paths of its marks, as they were drawn. */
export interface DrawnRun {
  run: Run;
  paths: readonly string[];
}

/** The paths of a run's marks; a mark that is still the one drawn before keeps its own. */
export function pathsOf(run: Run, before?: DrawnRun): readonly string[] {
  if (run.length === 1) return [];
  return run.map(
    (mark, i) =>
      (before?.run[i] === mark ? before.paths[i] : undefined) ?? kindOf(mark).amount?.path(mark) ?? '',
  );
}

/** The one element of a run. @param paths of its marks, where they are known already */
export function runElement(run: Run, paths: readonly string[] = pathsOf(run)): MarkElement {
  const [first] = run;
  if (run.length === 1) return element(first);
  const { tag, attributes } = element(first);
  const d = paths.join('');
  return { tag, attributes: attributes.map(([name, value]) => [name, name === 'd' ? d : value] as const) };
}
