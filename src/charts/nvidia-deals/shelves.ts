import type { Role, Standing } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words, type Slot, type Label } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { footMarks } from './stakes.ts';
import { web } from './ring.ts';
import { arrow, CLOUDS, foot, ORDERS, sum, title, widthOf } from './web.ts';

/** One line of a shelf: whose arrow, and what it comes to; or several arrows that have no sum. */
interface Row {
  name: Label<'nvidia-deals'>;
  arrows: readonly { key: string; role: Role; standing?: Standing }[];
  /** Slot of its sum. */
  slot?: Slot<'nvidia-deals'>;
}

interface Shelf {
  head: Label<'nvidia-deals'>;
  rows: readonly Row[];
}

const SHELVES: readonly Shelf[] = [
  {
    head: 'announced',
    rows: [
      { name: 'rowOpenai', arrows: [{ key: 'stake-openai', role: 'equity' }], slot: 'openai' },
      { name: 'rowAnthropic', arrows: [{ key: 'stake-anthropic', role: 'equity' }], slot: 'anthropic' },
    ],
  },
  {
    head: 'promised',
    rows: [
      ...ORDERS.map((slot) => ({
        name: `row-${slot}` as const,
        arrows: [{ key: slot, role: 'purchase' as const }],
        slot,
      })),
      // They agreed to pay; the article names no sum.
      { name: 'rowAccounts', arrows: [{ key: 'accounts', role: 'purchase', standing: 'committed' }] },
    ],
  },
  {
    head: 'standing',
    rows: [
      {
        name: 'rowChips',
        arrows: CLOUDS.map((key) => ({ key: `chips-${key}`, role: 'chips' as const })),
      },
      { name: 'rowInvests', arrows: [{ key: 'invests', role: 'equity' }] },
    ],
  },
];

/** 8 · The same arrows, taken off the web and laid out by how solid they are. */
export function shelvesScene(layout: Layout<'nvidia-deals'>): Mark[] {
  const { data, size, type } = layout;
  const heading = title(layout, 8);
  const top = blockHeight(heading, size.width) + type.caption * 0.5;
  const bottom = size.height - blockHeight(foot(layout), size.width) - type.caption * 0.4;
  const nameWidth = size.width * 0.36;
  const sumWidth = size.width * 0.27;
  const [x0, x1] = [nameWidth + 6, size.width - sumWidth - 8];
  let said = type.caption;
  const sumOf = (row: Row): Line[] => {
    const money = row.slot ? amount(data, row.slot) : undefined;
    return [
      money
        ? sum(money, said, row.arrows[0]!.role)
        : { text: words(data, 'noSum'), size: said, tone: 'muted' },
    ];
  };
  const named = (row: Row): Line[] => [{ text: words(data, row.name), size: said }];
  const thick = (row: Row, scale: number): number =>
    row.slot
      ? widthOf(layout, scale, amount(data, row.slot))
      : row.arrows.length * (widthOf(layout, scale) + 6) - 6;
  const height = (row: Row, scale: number): number =>
    Math.max(thick(row, scale) + 8, blockHeight(named(row), nameWidth), blockHeight(sumOf(row), sumWidth)) +
    2;
  const head = (shelf: Shelf): Line[] => [{ text: words(data, shelf.head), size: said, weight: 600 }];
  const total = (scale: number): number =>
    SHELVES.reduce(
      (t, shelf) =>
        t + blockHeight(head(shelf), size.width) + shelf.rows.reduce((r, row) => r + height(row, scale), 0),
      0,
    );
  const { ways, ...at } = web(layout);
  let { scale } = at;
  while (total(scale) + 8 > bottom - top && scale > 0.02) {
    if (said > 12) said = Math.max(12, said * 0.96);
    else scale *= 0.96;
  }
  const gap = Math.max(0, (bottom - top - total(scale)) / SHELVES.length);
  const marks: Mark[] = [...block('title', { x: 0, top: 0, maxWidth: size.width }, heading).marks];
  let y = top;
  for (const shelf of SHELVES) {
    const label = block(shelf.head, { x: 0, top: y, maxWidth: size.width }, head(shelf));
    const rule = label.bottom + 1;
    marks.push(...label.marks, {
      kind: 'line',
      key: `${shelf.head}-rule`,
      points: [
        [0, rule],
        [size.width, rule],
      ],
      width: 1,
      role: 'context',
    });
    y = label.bottom + 2;
    for (const row of shelf.rows) {
      const tall = height(row, scale);
      const middle = y + tall / 2;
      const width = row.slot ? thick(row, scale) : widthOf(layout, scale);
      const standing = row.slot ? amount(data, row.slot).standing : 'paid';
      const centred = (key: string, x: number, lines: readonly Line[], maxWidth: number): Mark[] =>
        block(key, { x, top: middle - blockHeight(lines, maxWidth) / 2, maxWidth }, lines).marks;
      marks.push(
        ...centred(row.name, 0, named(row), nameWidth),
        ...row.arrows.map((mark, i) => {
          const y = middle + (i - (row.arrows.length - 1) / 2) * (width + 6);
          // Straight, but of as many points as on the web, so that a round way unbends.
          const points = ways[mark.key]!.map((_, n, { length }): Point => [
            n < length - 1 ? x0 + ((x1 - x0) * n) / length / 1.1 : x1,
            y,
          ]);
          return arrow({ standing, ...mark, points, width });
        }),
        ...centred(row.slot ? `${row.arrows[0]!.key}-sum` : `${row.name}-sum`, x1 + 8, sumOf(row), sumWidth),
      );
      y += tall;
    }
    y += gap;
  }
  return [...marks, ...footMarks(layout)];
}
