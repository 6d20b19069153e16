import type { Role } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, told } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox, shape, slab, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { SMALLEST } from '../shared/space.ts';
import { gap, rowsOf, squaresOf } from '../shared/squares.ts';
import { block, blockHeight, type Block, widthOf } from '../shared/type.ts';
import { ground, type CoreWeave } from './money.ts';

/** Columns: what was to come in is one row of them, what was to go out four. */
const COLUMNS = 5;
/** In squares: the air between the two at most, how far an arrow's head reaches over its shaft, and how far under that what was cut is; of its breadth, how long a head is. */
const [MOST, WING, FALLEN] = [0.7, 0.3, 0.4];
const LONG = 0.62;
/** px that ways and words keep from the company; how thick the bracket is, and what it takes. */
const OFF = 8;
const [LINE, BRACKET] = [2, 12];
/** The least that words have beside the arrows, in numbers' sizes; of the width, the company's name at most. */
const ROOM = 3.8;
const NAME = 0.26;
/** Strength of the ground under what was to come or stays of the plan, and under what only its higher end reaches or was cut. */
const STAYS = 0.7;
const CUT = 0.24;
/** How large a number is at most, of the largest amount elsewhere, and of the height; what it is, of its size. */
const LARGE = 1.4;
const HIGHEST = 0.1;
const IS = 0.6;
/** Of either block: its key, its amount and its role. */
const SAID = [
  ['expected', 'revenue', 'purchase'],
  ['planned', 'spending', 'chips'],
] as const;

/** What a block is: its amount, and under it what that is. @param px how large the number is */
function saidOf(layout: CoreWeave, [key, slot, role]: (typeof SAID)[number], px: number): Block {
  const sum = amountLockup(key, amount(layout.data, slot), role, Infinity, px);
  const is = bold(layout, `${key}Is`, role, Math.max(SMALLEST, px * IS));
  const under = block(`${key}-is`, { x: 0, top: sum.bottom }, [is]);
  return { ...under, marks: [...sum.marks, ...under.marks], width: Math.max(sum.width, under.width) };
}

/** 2 · A thin arrow of one row goes into the company, and out of it one of four rows; of what was cut of these only faint places are left, under its head. */
export function planScene(layout: CoreWeave): Mark[] {
  const { data, size, type, space } = layout;
  const [plan, revenue, cut] = [amount(data, 'spending'), amount(data, 'revenue'), amount(data, 'cut')];
  const height = floorOf(layout);
  const [few, many] = [rowsOf(revenue.value, COLUMNS), rowsOf(plan.value, COLUMNS)];
  const most = cut.high ?? cut.value;
  // The arrow's head is that of the rows in which something stays; the rest has fallen off.
  const whole = rowsOf(most, COLUMNS);
  const [across, down] = [COLUMNS + (whole + 2 * WING) * LONG, few + many + FALLEN + 3 * WING];
  const name = within([bold(layout, 'coreweave', 'paper', type.hero)], size.width * NAME)[0]!;
  const company = widthOf(name) + 2 * space.half;
  const left = company + OFF;
  // Words stand beside the arrows where those leave room for them, else over them.
  const free = size.width - left - across * (height / down) - space.half;
  const beside = free > type.hero * ROOM;
  const room = beside ? free : size.width - left;
  const largest = Math.min(type.hero * LARGE, beside ? height / down : height * HIGHEST);
  const set = (px: number): [Block, Block] =>
    [0, 1].map((n) => saidOf(layout, SAID[n]!, px)) as [Block, Block];
  // Twice, since what an amount is grows no smaller than can be read.
  const fit = (px: number): number => px * Math.min(1, room / Math.max(...set(px).map(({ width }) => width)));
  const words = set(fit(fit(largest)));
  const line = beside ? 0 : words[0].bottom + space.tight;
  const gone = [told(layout, cut, 'cutIs', 'chips', type.label)];
  // Its longest word fits beside its row.
  const word = block('', { x: 0, top: 0, maxWidth: 1 }, gone).width;
  const pitch = Math.min(
    (size.width - left) / across,
    (size.width - left - BRACKET - word) / COLUMNS,
    (height - 2 * line) / down,
  );
  const wing = pitch * WING;
  const second = height - (many + FALLEN) * pitch + gap(pitch);
  // What they leave free is between the two.
  const apart = Math.min(MOST * pitch, second - 2 * line - 3 * wing - few * pitch);
  const first = second - line - 2 * wing - apart - few * pitch + gap(pitch);
  const inward = (few * pitch + 2 * wing) * LONG;
  const at = { columns: COLUMNS, pitch } as const;
  const earned = squaresOf(revenue, {
    ...at,
    key: 'revenue',
    x: left + inward,
    top: first,
    role: 'purchase',
  });
  const planned = squaresOf(plan, { ...at, key: 'spending', x: left, top: second, role: 'chips' });
  const stays = planned.slice(0, most);
  /** An arrow's head, from its base to its tip. @param rows how many its shaft has @param y px, their top */
  const headOf = (key: string, [base, tip]: Point, y: number, rows: number, role: Role): AreaMark => {
    const end = y + rows * pitch - gap(pitch);
    const point: Point = [tip, (y + end) / 2];
    return shape(key, [[base, y - wing], point], { role, shade: STAYS }, [[base, end + wing], point]);
  };
  const column = left + across * pitch + space.half;
  // What was cut is said at the end of its row, under the head.
  const [row, end] = [height - pitch + gap(pitch), left + COLUMNS * pitch];
  const beneath = size.width - end - BRACKET;
  /** Its words, over an arrow or beside both. */
  const placed = (n: 0 | 1, y: number, rows: number): Mark[] =>
    words[n].marks.map((mark) =>
      beside
        ? moved(mark, column, y + (rows * pitch - words[n].bottom) / 2)
        : moved(mark, left, y - wing - line),
    );
  const top = first - wing - line;
  return [
    ...filledBox('company', { x: 0, y: top, w: company, h: height - top }, [name], { r: 0, tone: 'ink' }),
    ...earned.map((cell) => ground(cell, 'purchase', STAYS)),
    ...earned,
    ...stays.map((cell, n) => ground(cell, 'chips', n < cut.value ? STAYS : CUT)),
    ...stays,
    ...planned
      .slice(most)
      .map(({ x, y, w, h }, n) =>
        slab(`gone/${n}`, { x, y: y < row - pitch ? y : row, w, h }, { role: 'chips', shade: CUT, order: 1 }),
      ),
    stroke(
      'bracket',
      [
        [end, row],
        [end + OFF / 2, row],
        [end + OFF / 2, height],
        [end, height],
      ],
      LINE,
      { role: 'chips', order: 1 },
    ),
    ...block(
      'cut',
      {
        x: end + BRACKET,
        top: Math.max(row - LINE, (row + height - blockHeight(gone, beneath)) / 2),
        maxWidth: beneath,
        order: 1,
      },
      gone,
    ).marks,
    headOf('revenue-head', [left + inward - gap(pitch), left], first, few, 'purchase'),
    headOf('spending-head', [end, left + across * pitch - gap(pitch)], second, whole, 'chips'),
    ...placed(0, first, few),
    ...placed(1, second, whole),
    ...unitKey(layout, 'unit'),
  ];
}
