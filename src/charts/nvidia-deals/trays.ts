import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { vessel, within } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squares, tens } from '../shared/squares.ts';
import { block, blockHeight, runIn } from '../shared/type.ts';
import { moved } from '../../marks/kinds.ts';
import { footOf, rounded, SELLERS, type Deals } from './money.ts';

/** The trays, and what is known to be paid, with who paid. */
const NAMES = ['promised', 'paid'] as const;
const PAID = [
  ['softbank', 'paid1'],
  ['coreweaveStake', 'paid2'],
] as const;

/** Of the drawing's height, a sum at most, and a tray's name; of its breadth, the promised sum. */
const [SUM, NAME, BROAD] = [0.105, 0.06, 0.53];
/** How many squares a tray is broad, at least and at most. */
const COLUMNS = [7, 32] as const;
/** px: how thick a tray's wall is, and what lies between the two. */
const [WALL, APART] = [6, 10];
/** Of a tray's breadth, where what is paid second stands; px between squares and their words. */
const SECOND = 0.585;
const BESIDE = 8;
/** px between words and the floor under them, and a hedge and its number, at least. */
const [AIR, HEDGE] = [3, 2];

/** 7 · Two open trays of one size, one over the other: what is promised fills its one to the brim, what is known to be paid lies on the floor of the other. */
export function traysScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const inner = width - 2 * WALL;
  const most = size.height * SUM;
  const over = amountLockup('promised', amount(data, 'ordered'), 'purchase', width * BROAD, most);
  const number = over.bottom / LEADING;
  const room = width - over.width;
  const names = within(
    NAMES.map((key, n) =>
      bold(layout, key, n ? 'equity' : 'purchase', Math.max(type.label, size.height * NAME)),
    ),
    room,
  );
  const heads = NAMES.map((key, n) =>
    runIn(`tray-${n}-is`, { x: 0, top: 0, maxWidth: room }, [names[n]!, caption(layout, `${key}Is`)]),
  );
  const head = Math.max(over.bottom, ...heads.map(({ bottom }) => bottom)) + space.tight;
  const free = (floorOf(layout) - APART) / 2 - head - WALL;
  const count = tens(layout, 'ordered');
  // As large as they fill a tray, and no square alone in its row.
  const { columns, pitch } = roomiest(
    range(...COLUMNS)
      .filter((columns) => count % columns > 1)
      .map((columns) => ({ columns, pitch: Math.min(inner / columns, free / rowsOf(count, columns)) })),
  );
  const high = rowsOf(count, columns) * pitch + gap(pitch);
  const brims = [head, floorOf(layout) - WALL - high];
  const left = (width - columns * pitch + gap(pitch)) / 2;
  const floor = brims[1]! + high;
  const far = inner * SECOND;
  // What is paid, and by whom, at the right of its squares.
  const said = within(
    PAID.flatMap(([slot, label]) => [sum(amount(data, slot), number, 'equity'), caption(layout, label)]),
    Math.min(far - 3 * pitch - BESIDE, width - WALL - left - far - pitch) - BESIDE,
    (high - AIR) * 2,
  );
  return [
    ...brims.flatMap((y, n) => [
      vessel(`tray/${n}`, { x: 0, y, w: width, h: high + WALL }, WALL),
      ...heads[n]!.marks.map((mark) => moved(mark, 0, y - space.tight - heads[n]!.bottom)),
    ]),
    // Its number ends where the trays do.
    ...over.marks.map((mark, n) => ({
      ...mark,
      y: mark.y + head - space.tight - over.bottom,
      x: n ? room + over.marks[0]!.x - HEDGE : width,
      anchor: 'end' as const,
    })),
    ...rounded(layout, SELLERS, { columns, pitch, x: left, bottom: brims[0]! + high }),
    ...PAID.flatMap(([slot], n): Mark[] => {
      const lines = said.slice(2 * n, 2 * n + 2);
      const x = left + n * far;
      const number = tens(layout, slot);
      return [
        ...squares({
          key: slot,
          count: number,
          columns,
          pitch,
          x,
          bottom: floor,
          role: 'equity',
          standing: amount(data, slot).standing,
        }),
        ...block(
          `${slot}-sum`,
          { x: x + Math.ceil(number) * pitch + BESIDE, top: floor - AIR - blockHeight(lines) },
          lines,
        ).marks,
      ];
    }),
    ...footOf(layout),
  ];
}
