import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { filledBox, middled, shape, slab, within } from '../shared/places.ts';
import { type Look, stroke } from '../shared/rules.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, blockHeight, poster, widthOf } from '../shared/type.ts';
import { bent, footOf, swing, tens, type Deals } from './money.ts';

/** Of the drawing's height: Nvidia's bar, the teeth under it, one for each deal, and a buyer's box. Of the bar, its name and its count. */
const BAR = 0.16;
const TICK = 0.04;
const BOX = 0.12;
const NAME = 0.56;
const COUNT = 0.48;
/** Of the drawing's breadth, a buyer's; of that, and of its own height, how broad a ribbon is at most; how far it goes aside, of that height. */
const BUYER = [0.58, 0.39] as const;
const RIBBON = 0.34;
const STOUT = 0.5;
const ASIDE = 0.9;
/** Of a ribbon's breadth, that of its head, and this head's length. */
const WING = 1.34;
const LONG = 0.5;
/** How strong the money is; of a ribbon, the air round it where it lies on the other. */
const PALE = 0.3;
const AIR = 0.86;
/** Of its place, a tooth; in a name's size, the least of a buyer's box; of a ribbon, its word. */
const TOOTH = 0.45;
const LEAST = 1.65;
const SAID = 0.84;
/** In squares, the air that they have beside them in a ribbon that leans, and over them. */
const BESIDE = 0.9;
const OVER = 0.2;

/** The two that are sized: the squares' key, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** 2 · From Nvidia, under whose bar hang as many teeth as it made deals, money goes down to two buyers, and shares cross it on their way up. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const height = floorOf(layout);
  const [bar, tick] = [height * BAR, height * TICK];
  const widths = BUYER.map((share) => share * size.width);
  const sums = within(
    SIZED.map(([, slot]) => sum(amount(data, slot), type.hero, 'equity')),
    widths[1]!,
  );
  const withMicrosoft = caption(layout, 'withMicrosoft');
  const low = height - blockHeight([sums[1]!, withMicrosoft]);
  const box = Math.max(height * BOX, type.label * LEAST);
  const [top, foot] = [bar + tick + space.hair, low - box - space.tight];
  const many = amount(data, 'deals');
  const each = size.width / many.value;
  const tall = foot - top;
  const [first, second] = widths.map((w) => Math.min(w * RIBBON, tall * STOUT)) as [number, number];
  const pitch = Math.min(first / (2 + BESIDE), (tall - first * LONG) / (tens(layout, 'openai') / 2 + OVER));
  const [shares] = within([bold(layout, 'shares', 'paper', type.number)], first * SAID);
  const [stub, plate] = [shares!.size * LEAST, Math.max(first, widthOf(shares!) + space.close)];
  const ribbon = (key: string, from: Point, to: Point, broad: number, look: Look): AreaMark => {
    const neck = to[1] + Math.sign(from[1] - to[1]) * broad * LONG;
    const edge = (side: number): Point[] => [
      ...bent(from, [to[0], neck], side),
      [to[0] + side * WING, neck],
      to,
    ];
    return shape(key, edge(-broad / 2), look, edge(broad / 2));
  };
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
      const broad = n ? second : first;
      const aside = Math.min(w - broad * WING, tall * ASIDE) / 2;
      const [left, right] = [x + w / 2 - aside, x + w / 2 + aside];
      const goes: Point = [left, top];
      const stood = { x: left - plate / 2, y: foot - stub, w: plate, h: stub };
      const neck = foot - broad * LONG;
      const [all, across] = [tens(layout, slot), 2 - n];
      const cells = squares({
        key,
        count: all,
        columns: across,
        pitch,
        x: (gap(pitch) - across * pitch) / 2,
        top: (top + neck - (all / across) * pitch) / 2,
        role: 'equity',
        standing: amount(data, slot).standing,
      });
      return [
        ribbon(`${slot}-back`, [left, foot - (n ? 0 : stub - 1)], [right, top], broad, {
          tone: 'equity',
          order: 1,
        }),
        // One stands on a foot, on which it says what comes back.
        ...(n
          ? []
          : [
              slab('shares-foot', stood, { tone: 'equity', order: 1 }),
              ...middled('shares-name', stood, [shares!], 4, 1).marks,
            ]),
        stroke(`${slot}-air`, bent(goes, [right, neck]).slice(6), broad * AIR, { tone: 'ground' }),
        ribbon(`${slot}-out`, goes, [right, foot], broad, { role: 'equity', shade: PALE }),
        ...cells.map((cell) => ({
          ...cell,
          x: cell.x + left + 2 * aside * swing((cell.y + cell.h / 2 - top) / (neck - top)),
        })),
        ...filledBox(
          slot,
          { x, y: foot + space.tight, w, h: box },
          [bold(layout, slot, 'paper', Math.min(type.hero, box / LEAST))],
          { tone: 'ink', r: 0 },
        ),
        ...block(`${key}-sum`, { x: x + w / 2, top: low, anchor: 'middle' }, [
          sums[n]!,
          ...(n ? [withMicrosoft] : []),
        ]).marks,
      ];
    }),
    ...footOf(layout),
  ];
}
