import type { Role } from '../../lib/types.ts';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { floorOf } from '../shared/layout.ts';
import { filledBox, shape } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { squaresOf } from '../shared/squares.ts';
import { block, poster } from '../shared/type.ts';
import { large, type CoreWeave } from './money.ts';

/** How far the bridge's outside is from its middle at most, of the drawing's height. */
const HIGHEST = 0.5;
/** A stone's side, of its way along the middle of the bend; px that the bridge is broader to both sides, and longer at both ends. */
const STONE = 0.81;
const RIM = 2;
/** How high the low bank is, in its name's size, and how far down it begins at most, in how far the bend's middle is; of the drawing's width, the high one at least. */
const [LOW, DEEP] = [2.4, 1.75];
const BANK = 0.2;
/** Of the bridge's inside, how broad the sum is and how far under its top it begins; of its breadth, what it is. */
const [SUM, TOP, NAMED] = [0.58, 0.205, 1.55];
/** px: how thick the gap's arrow is, and how far its heads reach out. */
const [THICK, HEAD] = [3, 9];

/** 3 · Low ground, money in, and beside it a high bank, money out; what was owed is the bridge from one up to the other, half a circle on a straight leg. The gap is as high as the bank stands over the ground. */
export function owedScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const debt = amount(data, 'debt');
  const bottom = floorOf(layout);
  const middle = size.width / 2;
  const outer = Math.min(middle - RIM, bottom * HIGHEST);
  const centre = outer + RIM;
  const low = Math.min(bottom - type.number * LOW, centre * DEEP);
  const last = debt.value - 1;
  // The leg, the half circle in the stones' middle and half a stone are as long as all of them, but half the first.
  const side = (low - centre + Math.PI * outer - RIM) / (last / STONE + (Math.PI + 1) / 2);
  const [radius, inner] = [outer - side / 2, outer - side];
  const ends = side / 2 + RIM;
  const high = centre + ends;
  const leg = low - centre;
  const step = side / STONE;
  const pier = size.width - Math.max(size.width * BANK, middle - inner + space.half);
  const bank = (key: 'moneyIn' | 'moneyOut', role: Role, x: number, y: number, w: number): Mark[] =>
    filledBox(key, { x, y, w, h: bottom - y }, [bold(layout, key, 'paper', type.number)], { r: 0, role });
  const y = side + inner * TOP;
  const w = 2 * inner * SUM;
  const gap = bold(layout, 'gapIs', 'ink', type.number);
  const x = pier - HEAD - space.half;
  const head = (tip: number, out: number): Point[] => [
    [x, tip],
    [x - HEAD, tip + out],
    [x, tip],
    [x + HEAD, tip + out],
    [x, tip],
  ];
  // The bridge's two edges, from the low ground up and round to the high bank.
  const edge = (r: number): Point[] => [
    [middle - r, low],
    ...arc(middle, centre, r, -90, 90),
    [middle + r, high],
  ];
  return [
    shape('bridge', edge(centre), { tone: 'ink' }, edge(inner - RIM)),
    ...bank('moneyIn', 'purchase', 0, low, pier),
    ...bank('moneyOut', 'chips', pier, high, size.width - pier),
    stroke('gap', [...head(high + THICK, HEAD), ...head(low - THICK, -HEAD)], THICK),
    ...block(
      'gap-is',
      { x: x - HEAD - space.half, top: (high + low - gap.size * LEADING) / 2, anchor: 'end' },
      [gap],
    ).marks,
    ...squaresOf(debt, { pitch: side, key: 'debt', columns: 1, x: 0, role: 'debt', order: 1 }).map(
      (stone, n): CellMark => {
        const along = ends + n * step - leg;
        const turn = Math.max(0, along / radius);
        return {
          ...stone,
          x: middle - radius * Math.cos(turn) - side / 2,
          y: centre - radius * Math.sin(turn) - Math.min(0, along) - side / 2,
          w: side,
          h: side,
          turn: (turn / Math.PI) * 180 - 90,
        };
      },
    ),
    ...large(layout, 'debt', poster(bold(layout, 'owedIs'), w * NAMED, type.number), {
      x: middle - w / 2,
      w,
      y,
      h: high - space.half - y,
    }),
    ...keyAndNote(layout, 'unit', caption(layout, 'banksIs')).marks,
  ];
}
