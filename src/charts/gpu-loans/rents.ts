import { range } from 'd3-array';
import type { SeriesAmount } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { AreaMark, Mark } from '../../marks/mark.ts';
import { series, words } from '../chart.ts';
import { amountLine, bold, foot } from '../shared/head.ts';
import { lockup } from '../shared/lockup.ts';
import { arrowEdges } from '../shared/places.ts';
import { linear } from '../shared/plot/scale.ts';
import { stroke } from '../shared/rules.ts';
import { block, type Block, blockHeight, type Line, poster } from '../shared/type.ts';
import type { Gpu } from './parts.ts';

/** The three counts, an old and a new price of each. */
const PAIRS = 3;
/** Of the width: air between two counts. */
const APART = 0.05;
/** Of an arrow's place: its shaft and its head's breadth; of that breadth, its head's length. */
const [SHAFT, WING, HEAD] = [0.66, 1, 0.42];
/** How much larger than an amount elsewhere the new prices are. */
const LARGE = 1.35;

/** A count: its old and new price, and the new one in the old one. */
interface Count {
  old: SeriesAmount;
  now: SeriesAmount;
  share: number;
}

/** 6 · What an hour on one chip rents for: three arrows from one line, each from its own old price to its new one, never joined. */
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
  const rises = (n: number): boolean => counts[n]!.share > 1;
  // Who counts, and from when to when, in one row at the foot.
  const names = counts.map((_, n): Line[] => [
    poster(bold(layout, `rentsOf${n as 0}`), w),
    poster({ text: words(data, `rentYears${n as 0}`), size: type.caption, tone: 'muted' }, w),
  ]);
  const px = [0, 1].map((i) => Math.min(...names.map((lines) => lines[i]!.size)));
  const named = names.map((lines) => lines.map((line, i) => ({ ...line, size: px[i]! })));
  const namesTop = below.top - space.near - Math.max(...named.map((lines) => blockHeight(lines)));
  const price = (rent: SeriesAmount, large: number): Block => {
    const text = rent.short.replace(/\/.*/, '');
    return lockup(`rent-${rent.point}`, rent.hedge, { ...amountLine(rent, large, 'purchase'), text }, w);
  };
  const before = counts.map(({ old }) => price(old, type.number));
  const after = counts.map(({ now }) => price(now, type.number * LARGE));
  const shares = counts.map(({ share }) => share);
  const [deepest, highest] = [1 - Math.min(1, ...shares), Math.max(1, ...shares) - 1];
  const bottom = namesTop - space.near;
  const air = space.tight;
  const [overs, afters] = [before, after].map((blocks) => Math.max(...blocks.map((one) => one.bottom))) as [
    number,
    number,
  ];
  // One scale, up and down, for what the words leave.
  const up = (k: number): number => Math.max(overs + air, highest * k + afters + air);
  const down = (k: number): number => Math.max(overs + air, deepest * k + afters + air);
  const k = range(900, 4, -1).find((each) => up(each) + down(each) <= bottom) ?? 4;
  const line = up(k) + (bottom - up(k) - down(k)) / 2;
  const y = linear([1, 2], [line, line - k]);
  const at = (set: Block, x: number, top: number): Mark[] =>
    set.marks.map((mark) => moved(mark, x - set.width / 2, top));
  return [
    ...counts.flatMap(({ share }, n): Mark[] => {
      const x = n * (w + apart) + w / 2;
      const tip = y(share);
      const head = Math.min(w * HEAD, Math.abs(tip - line) * 0.7);
      const arrow: AreaMark = {
        kind: 'area',
        key: `way/${n}`,
        ...arrowEdges([x, line], [x, tip], w * SHAFT, w * WING, head),
        role: 'purchase',
        order: n,
      };
      const [old, now] = [before[n]!, after[n]!];
      return [
        arrow,
        ...at(old, x, rises(n) ? line + air : line - air - old.bottom),
        ...at(now, x, rises(n) ? tip - air - now.bottom : tip + air),
        ...block(`rent-name/${n}`, { x, top: namesTop, anchor: 'middle' }, named[n]!).marks,
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
    ...below.marks,
  ];
}
