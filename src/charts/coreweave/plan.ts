import { moved } from '../../marks/kinds.ts';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { BASELINE, LEADING, SMALLEST } from '../shared/space.ts';
import { gap, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, type Block, lowered, poster } from '../shared/type.ts';
import { ground, type CoreWeave } from './money.ts';

/** Columns: what was to come in is one row of them, what was to go out four. */
const COLUMNS = 5;
/** Between the two, in squares, at least and at most; of the drawing's width, the arrows' shafts at most. */
const APART = 0.12;
const MOST = 0.7;
const SHAFT = 0.76;
/** How far an arrow's head reaches over its shaft, in squares, and how long it is, of its breadth; the least that words have beside it, in numbers' sizes. */
const WING = 0.3;
const LONG = 0.6;
const ROOM = 3.4;
/** Strength of the ground under what was to come or stays of the plan, under what only its higher end reaches, and of what was cut. */
const STAYS = 0.7;
const PERHAPS = 0.3;
const CUT = 0.12;
/** How large a number is at most, of the largest amount elsewhere, and of the height; what it is, of its size, and the air between. */
const LARGE = 1.3;
const HIGHEST = 0.11;
const IS = 0.62;
const AIR = 0.3;
/** Of either block: its key, its amount and its role. */
const SAID = [
  ['expected', 'revenue', 'purchase'],
  ['planned', 'spending', 'chips'],
] as const;
/** px: the line round what was cut, and its dashes; of its height, the words in it at most. */
const [EDGE, DASH, FILLED] = [1.5, '5 4', 0.8];

/** What a block is: its amount, and after it, or under it, what that is. @param px how large the number is */
function told(
  layout: CoreWeave,
  [key, slot, role]: (typeof SAID)[number],
  px: number,
  under: boolean,
): Block {
  const sum = amountLockup(key, amount(layout.data, slot), role, Infinity, px);
  const is = bold(layout, `${key}Is`, role, Math.max(SMALLEST, px * IS));
  const place = under
    ? { x: 0, top: sum.bottom }
    : { x: sum.width + px * AIR, top: (px - is.size) * BASELINE };
  const after = block(`${key}-is`, place, [is]);
  return {
    marks: [...sum.marks, ...after.marks],
    bottom: under ? after.bottom : sum.bottom,
    width: Math.max(sum.width, place.x + after.width),
  };
}

/** 2 · A thin arrow of one row comes in over one of four rows that goes out, as long; what was cut of these is an empty place at their foot. */
export function planScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [plan, revenue, cut] = [amount(data, 'spending'), amount(data, 'revenue'), amount(data, 'cut')];
  const height = floorOf(layout) - space.hair;
  const [few, many] = [rowsOf(revenue.value, COLUMNS), rowsOf(plan.value, COLUMNS)];
  const rows = few + many;
  const tall = height / (rows + 3 * WING + APART);
  const tip = (p: number): number => COLUMNS * p + (many + 2 * WING) * p * LONG;
  // Words stand beside the arrows where those leave room for them, else over them.
  const free = size.width - tip(tall) - space.half;
  const beside = free > type.hero * ROOM;
  const largest = Math.min(type.hero * LARGE, beside ? tall : height * HIGHEST);
  /** What either block is, both in one size: its amount, and under it or after it what that is. @param room px */
  const said = (room: number): readonly [Block, Block] => {
    const set = (px: number): [Block, Block] =>
      [0, 1].map((n) => told(layout, SAID[n]!, px, beside)) as [Block, Block];
    return set(Math.min(largest, (largest * room) / Math.max(...set(largest).map(({ width }) => width))));
  };
  const fit = (room: number): number =>
    beside
      ? tall
      : Math.min((size.width * SHAFT) / COLUMNS, (height - 2 * said(room)[0].bottom) / (rows + WING + APART));
  const guess = COLUMNS * fit(size.width * SHAFT);
  const words = said(beside ? free : guess - space.half);
  // An arrow's head stays under words that reach over it.
  const under = beside || words[1].width > guess - space.half + 0.01 ? WING : 0;
  const lines = beside ? 0 : words[0].bottom + space.tight;
  const pitch = Math.min(
    (size.width * SHAFT) / COLUMNS,
    (height - 2 * lines) / (rows + WING + APART + 2 * under),
  );
  const [wing, wide] = [pitch * WING, COLUMNS * pitch - gap(pitch)];
  const line = lines + under * pitch;
  const second = height - wing - many * pitch + gap(pitch);
  // What they leave free is between the two.
  const apart = Math.min(MOST * pitch, second - 2 * line - few * pitch);
  const first = second - line - apart - few * pitch + gap(pitch);
  const set = { columns: COLUMNS, pitch, x: 0 } as const;
  const earned = squaresOf(revenue, { ...set, key: 'revenue', top: first, role: 'purchase' });
  const planned = squaresOf(plan, { ...set, key: 'spending', top: second, role: 'chips' });
  const most = cut.high ?? cut.value;
  const stays = planned.slice(0, most);
  // What was cut: the end of a row, and whole rows under it.
  const [whole, begun] = [Math.floor(most / COLUMNS) + 1, most % COLUMNS];
  const from = second + whole * pitch + EDGE / 2;
  const [x0, x1, low] = [EDGE / 2, wide - EDGE / 2, second + many * pitch - gap(pitch) - EDGE / 2];
  const turn = begun * pitch + EDGE / 2;
  const edge: Point[] = [
    [x0, from],
    [turn, from],
    [turn, from - pitch],
    [x1, from - pitch],
  ];
  const gone = poster(
    bold(layout, 'cutIs', 'chips'),
    wide - 2 * space.near,
    Math.min(type.number, (low - from) * FILLED),
  );
  const start = wide + gap(pitch);
  /** The head of the arrow that a block of so many rows is the shaft of. @param y px, its top */
  const headOf = (key: string, y: number, count: number, role: 'purchase' | 'chips'): AreaMark => {
    const low = y + count * pitch - gap(pitch);
    const long = Math.min(size.width - start, (low - y + 2 * wing) * LONG);
    const end: Point = [start + long, (y + low) / 2];
    return shape(key, [[start, y - wing], end], { role, shade: STAYS }, [[start, low + wing], end]);
  };
  /** Its words, over an arrow's shaft or beside its head. */
  const placed = (n: 0 | 1, y: number, count: number): Mark[] =>
    beside
      ? words[n].marks.map((mark) =>
          moved(mark, tip(pitch) + space.half, y + (count * pitch - words[n].bottom) / 2),
        )
      : lowered(words[n], y - line);
  return [
    ...earned.map((cell) => ground(cell, 'purchase', STAYS)),
    ...earned,
    ...stays.map((cell, n) => ground(cell, 'chips', n < cut.value ? STAYS : PERHAPS)),
    ...stays,
    shape('cut-ground', edge, { role: 'chips', shade: CUT, order: 1 }, [
      [x0, low],
      [x1, low],
    ]),
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
    headOf('revenue-head', first, few, 'purchase'),
    headOf('spending-head', second, many, 'chips'),
    ...placed(0, first, few),
    ...placed(1, second, many),
    ...unitKey(layout, 'unit'),
  ];
}
