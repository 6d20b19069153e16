import { moved } from '../../../marks/kinds.ts';
import type { Mark } from '../../../marks/mark.ts';
import { squares } from '../squares.ts';
import { type DotStroke, question } from '../question.ts';
import type { SpineLayout } from './spine-layout.ts';
import { gapCount, gapWords, ownCash, spineFoot, spinePlan } from './spine-plan.ts';
import { tags } from './tags.ts';

/** How strong the wall is: it is calm, so that the question and the newest name lead. */
const CALM = 0.6;

/**
 * The drawing that ends every chapter: the gap as a wall of pale grey squares, the question of who is on its other side over
 * it, as large as ever, and over its dot a pile of tags: the names that are known, the newest on top and largest. They are
 * strips of one length, laid over squares that stay whole, because nobody knows how much is whose. The builders' own cash,
 * which is beside the gap, stands apart.
 * It asks of a chart's data what `SpineData` says.
 * @param names how many names are known, 0 to 7: as many as `other1`, `other2`, … of the chart's labels
 * @param dot the chapter's own sign in the place of the question's dot
 */
export function spine(layout: SpineLayout, names: number, dot?: readonly DotStroke[]): Mark[] {
  const plan = spinePlan(layout);
  const { columns, pitch, wide, tall, top, question: height } = plan;
  const words = gapWords(layout);
  const wall = { key: 'gap', count: gapCount(layout), columns, pitch, x: 0, top } as const;
  return [
    ...squares({ ...wall, role: 'chips', standing: 'unknown' }).map((cell) => ({ ...cell, opacity: CALM })),
    ...question('unknown', wide / 2, top + (tall - height) / 2, height, dot),
    ...tags(layout, plan, names),
    // Its sum stands on the wall.
    ...words.marks.map((mark) => moved(mark, 0, top - layout.space.snug - words.bottom)),
    ...ownCash(layout, plan.own).marks,
    ...spineFoot(layout).marks,
  ];
}
