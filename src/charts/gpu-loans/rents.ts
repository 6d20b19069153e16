import { range } from 'd3-array';
import type { DataOf, SeriesAmount } from '../../lib/types.ts';
import type { AreaMark, Mark } from '../../marks/mark.ts';
import { series, words, type Label } from '../chart.ts';
import { amountLine, foot, tallest } from '../shared/head.ts';
import { linear } from '../shared/plot/scale.ts';
import { floorUnder } from '../shared/rules.ts';
import { block, blockHeight, type Block, type Line } from '../shared/type.ts';
import { slab, within, type Gpu } from './parts.ts';

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
  /** A price and its year, which is farther from the bar. */
  const price = (rent: SeriesAmount, i: number, loud: boolean, above: boolean): Line[] => {
    const year: Line = { text: label(`rent${i}`), size: type.note, tone: 'muted' };
    const printed: Line[] = [
      { text: rent.hedge, size: type.note, tone: 'muted' },
      {
        ...amountLine(rent, type.number * (loud ? 1.3 : 1), 'purchase'),
        text: rent.short.replace(/\/.*/, ''),
      },
    ];
    return within(above ? [year, ...printed] : [...printed, year], w);
  };
  const rises = (n: number): boolean => counts[n]!.share > 1;
  /** The old price, at the name of who counts; and the new one. */
  const before = counts.map(({ old }, n): Line[] => {
    const name = within([{ text: label(`rentsOf${n}`), size: type.label, weight: 600 }], w);
    const was = price(old, n * 2, false, !rises(n));
    return rises(n) ? [...was, ...name] : [...name, ...was];
  });
  const after = counts.map(({ now }, n): Line[] => price(now, n * 2 + 1, true, rises(n)));
  // What fell has its old price over the line and its new one under its end; what rose the other way about.
  const [over, under] = [
    (n: number): readonly Line[] => (rises(n) ? after[n]! : before[n]!),
    (n: number): readonly Line[] => (rises(n) ? before[n]! : after[n]!),
  ];
  const all = range(PAIRS);
  const deepest = 1 - Math.min(1, ...counts.map(({ share }) => share));
  const highest = Math.max(1, ...counts.map(({ share }) => share)) - 1;
  const bottom = below.top - space.near;
  const air = space.close;
  // One scale, up and down, for what the words leave.
  const room = { over: tallest(before, w), after: tallest(after, w) };
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
      const place = { x: x + w / 2, anchor: 'middle', order: n } as const;
      const set = (key: string, at: number, lines: readonly Line[]): Block =>
        block(key, { ...place, top: at }, lines);
      const upper = over(n);
      const [first, second] = rises(n) ? [now, old] : [old, now];
      return [
        bar,
        ...set(`rent-${first.point}`, top - air - blockHeight(upper), upper).marks,
        ...set(`rent-${second.point}`, low + air, under(n)).marks,
      ];
    }),
    ...below.marks,
  ];
}
