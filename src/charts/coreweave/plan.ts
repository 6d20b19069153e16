import { moved } from '../../marks/kinds.ts';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, hedged } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, type Block, blockHeight, type Line, poster } from '../shared/type.ts';
import { ground, type CoreWeave } from './money.ts';

/** Columns: what was to come in is one row of them, what was to go out four. */
const COLUMNS = 5;
/** Between the two, in squares, at least and at most; and of the drawing's width, what words have beside them at the least. */
const [APART, MOST, BESIDE] = [0.34, 0.7, 0.26];
/** Strength of the ground under what was to come or stays of the plan, under what only its higher end reaches, and of what was cut. */
const [STAYS, PERHAPS, CUT] = [0.7, 0.3, 0.12];
/** How much larger than the largest amount elsewhere a number is at most; and how much larger it is to be under its hedge. */
const [LARGE, NEARLY] = [1.9, 1.25];
/** px: the line round what was cut, and its dashes. */
const [EDGE, DASH] = [1.5, '5 4'];

/** 2 · One row to come in over four rows to go out, as wide; what was cut of these is an empty place at their foot. */
export function planScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [plan, revenue, cut] = [amount(data, 'spending'), amount(data, 'revenue'), amount(data, 'cut')];
  const height = floorOf(layout) - space.hair;
  const [few, many] = [rowsOf(revenue.value, COLUMNS), rowsOf(plan.value, COLUMNS)];
  const pitch = Math.min((size.width * (1 - BESIDE)) / COLUMNS, height / (few + many + APART));
  // What they leave free is between the two.
  const apart = Math.min(MOST, height / pitch - few - many);
  const wide = COLUMNS * pitch - gap(pitch);
  const top = height - (few + many + apart) * pitch + gap(pitch);
  const second = top + (few + apart) * pitch;
  const set = { columns: COLUMNS, pitch, x: 0 } as const;
  const earned = squares({
    ...set,
    key: 'revenue',
    count: revenue.value,
    top,
    role: 'purchase',
    standing: revenue.standing,
  });
  const planned = squares({
    ...set,
    key: 'spending',
    count: plan.value,
    top: second,
    role: 'chips',
    standing: plan.standing,
  });
  const most = cut.high ?? cut.value;
  const stays = planned.slice(0, most);
  // What was cut: the end of a row, and whole rows under it.
  const [rows, begun] = [Math.ceil(most / COLUMNS), most % COLUMNS];
  const from = second + rows * pitch + EDGE / 2;
  const [x0, x1, low] = [EDGE / 2, wide - EDGE / 2, second + many * pitch - gap(pitch) - EDGE / 2];
  const turn = begun * pitch + EDGE / 2;
  const edge: Point[] = begun
    ? [
        [x0, from],
        [turn, from],
        [turn, from - pitch],
        [x1, from - pitch],
      ]
    : [
        [x0, from],
        [x1, from],
      ];
  const place = (key: string, x: number, y: number, to: number): AreaMark => ({
    ...ground({ key, x, y, w: x1 - x, h: to - y }, 'chips', CUT),
    order: 1,
  });
  const gone = poster(bold(layout, 'cutIs', 'chips'), wide - 2 * space.near, type.number);
  // Beside each its number, both of one size: its hedge before it, or, where that leaves it small, over it.
  const left = wide + space.half + gap(pitch);
  const room = size.width - left;
  const sums = [
    ['expected', revenue, 'purchase', top],
    ['planned', plan, 'chips', second],
  ] as const;
  const is = (n: 0 | 1): Line => bold(layout, `${sums[n][0]}Is`, sums[n][2], type.label);
  const deep = (few + apart) * pitch - blockHeight([is(0)], room);
  const sizeOf = ({ marks }: Block): number => marks[0]!.size;
  const line = (n: 0 | 1, px: number): Block => amountLockup(sums[n][0], sums[n][1], sums[n][2], room, px);
  const over = (n: 0 | 1, px: number): Block =>
    block(sums[n][0], { x: 0, top: 0 }, within(hedged(layout, sums[n][1], sums[n][2], px), room));
  const least = Math.min(type.hero * LARGE, deep / LEADING);
  const beside = Math.min(sizeOf(line(0, least)), sizeOf(line(1, least)));
  const under = poster(
    amountLine(plan, 0),
    room,
    Math.min(type.hero * LARGE, deep / LEADING - type.caption),
  ).size;
  const number = (n: 0 | 1): Block => (beside * NEARLY < under ? over(n, under) : line(n, beside));
  const says = (n: 0 | 1): Mark[] => {
    const told = number(n);
    const named = block(`${sums[n][0]}-is`, { x: 0, top: told.bottom, maxWidth: room }, [is(n)]);
    return [...told.marks, ...named.marks].map((mark) => moved(mark, left, sums[n][3] - space.hair));
  };
  return [
    ...earned.map((cell) => ground(cell, 'purchase', STAYS)),
    ...earned,
    ...stays.map((cell, n) => ground(cell, 'chips', n < cut.value ? STAYS : PERHAPS)),
    ...stays,
    place('cut-whole', x0, from, low),
    ...(begun ? [place('cut-begun', turn, from - pitch, from)] : []),
    stroke('cut-place', [...edge, [x1, low], [x0, low], [x0, from], ...edge.slice(1, 2)], EDGE, {
      role: 'chips',
      dash: DASH,
      order: 1,
    }),
    ...block(
      'cut',
      { x: wide / 2, top: (from + low - gone.size * LEADING) / 2, anchor: 'middle', order: 1 },
      [gone],
    ).marks,
    ...says(0),
    ...says(1),
    ...unitKey(layout, 'unit'),
  ];
}
