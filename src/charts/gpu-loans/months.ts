import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill } from '../chart.ts';
import { bold, foot, name } from '../shared/head.ts';
import { within } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { linear } from '../shared/plot/scale.ts';
import { DOWN, LEADING, LEAST, upOf } from '../shared/space.ts';
import { block, type Line, lowered, widthOf } from '../shared/type.ts';
import { curves, MONTHS } from './curves.ts';
import { NAME, PALE, strong, type Gpu } from './parts.ts';

/** px; how thick both lines are, and the fine gaps in them: they are our example. */
const [LINE, FINE] = [5, [5, 1.6]] as const;
/** px: how large the word between both lines may be, and how much larger than an amount elsewhere both numbers are. */
const LARGEST = 32;
const LARGE = 1.45;
/** px: the brackets that measure the cushion where both lines start and at their heads. */
const BRACKET = 6;
/** Em: what a word keeps from both lines, and the first number from the edge. */
const AIR = 0.08;

/** 2 · Scroll is time: the loan is paid down, the chips age, and what is between them thins. @param month 0 to MONTHS */
export function monthsScene(layout: Gpu, month: number): Mark[] {
  const { data, size, type, space } = layout;
  const { value, loan } = curves(data);
  const below = foot(layout, 'example');
  const floor = below.top - type.caption * LEADING - space.near;
  const large = type.hero * LARGE;
  const beside = space.snug * 2 + LINE / 2 + BRACKET;
  const left = widthOf(strong('44', large)) + beside + large * AIR;
  const right = size.width - left;
  const x = linear([0, MONTHS], [left, right]);
  const y = linear([0, amount(data, 'new').value], [floor, LINE / 2]);
  // What has not come yet is folded up at a line's head, so that every line keeps its number of points.
  const along = (values: readonly number[]): Point[] =>
    values.map((_, m) => [x(Math.min(m, month)), y(values[Math.min(m, month)]!)] as const);
  const [over, under] = [along(value), along(loan)];
  const ground = along(loan.map(() => 0));
  // As large as it has room between both lines, from their start.
  const from = x(1) + LINE / 2;
  const cushion = range(LARGEST, LEAST - 1, -1)
    .map((px) => {
      const line = bold(layout, 'cushion', 'ink', px);
      const until = Math.min(MONTHS, Math.ceil(x.invert(from + widthOf(line) + LINE)));
      const [least, most] = [y(value[until]!), y(loan[0]!)];
      const fits = most - least > LINE + 1 + px * (upOf(line.text) + DOWN + AIR);
      const word = block('cushion-word', { x: from, top: 0 }, [line]);
      const base = (least + most + (upOf(line.text) - DOWN) * px) / 2;
      return { until, fits, marks: lowered(word, base - word.marks[0]!.y) };
    })
    .find(({ fits }) => fits);
  const loanIs = block('loan-name', { x: x(1) + 4, top: y(20) }, [
    bold(layout, 'loan', 'paper', Math.max(NAME, type.number)),
  ]);
  const chipsAre = block(
    'chips-name',
    { x: x(6), top: 0 },
    within([name(layout, 'chips', 'chips')], size.width - x(6)),
  );
  const high = y(value[month]!);
  /** How large the cushion is in a month, beside a bracket at that end of it. @param side -1 or 1 */
  const measured = (key: string, m: number, side: number): Mark[] => {
    const [top, bottom] = [y(value[m]!), y(loan[m]!)];
    const [at, out] = [space.snug + LINE / 2, BRACKET].map((px) => px * side) as [number, number];
    const points: Point[] = [
      [x(m) + at, top],
      [x(m) + at + out, top],
      [x(m) + at + out, bottom],
      [x(m) + at, bottom],
    ];
    return [
      stroke(`${key}-bracket`, points, 2),
      ...block(
        key,
        {
          x: x(m) + beside * side,
          top: (top + bottom - large * LEADING) / 2,
          anchor: side > 0 ? 'start' : 'end',
        },
        [strong(`${Math.round(value[m]! - loan[m]!)}`, large, 'chips')],
      ).marks,
    ];
  };
  const when = (n: number): Line => ({ text: fill(data, 'month', { n }), size: type.caption, tone: 'muted' });
  const now = Math.max(x(month), left + widthOf(when(month)));
  return [
    // Words stand on it.
    { kind: 'area', key: 'owed', over: under, under: ground, role: 'debt', tone: 'debt' },
    { kind: 'area', key: 'cushion', over, under, role: 'chips', shade: PALE },
    stroke('loan', under, LINE, { dash: FINE, role: 'debt' }),
    stroke('value', over, LINE, { dash: FINE, role: 'chips' }),
    floorUnder(floor, [left, right]),
    ...measured('was', 0, -1),
    ...measured('left', month, 1),
    // A word comes with what it stands on.
    ...(cushion && month >= cushion.until ? cushion.marks : []),
    ...(x(month) > x(1) + 4 + loanIs.width ? loanIs.marks : []),
    ...(high > chipsAre.bottom + large ? chipsAre.marks : []),
    ...(now - left > widthOf(when(0), when(month)) * 2 + space.near
      ? block('start', { x: left, top: floor + space.snug }, [when(0)]).marks
      : []),
    ...block('month', { x: now, top: floor + space.snug, anchor: 'end' }, [when(month)]).marks,
    ...below.marks,
  ];
}
