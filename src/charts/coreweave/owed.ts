import type { Role } from '../../lib/types.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { floorOf } from '../shared/layout.ts';
import { filledBox, middled } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { squaresOf } from '../shared/squares.ts';
import { poster } from '../shared/type.ts';
import { HUGE, large, type CoreWeave } from './money.ts';

/** How far the bridge's outside is from its middle at most, of the drawing's height. */
const HIGHEST = 0.5;
/** A stone's side, of its way along the middle of the bend; px that the first and the last keep from the banks, and those whose corners are turned from the edge. */
const STONE = 0.86;
const OFF = 1;
const UNDER = 1.5;
/** How high the low bank is, in its name's size, and how far down it begins at most, in how far the bend's middle is; of the drawing's width, a bank at least. */
const [LOW, DEEP] = [3, 1.75];
const BANK = 0.2;
/** Of half the bridge's inside, the sum's breadth and its name's; how far under its top it begins. */
const [SUM, NAMED, TOP] = [1.14, 1.82, 0.18];
/** px: how thick the bracket is; of its height, its arms and the gap's name. */
const THICK = 4;
const [ARM, NAME] = [0.2, 0.9];

/** 3 · A low bank, money in, and a high one, money out; what was owed is the bridge from one up to the other, half a circle on a straight leg. The gap is as high as the one bank stands over the other. */
export function owedScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const debt = amount(data, 'debt');
  const bottom = floorOf(layout);
  const middle = size.width / 2;
  const outer = Math.min(middle - 2, bottom * HIGHEST);
  const centre = outer + UNDER;
  const low = Math.min(bottom - type.number * LOW, centre * DEEP);
  const last = debt.value - 1;
  // The leg, the half circle in the stones' middle and half a stone are as long as all of them, but half the first.
  const side = (low - centre + Math.PI * outer - OFF) / (last / STONE + (Math.PI + 1) / 2);
  const [radius, inner] = [outer - side / 2, outer - side];
  const ends = side / 2 + OFF;
  const high = centre + ends;
  const leg = low - centre;
  const step = side / STONE;
  const across = Math.max(size.width * BANK, middle - inner + space.half);
  const bank = (key: 'moneyIn' | 'moneyOut', role: Role, x: number, y: number): Mark[] =>
    filledBox(key, { x, y, w: across, h: bottom - y }, [bold(layout, key, 'paper', type.number)], {
      r: 0,
      role,
    });
  const y = side + inner * TOP;
  const is = poster(bold(layout, 'owedIs'), inner * NAMED, type.number);
  const pier = size.width - across;
  const [top, level, x] = [high + THICK / 2, low + THICK / 2, pier - (low - high) * ARM];
  const room = { x: across, y: high, w: x - across, h: low - high };
  return [
    ...bank('moneyIn', 'purchase', 0, low),
    ...bank('moneyOut', 'chips', pier, high),
    stroke(
      'gap',
      [
        [across, level],
        [pier, level],
        [x, level],
        [x, top],
        [pier, top],
      ],
      THICK,
    ),
    ...middled('gap-is', room, [
      poster(bold(layout, 'gapIs', 'ink', HUGE), room.w - 2 * space.half, (room.h * NAME) / LEADING),
    ]).marks,
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
    ...large(layout, 'debt', is, {
      x: middle - (inner * SUM) / 2,
      w: inner * SUM,
      y,
      h: high - space.half - y,
    }),
    ...keyAndNote(layout, 'unit', caption(layout, 'banksIs')).marks,
  ];
}
