import { max, min } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { moved } from '../../marks/kinds.ts';
import { series } from '../chart.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { alone, type PlaceBox } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, rowsOf, squaresOf } from '../shared/squares.ts';
import { BASELINE, DOWN, INK, upOf } from '../shared/space.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { bold, sum } from '../shared/head.ts';
import { ground, largest, type CoreWeave } from './money.ts';

/** The quarters of the series that are shown, by their place. */
const SHOWN = [0, 2, 5] as const;
/** Columns of a block, in which the last one ends in a full row. */
const COLUMNS = [8, 13];
/** How much larger than the largest amount elsewhere the last sum is at most; and of the drawing's height. */
const LARGE = 2.9;
const HIGHEST = 0.24;
/** How strong the ground is that orders stand on: together they are stairs. */
const BED = 0.3;

/** 8 · Signed orders at three dates, by the company's own count: the last sum is the largest thing said. */
export function ordersScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const book = series(data, 'backlog');
  const shown = SHOWN.map((i) => ({ at: book[i]!, date: bold(layout, `backlog${i}`) }));
  const bottom = floorOf(layout) - blockHeight([shown[0]!.date]) - space.snug;
  const most = max(shown, ({ at }) => at.value) ?? 0;
  const last = amountLockup(
    'orders-2-sum',
    shown.at(-1)!.at,
    'purchase',
    size.width,
    Math.min(type.hero * LARGE, bottom * HIGHEST),
  );
  const large = last.marks[0]!.size;
  const between = space.snug;
  // Han stands higher over its baseline.
  const tall = large * (upOf(last.marks[0]!.text) + DOWN);
  const room = bottom - tall - space.half;
  const { columns, pitch } = largest(COLUMNS, (size.width - 2 * between) / SHOWN.length, room, (each) =>
    rowsOf(most, each),
  );
  const across = columns * pitch - gap(pitch);
  const left = (i: number): number => (i * (size.width - across)) / 2;
  const small = min(shown.slice(0, -1), ({ at }) => poster(sum(at, 0, 'purchase'), across, type.hero).size);
  return [
    floorUnder(bottom, [0, size.width]),
    ...shown.flatMap(({ at, date }, order): Mark[] => {
      const key = `orders-${order}`;
      const x = left(order);
      const cells = squaresOf(at, { key, columns, pitch, x, bottom, role: 'purchase', order });
      const line = sum(at, small ?? type.number, 'purchase');
      const isLast = order === shown.length - 1;
      const over = (min(cells, ({ y }) => y) ?? bottom) - space.hair;
      const printed = isLast
        ? // Its number ends where its block does.
          last.marks.map((mark): Mark => {
            const [dx, top] = [size.width - last.width, over - space.tight - large * (BASELINE + DOWN)];
            const end = mark.key.includes('hedge') ? {} : ({ x: size.width, anchor: 'end' } as const);
            return { ...moved(mark, dx, top), ...end, order } as Mark;
          })
        : alone(`${key}-sum`, { x, top: over - line.size * INK, order }, line);
      const whole = Math.floor(at.value + 0.01);
      const [full, begun] = [Math.floor(whole / columns), whole % columns];
      const low = bottom - full * pitch + gap(pitch);
      const bed = (part: string, place: PlaceBox): Mark => ({
        ...ground({ key: `${key}-${part}`, ...place }, 'purchase', BED),
        order,
      });
      const part = cells.at(-1)!;
      const filled = part.h * (part.part ?? 0);
      return [
        bed('bed', { x, y: low, w: across, h: bottom - low }),
        ...(begun ? [bed('begun', { x, y: low - pitch, w: begun * pitch - gap(pitch), h: pitch })] : []),
        ...(filled ? [bed('part', { x: part.x, y: part.y + part.h - filled, w: part.w, h: filled })] : []),
        ...cells,
        ...printed,
        ...block(`${key}-date`, { x, top: bottom + space.snug, order }, [date]).marks,
      ];
    }),
    ...unitKey(layout, 'unit'),
  ];
}
