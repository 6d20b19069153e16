import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, hedged, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { arrowEdges, filledBox, middled, shape, within } from '../shared/places.ts';
import type { Look } from '../shared/rules.ts';
import { gap, roomiest, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** Of the drawing's height: Nvidia's name; a buyer's box, and at most a sum. */
const NAME = 0.1;
const BOX = 0.13;
/** Of an arrow's breadth, its shaft; of the drawing's height, how long a head of money is. */
const SHAFT = [0.8, 0.42] as const;
const LONG = 0.1;
/** Of the breadth, an arrow of shares, whose head is as long as it is broad; of that, from its middle to the money's arrow. */
const THIN = 0.048;
const APART = 0.9;
/** Squares across, in whole rows. */
const COLUMNS = [2, 5];
/** How strong the money is. */
const PALE = 0.36;
/** What of an arrow its words take; how much larger than elsewhere a sum is at most; in a name's size, the least of a buyer's box. */
const SAID = 0.92;
const LARGE = 1.6;
const LEAST = 1.65;

/** The two that are sized: the squares' key, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** 2 · From Nvidia's bar, on which stands how many deals it made, money goes down to two buyers, all as broad; beside each a thin way of shares comes up. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const height = floorOf(layout);
  const middle = size.width / 2;
  const head = height * LONG;
  const name = [
    bold(layout, 'nvidia', 'paper', Math.max(type.label, height * NAME)),
    sum(amount(data, 'deals'), type.label, 'paper'),
  ];
  const bar = blockHeight(name) + 2 * space.tight;
  const box = Math.max(height * BOX, type.label * LEAST);
  const [top, foot] = [bar + space.tight, height - box - space.tight];
  // One word between both ways of shares.
  const shares = bold(layout, 'shares', 'equity');
  const thin = size.width * THIN;
  const aside = widthOf(shares) / 2 + thin * SHAFT[1];
  const broad = middle - aside - thin * APART;
  const wide = broad * SHAFT[0] * SAID;
  // What each sum is, on its arrow, over its squares: both sums as large.
  const sums = SIZED.map(([, slot]) => hedged(layout, amount(data, slot), 'ink', type.hero * LARGE));
  const much = Math.min(height * BOX, ...sums.map(([, line]) => poster(line, wide).size));
  const said = sums.map(([hedge, line], n) =>
    [hedge, { ...line, size: much }, ...(n ? within([caption(layout, 'withMicrosoft')], wide) : [])].map(
      (line): Line => ({ ...line, tone: 'ink' }),
    ),
  );
  const low = foot - head;
  const high = low - top - blockHeight(said[0]!) - 2 * space.near;
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(wide / columns, high / rowsOf(tens(layout, 'openai'), columns)),
    })),
  );
  return [
    ...filledBox('deals', { x: 0, y: 0, w: size.width, h: bar }, name, { role: 'equity', r: 0 }),
    ...SIZED.flatMap(([key, slot], n): Mark[] => {
      const side = n * 2 - 1;
      const money = middle + side * (middle - broad / 2);
      const up = middle + side * aside;
      const arrow = (
        way: 'out' | 'back',
        x: number,
        [from, to, shaft, broad, head]: readonly [number, number, number, number, number],
        look: Look,
      ) => {
        const { over, under } = arrowEdges([x, from], [x, to], broad * shaft, broad, head);
        return shape(`${slot}-${way}`, over, look, under);
      };
      const count = tens(layout, slot);
      const across = Math.min(columns, Math.ceil(count));
      const w = middle - space.tight;
      return [
        arrow('out', money, [top, foot, SHAFT[0], broad, head], { role: 'equity', shade: PALE }),
        arrow('back', up, [foot, top, SHAFT[1], thin, thin], { tone: 'equity', order: 1 }),
        ...squares({
          key,
          count,
          columns: across,
          pitch,
          x: money - (across * pitch - gap(pitch)) / 2,
          bottom: low,
          role: 'equity',
          standing: amount(data, slot).standing,
        }),
        ...block(
          `${key}-sum`,
          { x: money, top: top + space.near, anchor: 'middle', maxWidth: wide },
          said[n]!,
        ).marks,
        ...filledBox(
          slot,
          { x: n * (size.width - w), y: height - box, w, h: box },
          [bold(layout, slot, 'paper', Math.min(type.hero, box / LEAST))],
          { tone: 'ink', r: 0 },
        ),
      ];
    }),
    ...middled('shares', { x: 0, y: top, w: size.width, h: foot - top }, [shares]).marks,
    ...footOf(layout),
  ];
}
