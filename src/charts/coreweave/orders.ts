import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { range } from 'd3-array';
import { series } from '../chart.ts';
import { bold } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { plain, shape, within } from '../shared/places.ts';
import { gap, roomiest, rowsOf, squaresOf } from '../shared/squares.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { block } from '../shared/type.ts';
import { type CoreWeave } from './money.ts';

/** The quarters of the series that are shown, by their place. */
const SHOWN = [0, 2, 5] as const;
/** Squares across a slip: of these, as many as make the largest. */
const COLUMNS = [5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18];
/** How strong its paper is; of a square, its margin, and how deep its torn end is; teeth of that for a square. */
const BED = 0.5;
const MARGIN = 0.14;
const [TORN, TEETH] = [0.8, 0.7];
/** How large the last sum is at least, of the largest amount elsewhere; of the width, at most; how high it reaches in any script, in its size. */
const [LARGE, BROAD, REACH] = [1.65, 0.82, 0.88];

/** 8 · Slips of signed orders at three dates hang from a bar each, each longer than the one before and over what it comes to, by the company's own count; the last has all the height, and what it leaves is its sum's. */
export function ordersScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const shown = SHOWN.map((i) => series(data, 'backlog')[i]!);
  const low = floorOf(layout);
  const most = (size.width - 2 * space.half) / SHOWN.length;
  const dates = within(
    SHOWN.map((i) => bold(layout, `backlog${i}`, 'paper', type.number)),
    most - 2 * space.half,
  );
  const rail = dates[0]!.size * LEADING + 2 * space.tight;
  const last = SHOWN.length - 1;
  // With its margin and its torn end, and its sum under that.
  const { columns, pitch, high } = roomiest(
    COLUMNS.map((columns) => {
      const high = rowsOf(shown[last]!.value, columns) + MARGIN + TORN;
      const room = low - rail - type.hero * LARGE;
      return { columns, high, pitch: Math.min(most / (columns + MARGIN), room / high) };
    }),
  );
  const air = gap(pitch);
  const across = columns * pitch + air;
  const tall = (low - rail - high * pitch - space.apart) / REACH;
  return [
    ...shown.flatMap((at, order): Mark[] => {
      const key = `orders-${order}`;
      const [x, y] = [(order * (size.width - across)) / 2, rail + air + rowsOf(at.value, columns) * pitch];
      const printed = amountLockup(
        `${key}-sum`,
        at,
        'purchase',
        ...(order < last ? ([across, type.number] as const) : ([size.width * BROAD, tall] as const)),
      );
      const px = printed.marks[0]!.size;
      const half = 2 * Math.round(columns * TEETH);
      const teeth = range(half + 1).map((n): Point => [x + (across * n) / half, y + (n % 2) * pitch * TORN]);
      // The others are under their slips' middle, the last under all that is on its left.
      const [left, top] =
        order < last
          ? [x + (across - printed.width) / 2, y + pitch * TORN]
          : [size.width - printed.width, low - px * BASELINE - space.tight];
      return [
        shape(
          `${key}-slip`,
          [
            [x, rail],
            [x + across, rail],
          ],
          { role: 'purchase', shade: BED, order },
          teeth,
        ),
        ...squaresOf(at, {
          key,
          columns,
          pitch,
          x: x + air,
          top: rail + air,
          role: 'purchase',
          order,
        }),
        plain(`${key}-rail`, { x, y: 0, w: across, h: rail }, { tone: 'ink' }),
        ...block(`${key}-date`, { x: x + across / 2, top: space.tight, anchor: 'middle' }, [dates[order]!])
          .marks,
        ...printed.marks.map((mark, n) => ({
          ...moved(mark, left, top),
          ...(order === last && { anchor: 'end' as const, x: n ? left + printed.marks[0]!.x : size.width }),
          order,
        })),
      ];
    }),
    ...unitKey(layout, 'unit'),
  ];
}
