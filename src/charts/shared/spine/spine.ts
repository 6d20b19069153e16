import { moved } from '../../../marks/kinds.ts';
import type { Mark } from '../../../marks/mark.ts';
import { squares } from '../squares.ts';
import { question } from '../question.ts';
import type { SpineLayout } from './spine-layout.ts';
import { gapCount, gapWords, spineFoot, spinePlan } from './spine-plan.ts';
import { tags } from './tags.ts';

/** How strong the question is once there is a name: as large as ever, as nobody knows more of amounts; the name leads. */
const ASKED = 0.4;

/**
 * The drawing that ends every chapter: the gap as a wall of pale grey squares, the question of who is on its other side over
 * it, and eight equal tags, of which one more is inked at the end of every chapter: first the builders' own cash, which is
 * beside the gap, then whoever is known by then.
 * It asks of a chart's data what `SpineData` says.
 * @param names how many names are known, 0 to 7: as many as `other1`, `other2`, … of the chart's labels
 */
export function spine(layout: SpineLayout, names: number): Mark[] {
  const { columns, pitch, wide, tall, top, question: height, tags: hung } = spinePlan(layout);
  const words = gapWords(layout);
  const wall = { key: 'gap', count: gapCount(layout), columns, pitch, x: 0, top } as const;
  return [
    ...squares({ ...wall, role: 'chips', standing: 'unknown' }),
    ...question('unknown', wide / 2, top + (tall - height) / 2, height).map((line) =>
      line.tone === 'ground' || !names ? line : { ...line, opacity: ASKED },
    ),
    // Its sum stands on the wall.
    ...words.marks.map((mark) => moved(mark, 0, top - layout.space.snug - words.bottom)),
    ...tags(layout, hung, names),
    ...spineFoot(layout).marks,
  ];
}
