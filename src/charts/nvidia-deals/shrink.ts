import type { Amount, Role } from '../../lib/types.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { alone, even, slab } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, poster } from '../shared/type.ts';
import { INK } from '../shared/space.ts';
import { BRACKET, bracket, footOf, tens, type Deals } from './money.ts';

/** Of the drawing's height, the sum of all at most; px: how thick the shelf is that three stand on. */
const PLAN = 0.12;
const SHELF = 6;
/** Of the room under the bracket, a square at most; in squares, how broad the sum that is left is, and what it is; of that room, how high. */
const SQUARE = 0.27;
const [LEFT, BROAD] = [3.8, 4.9];
const HIGHEST = 0.25;
/** Of the way to the ground how far each has fallen, and how far it is turned, in degrees: faster and faster, until they lie there, one tipped over. */
const FALLEN = [0.03, 0.09, 0.23, 0.44, 0.71, 1, 0.985];
const TURNED = [4, 11, 23, 42, 76, 90, 97];
/** In squares, what a corner reaches past its place. */
const CORNER = 0.12;

/** 8 · Of ten places under one bracket, the sum announced, three squares still stand on a shelf, agreed; out of the other seven they fall. */
export function shrinkScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const [all, agreed] = [tens(layout, 'openai'), tens(layout, 'agreed')];
  const [plan, left] = [amount(data, 'openai'), amount(data, 'agreed')];
  const low = floorOf(layout) - 2;
  const head = amountLockup('plan', plan, 'context', width, Math.max(type.number, size.height * PLAN));
  const plans = [caption(layout, 'planIs')];
  const is = block('plan-is', { x: 0, top: head.bottom, maxWidth: even(plans, width) }, plans);
  const line = is.bottom + space.tight + BRACKET / 2;
  const arm = line + space.half;
  const top = arm + space.tight;
  const pitch = Math.min(width / (all + CORNER), (low - top) * SQUARE);
  const [side, broad] = [pitch - gap(pitch), all * pitch - gap(pitch)];
  const cells = (key: string, count: number, role: Role, { standing }: Amount): CellMark[] =>
    squares({ key, count, columns: all, pitch, x: 0, top, role, standing });
  const falls = low - top - side;
  const number = poster(amountLine(left, 0, 'equity'), pitch * LEFT, (low - top) * HIGHEST);
  // Under the shelf, clear of what has hardly fallen.
  const under = top + side + SHELF + space.clear;
  const said = [caption(layout, 'agreedIs')];
  return [
    ...head.marks,
    ...is.marks,
    bracket(line, arm, broad, { role: 'context' }),
    ...cells('stake', agreed, 'equity', left),
    slab('line', { x: 0, y: top + side + 1, w: agreed * pitch - gap(pitch), h: SHELF }, { tone: 'ink' }),
    ...cells('gone', all, 'context', plan)
      .slice(agreed)
      .map((cell, n) => ({ ...cell, y: cell.y + falls * FALLEN[n]!, turn: TURNED[n]! })),
    floorUnder(low, [0, width]),
    ...alone('agreed', { x: 0, top: under }, number),
    ...block('agreed-is', { x: 0, top: under + number.size * INK, maxWidth: even(said, pitch * BROAD) }, said)
      .marks,
    ...footOf(layout),
  ];
}
