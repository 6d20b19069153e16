import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { words } from '../chart.ts';
import { foot, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';

/** Where the needle stood and stands, as shares of the half circle from left to right. The dial has no measure. */
const [BEFORE, NOW] = [0.24, 0.76];

/** 9 · What Zandi expected, and what worries him now: a dial between a bust of shares and a bust of debt. */
export function dialScene(layout: Layout<'gpu-loans'>): Mark[] {
  const { data, size, type } = layout;
  const heading = [name(layout, 'dial')];
  const note = foot(layout, 'dialNote');
  const half = size.width / 2 - 6;
  const end = (key: 'dotcom' | 'crisis', tone: Line['tone']): Line[] => [
    { text: words(data, key), size: type.label, weight: 600, tone: tone ?? 'ink' },
    { text: words(data, `${key}Is`), size: type.caption, tone: 'muted' },
  ];
  const ends = [end('dotcom', 'equity'), end('crisis', 'debt')];
  const times = (['before', 'now'] as const).map((key): Line[] => [
    { text: words(data, key), size: type.caption, weight: 600 },
  ]);
  const tallest = (all: Line[][]): number => Math.max(...all.map((lines) => blockHeight(lines, half)));
  const under = blockHeight(heading, size.width) + type.caption * 0.6;
  const top = under + type.caption * 0.6;
  const foots = note.top - tallest(ends) - type.caption * 1.2;
  const radius = Math.min(size.width / 2 - 3, foots - top);
  // Where there is height, the dial reaches down past its half circle, at both ends by as much.
  const deep = Math.max(0, Math.min(0.6, (foots - top - type.caption * 3.7) / radius - 1));
  const over = Math.asin(deep) / Math.PI;
  const [cx, cy] = [size.width / 2, (foots + top + radius * (1 - deep)) / 2];
  const at = (share: number, length = radius): Point => {
    const angle = Math.PI * (1 - share);
    return [cx + Math.cos(angle) * length, cy - Math.sin(angle) * length];
  };
  const arc = (from: number, to: number): Point[] => range(25).map((i) => at(from + ((to - from) * i) / 24));
  const [tipX, tipY] = at(NOW);
  return [
    { kind: 'line', key: 'arc-shares', points: arc(-over, 0.5), width: 3, role: 'equity' },
    { kind: 'line', key: 'arc-debt', points: arc(0.5, 1 + over), width: 3, role: 'debt' },
    {
      kind: 'line',
      key: 'needle-before',
      points: [at(0, 0), at(BEFORE)],
      width: 1.5,
      dash: '3 3',
      role: 'context',
    },
    { kind: 'line', key: 'needle', points: [at(0, 0), at(NOW)], width: 4, role: 'debt' },
    {
      kind: 'dot',
      key: 'tip',
      x: tipX,
      y: tipY,
      r: type.caption * 0.7,
      role: 'debt',
      standing: 'claimed',
      via: arc(BEFORE, NOW),
    },
    ...block('title', { x: 0, top: 0, maxWidth: size.width }, heading).marks,
    // In the corners outside the arc, beside the needle's tip.
    ...['before', 'now'].flatMap((key, i) => {
      const maxWidth = size.width / 2 - radius * 0.64;
      const top = cy - radius * 0.84 - blockHeight(times[i]!, maxWidth);
      return block(
        key,
        { x: i ? size.width - maxWidth : maxWidth, top, anchor: i ? 'start' : 'end', maxWidth },
        times[i]!,
      ).marks;
    }),
    ...ends.flatMap(
      (lines, i) =>
        block(
          `end-${i}`,
          {
            x: i ? cx + radius : cx - radius,
            top: cy + radius * deep + type.caption * 0.6,
            anchor: i ? 'end' : 'start',
            maxWidth: half,
          },
          lines,
        ).marks,
    ),
    ...note.marks,
  ];
}
