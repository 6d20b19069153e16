import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, hedged, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { arrowEdges, filledBox, middled, shape, slab, within } from '../shared/places.ts';
import type { Look } from '../shared/rules.ts';
import { gap, roomiest, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** Of the drawing's height: Nvidia's bar, the teeth under it, one for each deal, and a buyer's box. Of the bar, its name and its count. */
const BAR = 0.16;
const TICK = 0.04;
const BOX = 0.13;
const NAME = 0.56;
const COUNT = 0.48;
/** Of the drawing's breadth, a buyer's; of that, the middle and the breadth of the money's arrow and of the shares'. */
const BUYER = [0.54, 0.43] as const;
const MONEY = [0.32, 0.55] as const;
const SHARES = [0.825, 0.3] as const;
/** Of an arrow's breadth, that of its head; of the drawing's height, this head's length. */
const WING = 1.16;
const LONG = 0.1;
/** How strong the money is. */
const PALE = 0.3;
/** Of its place, a tooth, and what of an arrow its words take; how much larger than elsewhere a sum is at most; in a name's size, the least of a buyer's box. */
const TOOTH = 0.45;
const SAID = 0.92;
const LARGE = 1.4;
const LEAST = 1.65;

/** The two that are sized: the squares' key, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** 2 · From Nvidia, under whose bar hang as many teeth as it made deals, money goes down to two buyers, and beside it shares come up. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const height = floorOf(layout);
  const [bar, tick, head] = [height * BAR, height * TICK, height * LONG];
  const widths = BUYER.map((share) => share * size.width);
  const box = Math.max(height * BOX, type.label * LEAST);
  const [top, foot] = [bar + tick + space.tight, height - box - space.tight];
  const many = amount(data, 'deals');
  const each = size.width / many.value;
  const shares = within([bold(layout, 'shares', 'paper', type.number)], widths[1]! * SHARES[1] * SAID);
  // What each sum is, on its arrow, over its squares.
  const said = SIZED.map(([, slot], n) => {
    const wide = widths[n]! * MONEY[1] * SAID;
    const [hedge, much] = hedged(layout, amount(data, slot), 'ink', type.hero * LARGE);
    const lines = [hedge, poster(much, wide), ...(n ? within([caption(layout, 'withMicrosoft')], wide) : [])];
    return { wide, lines: lines.map((line): Line => ({ ...line, tone: 'ink' })) };
  });
  const low = foot - head;
  const high = low - top - blockHeight(said[0]!.lines) - space.half;
  const all = tens(layout, 'openai');
  const { columns, pitch } = roomiest(
    range(2, 6).map((columns) => ({
      columns,
      pitch: Math.min(said[0]!.wide / columns, said[1]!.wide / 2, high / rowsOf(all, columns)),
    })),
  );
  return [
    ...filledBox('deals', { x: 0, y: 0, w: size.width, h: bar }, [], { role: 'equity', r: 0 }),
    ...range(many.value).map((n) =>
      slab(
        `deal/${n}`,
        { x: (n + (1 - TOOTH) / 2) * each, y: bar - 1, w: each * TOOTH, h: tick + 1 },
        { tone: 'equity' },
      ),
    ),
    ...middled('deals-who', { x: 0, y: 0, w: widths[1]!, h: bar }, [
      bold(layout, 'nvidia', 'paper', bar * NAME),
    ]).marks,
    ...middled('deals-sum', { x: widths[1]!, y: 0, w: size.width - widths[1]!, h: bar }, [
      poster(sum(many, bar * COUNT, 'paper'), widths[0]! * SAID),
    ]).marks,
    ...SIZED.flatMap(([key, slot], n): Mark[] => {
      const w = widths[n]!;
      const x = n * (size.width - w);
      const [money, back] = [x + w * MONEY[0], x + w * SHARES[0]];
      const arrow = (key: string, from: Point, to: Point, broad: number, look: Look): AreaMark => {
        const { over, under } = arrowEdges(from, to, broad, broad * WING, head);
        return shape(key, over, look, under);
      };
      const { lines, wide } = said[n]!;
      const count = tens(layout, slot);
      const across = Math.min(columns, Math.ceil(count));
      return [
        arrow(`${slot}-out`, [money, top], [money, foot], w * MONEY[1], { role: 'equity', shade: PALE }),
        arrow(`${slot}-back`, [back, foot], [back, top], w * SHARES[1], { tone: 'equity', order: 1 }),
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
        ...block(`${key}-sum`, { x: money, top: top + space.tight, anchor: 'middle', maxWidth: wide }, lines)
          .marks,
        ...middled(`${slot}-shares`, { x: back - w / 2, y: top + head, w, h: low - top }, shares, 4, 1).marks,
        ...filledBox(
          slot,
          { x, y: height - box, w, h: box },
          [bold(layout, slot, 'paper', Math.min(type.hero, box / LEAST))],
          { tone: 'ink', r: 0 },
        ),
      ];
    }),
    ...footOf(layout),
  ];
}
