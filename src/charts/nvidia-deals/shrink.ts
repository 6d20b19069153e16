import type { Amount, Role } from '../../lib/types.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { alone, even, slab } from '../shared/places.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { INK } from '../shared/space.ts';
import { BRACKET, bracket, footOf, tens, type Deals } from './money.ts';

/** Of the drawing's height, the sum of all at most; px: how thick the shelf is that three stand on. */
const PLAN = 0.14;
const SHELF = 6;
/** Of the room under the bracket, a square at most; of the places' breadth, the sum that is left, and of that room. */
const SQUARE = 0.27;
const LEFT = 0.54;
const HIGHEST = 0.34;
/** How much further each is turned that falls, in degrees; in squares, what the corner of the last reaches past its place. */
const TURN = 7;
const CORNER = 0.12;

/** 8 · Of ten places under one bracket, the sum announced, three squares still stand on a shelf, agreed; out of the other seven they fall. */
export function shrinkScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const [all, agreed] = [tens(layout, 'openai'), tens(layout, 'agreed')];
  const [plan, left] = [amount(data, 'openai'), amount(data, 'agreed')];
  const said = [caption(layout, 'agreedIs')];
  const low = floorOf(layout) - blockHeight(said, width) - space.tight;
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
  // Turned, the last still ends at the foot.
  const falls = low - top - side * 1.25;
  const number = poster(amountLine(left, 0, 'equity'), broad * LEFT, (low - top) * HIGHEST);
  return [
    ...head.marks,
    ...is.marks,
    bracket(line, arm, broad, { role: 'context' }),
    ...cells('stake', agreed, 'equity', left),
    slab('line', { x: 0, y: top + side + 1, w: agreed * pitch - gap(pitch), h: SHELF }, { tone: 'ink' }),
    ...cells('gone', all, 'context', plan)
      .slice(agreed)
      .map((cell, n) => ({ ...cell, y: cell.y + (falls * (n + 1)) / (all - agreed), turn: (n + 1) * TURN })),
    ...alone('agreed', { x: 0, top: low - space.tight - number.size * INK }, number),
    ...block('agreed-is', { x: 0, top: low, maxWidth: width }, said).marks,
    ...footOf(layout),
  ];
}
