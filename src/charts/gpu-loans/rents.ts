import { range } from 'd3-array';
import { withHedge } from '../../lib/hedged.ts';
import type { SeriesAmount } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { series } from '../chart.ts';
import { amountLine, bold, caption, foot } from '../shared/head.ts';
import { arrowEdges, middled, plain, slab, within } from '../shared/places.ts';
import { linear } from '../shared/plot/scale.ts';
import { floorUnder } from '../shared/rules.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import type { Gpu } from './parts.ts';

/** The three counts, an old and a new price of each. */
const PAIRS = 3;
/** Of the width: air between two counts. */
const APART = 0.03;
/** Of a count's place: an arrow's shaft; of that, its head's length, and of the arrow's at most. */
const BROAD = 0.78;
const HEAD = [0.5, 0.45] as const;
/** Of a head, how far words in two lines reach into it. */
const INTO = 0.35;
/** Of its place's breadth, what a price may take; in a hedge's size, the height that puts it over its price. */
const SAID = 0.9;
const TWO = 3.2;
/** How strong the post is that is as high as the old price; the band over it, which says that, in its words' height. */
const POST = 0.26;
const BAND = 1.2;

/** 6 · What an hour on one chip rents for: three posts as high as each count's old price, which stands in one band of ink over them; from the band, on one scale, two broad arrows sink to the new price, and one rises. */
export function rentsScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const rents = series(data, 'rents');
  const below = foot(layout, 'rentsNote');
  const apart = size.width * APART;
  const w = (size.width - apart * (PAIRS - 1)) / PAIRS;
  const broad = w * BROAD;
  const pairs = range(PAIRS).map((n) => [rents[n * 2]!, rents[n * 2 + 1]!] as const);
  const shares = pairs.map(([old, now]) => now.value / old.value);
  /** Lines for every count, as large as all of them fit. */
  const alike = (of: (n: number) => Line[], ...most: [number, number?]): Line[][] => {
    const all = pairs.map((_, n) => within(of(n), ...most));
    return all.map((lines) =>
      lines.map((line, i) => ({ ...line, size: Math.min(...all.map((each) => each[i]!.size)) })),
    );
  };
  /** A price, its hedge over it where there is room. */
  const price = (rent: SeriesAmount, two: boolean, px: number): Line[] => {
    const sum = { ...amountLine(rent, px, 'paper'), text: rent.short.replace(/\/.*/, '') };
    return two
      ? [{ ...sum, text: rent.hedge, size: type.caption }, sum]
      : [{ ...sum, text: withHedge(rent, sum.text) }];
  };
  const names = alike(
    (n) => [
      bold(layout, `rentsOf${n as 0}`, 'ink', type.label * 1.15),
      caption(layout, `rentYears${n as 0}`),
    ],
    w,
  );
  const was = alike((n) => price(pairs[n]![0], false, type.number), w * SAID);
  const band = blockHeight(was[0]!) * BAND;
  const floor = below.top - space.near - blockHeight(names[0]!) - space.snug;
  // One scale for all of them, the band let into it: the highest reaches the upper edge.
  const y = linear([0, Math.max(...shares)], [floor, band]);
  const line = y(1);
  const headOf = (long: number): number => Math.min(broad * HEAD[0], long * HEAD[1]);
  // What words have beside the head of the arrow that rises: all stand in as much.
  const over = line - band;
  const two = over - 4 - headOf(over) * (1 - INTO) > type.caption * TWO;
  const into = two ? INTO : 0;
  const is = alike(
    (n) => price(pairs[n]![1], two, type.hero),
    broad * SAID,
    over - 4 - headOf(over) * (1 - into),
  );
  const high = blockHeight(is[0]!) + 2;
  return [
    ...pairs.flatMap(([, now], n): Mark[] => {
      const x = n * (w + apart) + w / 2;
      const way = shares[n]! < 1 ? 1 : -1;
      const [from, tip] = [line, y(shares[n]!)].map((at) => (way > 0 ? at : at - band)) as [number, number];
      const head = headOf(Math.abs(tip - from));
      const neck = tip - way * head * (1 - into);
      const said = widthOf(...is[n]!) + 4;
      const at = { x: x - said / 2, y: way > 0 ? neck - high : neck, w: said, h: high };
      return [
        slab(`rent/${n}`, { x: x - w / 2, y: line, w, h: floor - line }, { role: 'purchase', shade: POST }),
        {
          kind: 'area',
          key: `way/${n}`,
          ...arrowEdges([x, from], [x, tip], broad, w, head),
          tone: 'purchase',
          order: n,
        },
        ...middled(`rent-${now.point}`, at, is[n]!, 0, n).marks,
        ...block(`rent-name/${n}`, { x, top: floor + space.snug, anchor: 'middle' }, names[n]!).marks,
      ];
    }),
    plain('rents-band', { x: 0, y: line - band, w: size.width, h: band }, { tone: 'ink' }),
    ...pairs.flatMap(
      ([old], n) =>
        middled(`rent-${old.point}`, { x: n * (w + apart), y: line - band, w, h: band }, was[n]!, 0).marks,
    ),
    floorUnder(floor, [0, size.width]),
    ...below.marks,
  ];
}
