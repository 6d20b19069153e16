import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, hedged, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { arrowEdges, filledBox, middled, plain, shape, within } from '../shared/places.ts';
import type { Look } from '../shared/rules.ts';
import { gap, roomiest, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** Of the drawing's height: Nvidia's bar, and a buyer's box. Of the bar, its name and its count. */
const BAR = 0.16;
const BOX = 0.13;
const NAME = 0.56;
const COUNT = 0.48;
/** Of what the ways of shares leave of the breadth, a buyer's money. */
const MONEY = [0.54, 0.46] as const;
/** Of an arrow's breadth, the shaft of one of money and of one of shares; of the drawing's height, how long a head is. */
const SHAFT = [0.86, 0.5] as const;
const LONG = 0.1;
/** Of a name's size, the word in one of shares; of the word's breadth, that arrow; in the word's size, the gap it stands in. */
const WORD = 1.1;
const THIN = 0.8;
const ROOM = 1.7;
/** Squares across, in whole rows. */
const COLUMNS = [2, 5];
/** How strong the money is. */
const PALE = 0.3;
/** What of an arrow its words take; how much larger than elsewhere a sum is at most; in a name's size, the least of a buyer's box. */
const SAID = 0.86;
const LARGE = 1.6;
const LEAST = 1.65;

/** The two that are sized: the squares' key, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** 2 · From Nvidia's bar, on which stands how many deals it made, money goes down to two buyers; between both ways shares come up from each. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const height = floorOf(layout);
  const [bar, head] = [height * BAR, height * LONG];
  const box = Math.max(height * BOX, type.label * LEAST);
  const [top, foot] = [bar + space.tight, height - box - space.tight];
  const many = amount(data, 'deals');
  const shares = bold(layout, 'shares', 'equity', type.label * WORD);
  const back = widthOf(shares);
  const free = size.width - 2 * back - 4 * space.half;
  const widths = MONEY.map((share) => free * share + space.half + back);
  // What each sum is, on its arrow, over its squares.
  const said = SIZED.map(([, slot], n) => {
    const broad = free * MONEY[n]!;
    const wide = broad * SHAFT[0] * SAID;
    const [hedge, much] = hedged(layout, amount(data, slot), 'ink', type.hero * LARGE);
    const lines = [hedge, poster(much, wide), ...(n ? within([caption(layout, 'withMicrosoft')], wide) : [])];
    return { broad, wide, lines: lines.map((line): Line => ({ ...line, tone: 'ink' })) };
  });
  const low = foot - head;
  const high = low - top - blockHeight(said[0]!.lines) - 2 * space.near;
  const all = tens(layout, 'openai');
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min(said[0]!.wide / columns, said[1]!.wide / 2, high / rowsOf(all, columns)),
    })),
  );
  return [
    ...filledBox('deals', { x: 0, y: 0, w: size.width, h: bar }, [], { role: 'equity', r: 0 }),
    ...middled('deals-who', { x: 0, y: 0, w: widths[1]!, h: bar }, [
      bold(layout, 'nvidia', 'paper', bar * NAME),
    ]).marks,
    ...middled('deals-sum', { x: widths[1]!, y: 0, w: size.width - widths[1]!, h: bar }, [
      poster(sum(many, bar * COUNT, 'paper'), widths[0]! * SAID),
    ]).marks,
    ...SIZED.flatMap(([key, slot], n): Mark[] => {
      const w = widths[n]!;
      const { lines, wide, broad } = said[n]!;
      const money = n ? size.width - broad / 2 : broad / 2;
      const up = n ? size.width - w + back / 2 : w - back / 2;
      const part = shares.size * ROOM;
      const word = { x: up - back * 0.6, y: (top + foot - part) / 2, w: back * 1.2, h: part };
      const arrow = (way: 'out' | 'back', points: [Point, Point], broad: number, look: Look): AreaMark => {
        const shaft = broad * SHAFT[way === 'out' ? 0 : 1];
        const { over, under } = arrowEdges(...points, shaft, broad, way === 'out' ? head : head * THIN);
        return shape(`${slot}-${way}`, over, look, under);
      };
      const count = tens(layout, slot);
      const across = Math.min(columns, Math.ceil(count));
      return [
        arrow(
          'out',
          [
            [money, top],
            [money, foot],
          ],
          broad,
          { role: 'equity', shade: PALE },
        ),
        arrow(
          'back',
          [
            [up, foot],
            [up, top],
          ],
          back * THIN,
          { tone: 'equity', order: 1 },
        ),
        // Its word parts it.
        plain(`${slot}-part`, word, { bare: true, order: 1 }),
        ...middled(`${slot}-shares`, word, [shares], 0, 1).marks,
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
        ...block(`${key}-sum`, { x: money, top: top + space.near, anchor: 'middle', maxWidth: wide }, lines)
          .marks,
        ...filledBox(
          slot,
          { x: n * (size.width - w), y: height - box, w, h: box },
          [bold(layout, slot, 'paper', Math.min(type.hero, box / LEAST))],
          { tone: 'ink', r: 0 },
        ),
      ];
    }),
    ...footOf(layout),
  ];
}
