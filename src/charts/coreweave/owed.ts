import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import { pointAlong } from '../../marks/arrow.ts';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { floorOf } from '../shared/layout.ts';
import { filledBox } from '../shared/places.ts';
import { squaresOf } from '../shared/squares.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { large, type CoreWeave } from './money.ts';

/** How high the bridge's outside rises over the high bank at most, of the drawing's height: no higher than half its breadth. */
const HIGHEST = 0.55;
/** A stone's side, of its way along the middle of the bend; px that the first and the last keep from the banks, and those whose corners are turned from the edge. */
const STONE = 0.86;
const OFF = 1;
const UNDER = 1.5;
/** How high the low bank is, in its name's size, how far down it begins at most, in the high one's; of the drawing's width, a bank at least. */
const [LOW, DEEP] = [3, 1.55];
const BANK = 0.2;
/** Of half the bridge's inside, the sum's breadth, how far under its top it begins, how far right it is, as the bend leans in on the left; its name's breadth. */
const SUM = [0.96, 0.22, 0.04] as const;
const NAMED = 1.65;
/** How large the gap's name is, of the largest amount elsewhere; of the room between the banks, under the sum, where its middle is. */
const NAME = 1.5;
const DOWN = 0.5;
/** Straight pieces of the bend. */
const PIECES = 400;

/** 3 · A low bank, money in, and a high one, money out; what was owed is the bridge from one up to the other, and its sum hangs under it, over the gap, which has its name. */
export function owedScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const debt = amount(data, 'debt');
  const bottom = floorOf(layout);
  const middle = size.width / 2;
  const outer = Math.min(middle - 2, bottom * HIGHEST);
  const low = Math.min(bottom - type.number * LOW, outer * DEEP);
  /** The middle of the bend: straight up as far as a stone, then two quarters of ellipses, which meet at its top, equally bent there. @param side px, how thick it is */
  const bend = (side: number): { way: Point[]; length: number } => {
    const up = side / 2 + UNDER;
    const [first, last] = [low, outer].map((y) => y - up - side) as [number, number];
    const k = Math.sqrt(first / last);
    const breadth = 2 * outer - side;
    const top = middle - breadth / 2 + (breadth * k) / (1 + k);
    const round = range(PIECES + 1).map((n): Point => {
      const [turn, left] = [(n / PIECES) * Math.PI, n * 2 < PIECES];
      const a = (breadth * (left ? k : 1)) / (1 + k);
      return [top - a * Math.cos(turn), up + (left ? first : last) * (1 - Math.sin(turn))];
    });
    const way: Point[] = [[round[0]![0], low], ...round, [round.at(-1)![0], outer]];
    const length = way.reduce(
      (sum, [x, y], n) => sum + (n ? Math.hypot(x - way[n - 1]![0], y - way[n - 1]![1]) : 0),
      0,
    );
    return { way, length };
  };
  // Its stones are as thick as it, so their size is tried once.
  const pitch = bend(outer / 4).length / debt.value;
  const side = pitch * STONE;
  const { way, length } = bend(side);
  const ends = side / 2 + OFF;
  const inner = outer - side;
  const stones = squaresOf(debt, { pitch, key: 'debt', columns: 1, x: 0, role: 'debt', order: 1 });
  const across = Math.max(size.width * BANK, middle - inner + space.apart);
  const bank = (key: 'moneyIn' | 'moneyOut', role: Role, x: number, y: number): Mark[] =>
    filledBox(key, { x, y, w: across, h: bottom - y }, [bold(layout, key, 'paper', type.number)], {
      r: 0,
      role,
    });
  const [w, y] = [inner * SUM[0], side + inner * SUM[1]];
  const is = poster(bold(layout, 'owedIs'), inner * NAMED, type.number);
  const h = outer - space.half - y;
  // In the depth that it spans.
  const short = poster(bold(layout, 'gapIs'), size.width - 2 * across - space.apart, type.hero * NAME);
  return [
    ...bank('moneyIn', 'purchase', 0, low),
    ...bank('moneyOut', 'chips', size.width - across, outer),
    ...block(
      'gap-is',
      {
        x: size.width / 2,
        top: outer + (bottom - outer) * DOWN - blockHeight([short]) / 2,
        anchor: 'middle',
      },
      [short],
    ).marks,
    ...stones.map((stone, n): CellMark => {
      const along = ends + (n * (length - 2 * ends)) / (stones.length - 1);
      const [[x, y], before, after] = [0, -1, 1].map((px) => pointAlong(way, (along + px) / length)) as [
        Point,
        Point,
        Point,
      ];
      return {
        ...stone,
        x: x - side / 2,
        y: y - side / 2,
        w: side,
        h: side,
        turn: (Math.atan2(after[1] - before[1], after[0] - before[0]) / Math.PI) * 180,
      };
    }),
    ...large(layout, 'debt', is, { x: middle + inner * SUM[2] - w / 2, w, y, h }),
    ...keyAndNote(layout, 'unit', caption(layout, 'banksIs')).marks,
  ];
}
