import type { Amount, Role } from '../../lib/types.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { even, middled, slab } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { gap, squares, tens } from '../shared/squares.ts';
import { block, poster } from '../shared/type.ts';
import { footOf, type Deals } from './money.ts';

/** Of the drawing's height, the sum of all at most. */
const PLAN = 0.1;
/** px; how thick the bracket is. */
const BRACKET = 3;
/** Of the room under the bracket, a square at most; of the cliff's breadth, the sum that is left, and what it is, and of its height, that sum at most. */
const SQUARE = 0.232;
const SAID = 0.94;
const HIGHEST = 0.2;
/** Of the way to the ground how far each has fallen, and how far it is turned, in degrees: as far from each other on one arc, the last one on the ground. */
const FALLEN = [0.025, 0.1, 0.215, 0.365, 0.55, 0.755, 1];
const TURNED = [5, 14, 27, 42, 58, 75, 90];
/** In squares, what a corner reaches past its place. */
const CORNER = 0.12;

/** 8 · Of ten places under one bracket, the sum announced, three squares still stand on a cliff, agreed; out of the other seven they fall. */
export function shrinkScene(layout: Deals): Mark[] {
  const { data, size, space } = layout;
  const { width } = size;
  const [all, agreed] = [tens(layout, 'openai'), tens(layout, 'agreed')];
  const [plan, left] = [amount(data, 'openai'), amount(data, 'agreed')];
  const low = floorOf(layout) - 2;
  const head = amountLockup('plan', plan, 'context', width, size.height * PLAN);
  const plans = [caption(layout, 'planIs')];
  const is = block('plan-is', { x: 0, top: head.bottom, maxWidth: even(plans, width) }, plans);
  const line = is.bottom + space.tight + BRACKET / 2;
  const arm = line + space.half;
  const top = arm + space.tight;
  const pitch = Math.min(width / (all + CORNER), (low - top) * SQUARE);
  const [side, broad] = [pitch - gap(pitch), all * pitch - gap(pitch)];
  const [from, to] = [BRACKET / 2, broad - BRACKET / 2];
  const cells = (key: string, count: number, role: Role, { standing }: Amount): CellMark[] =>
    squares({ key, count, columns: all, pitch, x: 0, top, role, standing });
  const falls = low - top - side;
  // Three stand on a cliff, on which stands what they are.
  const cliff = { x: 0, y: top + side + 1, w: agreed * pitch - gap(pitch), h: falls };
  const said = [
    poster(amountLine(left, 0, 'paper'), cliff.w * SAID, cliff.h * HIGHEST),
    bold(layout, 'agreedIs', 'paper'),
  ];
  return [
    ...head.marks,
    ...is.marks,
    stroke(
      'bracket',
      [
        [from, arm],
        [from, line],
        [to, line],
        [to, arm],
      ],
      BRACKET,
      { role: 'context' },
    ),
    ...cells('stake', agreed, 'equity', left),
    slab('cliff', cliff, { tone: 'ink' }),
    ...cells('gone', all, 'context', plan)
      .slice(agreed)
      .map((cell, n) => ({ ...cell, y: cell.y + falls * FALLEN[n]!, turn: TURNED[n]! })),
    floorUnder(low, [0, width]),
    ...middled('agreed', cliff, said, (cliff.w * (1 - SAID)) / 2).marks,
    ...footOf(layout),
  ];
}
