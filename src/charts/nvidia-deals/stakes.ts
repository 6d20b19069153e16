import { range } from 'd3-array';
import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, name, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { arrowEdges, filledBox, slab, within } from '../shared/places.ts';
import { squares } from '../shared/squares.ts';
import { block, blockHeight, lowered } from '../shared/type.ts';
import { footOf, strip, stripLength, tens, type Deals } from './money.ts';

/** Of the drawing's height: Nvidia's bar, the teeth under it, one for each deal, and a buyer's box. Of the bar, its name and its count. */
const BAR = 0.19;
const TICK = 0.045;
const BOX = 0.13;
const NAME = 0.56;
const COUNT = 0.4;
/** Of a buyer's breadth: the way out, with the money on it, and the way back; of either, its shaft; how strong the way out is. */
const OUT = 0.56;
const BACK = 0.44;
const SHAFT = 0.78;
const PALE = 0.3;
/** px by which two parts of one shape lie over each other: no line between them. */
const SEAM = 0.5;
/** Columns that the larger sum's squares may have. */
const COLUMNS = [2, 5];
/** Of its place, a tooth; of a name's size, the least of a buyer's box; of a way's length and of its breadth, its head at most; of a shaft's, its word. */
const TOOTH = 0.45;
const LEAST = 1.65;
const LONG = 0.26;
const WING = 0.4;
const SAID = 0.9;
/** In squares, the air that they have beside them and over them in their way. */
const BESIDE = 0.4;
const OVER = 0.2;

/** The two that are sized: the squares' key, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** 2 · Under Nvidia hang as many teeth as it made deals; to two buyers money goes out on a broad way, and shares come back on another. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const height = floorOf(layout);
  const [bar, tick] = [height * BAR, height * TICK];
  const w = (size.width - space.apart) / 2;
  const who = name(layout, 'nvidia', 'paper');
  const sums = within(
    SIZED.map(([, slot]) => sum(amount(data, slot), type.hero, 'equity')),
    w,
  );
  const withMicrosoft = caption(layout, 'withMicrosoft');
  const low = height - blockHeight([sums[0]!, withMicrosoft]);
  const box = Math.max(height * BOX, type.label * LEAST);
  const [top, foot] = [bar + tick + space.hair, low - box - 2 * space.tight];
  const [out, back] = [w * OUT, w * BACK];
  const head = Math.min((foot - top) * LONG, out * WING);
  const count = tens(layout, 'openai');
  const fits = COLUMNS.map((columns) => ({
    columns,
    pitch: Math.min((out * SHAFT) / (columns + BESIDE), (foot - top - head) / (count / columns + OVER)),
  }));
  const { columns, pitch } = fits.reduce((best, fit) => (fit.pitch > best.pitch ? fit : best));
  const many = amount(data, 'deals');
  const named = block('deals-who', { x: space.near, top: 0 }, [{ ...who, size: bar * NAME }]);
  const said = amountLockup(
    'deals-sum',
    many,
    'paper',
    size.width - named.width - 3 * space.near,
    bar * COUNT,
  );
  const each = size.width / many.value;
  const [shares] = within([bold(layout, 'shares', 'paper', type.number)], back * SHAFT * SAID);
  return [
    ...filledBox('deals', { x: 0, y: 0, w: size.width, h: bar }, [], { role: 'equity', r: 0 }),
    ...range(many.value).map((n) =>
      slab(
        `deal/${n}`,
        { x: (n + (1 - TOOTH) / 2) * each, y: bar - 1, w: each * TOOTH, h: tick + 1 },
        { tone: 'equity' },
      ),
    ),
    ...lowered(named, (bar - named.bottom) / 2),
    ...lowered(said, (bar - said.bottom) / 2).map((mark) =>
      moved(mark, size.width - space.near - said.width, 0),
    ),
    ...SIZED.flatMap(([key, slot], n): Mark[] => {
      const x = n * (size.width - w);
      const [goes, comes] = [x + out / 2, x + w - back / 2];
      const set = {
        key,
        pitch,
        role: 'equity',
        standing: amount(data, slot).standing,
        bottom: foot - head,
      } as const;
      const shaft = { x: comes - (back * SHAFT) / 2, y: top + head, w: back * SHAFT, h: foot - top - head };
      const many = tens(layout, slot);
      const left = goes - stripLength(n ? many : columns, pitch) / 2;
      const neck = shaft.y + SEAM;
      return [
        {
          kind: 'area',
          key: `${slot}-out`,
          ...arrowEdges([goes, top], [goes, foot], out * SHAFT, out, head),
          role: 'equity',
          shade: PALE,
        },
        ...(n ? strip({ ...set, count: many, x: left }) : squares({ ...set, count: many, columns, x: left })),
        {
          kind: 'area',
          key: `${slot}-back`,
          // Its point alone, down to just under where its shaft begins, which its word stands on.
          over: [
            [comes - back / 2, neck],
            [comes, top],
          ],
          under: [
            [comes + back / 2, neck],
            [comes, top],
          ],
          tone: 'equity',
          order: 1,
        },
        ...filledBox(`${slot}-shares`, shaft, [shares!], { role: 'equity', r: 0 }).map((mark) => ({
          ...mark,
          order: 1,
        })),
        ...filledBox(
          slot,
          { x, y: foot + space.tight, w, h: box },
          [{ ...name(layout, slot, 'paper'), size: Math.min(type.hero, box / LEAST) }],
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
