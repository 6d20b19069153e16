import type { Mark, Point } from '../../marks/mark.ts';
import { range } from 'd3-array';
import { series } from '../chart.ts';
import { moved } from '../../marks/kinds.ts';
import { amountLockup } from '../shared/lockup.ts';
import { bold, sum } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { plain, shape, within } from '../shared/places.ts';
import { gap, rowsOf, squaresOf } from '../shared/squares.ts';
import { INK, LEADING } from '../shared/space.ts';
import { block, poster } from '../shared/type.ts';
import type { CoreWeave } from './money.ts';

/** The quarters of the series that are shown, by their place. */
const SHOWN = [0, 2, 5] as const;
/** Squares across a slip, and across one in a drawing that is so much wider than high. */
const COLUMNS = [6, 8] as const;
const WIDE = 1.25;
/** How strong its paper is; of a square, how deep its torn end is. */
const BED = 0.3;
const TORN = 0.5;
/** How much larger than the largest amount elsewhere the last sum is at most. */
const LARGE = 3;

/** 8 · Slips of signed orders at three dates hang from a bar each, each longer than the one before, by the company's own count. */
export function ordersScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const shown = SHOWN.map((i) => ({
    at: series(data, 'backlog')[i]!,
    date: bold(layout, `backlog${i}`, 'paper'),
  }));
  const low = floorOf(layout);
  const rail = type.label * LEADING + 2 * space.tight;
  const last = shown.at(-1)!.at;
  const columns = COLUMNS[size.width > low * WIDE ? 1 : 0];
  // With its margin and its torn end.
  const pitch = Math.min(
    (size.width - 2 * space.apart) / SHOWN.length / columns,
    (low - rail) / (rowsOf(last.value, columns) + 2 * TORN),
  );
  const air = gap(pitch);
  const across = columns * pitch + air;
  const left = (i: number): number => (i * (size.width - across)) / 2;
  const end = (i: 0 | 1 | 2): number => rail + air + rowsOf(shown[i]!.at.value, columns) * pitch;
  const small = poster(sum(shown[1]!.at, 0), across, type.hero).size;
  // The last sum stands under the other two, and ends at its own slip.
  const right = left(2) - space.near;
  const free = low - end(1) - pitch * TORN - small * LEADING - space.apart;
  const total = amountLockup(
    'orders-2-sum',
    last,
    'purchase',
    right,
    Math.min(type.hero * LARGE, free / INK),
  );
  return [
    ...shown.flatMap(({ at, date }, order): Mark[] => {
      const key = `orders-${order}`;
      const [x, y] = [left(order), end(order as 0)];
      const teeth = range(2 * columns + 1).map((n): Point => [
        x + (across * n) / (2 * columns),
        y + (n % 2) * pitch * TORN,
      ]);
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
        ...squaresOf(at, { key, columns, pitch, x: x + air, top: rail + air, role: 'purchase', order }),
        plain(`${key}-rail`, { x, y: 0, w: across, h: rail }, { tone: 'ink' }),
        ...block(
          `${key}-date`,
          { x: x + across / 2, top: space.tight, anchor: 'middle' },
          within([date], across - 4),
        ).marks,
        ...(at === last
          ? total.marks.map((mark) => ({ ...moved(mark, right - total.width, low - total.bottom), order }))
          : block(`${key}-sum`, { x, top: y + pitch * TORN, order }, [sum(at, small, 'purchase')]).marks),
      ];
    }),
    ...unitKey(layout, 'unit'),
  ];
}
