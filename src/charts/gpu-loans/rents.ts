import { range, sum } from 'd3-array';
import type { DataOf, SeriesAmount } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { AreaMark, Mark } from '../../marks/mark.ts';
import { series, words, type Label } from '../chart.ts';
import { amountLine, foot } from '../shared/head.ts';
import { lockup } from '../shared/lockup.ts';
import { slab, within } from '../shared/places.ts';
import { linear } from '../shared/plot/scale.ts';
import { floorUnder } from '../shared/rules.ts';
import { block, type Block, blockHeight, type Line } from '../shared/type.ts';
import type { Gpu } from './parts.ts';

/** The three counts, an old and a new price of each. */
const PAIRS = 3;
/** Of the width: air between two counts. */
const APART = 0.05;
/** How strong a count is that fell: the one that rose stands out. */
const FELL = 0.42;

/** A count: its old and new price, and the new one in the old one. */
interface Count {
  old: SeriesAmount;
  now: SeriesAmount;
  share: number;
}

/** A line of words, or a price with its hedge before it. */
type Part = Line | Block;
const isPrice = (part: Part): part is Block => 'marks' in part;
const highOf = (parts: readonly Part[]): number =>
  sum(parts, (part) => (isPrice(part) ? part.bottom : blockHeight([part])));

/** Parts one under the other, each in the middle. @param x px */
function stack(key: string, x: number, top: number, parts: readonly Part[]): Mark[] {
  return parts.flatMap((part, i) => {
    const y = top + highOf(parts.slice(0, i));
    if (isPrice(part)) return part.marks.map((mark) => moved(mark, x - part.width / 2, y));
    return block(`${key}-${i}`, { x, top: y, anchor: 'middle' }, [part]).marks;
  });
}

/** 6 · What an hour on one chip rents for: of three counts, how far each went from its own old price, never joined. */
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
  const label = (key: string): string => words<DataOf<'gpu-loans'>>(data, key as Label<'gpu-loans'>);
  const rises = (n: number): boolean => counts[n]!.share > 1;
  /** A price and its year, which is farther from the bar; and farthest, by the old price, who counts. */
  const told = (rent: SeriesAmount, i: number): Part[] => {
    const n = Math.floor(i / 2);
    const old = i % 2 === 0;
    const year = within([{ text: label(`rent${i}`), size: type.note, tone: 'muted' }], w);
    const name = within([{ text: label(`rentsOf${n}`), size: type.label, weight: 600 }], w);
    const line: Line = {
      ...amountLine(rent, type.number * (old ? 1 : 1.3), 'purchase'),
      text: rent.short.replace(/\/.*/, ''),
    };
    const printed = lockup(`rent-${rent.point}`, rent.hedge, line, w);
    const parts: Part[] = [printed, ...year, ...(old ? name : [])];
    return old === rises(n) ? parts : parts.toReversed();
  };
  const before = counts.map(({ old }, n) => told(old, n * 2));
  const after = counts.map(({ now }, n) => told(now, n * 2 + 1));
  const all = range(PAIRS);
  const deepest = 1 - Math.min(1, ...counts.map(({ share }) => share));
  const highest = Math.max(1, ...counts.map(({ share }) => share)) - 1;
  const bottom = below.top - space.near;
  const air = space.close;
  // One scale, up and down, for what the words leave.
  const room = { over: Math.max(...before.map(highOf)), after: Math.max(...after.map(highOf)) };
  const up = (k: number): number => Math.max(room.over + air, highest * k + room.after + air);
  const down = (k: number): number => Math.max(room.over + air, deepest * k + room.after + air);
  const k = range(900, 4, -1).find((px) => up(px) + down(px) <= bottom) ?? 4;
  const line = up(k) + (bottom - up(k) - down(k)) / 2;
  const y = linear([1, 2], [line, line - k]);
  return [
    floorUnder(line, [0, size.width]),
    ...all.flatMap((n): Mark[] => {
      const { old, now, share } = counts[n]!;
      const x = n * (w + apart);
      const [top, low] = [Math.min(line, y(share)), Math.max(line, y(share))];
      const bar: AreaMark = slab(
        `way/${n}`,
        { x, y: top, w, h: low - top },
        { role: 'purchase', shade: rises(n) ? 1 : FELL, order: n },
      );
      // What fell has its old price over the line and its new one under its end; what rose the other way about.
      const [upper, lower] = rises(n) ? [after[n]!, before[n]!] : [before[n]!, after[n]!];
      const key = `rent-${(rises(n) ? old : now).point}`;
      return [
        bar,
        ...stack(`${key}-over`, x + w / 2, top - air - highOf(upper), upper),
        ...stack(`${key}-under`, x + w / 2, low + air, lower),
      ];
    }),
    ...below.marks,
  ];
}
