import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox, middled, shape, slab } from '../shared/places.ts';
import { gap, squares } from '../shared/squares.ts';
import { block } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** Of the drawing's breadth, a bank of the bridge; of its height, the sum over it at most, and Nvidia under the prop. */
const BANK = 0.27;
const SUM = 0.24;
const FOOT = 0.16;
/** Of the height under the sum, how thick the bridge is; in a number's size, how far its broken ends hang down at least. */
const DECK = 0.13;
const HANG = 1.6;
/** Of the gorge, how far either half of the bridge reaches, and the notch in its end. */
const HALF = 0.43;
const NOTCH = 0.06;
/** How strong the bridge is, and the ground of a prop of which nothing is due. */
const PALE = 0.66;
const GROUND = 0.25;
/** px: the cap, and how far it reaches past the squares. */
const CAP = 8;
const PAST = 7;
/** px: the air between a bank and Nvidia, and what the arrowhead in it keeps from both. */
const AWAY = 28;
const CLEAR = 4;

/** 9 · The bridge that OpenAI's rent comes over is broken; a prop of Nvidia's squares would hold it, and ends in a flat cap. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, type, space } = layout;
  const { width } = layout.size;
  const money = amount(data, 'guarantee');
  const height = floorOf(layout) - 1;
  const sum = amountLockup('guarantee-sum', money, 'purchase', width, height * SUM);
  const top = sum.bottom + space.snug;
  const w = width * BANK;
  const far = width - w;
  const gorge = far - w;
  const deck = (height - top) * DECK;
  // What the broken ends lie on.
  const cap = top + type.number * HANG + deck;
  const base = height - height * FOOT;
  const count = tens(layout, 'guarantee');
  // As many columns as fill the room, by twos: no last row is a sliver.
  const columns = 2 * Math.round(Math.sqrt((gorge * count) / (base - cap)) / 2) || 2;
  const pitch = Math.min((gorge - 4 * PAST) / columns, ((base - cap - CAP) * columns) / count);
  const [wide, side] = [columns * pitch - gap(pitch), pitch - gap(pitch)];
  const left = (width - wide) / 2;
  // The last row is filled evenly: its level is where the cap lies.
  const rows = Math.floor(count / columns);
  const part = (count / columns - rows) * side;
  const high = base - rows * pitch - part;
  const level = (base + height) / 2;
  /** Half of the bridge, from its bank down to where it broke, in pieces: there is room for a word over its middle. @param on 1 to the right, -1 to the left */
  const broken = (key: string, from: number, on: number): AreaMark => {
    const at = (along: number, down: number): Point => [
      from + on * along * gorge,
      top + (along / HALF) * (high - CAP - top - deck) + down * deck,
    ];
    const edge = (down: number): Point[] => range(9).map((n) => at((n / 8) * HALF, down));
    return shape(key, [...edge(0), at(HALF - NOTCH, 0.5)], { role: 'purchase', shade: PALE }, edge(1));
  };
  return [
    ...sum.marks,
    broken('rent-from', w, 1),
    broken('rent-to', far, -1),
    slab('prop', { x: left, y: high, w: wide, h: base - high }, { role: 'purchase', shade: GROUND }),
    ...squares({
      key: 'guarantee',
      count: columns * (rows + 1),
      columns,
      pitch,
      x: left,
      bottom: base,
      role: 'purchase',
      standing: money.standing,
    }).map((cell, n) => (n < columns * rows ? cell : { ...cell, y: high, h: part })),
    slab('cap', { x: left - PAST, y: high - CAP, w: wide + 2 * PAST, h: CAP }, { tone: 'ink' }),
    ...(
      [
        ['openai', 0, top, w],
        ['campus', far, top, w],
        ['nvidia', w + AWAY, base, gorge - 2 * AWAY],
      ] as const
    ).flatMap(([key, x, y, w]) => {
      const h = height - y;
      return filledBox(key, { x, y, w, h }, [bold(layout, key, 'paper', Math.min(type.hero, h / 2))], {
        tone: 'ink',
        r: 0,
      });
    }),
    ...block('rent-is', { x: width / 2, top, anchor: 'middle' }, [bold(layout, 'rent', 'purchase')]).marks,
    shape(
      'repays',
      [
        [w + CLEAR, level - CLEAR * 3],
        [w + AWAY - CLEAR, level],
        [w + CLEAR, level + CLEAR * 3],
      ],
      { role: 'context' },
    ),
    ...middled('repay', { x: 0, y: base, w, h: height - base }, [
      { ...caption(layout, 'repay'), tone: 'paper' },
    ]).marks,
    ...footOf(layout),
  ];
}
