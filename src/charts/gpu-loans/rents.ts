import { range } from 'd3-array';
import type { DataOf, SeriesAmount } from '../../lib/types.ts';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { series, words, type Label } from '../chart.ts';
import { amountLine, foot, tallest } from '../shared/head.ts';
import { linear } from '../shared/plot/scale.ts';
import { floorUnder } from '../shared/rules.ts';
import { block, blockHeight, type Line, within } from '../shared/type.ts';
import type { Gpu } from './parts.ts';

/** The three counts, an old and a new price of each. */
const PAIRS = 3;
/** Of the width: air between two pairs; of a pair: air between its two bars. */
const [APART, BETWEEN] = [0.06, 0.06];
/** How far the words over a bar reach, in its breadth. */
const OUT = 1.2;
/** How strong the old price is. */
const OLD = 0.4;
/** Of a bar's width: an arrow's shaft; of its height: its head. Of the drawing's height: the arrow. */
const [SHAFT, HEAD, ARROW] = [0.5, 0.46, 0.3];

/** A fat arrow, up or down. @param y its upper end, px */
function fat(key: string, x: number, y: number, w: number, h: number, up: boolean, order: number): AreaMark {
  const [shaft, neck] = [(w * SHAFT) / 2, h * (1 - HEAD)];
  const way: [number, number][] = [
    [shaft, 0],
    [shaft, neck],
    [w / 2, neck],
    [0, h],
  ];
  const edge = (side: number): Point[] =>
    way.map(([out, along]): Point => [x + side * out, up ? y + h - along : y + along]);
  return { kind: 'area', key, over: edge(1), under: edge(-1), tone: 'ink', order };
}

/** 6 · What an hour on one chip rents for: three counts, each from an old price to a new one, never joined. */
export function rentsScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const rents = series(data, 'rents').slice(0, PAIRS * 2);
  const below = foot(layout, 'rentsNote');
  const apart = size.width * APART;
  const pair = (size.width - apart * (PAIRS - 1)) / PAIRS;
  const between = pair * BETWEEN;
  const w = (pair - between) / 2;
  const maxWidth = w * OUT;
  const label = (key: string): string => words<DataOf<'gpu-loans'>>(data, key as Label<'gpu-loans'>);
  const sources = range(PAIRS).map((i): Line[] => [
    { text: label(`rentsOf${i}`), size: type.label, weight: 600 },
  ]);
  const times = rents.map((_, i): Line[] =>
    within([{ text: label(`rent${i}`), size: type.note, tone: 'muted' }], w),
  );
  const price = (rent: SeriesAmount, i: number): Line[] => [
    { text: rent.hedge, size: type.note, tone: 'muted' },
    {
      ...amountLine(rent, type.number * (i % 2 ? 1.15 : 1), 'purchase'),
      text: rent.short.replace(/\/.*/, ''),
    },
  ];
  const hedge = Math.min(...rents.map((rent, i) => within([price(rent, i)[0]!], w)[0]!.size));
  const printed = rents.map((rent, i): Line[] => {
    const [over, sum] = price(rent, i);
    return [{ ...over!, size: hedge }, ...within([sum!], w)];
  });
  const floor = below.top - space.near - tallest(sources, pair) - tallest(times, w) - space.close;
  const most = Math.max(...rents.map(({ value }) => value));
  const h = linear([0, most], [0, floor - tallest(printed, maxWidth)]);
  return [
    floorUnder(floor, [0, size.width]),
    ...rents.flatMap((rent, i): Mark[] => {
      const [n, later] = [Math.floor(i / 2), i % 2];
      const x = n * (pair + apart) + later * (w + between);
      const top = floor - h(rent.value);
      const place = { x: x + w / 2, anchor: 'middle', maxWidth } as const;
      return [
        {
          kind: 'cell',
          key: `rent-${rent.point}`,
          x,
          y: top,
          w,
          h: h(rent.value),
          role: 'purchase',
          standing: rent.standing,
          ...(later ? {} : { shade: OLD }),
        },
        ...block(
          `rent-${rent.point}-figure`,
          { ...place, top: top - blockHeight(printed[i]!, maxWidth) },
          printed[i]!,
        ).marks,
        ...block(`rent-${rent.point}-time`, { ...place, maxWidth: w, top: floor + space.close }, times[i]!)
          .marks,
      ];
    }),
    ...range(PAIRS).flatMap((n): Mark[] => {
      const [old, now] = [rents[n * 2]!, rents[n * 2 + 1]!];
      const up = now.value > old.value;
      const x = n * (pair + apart);
      const free =
        floor - Math.max(up ? h(old.value) : 0, h(now.value)) - tallest(printed, maxWidth) - space.close;
      const high = floor * ARROW;
      const middle = up ? x + pair / 2 : x + pair - w / 2;
      return [
        fat(`way/${n}`, middle, Math.max(0, free - high), w, Math.min(high, free), up, n),
        ...block(
          `source/${n}`,
          { x, top: floor + space.close + tallest(times, w), maxWidth: pair },
          within(sources[n]!, pair),
        ).marks,
      ];
    }),
    ...below.marks,
  ];
}
