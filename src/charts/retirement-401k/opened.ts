import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { footHeight, amountAndIs, type Layout } from '../shared/layout.ts';
import { block, blockHeight } from '../shared/type.ts';
import { account, coin, foot, FOLLOWED } from './coins.ts';

/** 3 · One coin, spread like the whole market of private credit, opens into a hundred parts. */
export function openedScene(layout: Layout<'retirement-401k'>): Mark[] {
  const { data, size, type, wide } = layout;
  const share = amount(data, 'share');
  const lines = amountAndIs(layout, 'share', 'shareIs', 'debt', type.hero);
  const body = size.height - footHeight(layout);
  // A wide drawing opens to the right, under the words on the left; a tall one downwards, beside the words.
  const left = wide ? size.width - Math.min(body, size.width * 0.62) : 0;
  const radius = type.caption * 0.5;
  const small = wide ? left * 0.5 : type.hero + type.caption * 2;
  const x = wide ? 0 : small + type.caption;
  const words = wide ? left - 26 : size.width - x;
  const head = blockHeight(lines, words);
  const coins = { x: 0, y: wide ? head + type.caption : 0, width: small, height: small };
  const [cx, cy] = wide ? [left - 18, coins.y + small / 2] : [small / 2, Math.max(small, head) + radius + 4];
  const top = wide ? 0 : cy + radius + type.caption * 1.3;
  const down = Math.min(body - top, size.width - left) / 10;
  const across = Math.min((size.width - left) / 10, down * 1.6);
  const corners: Point[] = wide
    ? [
        [left - 2, down * 0.1],
        [left - 2, down * 9.9],
      ]
    : [
        [1, top - 3],
        [across * 10 - 1, top - 3],
      ];
  // The lines leave the coin on the side of their corner.
  const off = radius + 2;
  return [
    ...account(layout, wide ? { ...coins, x: cx - off - 2 - small } : coins, FOLLOWED),
    ...corners.map((corner, i): Mark => ({
      kind: 'line',
      key: `open/${i}`,
      points: [wide ? [cx, cy + (i === 0 ? -off : off)] : [cx + (i === 0 ? -off : off), cy], corner],
      width: 1,
      role: 'context',
    })),
    coin(layout, FOLLOWED, cx, cy, radius),
    ...range(100).map((n): Mark => ({
      kind: 'dot',
      key: `part/${n}`,
      x: left + ((n % 10) + 0.5) * across,
      y: top + (Math.floor(n / 10) + 0.5) * down,
      r: down * 0.31,
      role: n < share.value ? 'debt' : 'context',
      standing: share.standing,
    })),
    ...block('title', { x, top: 0, maxWidth: words }, lines).marks,
    ...foot(layout, 'part'),
  ];
}
