import { range } from 'd3-array';
import type { SeriesAmount } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { AreaMark, Mark, TextMark } from '../../marks/mark.ts';
import { series, words } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { lockup } from '../shared/lockup.ts';
import { arrowEdges, slab } from '../shared/places.ts';
import { linear } from '../shared/plot/scale.ts';
import { LEADING } from '../shared/space.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { block, type Block, blockHeight, type Line, poster } from '../shared/type.ts';
import type { Gpu } from './parts.ts';

/** The three counts, an old and a new price of each. */
const PAIRS = 3;
/** Of the width: air between two counts. */
const APART = 0.03;
/** Of a count's place: an arrow's shaft, at most and where there is room for so many px of words; its head's length. */
const [SHAFT, BROAD, WORDS, HEAD] = [0.74, 0.88, 82, 0.36];
/** How strong that is which has gone. */
const GONE = 0.3;
/** How much larger than an amount elsewhere the new prices are; px, the least of words in paper. */
const [LARGE, READ] = [1.4, 19.2];

/** A count: its old and new price, and the new one in the old one. */
interface Count {
  old: SeriesAmount;
  now: SeriesAmount;
  share: number;
}

/** The same words about the middle of where they are set. */
const centred = (set: Block): Block => ({
  ...set,
  marks: set.marks.map((mark) => moved(mark, -set.width / 2, 0) as TextMark),
});

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
  // Who counts, and from when to when, in one row at the foot.
  const names = counts.map((_, n): Line[] => [
    poster(bold(layout, `rentsOf${n as 0}`, 'ink', type.label * 1.15), w),
    poster({ text: words(data, `rentYears${n as 0}`), size: type.caption, tone: 'muted' }, w),
  ]);
  const px = [0, 1].map((i) => Math.min(...names.map((lines) => lines[i]!.size)));
  const named = names.map((lines) => lines.map((line, i) => ({ ...line, size: px[i]! })));
  const floor = below.top - space.near - Math.max(...named.map((lines) => blockHeight(lines))) - space.snug;
  const priceLine = (rent: SeriesAmount, large: number, tone: 'paper' | 'ink' | 'purchase'): Line => ({
    ...amountLine(rent, large, tone),
    text: rent.short.replace(/\/.*/, ''),
  });
  /** A hedge and its number, on one line. */
  const beside = (
    rent: SeriesAmount,
    large: number,
    width = w,
    tone: 'ink' | 'purchase' = 'purchase',
  ): Block => centred(lockup(`rent-${rent.point}`, rent.hedge, priceLine(rent, large, tone), width));
  /** A hedge, and under it its number. @param small px, the hedge */
  const under = (rent: SeriesAmount, large: number, tone: 'paper' | 'ink', small: number): Block => {
    const hedge: Line = { text: rent.hedge, size: small, weight: 600, tone };
    const lines = [hedge, priceLine(rent, large, tone)].filter(({ text }) => text);
    return block(
      `rent-${rent.point}`,
      { x: 0, top: 0, anchor: 'middle' },
      lines.map((line) => poster(line, tone === 'paper' ? w - 4 : broad - 4)),
    );
  };
  const before = counts.map(({ old, share }) =>
    share > 1 ? under(old, Math.max(READ, type.number), 'paper', READ) : beside(old, type.number),
  );
  const after = counts.map(({ now }) => beside(now, type.number * LARGE));
  const air = space.tight;
  // One scale for all of them: what grew, and its price on it, or the old prices on the line.
  const over = (k: number): number =>
    Math.max(
      ...counts.map(({ share }, n) =>
        share > 1 ? (share - 1) * k + after[n]!.bottom + air : before[n]!.bottom + air,
      ),
    );
  const k = range(900, 4, -1).find((each) => over(each) + each <= floor) ?? 4;
  const y = linear([0, 1], [floor, floor - k]);
  const line = y(1);
  const at = (set: Block, x: number, top: number): Mark[] => set.marks.map((mark) => moved(mark, x, top));
  return [
    ...counts.flatMap(({ share }, n): Mark[] => {
      const x = n * (w + apart) + w / 2;
      const tip = y(share);
      const rises = share > 1;
      const head = Math.min(w * HEAD, Math.abs(tip - line) * (rises ? 0.7 : 0.42));
      const arrow: AreaMark = {
        kind: 'area',
        key: `way/${n}`,
        ...arrowEdges([x, line], [x, tip], broad, w, head),
        role: 'purchase',
        order: n,
        ...(rises ? {} : { shade: GONE }),
      };
      const old = before[n]!;
      // In the shaft of what is gone, in two lines where it is as long as they are.
      const shaft = tip - head - line;
      const twice = under(counts[n]!.now, type.number * LARGE, 'ink', type.caption);
      const now = rises
        ? after[n]!
        : twice.bottom + 2 * air < shaft
          ? twice
          : beside(counts[n]!.now, Math.min(type.number * LARGE, shaft / LEADING), broad - 4, 'ink');
      const least = Math.max(tip, line);
      return [
        slab(`rent/${n}`, { x: x - w / 2, y: least, w, h: floor - least }, { role: 'purchase' }),
        arrow,
        ...at(old, x, rises ? line + space.snug : line - air - old.bottom),
        ...at(now, x, rises ? tip - air - now.bottom : line + (shaft - now.bottom) / 2 + 1),
        ...block(`rent-name/${n}`, { x, top: floor + space.snug, anchor: 'middle' }, named[n]!).marks,
      ];
    }),
    stroke(
      'rents-line',
      [
        [0, line],
        [size.width, line],
      ],
      2,
    ),
    floorUnder(floor, [0, size.width]),
    ...below.marks,
  ];
}
