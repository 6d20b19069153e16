import type { CellMark, Mark } from '../../../marks/mark.ts';
import { gap as between, squares } from '../squares.ts';
import { question } from './question.ts';
import type { SpineLayout } from './spine-layout.ts';
import { gapCount, isClean, spineFoot, spinePlan, type SpinePlan } from './spine-plan.ts';
import { tags } from './tags.ts';

/** How strong the question is once there is a name: as large as ever, as nobody knows more of amounts; the name leads. */
const ASKED = 0.4;

/** The question in the middle of the wall. */
const unknown = (
  { columns, rows, top, pitch, question: { height, air } }: SpinePlan,
  opacity: number | undefined,
): Mark[] =>
  question(
    'unknown',
    (columns * pitch - between(pitch)) / 2,
    top + rows * pitch - between(pitch) / 2 - air - height,
    height,
    undefined,
    air,
  ).map((line) => (line.tone === 'ground' ? line : { ...line, opacity }));

/** The gap as squares that nobody can see into; what the last row lacks, it lacks in the middle, under the question. */
function wall(layout: SpineLayout, plan: SpinePlan): CellMark[] {
  const { columns, pitch, top, rows, free } = plan;
  const set = { key: 'gap', count: gapCount(layout), columns, pitch, x: 0, top } as const;
  const after = isClean(plan) ? (rows - 1) * columns + (columns - free) / 2 : Infinity;
  return squares({ ...set, role: 'chips', standing: 'unknown' }).map((cell, n) =>
    n < after ? cell : { ...cell, x: cell.x + free * pitch },
  );
}

/**
 * The drawing that ends every chapter: the gap as a wall of pale grey squares, the question of who is on its other side over
 * it, and eight equal tags, of which one more is inked at the end of every chapter: first the builders' own cash, which is
 * beside the gap, then whoever is known by then.
 * It asks of a chart's data what `SpineData` says.
 * @param names how many names are known, 0 to 7: as many as `other1`, `other2`, … of the chart's labels
 */
export function spine(layout: SpineLayout, names: number): Mark[] {
  const plan = spinePlan(layout);
  return [
    ...wall(layout, plan),
    ...unknown(plan, names ? ASKED : undefined),
    ...(plan.gapWords?.marks ?? []),
    ...tags(layout, plan.tags, names),
    ...spineFoot(layout).marks,
  ];
}
