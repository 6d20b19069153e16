import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, sum, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { filledBox, vessel } from '../shared/places.ts';
import { level } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { poster } from '../shared/type.ts';
import { besideIn, large, rows, type CoreWeave } from './money.ts';

/** Of a tin, what was owed in the autumn of 2025 fills two rows of so many squares; all of it stands in so many. */
const [ACROSS, ROWS] = [7, 5];
/** The last of it has slid off the right end of the highest row: a square's middle, in squares out of the tin's wall and over the ground, and its turn in degrees. The very last is part of one. */
const FELL = [
  [0.98, 0.61, 14],
  [1.02, 2.5, -24],
  [0.78, 4.5, 36],
] as const;
/** Squares that these reach out of the tin's wall. */
const RIGHT = 1.66;
/** px: how thick the tin is, and how far its brim stands out. */
const [THICK, BRIM] = [6, 4];
/** Of the height, the most that the tin takes with what is over it; of the width, where words stand beside it. */
const RISEN = 0.7;
const BESIDE = 0.62;

/** 9 · The same squares in a tin, whose broad brim says how many, and, in rows as broad, more than as many again over it, of which the last tumble off: all that was owed by the middle of the next year. */
export function growthScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const [was, now] = [amount(data, 'debt'), amount(data, 'debtNow')];
  const bottom = floorOf(layout);
  const beside = besideIn(size.width, bottom);
  const width = size.width * (beside ? BESIDE : 1);
  const room = size.width - (beside ? width + space.apart : 0);
  const base = type.number * LEADING;
  const pitch = Math.min(
    (width - 2 * (THICK + BRIM)) / (ACROSS + RIGHT),
    (bottom - base - 2 * THICK - (beside ? 0 : bottom * (1 - RISEN))) / ROWS,
  );
  const air = gap(pitch);
  const side = pitch - air;
  const ground = bottom - 1;
  const low = ground - THICK - air;
  const wall = (ACROSS * pitch + air) / 2 + THICK;
  // Where the tin is small, as on a card, it says the sum alone.
  const named = [told(layout, was, 'wasIs', 'paper'), sum(was, type.number, 'paper')]
    .map((line) => poster(line, 2 * (wall - THICK), type.number))
    .find((line, n) => n || line.size > SMALLEST)!;
  const middle = size.width - width / 2 - (RIGHT * side) / 2;
  const all = [...Array<number>(ROWS).fill(ACROSS), 1];
  const cells = rows(now, all, { pitch, x: middle, bottom: low }).map((cell, n, { length }): CellMark => {
    const fell = FELL[n - length + FELL.length];
    if (n < was.value) return cell;
    // Over the brim.
    if (!fell) return { ...cell, y: cell.y - base - air, order: 1 };
    const [out, high, turn] = fell;
    const x = middle + wall + out * side - side / 2;
    return { ...cell, x, y: ground - high * side - side / 2, turn, order: 2 };
  });
  const brim = { x: middle - wall - BRIM, y: cells[ACROSS]!.y - air - base, w: 2 * (wall + BRIM), h: base };
  return [
    level('ground', ground + 0.5, [size.width - width, size.width]),
    ...cells,
    vessel('was', { x: middle - wall, w: 2 * wall, y: brim.y, h: ground - brim.y }, THICK),
    ...filledBox('was', brim, [named], { r: 0, tone: 'ink' }),
    ...large(layout, 'debtNow', poster(bold(layout, 'nowIs'), room, type.number), {
      x: 0,
      y: 0,
      w: room,
      h: beside ? bottom : brim.y - (ROWS - 2) * pitch,
    }),
    ...unitKey(layout, 'unit'),
  ];
}
