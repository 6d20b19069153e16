import type { Mark, Point } from '../../marks/mark.ts';
import { fill } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { GuessLevel } from '../guess.ts';
import type { Layout } from '../shared/layout.ts';
import { flat, stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { squares } from '../shared/squares.ts';
import { block, type Line, lowered, poster } from '../shared/type.ts';
import { arch } from './amounts.ts';

/** How strong the ground is of all that may be guessed, and the squares on it; px: how thick its edge is, and a level. */
const GROUND = 0.07;
const PALE = 0.3;
const EDGE = 1.4;
const LEVEL = 2;
/** How much larger than over it a number in that ground is. */
const LARGER = 1.7;
/** px between a number in that ground and its level, under which tails of letters reach; elsewhere. */
const OVER = 8;
const CLOSE = 2;
/** px of paper round words that lie over squares, and round a line that crosses them. */
const PAPER = 5;
const AROUND = 3;

/** Ground over squares, for a line that crosses them and for its name. */
const paper = (key: string, x: number, y: number, w: number, h: number): Mark => ({
  kind: 'box',
  key,
  x,
  y,
  w,
  h,
  r: 0,
  bare: true,
});

/**
 * A guess while it is set: the frame of all that may be guessed, in it pale squares up to the level, over it the number.
 * @param y px, the level
 */
function asked(
  { type }: Layout<'scale'>,
  { floor, pitch, columns = 1, edge, per, most }: GuessLevel,
  y: number,
  text: string,
): Mark[] {
  const top = floor - most * per;
  const right = Math.min(columns * pitch, edge);
  // Where the frame is broad its number stands on the level, in what is left of it.
  const line: Line = { text, size: type.number, weight: 600 };
  const larger = poster(line, Math.min(right, edge - GRIP) - 3 * PAPER, line.size * LARGER);
  const rides = larger.size >= line.size && y - larger.size * LEADING - OVER - PAPER > top;
  const place = rides ? { x: 2 * PAPER, top: 0 } : { x: 0, top: 0, maxWidth: edge };
  // In ink on the frame's ground: no role's own can be read on a tenth of it.
  const said = block('guess0-value', place, [
    rides ? { ...larger, tone: 'ink' } : { ...line, tone: 'chips' },
  ]);
  return [
    flat('guess0-range', [0, top, right, floor], { role: 'chips', shade: GROUND }),
    stroke('guess0-frame', arch(EDGE / 2, top, right - EDGE / 2, floor), EDGE, {
      role: 'chips',
      dash: [4, 3],
    }),
    ...squares({
      key: 'guess0',
      count: Math.ceil((floor - y) / pitch - 0.01) * columns,
      columns,
      pitch,
      x: 0,
      bottom: floor,
      role: 'chips',
      // Nobody's money: as pale at every size.
      standing: 'paid',
      shade: () => PALE,
    }).map((cell) => {
      // The last row ends at the level.
      const high = Math.max(cell.y, y);
      return { ...cell, y: high, h: cell.y + cell.h - high };
    }),
    levelOf(y, edge, 'chips'),
    ...lowered(said, rides ? y - said.bottom - OVER : top - said.bottom - CLOSE),
  ];
}

const levelOf = (y: number, edge: number, role: 'chips' | 'context'): Mark => {
  const points: Point[] = [
    [0, y],
    [edge, y],
  ];
  return stroke('guess0', points, LEVEL, { role });
};

/** A guess afterwards: a grey line, and in the margin beside the squares, or on paper over them, what it is called. @param y px, the level */
function told(
  { type }: Layout<'scale'>,
  { floor, pitch, columns = 1, edge, under = 0 }: GuessLevel,
  y: number,
  text: string,
): Mark[] {
  const wide = columns * pitch;
  const margin = edge > wide;
  const said = block(
    'guess0-is',
    margin
      ? { x: edge, top: 0, anchor: 'end', maxWidth: edge - wide }
      : { x: edge - PAPER, top: 0, anchor: 'end' },
    [{ text, size: type.caption, weight: 600 }],
  );
  const over = y - said.bottom - (margin ? CLOSE : PAPER);
  // On squares it stands under its level, and where the headline is close, too.
  const inside = floor - y <= under && floor - y > said.bottom + 2 * PAPER;
  const down = inside || over < 0 ? y + PAPER : over;
  const width = said.width + 2 * PAPER;
  return [
    paper('guess0-ground', 0, y - AROUND, Math.min(wide, edge), 2 * AROUND),
    ...(margin ? [] : [paper('guess0-paper', edge - width, down - 1, width, said.bottom + 2)]),
    levelOf(y, edge, 'context'),
    ...lowered(said, down),
  ];
}

/** What was built in the year, as a reader guesses it. */
export function levelMarks(
  layout: Layout<'scale'>,
  level: GuessLevel,
  value: number,
  asking: boolean,
): Mark[] {
  const { floor, per, most } = level;
  // In a lower drawing there may be less room than when it was set.
  const y = floor - Math.min(value, most) * per;
  return (asking ? asked : told)(layout, level, y, fill(layout.data, 'guessValue', { n: value }));
}
