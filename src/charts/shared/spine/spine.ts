import type { Mark, Point } from '../../../marks/mark.ts';
import { pointAlong } from '../../../marks/arrow.ts';
import {
  FINE,
  foot,
  question,
  questionPieces,
  QUESTION_WIDTH,
  SIDE,
  THICK,
  WAY,
  type SignPlace,
} from '../question.ts';
import { block } from '../type.ts';
import type { SpineLayout } from './spine-layout.ts';
import { gapWords, ownCash, spineFoot, spinePlan } from './spine-plan.ts';
import { tags } from './tags.ts';

/** How strong a piece of the question is whose name is no longer the newest. */
const BEFORE = 0.65;

/** How far from the sign's left edge the way from its sum comes down, in its height. */
const TIP = 0.05;

/** How far from the sign's middle a string ends that hangs loose, in the sign's height. */
const LOOSE = 0.5;

/**
 * A point of a name's piece of the question, px. @param name 1 to 7; 0 for where a string ends that is tied to none
 * @param along of the piece, 0 to 1, from its upper end @param out how far from its middle, in the sign's height
 */
function pieceOf({ x, top, height }: SignPlace, name: number, along = 0.5, out = 0): Point {
  const at = foot(name + 1 - along);
  const [[px, py], [qx, qy]] = [pointAlong(WAY, at), pointAlong(WAY, at - 0.01)];
  const turned = out / Math.hypot(px - qx, py - qy);
  return name > 1
    ? [x + (px + (py - qy) * turned) * height, top + (py + (qx - px) * turned) * height]
    : [x + (name ? out && SIDE / 2 : LOOSE) * height, top + (1 - SIDE / 2) * height];
}

/**
 * The drawing that ends every chapter: the gap as one large sum, the question of who puts it up, as large as ever, and beside
 * it the names that are known: the newest on a tag, and lines from the pieces of those before to their names. A piece of the question
 * takes the colour of each, from its dot up. None of them is sized, because nobody knows how much is whose. The builders' own cash, which is beside the gap, stands apart.
 * It asks of a chart's data what `SpineData` says.
 * @param names how many names are known, 0 to 7: as many as `other1`, `other2`, … of the chart's labels
 */
export function spine(layout: SpineLayout, names: number): Mark[] {
  const { names: beside, own } = spinePlan(layout);
  const [gap, cash] = [gapWords(layout), ownCash(layout, own)];
  const { y: top, h: height } = beside;
  const sign = { x: (height * QUESTION_WIDTH) / 2, top, height };
  return [
    // A name's dot stands in the place of the sign's.
    ...question('unknown', sign).slice(0, names ? 1 : 2),
    // Those before, after the air round them, are faint: the newest is seen among others of its colour.
    ...questionPieces('known', names, sign).map((mark, n) =>
      n && n < names ? { ...mark, opacity: BEFORE } : mark,
    ),
    ...tags(layout, beside, names, pieceOf(sign, names), (name) =>
      FINE.map((t) => pieceOf(sign, name, 0.17 + 0.8 * t, THICK / 2)),
    ),
    // The sum is the sign's: a way from it ends in the tip, which stays ink.
    {
      kind: 'line',
      key: 'gap-way',
      points: [
        [TIP * height, gap.bottom],
        [TIP * height, top + 0.22 * height],
      ],
      width: 2,
      tone: 'ink',
    },
    ...gap.marks,
    ...cash.marks,
    ...block('foot', { x: 0, top: cash.bottom, maxWidth: layout.size.width }, [spineFoot(layout)]).marks,
  ];
}
