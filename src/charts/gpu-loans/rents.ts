import { range } from 'd3-array';
import { withHedge } from '../../lib/hedged.ts';
import type { SeriesAmount } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { series } from '../chart.ts';
import { amountLine, bold, caption, foot } from '../shared/head.ts';
import { arrowEdges, middled, within } from '../shared/places.ts';
import { flat } from '../shared/rules.ts';
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

/** 6 · What an hour on one chip rents for: out of one band of ink, on one scale, two broad arrows sink and one rises, each as far as that count's price did; the old prices stand in the band, each new one where its arrow ends. */
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
  const price = (rent: SeriesAmount, tone: Line['tone'], two: boolean, px: number): Line[] => {
    const sum = { ...amountLine(rent, px, tone), text: rent.short.replace(/\/.*/, '') };
    return two
      ? [{ ...sum, text: rent.hedge, size: type.caption }, sum]
      : [{ ...sum, text: withHedge(rent, sum.text) }];
  };
  // Whose count it is, and the price that it starts from.
  const was = alike(
    (n) => [
      bold(layout, `rentsOf${n as 0}`, 'paper', type.label * 1.15),
      { ...caption(layout, `rentYears${n as 0}`), tone: 'paper' },
      ...price(pairs[n]![0], 'paper', false, type.hero),
    ],
    w,
  );
  const band = blockHeight(was[0]!) + space.close * 2;
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  // One scale for all of them.
  const bottom = below.top - space.near;
  const per = (bottom - band) / (most - least);
  const line = (most - 1) * per;
  const headOf = (long: number): number => Math.min(broad * HEAD[0], long * HEAD[1]);
  // What words have beside the head of the arrow that rises: all stand in as much.
  const two = line - 4 - headOf(line) * (1 - INTO) > type.caption * TWO;
  const into = two ? INTO : 0;
  const is = alike(
    (n) => price(pairs[n]![1], 'paper', two, type.hero),
    broad * SAID,
    line - 4 - headOf(line) * (1 - into),
  );
  const high = blockHeight(is[0]!) + 2;
  return [
    ...pairs.flatMap(([, now], n): Mark[] => {
      const x = n * (w + apart) + w / 2;
      const way = shares[n]! < 1 ? 1 : -1;
      const from = way > 0 ? line + band : line;
      const tip = from + (1 - shares[n]!) * per;
      const head = headOf(Math.abs(tip - from));
      const neck = tip - way * head * (1 - into);
      const said = widthOf(...is[n]!) + 4;
      const at = { x: x - said / 2, y: way > 0 ? neck - high : neck, w: said, h: high };
      return [
        {
          kind: 'area',
          key: `way/${n}`,
          ...arrowEdges([x, from], [x, tip], broad, w, head),
          tone: 'purchase',
          order: n,
        },
        ...middled(`rent-${now.point}`, at, is[n]!, 0, n).marks,
      ];
    }),
    flat('rents-band', [0, line, size.width, line + band], { tone: 'ink' }),
    ...was.flatMap(
      (lines, n) =>
        block(
          `rent-name/${n}`,
          { x: n * (w + apart) + w / 2, top: line + space.close, anchor: 'middle' },
          lines,
        ).marks,
    ),
    ...below.marks,
  ];
}
