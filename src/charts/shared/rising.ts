import type { Role } from '../../lib/types.ts';
import type { CellMark } from '../../marks/mark.ts';
import type { GuessLevel } from '../guess.ts';
import { squares } from './squares.ts';

/** How strong the squares are of what is guessed. */
const PALE = 0.3;

/** Pale squares from a guess's floor up to its level, where the last row ends. @param y px, the level */
export const rising = (
  key: string,
  role: Role,
  { x, floor, pitch, columns = 1 }: GuessLevel,
  y: number,
): CellMark[] =>
  squares({
    key,
    count: Math.ceil((floor - y) / pitch - 0.01) * columns,
    columns,
    pitch,
    x,
    bottom: floor,
    role,
    // Nobody's money: as pale at every size.
    standing: 'paid',
    shade: () => PALE,
  }).map((cell) => {
    const high = Math.max(cell.y, y);
    return { ...cell, y: high, h: cell.y + cell.h - high };
  });
