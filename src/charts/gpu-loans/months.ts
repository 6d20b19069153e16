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
/** How much larger both numbers are than an amount elsewhere, and than the word under the first. */
const LARGE = 1.5;
/** px: the bracket that measures the cushion at the heads of both lines. */
const BRACKET = 6;
/** Em: what words keep from both lines. */
const AIR = 0.04;

/** 2 · Scroll is time: the loan is paid down, the chips age, and what is between them thins. @param month 0 to MONTHS */
export function monthsScene(layout: Gpu, month: number): Mark[] {
  const { data, size, type, space } = layout;
  const { value, loan } = curves(data);
  const below = foot(layout, 'example');
  const floor = below.top - type.caption * LEADING - space.near;
  const large = type.hero * LARGE;
  const beside = space.snug * 2 + LINE / 2 + BRACKET;
  const right = size.width - beside - widthOf(strong('44', large));
  const x = linear([0, MONTHS], [LINE / 2, right]);
  const y = linear([0, amount(data, 'new').value], [floor, LINE / 2]);
  // What has not come yet is folded up at a line's head, so that every line keeps its number of points.
  const along = (values: readonly number[]): Point[] =>
    values.map((_, m) => [x(Math.min(m, month)), y(values[Math.min(m, month)]!)] as const);
  const [over, under] = [along(value), along(loan)];
  const ground = along(loan.map(() => 0));
  const left = (m: number): string => `${Math.round(value[m]! - loan[m]!)}`;
  // What the cushion is at the start, as large as it has room between both lines.
  const from = space.near;
  const cushion = range(Math.floor(type.hero), LEAST - 1, -1)
    .map((px) => {
      const lines = [strong(left(0), px * LARGE), bold(layout, 'cushion', 'ink', px)];
      const until = lines.map((line) => Math.ceil(x.invert(from + widthOf(line) + LINE)));
      const word = block('cushion-word', { x: from, top: 0 }, lines);
      const by = y(loan[0]!) - LINE / 2 - 1 - px * (DOWN + AIR) - word.marks.at(-1)!.y;
      const fits = word.marks.every(
        ({ text, size, y: base }, n) =>
          y(value[until[n]!]!) + LINE / 2 + 1 < base + by - size * (upOf(text) + AIR),
      );
      return { until: Math.max(...until), fits, marks: lowered(word, by), number: lines[0]!.size };
    })
    .find(({ fits }) => fits);
  const loanIs = block('loan-name', { x: from, top: y(20) }, [
    bold(layout, 'loan', 'paper', Math.max(NAME, type.number)),
  ]);
  const chipsAre = block(
    'chips-name',
    { x: x(6), top: 0 },
    within([name(layout, 'chips', 'chips')], size.width - x(6)),
  );
  const high = y(value[month]!);
  // How large the cushion is now, beside a bracket: both numbers are of one size.
  const px = cushion?.number ?? large;
  const [at, low] = [x(month) + space.snug + LINE / 2, y(loan[month]!)];
  const when = (n: number): Line => ({ text: fill(data, 'month', { n }), size: type.caption, tone: 'muted' });
  const now = Math.max(x(month), widthOf(when(month)));
  return [
    // Words stand on it.
    { kind: 'area', key: 'owed', over: under, under: ground, role: 'debt', tone: 'debt' },
    { kind: 'area', key: 'cushion', over, under, role: 'chips', shade: PALE },
    stroke('loan', under, LINE, { dash: FINE, role: 'debt' }),
    stroke('value', over, LINE, { dash: FINE, role: 'chips' }),
    floorUnder(floor, [LINE / 2, right]),
    stroke(
      'left-bracket',
      [
        [at, high],
        [at + BRACKET, high],
        [at + BRACKET, low],
        [at, low],
      ],
      2,
    ),
    ...block('left', { x: x(month) + beside, top: (high + low - px * LEADING) / 2 }, [
      strong(left(month), px),
    ]).marks,
    // A word comes with what it stands on.
    ...(cushion && month >= cushion.until ? cushion.marks : []),
    ...(x(month) > from + loanIs.width ? loanIs.marks : []),
    ...(high > chipsAre.bottom + large ? chipsAre.marks : []),
    ...(now > widthOf(when(0), when(month)) * 2 + space.near
      ? block('start', { x: 0, top: floor + space.snug }, [when(0)]).marks
      : []),
    ...block('month', { x: now, top: floor + space.snug, anchor: 'end' }, [when(month)]).marks,
    ...below.marks,
  ];
}
