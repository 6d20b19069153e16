import { moved } from '../../marks/kinds.ts';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, type Block, blockHeight, poster } from '../shared/type.ts';
import { ground, type CoreWeave } from './money.ts';

/** Columns of what was to come in, and of what was to go out: both blocks are whole rectangles. */
const COLUMNS = [
  [1, 4],
  [5, 5],
] as const;
/** What two blocks keep between them at the least, in squares; how much smaller squares may be that fill the width. */
const [APART, NEARLY] = [0.5, 0.8];
/** Strength of the ground under what was to come or stays of the plan, under what only its higher end reaches, and of what was cut. */
const [STAYS, PERHAPS, CUT] = [0.6, 0.3, 0.12];
/** How high an amount stands over what it is, in its own size; and how much larger than elsewhere it is at most. */
const [LINE, LARGE] = [1.15, 1.8];
/** px: the line round what was cut, and its dashes. */
const [EDGE, DASH] = [1.5, '5 4'];

/** The size that a number is set in once it fits, px. */
const sizeOf = ({ marks }: Block): number => marks[0]!.size;

/** 2 · Five to come in and twenty to go out, on one floor; what was cut of these is an empty place. */
export function planScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [plan, revenue, cut] = [amount(data, 'spending'), amount(data, 'revenue'), amount(data, 'cut')];
  const bottom = floorOf(layout) - space.hair;
  const is = [bold(layout, 'expectedIs', 'purchase'), bold(layout, 'plannedIs', 'chips')] as const;
  const said = type.hero * LINE + blockHeight([is[0]]) + space.snug;
  const fits = COLUMNS.map(([few, many]) => ({
    few,
    many,
    pitch: Math.min(size.width / (few + many + APART), (bottom - said) / rowsOf(plan.value, many)),
  }));
  const { few, many, pitch } = fits.reduce((best, fit) =>
    fit.pitch * (fit.few + fit.many) > best.pitch * (best.few + best.many) && fit.pitch > best.pitch * NEARLY
      ? fit
      : best,
  );
  const right = size.width - many * pitch + gap(pitch);
  const earned = squares({
    key: 'revenue',
    count: revenue.value,
    columns: few,
    pitch,
    x: 0,
    bottom,
    role: 'purchase',
    standing: revenue.standing,
  });
  const planned = squares({
    key: 'spending',
    count: plan.value,
    columns: many,
    pitch,
    x: right,
    bottom,
    role: 'chips',
    standing: plan.standing,
  });
  const most = cut.high ?? cut.value;
  const stays = planned.slice(0, most);
  // What was cut: whole rows, and the end of the one under them.
  const [rows, begun] = [Math.ceil(most / many), most % many];
  const edge = (row: number): number => bottom - row * pitch + gap(pitch);
  const [x0, x1, top] = [right + EDGE / 2, size.width - EDGE / 2, edge(rowsOf(plan.value, many)) + EDGE / 2];
  const lowest = bottom - rows * pitch - EDGE / 2;
  const turn = right + begun * pitch + EDGE / 2;
  const end: Point[] = begun
    ? [
        [x1, lowest + pitch],
        [turn, lowest + pitch],
        [turn, lowest],
      ]
    : [[x1, lowest]];
  // Two grounds, which meet where the lower one begins.
  const place = (key: string, x: number, y: number, low: number): AreaMark => ({
    ...ground({ key, x, y, w: x1 - x, h: low - y }, 'chips', CUT),
    order: 1,
  });
  const grounds = [
    place('cut-whole', x0, top, lowest),
    ...(begun ? [place('cut-begun', turn, lowest, lowest + pitch)] : []),
  ];
  const gone = poster(bold(layout, 'cutIs', 'chips'), x1 - x0 - 2 * space.near, type.number);
  const rooms = [right - space.half, size.width - right] as const;
  const sums = [
    ['expected', revenue, 'purchase'],
    ['planned', plan, 'chips'],
  ] as const;
  const set = (n: 0 | 1, px: number): Block => amountLockup(sums[n][0], sums[n][1], sums[n][2], rooms[n], px);
  const free = (top - space.snug - blockHeight([is[1]])) / LINE;
  const px = Math.min(...([0, 1] as const).map((n) => sizeOf(set(n, Math.min(free, type.hero * LARGE)))));
  const over = ([n, x, y]: readonly [0 | 1, number, number]): Mark[] => {
    const line = poster(is[n], rooms[n], type.label);
    const low = y - space.snug - blockHeight([line]);
    return [
      ...set(n, px).marks.map((mark) => moved(mark, x, low - px * LINE)),
      ...block(`${sums[n][0]}-is`, { x, top: low }, [line]).marks,
    ];
  };
  return [
    floorUnder(bottom, [0, size.width]),
    ...earned.map((cell) => ground(cell, 'purchase', STAYS)),
    ...earned,
    ...stays.map((cell, n) => ground(cell, 'chips', n < cut.value ? STAYS : PERHAPS)),
    ...stays,
    ...grounds,
    stroke('cut-place', [[x0, lowest], [x0, top], [x1, top], ...end, [x0, lowest], [x0, top]], EDGE, {
      role: 'chips',
      dash: DASH,
      order: 1,
    }),
    ...block(
      'cut',
      { x: (x0 + x1) / 2, top: (top + lowest - blockHeight([gone])) / 2, anchor: 'middle', order: 1 },
      [gone],
    ).marks,
    ...over([0, 0, bottom - rowsOf(revenue.value, few) * pitch + gap(pitch)]),
    ...over([1, right, top]),
    ...unitKey(layout, 'unit'),
  ];
}
