import { FALLBACK_SLACK, textBox } from '../../lib/measure.ts';
import { kindOf } from '../../marks/kinds.ts';
import type { Box, Mark, Point, TextMark } from '../../marks/mark.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';

/** px between words and what they stand beside. */
export const BESIDE = 7;
/** px that words keep from everything else. */
const CLEAR = 2.5;

/** The boxes that marks cover; of words, in whatever font they may be drawn. */
export const coveredBy = (marks: readonly Mark[]): Box[] =>
  marks.flatMap((mark) =>
    mark.kind === 'text' ? [textBox(mark.text, { ...mark, slack: FALLBACK_SLACK })] : kindOf(mark).box(mark),
  );

const meet = (a: Box, b: Box, apart = 0): boolean =>
  a.x < b.x + b.width + apart &&
  b.x < a.x + a.width + apart &&
  a.y < b.y + b.height + apart &&
  b.y < a.y + a.height + apart;

/**
 * What is free round a middle between two heights: where boxes to its left end and those to its right begin, px. What
 * stands over the middle itself bounds neither side.
 */
export function hollow(boxes: readonly Box[], [top, bottom]: Point, middle: number): [number, number] {
  const here = boxes.filter((box) => box.y < bottom && box.y + box.height > top);
  const left = here.filter((box) => box.x + box.width < middle).map((box) => box.x + box.width);
  const right = here.filter((box) => box.x > middle).map((box) => box.x);
  return [Math.max(0, ...left), Math.min(...right)];
}

/** Where words may stand: against what is on their left or right, or about an x of their own. */
interface Spots {
  anchor: TextMark['anchor'];
  /** Heights of their middle, px, the best first. */
  heights: readonly number[];
  /** Their x; left out, they stand against what there is on their side of the middle. */
  x?: number;
  middle: number;
}

/** The first of these words at the first of these spots where they are clear of everything; none where they never are. */
export function placeWords(
  key: string,
  { anchor, heights, x, middle }: Spots,
  variants: readonly (readonly Line[])[],
  taken: readonly Box[],
): Mark[] {
  for (const lines of variants) {
    const height = blockHeight(lines);
    for (const at of heights) {
      const top = at - height / 2;
      const [left, right] = hollow(taken, [top, top + height], middle);
      const there = x ?? (anchor === 'end' ? right - BESIDE : left + BESIDE);
      const { marks } = block(key, { x: there, top, anchor }, lines);
      const boxes = coveredBy(marks);
      if (
        Number.isFinite(there) &&
        boxes.every((box) => box.x >= 0 && box.y >= 0 && !taken.some((other) => meet(box, other, CLEAR)))
      )
        return marks;
    }
  }
  return [];
}
