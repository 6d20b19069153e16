import { max, min } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { series } from '../chart.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { alone } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { INK } from '../shared/space.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { bold, sum } from '../shared/head.ts';
import { largest, type CoreWeave } from './money.ts';

/** The quarters of the series that are shown, by their place. */
const SHOWN = [0, 2, 5] as const;
/** Columns of a block, in which the last one ends in a full row. */
const COLUMNS = [8, 13];
/** How much larger than the largest amount elsewhere the last sum is at most; and of the drawing's height. */
const [LARGE, HIGHEST] = [2.9, 0.24];

/** 8 · Signed orders at three dates, by the company's own count: the last sum is the largest thing said. */
export function ordersScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const book = series(data, 'backlog');
  const shown = SHOWN.map((i) => ({ at: book[i]!, date: bold(layout, `backlog${i}`) }));
  const bottom = floorOf(layout) - blockHeight([shown[0]!.date]) - space.snug;
  const most = max(shown, ({ at }) => at.value) ?? 0;
  const last = poster(
    sum(shown.at(-1)!.at, 0, 'purchase'),
    size.width,
    Math.min(type.hero * LARGE, bottom * HIGHEST),
  );
  const between = space.apart;
  const room = bottom - last.size * INK - space.half;
  const { columns, pitch } = largest(COLUMNS, (size.width - 2 * between) / SHOWN.length, room, (each) =>
    rowsOf(most, each),
  );
  const across = columns * pitch - gap(pitch);
  const left = (i: number): number => (i * (size.width - across)) / 2;
  const small = min(shown.slice(0, -1), ({ at }) => poster(sum(at, 0, 'purchase'), across, type.hero).size);
  return [
    floorUnder(bottom, [0, size.width]),
    ...shown.flatMap(({ at, date }, order): Mark[] => {
      const set = { key: `orders-${order}`, count: at.value, columns, pitch, bottom, order } as const;
      const cells = squares({ ...set, x: left(order), role: 'purchase', standing: at.standing });
      const isLast = order === shown.length - 1;
      const line = isLast ? last : sum(at, small ?? type.number, 'purchase');
      const top = (min(cells, ({ y }) => y) ?? bottom) - line.size * INK - space.hair;
      const place = isLast
        ? ({ x: size.width, top: top - space.hair, anchor: 'end', order } as const)
        : { x: left(order), top, order };
      return [
        ...cells,
        ...alone(`orders-${order}-sum`, place, line),
        ...block(`orders-${order}-date`, { x: left(order), top: bottom + space.snug, order }, [date]).marks,
      ];
    }),
    ...unitKey(layout, 'unit'),
  ];
}
