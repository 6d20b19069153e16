import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { shape, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { gap, roomiest, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, lowered } from '../shared/type.ts';
import { footOf, rounded, SELLERS, tens, type Deals } from './money.ts';

/** What is known to be paid, with who paid. */
const PAID = [
  ['softbank', 'paid1'],
  ['coreweaveStake', 'paid2'],
] as const;

/** Of the drawing's height, the promised sum at most; how much larger than an amount elsewhere what is paid is. */
const HIGHEST = 0.15;
const PAYS = 1.4;
/** Columns in which no square stands alone in its row. */
const COLUMNS = [7, 8, 9, 11, 13, 16, 19];
/** Of a safe, what the first of what is paid has over it. */
const FIRST = 0.56;
/** px; how thick a safe's wall is. */
const WALL = 6;
/** Of the way to where all its edges lead, how far a safe's back is, before which all stands; of its height, how deep under its top that is. */
const DEEP = 0.2;
const EYE = 0.4;
/** How strong its ceiling, its right wall, its floor, its left wall and its back are. */
const DARK = [0.62, 0.44, 0.3, 0.44, 0.1] as const;

/** 7 · Two safes of one size: what is promised fills its one to the ceiling, what is known to be paid lies on the floor of the other. */
export function safesScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const w = (size.width - space.half) / 2;
  const inner = (w - 2 * WALL) * (1 - DEEP);
  const names = within(
    (['promised', 'paid'] as const).flatMap((key, n) => [
      bold(layout, key, n ? 'equity' : 'purchase', type.number),
      caption(layout, `${key}Is`),
    ]),
    w,
  );
  const half = w * FIRST;
  // What is paid, and by whom, all as large.
  const said = within(
    PAID.flatMap(([slot, label]) => [
      sum(amount(data, slot), type.number * PAYS, 'equity'),
      caption(layout, label),
    ]),
    half - space.tight,
  );
  const much = amount(data, 'ordered');
  const over = amountLockup('promised', much, 'purchase', w, size.height * HIGHEST);
  const floor = floorOf(layout) - Math.max(over.bottom, blockHeight(said.slice(2))) - space.tight;
  const head = blockHeight(names.slice(2));
  const count = tens(layout, 'ordered');
  // As large as they fill the safe.
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(
        inner / columns,
        ((floor - 2 * WALL - head - space.tight) * (1 - DEEP)) / rowsOf(count, columns),
      ),
    })),
  );
  // Both safes are so high that it fills one, a little way in.
  const high = rowsOf(count, columns) * pitch + gap(pitch);
  const rim = floor - 2 * WALL - high / (1 - DEEP);
  const left = (w - columns * pitch + gap(pitch)) / 2;
  const x = size.width - w;
  const [top, low] = [rim + WALL / 2, floor - WALL / 2];
  const bottom = low - WALL / 2 - (low - top - WALL) * (1 - EYE) * DEEP - gap(pitch);
  const corners = (left: number, right = left + w - WALL): Point[] => [
    [left, top],
    [right, top],
    [right, low],
    [left, low],
  ];
  /** One looks into both, all of whose edges lead to one point. */
  const room = (n: number): Mark[] => {
    const near = corners(n * x + WALL / 2);
    const far = near.map(([px, py]): Point => [
      px + (n * x + w / 2 - px) * DEEP,
      py + (top + (low - top) * EYE - py) * DEEP,
    ]);
    // Its back, and its four sides.
    return DARK.map((shade, side) => {
      const next = (side + 1) % 4;
      const [over, under] =
        side < 4
          ? [near, far].map((edge) => [edge[side]!, edge[next]!])
          : [far.slice(0, 2), far.slice(2).toReversed()];
      return shape(`safe-side/${n}/${side}`, over!, { role: 'context', shade }, under);
    });
  };
  return [
    ...[0, 1].flatMap((n) => {
      const around = corners(n * x + WALL / 2);
      return [
        ...room(n),
        // Once round and a piece further: its first corner is closed like the others.
        stroke(`safe/${n}`, [...around, ...around.slice(0, 2)], WALL),
        ...block(`safe-${n}-is`, { x: n * x, top: rim - space.tight - head }, names.slice(2 * n, 2 * n + 2))
          .marks,
      ];
    }),
    ...lowered(over, floor + space.tight),
    ...rounded(layout, SELLERS, { columns, pitch, x: left, bottom }),
    ...PAID.flatMap(([slot], n): Mark[] => [
      ...squares({
        key: slot,
        count: tens(layout, slot),
        columns: 9,
        pitch,
        x: x + left + n * (half - left),
        bottom,
        role: 'equity',
        standing: amount(data, slot).standing,
      }),
      ...block(`${slot}-sum`, { x: x + n * half, top: floor + space.tight }, said.slice(2 * n, 2 * n + 2))
        .marks,
    ]),
    ...footOf(layout),
  ];
}
