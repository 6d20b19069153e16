import type { Amount, Role } from '../../lib/types.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, caption, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { alone, slab, within } from '../shared/places.ts';
import { squares } from '../shared/squares.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { INK } from '../shared/space.ts';
import { footOf, tens, type Deals } from './money.ts';

/** How far those that are gone are turned, in degrees: two by two the other way. */
const TILT = 12;
/** Of its place, the pitch of a square that is turned; px: how thick the line is that the others stand on. */
const SIDE = 0.82;
const LINE = 5;

/** 8 · Of the ten squares of an announcement three stand on a line, agreed, beside their sum; seven fall away under it. */
export function shrinkScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const [all, agreed] = [tens(layout, 'openai'), tens(layout, 'agreed')];
  const [plan, left] = [amount(data, 'openai'), amount(data, 'agreed')];
  const maxWidth = size.width;
  const said = [caption(layout, 'agreedIs')];
  const under = within([sum(plan, type.hero, 'context'), caption(layout, 'planIs')], maxWidth);
  const low = floorOf(layout) - blockHeight(under, maxWidth);
  const top = blockHeight(said, maxWidth) + space.tight;
  const [across, place] = [size.width / 4, (low - top - LINE) / 3];
  const pitch = Math.min(across, place) * SIDE;
  const cells = (key: string, count: number, role: Role, { standing }: Amount): CellMark[] =>
    squares({ key, count, columns: all, pitch, x: 0, top, role, standing });
  const stake = cells('stake', agreed, 'equity', left);
  const side = stake[0]!.h;
  const line = top + side + 1;
  const x = agreed * pitch + space.half;
  const number = poster(amountLine(left, 0, 'equity'), size.width - x, (side - space.tight) / INK);
  return [
    ...block('agreed-is', { x: 0, top: 0, maxWidth }, said).marks,
    ...stake,
    ...alone('agreed', { x, top: line - space.tight - number.size * INK }, number),
    slab('line', { x: 0, y: line, w: size.width, h: LINE }, { tone: 'ink' }),
    ...cells('gone', all, 'context', plan)
      .slice(agreed)
      // In two rows, by turns: each is half a place further on.
      .map((cell, n) => ({
        ...cell,
        x: ((n + 1) / 2) * across - side / 2,
        y: line + LINE + ((n % 2) + 0.5) * place - side / 2,
        turn: (n & 2 ? -TILT : TILT) + n,
      })),
    ...block('plan', { x: 0, top: low, maxWidth }, under).marks,
    ...footOf(layout),
  ];
}
