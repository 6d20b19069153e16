import { range } from 'd3-array';
import { withHedge } from '../../lib/hedged.ts';
import type { SeriesAmount } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { series, words } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { lockup } from '../shared/lockup.ts';
import { arrowEdges, slab } from '../shared/places.ts';
import { linear } from '../shared/plot/scale.ts';
import { floorUnder } from '../shared/rules.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { across, type Gpu } from './parts.ts';

/** The three counts, an old and a new price of each. */
const PAIRS = 3;
/** Of the width: air between two counts. */
const APART = 0.03;
/** Of a count's place: an arrow's shaft, at most and where there is room for so many px of words; its head's length. */
const SHAFT = 0.74;
const BROAD = 0.9;
const WORDS = 82;
const HEAD = 0.36;
/** How strong that is which has gone. */
const GONE = 0.3;
/** px, the least of words in paper; how much of a falling arrow is its head at most, and of a rising one. */
const READ = 19.2;
const FALLS = 0.42;
const RISES = 0.7;
/** In that size, what two lines of words need of an arrow. */
const TALL = 3.4;

/** A count: its old and new price, and the new one in the old one. */
interface Count {
  old: SeriesAmount;
  now: SeriesAmount;
  share: number;
}

/** 6 · What an hour on one chip rents for: three columns that reached one line, each its own old price. Of two the most is gone, one has grown over it. */
export function rentsScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const rents = series(data, 'rents').slice(0, PAIRS * 2);
  const counts = range(PAIRS).map((n): Count => {
    const [old, now] = [rents[n * 2]!, rents[n * 2 + 1]!];
    return { old, now, share: now.value / old.value };
  });
  const below = foot(layout, 'rentsNote');
  const apart = size.width * APART;
  const w = (size.width - apart * (PAIRS - 1)) / PAIRS;
  const broad = Math.min(w * BROAD, Math.max(w * SHAFT, WORDS));
  const price = (rent: SeriesAmount, large: number, tone: Line['tone']): Line => ({
    ...amountLine(rent, large, tone),
    text: rent.short.replace(/\/.*/, ''),
  });
  // Under the floor, in rows: what each is now, large, who counts, and from when to when.
  const now = counts.map(({ now }) =>
    lockup(`rent-${now.point}`, now.hedge, price(now, type.hero, 'purchase'), w),
  );
  const names = counts.map((_, n): Line[] => [
    poster(bold(layout, `rentsOf${n as 0}`, 'ink', type.label * 1.15), w),
    poster({ text: words(data, `rentYears${n as 0}`), size: type.caption, tone: 'muted' }, w),
  ]);
  const px = [0, 1].map((i) => Math.min(...names.map((lines) => lines[i]!.size)));
  const named = names.map((lines) => lines.map((line, i) => ({ ...line, size: px[i]! })));
  const under = Math.max(...now.map(({ bottom }) => bottom)) + space.tight;
  const floor = below.top - space.near - Math.max(...named.map((lines) => blockHeight(lines))) - under;
  // One scale for all of them: the highest reaches the upper edge.
  const y = linear([0, Math.max(...counts.map(({ share }) => share))], [floor, 0]);
  const line = y(1);
  // What each was, close under the line: where an arrow is short, its price and hedge stand on one line.
  const low = counts.some(({ share }) => share < 1 && y(share) - line < READ * TALL);
  const before = counts.map(({ old, share }): Line[] => {
    const tone = share > 1 ? 'paper' : 'ink';
    const sum = price(old, low ? READ : Math.max(READ, type.number), tone);
    if (low && tone === 'ink') return [{ ...sum, text: withHedge(old, sum.text) }];
    return [{ ...sum, text: old.hedge, size: READ }, sum].filter(({ text }) => text);
  });
  // Those on arrows are of one size; those in paper are as large as their column lets them be.
  const fit = Math.min(1, ...before.map((lines) => (broad - space.tight) / widthOf(...lines)));
  const was = before.map((lines) =>
    lines.map((line) => (line.tone === 'paper' ? poster(line, w - 4) : { ...line, size: line.size * fit })),
  );
  return [
    ...counts.flatMap(({ old, share }, n): Mark[] => {
      const x = n * (w + apart) + w / 2;
      const tip = y(share);
      const rises = share > 1;
      const head = Math.min(w * HEAD, Math.abs(tip - line) * (rises ? RISES : FALLS));
      const least = Math.max(tip, line);
      const { marks, width } = now[n]!;
      return [
        slab(`rent/${n}`, { x: x - w / 2, y: least, w, h: floor - least }, { role: 'purchase' }),
        {
          kind: 'area',
          key: `way/${n}`,
          ...arrowEdges([x, line], [x, tip], broad, w, head),
          role: 'purchase',
          order: n,
          shade: rises ? undefined : GONE,
        },
        ...block(`rent-${old.point}`, { x, top: line + space.snug, anchor: 'middle' }, was[n]!).marks,
        ...marks.map((mark) => moved(mark, x - width / 2, floor + space.tight)),
        ...block(`rent-name/${n}`, { x, top: floor + under, anchor: 'middle' }, named[n]!).marks,
      ];
    }),
    across('rents-line', line, size.width, 2),
    floorUnder(floor, [0, size.width]),
    ...below.marks,
  ];
}
