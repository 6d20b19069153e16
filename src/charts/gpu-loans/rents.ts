import { range } from 'd3-array';
import { withHedge } from '../../lib/hedged.ts';
import type { SeriesAmount } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { series } from '../chart.ts';
import { amountLine, bold, caption, foot } from '../shared/head.ts';
import { arrowEdges, middled, slab, within } from '../shared/places.ts';
import { linear } from '../shared/plot/scale.ts';
import { floorUnder } from '../shared/rules.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { across, type Gpu } from './parts.ts';

/** The three counts, an old and a new price of each. */
const PAIRS = 3;
/** Of the width: air between two counts. */
const APART = 0.03;
/** Of a count's place: an arrow's shaft; of that, its head's length, and of the arrow's at most. */
const BROAD = 0.78;
const HEAD = [0.5, 0.45] as const;
/** Of a head, how far words in two lines reach into it. */
const INTO = 0.35;
/** Of an arrow's breadth, what its words may take; in a hedge's size, the height that puts it over its price. */
const SAID = 0.9;
const TWO = 3.2;
/** How strong the post is that an arrow starts from the top of: it is as high as the old price. */
const POST = 0.26;

/** 6 · What an hour on one chip rents for: three posts as high as each count's old price; from their tops, on one scale, two broad arrows sink to the new one, and one rises. */
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
  const names = alike(
    (n) => [
      bold(layout, `rentsOf${n as 0}`, 'ink', type.label * 1.15),
      caption(layout, `rentYears${n as 0}`),
    ],
    w,
  );
  const floor = below.top - space.near - blockHeight(names[0]!) - space.snug;
  // One scale for all of them: the highest reaches the upper edge.
  const y = linear([0, Math.max(...shares)], [floor, 0]);
  const line = y(1);
  const headOf = (long: number): number => Math.min(broad * HEAD[0], long * HEAD[1]);
  // What words have beside the head of the arrow that rises, and over the line: all stand in as much.
  const over = line - 4;
  const two = over - headOf(line) * (1 - INTO) > type.caption * TWO;
  const into = two ? INTO : 0;
  const room = over - headOf(line) * (1 - into);
  /** A price, its hedge over it where there is room. */
  const price = (rent: SeriesAmount, tone: Line['tone']): Line[] => {
    const sum = { ...amountLine(rent, type.hero, tone), text: rent.short.replace(/\/.*/, '') };
    return two
      ? [{ ...sum, text: rent.hedge, size: type.caption }, sum]
      : [{ ...sum, text: withHedge(rent, sum.text) }];
  };
  const [was, is] = (['ink', 'paper'] as const).map((tone, i) =>
    alike((n) => price(pairs[n]![i]!, tone), broad * SAID, room),
  ) as [Line[][], Line[][]];
  const high = blockHeight(is[0]!) + 2;
  return [
    ...pairs.flatMap(([old, now], n): Mark[] => {
      const x = n * (w + apart) + w / 2;
      const tip = y(shares[n]!);
      const way = Math.sign(line - tip);
      const head = headOf(Math.abs(tip - line));
      const neck = tip + way * head * (1 - into);
      const said = widthOf(...is[n]!) + 4;
      const at = { x: x - said / 2, y: way > 0 ? neck : neck - high, w: said, h: high };
      return [
        slab(`rent/${n}`, { x: x - w / 2, y: line, w, h: floor - line }, { role: 'purchase', shade: POST }),
        {
          kind: 'area',
          key: `way/${n}`,
          ...arrowEdges([x, line], [x, tip], broad, w, head),
          tone: 'purchase',
          order: n,
        },
        ...middled(`rent-${now.point}`, at, is[n]!, 0, n).marks,
        ...block(
          `rent-${old.point}`,
          {
            x,
            top: way > 0 ? line + space.snug : line - blockHeight(was[n]!) - space.tight,
            anchor: 'middle',
          },
          was[n]!,
        ).marks,
        ...block(`rent-name/${n}`, { x, top: floor + space.snug, anchor: 'middle' }, names[n]!).marks,
      ];
    }),
    across('rents-line', line, size.width, 2),
    floorUnder(floor, [0, size.width]),
    ...below.marks,
  ];
}
