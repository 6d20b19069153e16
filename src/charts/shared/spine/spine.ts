import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../../marks/mark.ts';
import { pointAlong } from '../../../marks/arrow.ts';
import { foot, question, questionPieces, SIDE, WAY, type SignPlace } from '../question.ts';
import type { SpineLayout } from './spine-layout.ts';
import { spinePlan } from './spine-plan.ts';
import { tag } from './tags.ts';

/** How strong a piece of the question is whose name is no longer the newest. */
const BEFORE = 0.45;

/** Points of the hook, from 0 to 1: enough for all of it. */
const SMOOTH = range(0, 1.001, 1 / 64);

const onSign = ({ x, top, height }: SignPlace, [px, py]: Point): Point => [
  x + px * height,
  top + py * height,
];

/** About the middle of a name's piece of the question, where its string is tied: off the ink of the tip. @param name 1 to 7; 0 for the stem */
const middleOf = (name: number): Point =>
  name === 1 ? [0, 1 - SIDE / 2] : pointAlong(WAY, foot((name || 2) + 0.42));

/**
 * The drawing that ends every chapter: a question nearly as high as the drawing, as large in every chapter, and, on a luggage
 * tag tied to it, the newest name of who is on the other side. A piece of the question takes the colour of each name, from its
 * dot up; those before are pale. None of them is sized, because nobody knows how much is whose. The sum that is asked for
 * stands where the hook opens; the builders' own cash, which is beside the gap, at the foot.
 * It asks of a chart's data what `SpineData` says.
 * @param names how many names are known, 0 to 7: the newest is the chart's label `other<names>`
 */
export function spine(layout: SpineLayout, names: number): Mark[] {
  const { sign, tag: hung, words } = spinePlan(layout);
  const [hook, dot] = question('unknown', sign) as [LineMark, LineMark];
  const rest = SMOOTH.map((t): Point => onSign(sign, pointAlong(WAY, t * foot(names + 1))));
  return [
    // What no name has of it.
    { ...hook, points: rest },
    ...(names ? [] : [dot]),
    // Without air round them: there is no ink under these.
    ...questionPieces('known', names, sign)
      .slice(-names || 1)
      .map((mark, n) => (n < names - 1 ? { ...mark, opacity: BEFORE } : mark)),
    ...tag(layout, hung, names, onSign(sign, middleOf(names))),
    ...words,
  ];
}
