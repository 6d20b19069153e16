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
/** Of the room under the bracket, a square at most, and the sum that is left; in squares, how broad that is: where there is room, as far as under the first two that fall. */
const SQUARE = 0.27;
const HIGHEST = 0.3;
const BROAD = [4.7, 2.7] as const;
/** Of how far they can, how far each falls, and how it is turned, in degrees; in squares, what the corner of the last reaches past its place. */
const FALLS = [
  [1, 17],
  [0.72, -8],
  [0.3, 33],
  [0.64, -19],
  [0.1, 40],
  [0.92, -34],
  [0.42, 14],
] as const;
const CORNER = 0.11;
/** In squares, the least room under what is left for those that fall there. */
const LEAST = 2.2;
/** In the size of what is left, its sign's reach over its figures, with air. */
const OVER = 0.12;

/** 8 · Of ten places under one bracket, the sum announced, three squares still stand on a shelf, agreed; out of the other seven they fall. */
export function shrinkScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const [all, agreed] = [tens(layout, 'openai'), tens(layout, 'agreed')];
  const [plan, left] = [amount(data, 'openai'), amount(data, 'agreed')];
  const said = [caption(layout, 'agreedIs')];
  const low = floorOf(layout);
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
  // What is left stands right under its squares. Where that leaves those that fall no room, what it is goes to the foot.
  const under = top + side + SHELF + space.half;
  const ways = BROAD.map((wide, n) => {
    const number = poster(amountLine(left, low, 'equity'), wide * pitch, (low - top) * HIGHEST);
    const maxWidth = n ? width : even(said, wide * pitch);
    const at = under + number.size * OVER;
    const bottom = at + number.size * INK + space.tight;
    return { number, at, bottom, maxWidth, high: blockHeight(said, maxWidth), foot: n };
  });
  const way = ways.find(({ bottom, high }) => bottom + high + side * LEAST < low) ?? ways[1]!;
  const end = low - way.foot * way.high;
  // Turned, a square is higher.
  const falls = end - top - side * 1.36;
  return [
    ...head.marks,
    ...is.marks,
    bracket(line, arm, broad, { role: 'context' }),
    ...cells('stake', agreed, 'equity', left),
    slab('line', { x: 0, y: top + side + 1, w: agreed * pitch - gap(pitch), h: SHELF }, { tone: 'ink' }),
    ...cells('gone', all, 'context', plan)
      .slice(agreed)
      .map((cell, n) => {
        const [share, turn] = FALLS[n]!;
        return { ...cell, y: cell.y + falls * share + side * 0.18, turn };
      }),
    ...alone('agreed', { x: 0, top: way.at }, way.number),
    ...block('agreed-is', { x: 0, top: way.foot ? end : way.bottom, maxWidth: way.maxWidth }, said).marks,
    ...footOf(layout),
  ];
}
