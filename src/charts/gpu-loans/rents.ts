import { range } from 'd3-array';
import { withHedge } from '../../lib/hedged.ts';
import type { SeriesAmount } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { series } from '../chart.ts';
import { amountLine, bold, caption, foot } from '../shared/head.ts';
import { amountLockup } from '../shared/lockup.ts';
import { arrowEdges, middled, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, type Block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import type { Gpu } from './parts.ts';

/** The three counts, an old and a new price of each. */
const PAIRS = 3;
/** Of the width: air between two counts. */
const APART = 0.03;
/** px; how thick the line is from which all start. */
const LINE = 2;
/** Of a count's place: an arrow's shaft; of that, its head's length, and of the arrow's at most. */
const BROAD = 0.8;
const HEAD = [0.5, 0.45] as const;
/** Of a head, how far words in two lines reach into it. */
const INTO = 0.35;
/** Of an arrow's shaft, what a price may take; in captions, the height that puts a hedge over its price. */
const SAID = 0.92;
const TWO = 3.2;

/** 6 · What an hour on one chip rents for: from one line, on one scale, two broad arrows sink and one rises, each as far as that count's price did; its old price stands at its tail, past the line, with its name, the new one where it ends. */
export function rentsScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const rents = series(data, 'rents');
  const below = foot(layout, 'rentsNote');
  const apart = size.width * APART;
  const w = (size.width - apart * (PAIRS - 1)) / PAIRS;
  const broad = w * BROAD;
  const pairs = range(PAIRS).map((n) => [rents[n * 2]!, rents[n * 2 + 1]!] as const);
  const shares = pairs.map(([old, now]) => now.value / old.value);
  const said = (rent: SeriesAmount): string => rent.short.replace(/\/.*/, '');
  /** Lines for every count, as large as all of them fit. */
  const alike = (of: (n: number) => Line[], ...most: [number, number?]): Line[][] => {
    const all = pairs.map((_, n) => within(of(n), ...most));
    return all.map((lines) =>
      lines.map((line, i) => ({ ...line, size: Math.min(...all.map((each) => each[i]!.size)) })),
    );
  };
  const names = alike((n) => [bold(layout, `rentsOf${n as 0}`), caption(layout, `rentYears${n as 0}`)], w);
  /** An old price behind its small hedge. */
  const was = (n: number, most: number): Block => {
    const [old] = pairs[n]!;
    return amountLockup(`rent-${old.point}`, old, 'ink', w, most, withHedge(old, said(old)));
  };
  // All prices are of one size.
  const px = Math.min(...pairs.map((_, n) => was(n, type.hero).marks[0]!.size));
  const tall = blockHeight(names[0]!);
  const tail = tall + px * LEADING + LINE;
  // One scale for all of them.
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  const bottom = below.top - space.near;
  const per = Math.min(bottom / (most - least), (bottom - tail) / (1 - least));
  const line = bottom - (1 - least) * per;
  const headOf = (long: number): number => Math.min(broad * HEAD[0], long * HEAD[1]);
  // What words have beside the head of the arrow that rises: all stand in as much.
  const rise = (most - 1) * per;
  const two = rise - 4 - headOf(rise) * (1 - INTO) > type.caption * TWO;
  const into = two ? INTO : 0;
  const is = alike(
    (n) => {
      const [, now] = pairs[n]!;
      const sum = { ...amountLine(now, px, 'paper'), text: said(now) };
      return two
        ? [{ ...sum, text: now.hedge, size: type.caption }, sum]
        : [{ ...sum, text: withHedge(now, sum.text) }];
    },
    broad * SAID,
    rise - 4 - headOf(rise) * (1 - into),
  );
  const high = blockHeight(is[0]!) + 2;
  return [
    ...pairs.flatMap(([, now], n): Mark[] => {
      const x = n * (w + apart) + w / 2;
      const way = shares[n]! < 1 ? 1 : -1;
      const tip = line + (1 - shares[n]!) * per;
      const head = headOf(Math.abs(tip - line));
      const neck = tip - way * head * (1 - into);
      const wide = widthOf(...is[n]!) + 4;
      const at = { x: x - wide / 2, y: way > 0 ? neck - high : neck, w: wide, h: high };
      const old = was(n, px);
      // From the price at its tail outwards, over the line or under it.
      const top = way > 0 ? line - tail : line + LINE;
      const order = n;
      return [
        {
          kind: 'area',
          key: `way/${n}`,
          ...arrowEdges([x, line], [x, tip], broad, w, head),
          tone: 'purchase',
          order,
        },
        ...middled(`rent-${now.point}`, at, is[n]!, 0, n).marks,
        ...old.marks.map((mark) => moved(mark, x - old.width / 2, way > 0 ? top + tall : top)),
        ...block(`rent-name/${n}`, { x, top: way > 0 ? top : top + old.bottom, anchor: 'middle' }, names[n]!)
          .marks,
      ];
    }),
    stroke(
      'rents-line',
      [
        [0, line],
        [size.width, line],
      ],
      LINE,
    ),
    ...below.marks,
  ];
}
