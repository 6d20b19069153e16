import type { Role } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox, shape, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { BASELINE, INK, SMALLEST, UP } from '../shared/space.ts';
import { gap, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, type Block, poster, widthOf } from '../shared/type.ts';
import { ground, type CoreWeave } from './money.ts';

/** Columns: what was to come in is one row of them, what was to go out four. */
const COLUMNS = 5;
/** Between the two, in squares, at most. */
const MOST = 0.7;
/** How far an arrow's head reaches over its shaft, in squares, and how long it is, of its breadth; px that the way in keeps from the company. */
const WING = 0.3;
const LONG = 0.5;
const OFF = 3;
/** The least that words have beside the arrows, in numbers' sizes; of the width, the company's name at most. */
const ROOM = 3.8;
const NAME = 0.18;
/** Strength of the ground under what was to come or stays of the plan, under what only its higher end reaches, and of what was cut. */
const STAYS = 0.7;
const PERHAPS = 0.3;
const CUT = 0.12;
/** How large a number is at most, of the largest amount elsewhere, and of the height; what it is, of its size, and the air between. */
const LARGE = 1.3;
const HIGHEST = 0.11;
const IS = 0.62;
const AIR = 0.17;
/** How far the middle of a line's letters is under its top, of its size. */
const MIDDLE = BASELINE - UP + INK / 2;
/** Of either block: its key, its amount and its role. */
const SAID = [
  ['expected', 'revenue', 'purchase'],
  ['planned', 'spending', 'chips'],
] as const;
/** px: the line round what was cut, and its dashes; of its height, the words in it at most. */
const [EDGE, DASH, FILLED] = [1.5, '5 4', 0.8];

/** What a block is: its amount, and after it, or under it, what that is. @param px how large the number is */
function saidOf(
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

/** 2 · A thin arrow of one row goes into the company, and out of it one of four rows; what was cut of these is an empty place at their foot. */
export function planScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [plan, revenue, cut] = [amount(data, 'spending'), amount(data, 'revenue'), amount(data, 'cut')];
  const height = floorOf(layout) - space.hair;
  const [few, many] = [rowsOf(revenue.value, COLUMNS), rowsOf(plan.value, COLUMNS)];
  const most = cut.high ?? cut.value;
  // What was cut: the end of a row, and whole rows under it. The arrow's head is that of the rows that stay.
  const [whole, begun] = [Math.floor(most / COLUMNS) + 1, most % COLUMNS];
  const [across, down] = [COLUMNS + (whole + 2 * WING) * LONG, few + many + 3 * WING];
  const name = within([bold(layout, 'coreweave', 'paper', type.number)], size.width * NAME)[0]!;
  const company = widthOf(name) + 2 * space.half;
  // Words stand beside the arrows where those leave room for them, else over them.
  const free = size.width - company - across * (height / down) - space.half;
  const beside = free > type.hero * ROOM;
  const room = beside ? free : size.width - company - space.tight;
  const largest = Math.min(type.hero * LARGE, beside ? height / down : height * HIGHEST);
  const set = (px: number): [Block, Block] =>
    [0, 1].map((n) => saidOf(layout, SAID[n]!, px, beside)) as [Block, Block];
  // Twice, since what an amount is grows no smaller than can be read.
  const fit = (px: number): number => px * Math.min(1, room / Math.max(...set(px).map(({ width }) => width)));
  const words = set(fit(fit(largest)));
  const line = beside ? 0 : words[0].bottom + space.tight;
  const pitch = Math.min((size.width - company) / across, (height - 2 * line) / down);
  const [wing, wide] = [pitch * WING, COLUMNS * pitch - gap(pitch)];
  const second = height - many * pitch + gap(pitch);
  // What they leave free is between the two.
  const apart = Math.min(MOST * pitch, second - 2 * line - 3 * wing - few * pitch);
  const first = second - line - 2 * wing - apart - few * pitch + gap(pitch);
  const [left, inward] = [company + gap(pitch), (few * pitch - gap(pitch) + 2 * wing) * LONG];
  const at = { columns: COLUMNS, pitch } as const;
  const from = company + OFF + inward + gap(pitch);
  const earned = squaresOf(revenue, { ...at, key: 'revenue', x: from, top: first, role: 'purchase' });
  const planned = squaresOf(plan, { ...at, key: 'spending', x: left, top: second, role: 'chips' });
  const stays = planned.slice(0, most);
  const high = second + whole * pitch + EDGE / 2;
  const [x0, x1, low] = [left + EDGE / 2, left + wide - EDGE / 2, height - EDGE / 2];
  const turn = left + begun * pitch + EDGE / 2;
  const edge: Point[] = [
    [x0, high],
    [turn, high],
    [turn, high - pitch],
    [x1, high - pitch],
  ];
  const gone = poster(
    told(layout, cut, 'cutIs', 'chips'),
    wide - 2 * space.tight,
    Math.min(type.number, (low - high) * FILLED),
  );
  /** An arrow's head, from its base to its tip. @param rows how many its shaft has @param y px, their top */
  const headOf = (key: string, [base, tip]: Point, y: number, rows: number, role: Role): AreaMark => {
    const end = y + rows * pitch - gap(pitch);
    const point: Point = [tip, (y + end) / 2];
    return shape(key, [[base, y - wing], point], { role, shade: STAYS }, [[base, end + wing], point]);
  };
  /** Its words, over an arrow or beside both. */
  const placed = (n: 0 | 1, y: number, rows: number): Mark[] =>
    words[n].marks.map((mark) =>
      beside
        ? moved(mark, company + across * pitch + space.half, y + (rows * pitch - words[n].bottom) / 2)
        : moved(mark, company + space.tight, y - wing - line),
    );
  const top = first - wing - line;
  const start = left + wide + gap(pitch);
  return [
    ...filledBox('company', { x: 0, y: top, w: company, h: height - top }, [name], { r: 0, tone: 'ink' }),
    ...earned.map((cell) => ground(cell, 'purchase', STAYS)),
    ...earned,
    ...stays.map((cell, n) => ground(cell, 'chips', n < cut.value ? STAYS : PERHAPS)),
    ...stays,
    shape('cut-ground', edge, { role: 'chips', shade: CUT, order: 1 }, [
      [x0, low],
      [x1, low],
    ]),
    stroke('cut-place', [...edge, [x1, low], [x0, low], [x0, high], ...edge.slice(1, 2)], EDGE, {
      role: 'chips',
      dash: DASH,
      order: 1,
    }),
    ...block(
      'cut',
      { x: left + wide / 2, top: (high + low) / 2 - gone.size * MIDDLE, anchor: 'middle', order: 1 },
      [gone],
    ).marks,
    headOf('revenue-head', [from - gap(pitch), company + OFF], first, few, 'purchase'),
    headOf(
      'spending-head',
      [start, start + (whole * pitch + 2 * wing) * LONG - 2 * gap(pitch)],
      second,
      whole,
      'chips',
    ),
    ...placed(0, first, few),
    ...placed(1, second, whole),
    ...unitKey(layout, 'unit'),
  ];
}
