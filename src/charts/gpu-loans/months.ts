import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill } from '../chart.ts';
import { bold, foot, name } from '../shared/head.ts';
import { shape, within } from '../shared/places.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { linear } from '../shared/plot/scale.ts';
import { BASELINE, DOWN, LEADING, LEAST, upOf } from '../shared/space.ts';
import { block, type Line, widthOf } from '../shared/type.ts';
import { curves, MONTHS } from './curves.ts';
import { loanName, PALE, strong, type Gpu } from './parts.ts';

/** px; how thick both lines are, and the fine gaps in them: they are our example. */
const [LINE, FINE] = [5, [5, 1.6]] as const;
/** How much larger than an amount elsewhere what is left is, and the cushion's name at most. */
const LARGE = 1.35;
/** px: the bracket that measures what is left of the cushion. */
const BRACKET = 6;
/** How much larger than the cushion's name its first size is. */
const MORE = 1.3;
/** Of the price new: how high the loan's name stands on it. */
const LOAN = 28;
/** Em: what words keep from both lines. */
const AIR = 0.04;

/** 2 · Scroll is time: the loan is paid down, the chips age, and what is between them thins. @param month 0 to MONTHS */
export function monthsScene(layout: Gpu, month: number): Mark[] {
  const { data, size, type, space } = layout;
  const { value, loan } = curves(data);
  const below = foot(layout, 'example');
  const floor = below.top - type.caption * LEADING - space.near;
  const large = type.hero * LARGE;
  // What is left stands beside a bracket.
  const clear = space.snug + LINE / 2;
  const beside = clear + BRACKET + space.snug;
  const right = size.width - widthOf(strong('00', large)) - beside;
  const x = linear([0, MONTHS], [LINE / 2, right]);
  const y = linear([0, amount(data, 'new').value], [floor, LINE / 2]);
  // What has not come yet is folded up at a line's head, so that every line keeps its number of points.
  const along = (values: readonly number[]): Point[] =>
    values.map((_, m) => [x(Math.min(m, month)), y(values[Math.min(m, month)]!)] as const);
  const [over, under] = [along(value), along(loan)];
  const ground = along(loan.map(() => 0));
  const thick = (m: number, px: number, tone: Line['tone']): Line =>
    strong(`${Math.round(value[m]! - loan[m]!)}`, px, tone);
  const [high, low] = [y(value[month]!), y(loan[month]!)];
  const at = x(month) + clear;
  // How thick it was stands over its name, both as large as they have room between both lines.
  const from = space.near;
  const cushion = range(Math.floor(large), LEAST - 1, -1)
    .map((px) => {
      const lines = [thick(0, px * MORE, 'ink'), bold(layout, 'cushion', 'ink', px)] as const;
      const until = (line: Line): number => Math.ceil(x.invert(from + widthOf(line) + LINE));
      const by = y(loan[0]!) - LINE / 2 - 1 - px * (DOWN + AIR);
      const { marks } = block('cushion-word', { x: from, top: by - px * (BASELINE + MORE * LEADING) }, lines);
      const fits = marks.every(
        ({ text, size, y: low }, n) =>
          y(value[until(lines[n]!)] ?? 0) + LINE / 2 + 1 < low - size * (upOf(text) + AIR),
      );
      return { until: until(lines[1]), fits, marks };
    })
    .find(({ fits }) => fits);
  const loanIs = block('loan-name', { x: from, top: y(LOAN) }, [loanName(layout, type.hero)]);
  const chipsAre = block(
    'chips-name',
    { x: x(6), top: 0 },
    within([name(layout, 'chips', 'chips')], size.width - x(6)),
  );
  const when = (n: number): Line => ({ text: fill(data, 'month', { n }), size: type.caption, tone: 'muted' });
  const now = Math.max(x(month), widthOf(when(month)));
  return [
    // Words stand on it.
    shape('owed', under, { role: 'debt', tone: 'debt' }, ground),
    shape('cushion', over, { role: 'chips', shade: PALE }, under),
    stroke('loan', under, LINE, { dash: FINE, role: 'debt' }),
    stroke('value', over, LINE, { dash: FINE, role: 'chips' }),
    floorUnder(floor, [0, right]),
    stroke(
      'left-bracket',
      [
        [at, high],
        [at + BRACKET, high],
        [at + BRACKET, low],
        [at, low],
      ],
      3,
      { role: 'chips' },
    ),
    ...block('left', { x: x(month) + beside, top: (high + low - large * LEADING) / 2 }, [
      thick(month, large, 'chips'),
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
