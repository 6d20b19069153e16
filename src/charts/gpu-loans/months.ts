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
/** How much larger than an amount elsewhere both numbers are. */
const LARGE = 1.35;
/** px: the brackets that measure the cushion at both its ends. */
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
  // Numbers stand beside brackets at both ends.
  const clear = space.snug + LINE / 2;
  const beside = clear + BRACKET + space.snug;
  const left = widthOf(strong('00', large)) + beside;
  const right = size.width - left;
  const x = linear([0, MONTHS], [left, right]);
  const y = linear([0, amount(data, 'new').value], [floor, LINE / 2]);
  // What has not come yet is folded up at a line's head, so that every line keeps its number of points.
  const along = (values: readonly number[]): Point[] =>
    values.map((_, m) => [x(Math.min(m, month)), y(values[Math.min(m, month)]!)] as const);
  const [over, under] = [along(value), along(loan)];
  const ground = along(loan.map(() => 0));
  // What there is of the cushion, at one end of it. @param side -1 or 1
  const measured = (key: string, m: number, side: number): Mark[] => {
    const [over, under] = [y(value[m]!), y(loan[m]!)];
    const at = x(m) + side * clear;
    const out = at + side * BRACKET;
    return [
      stroke(
        `${key}-bracket`,
        [
          [at, over],
          [out, over],
          [out, under],
          [at, under],
        ],
        2,
        { role: 'chips' },
      ),
      ...block(
        key,
        {
          x: x(m) + side * beside,
          top: (over + under - large * LEADING) / 2,
          anchor: side < 0 ? 'end' : 'start',
        },
        [strong(`${Math.round(value[m]! - loan[m]!)}`, large, 'chips')],
      ).marks,
    ];
  };
  // Its name, as large as it has room between both lines.
  const from = left + space.snug;
  const cushion = range(Math.floor(large), LEAST - 1, -1)
    .map((px) => {
      const line = bold(layout, 'cushion', 'ink', px);
      const until = Math.ceil(x.invert(from + widthOf(line) + LINE));
      const by = y(loan[0]!) - LINE / 2 - 1 - px * (DOWN + AIR);
      const fits = y(value[until] ?? 0) + LINE / 2 + 1 < by - px * (upOf(line.text) + AIR);
      return {
        until,
        fits,
        marks: block('cushion-word', { x: from, top: by - px * BASELINE }, [line]).marks,
      };
    })
    .find(({ fits }) => fits);
  const loanIs = block('loan-name', { x: from, top: y(20) }, [loanName(layout)]);
  const chipsAre = block(
    'chips-name',
    { x: x(6), top: 0 },
    within([name(layout, 'chips', 'chips')], size.width - x(6)),
  );
  const high = y(value[month]!);
  const when = (n: number): Line => ({ text: fill(data, 'month', { n }), size: type.caption, tone: 'muted' });
  const now = Math.max(x(month), left + widthOf(when(month)));
  return [
    // Words stand on it.
    shape('owed', under, { role: 'debt', tone: 'debt' }, ground),
    shape('cushion', over, { role: 'chips', shade: PALE }, under),
    stroke('loan', under, LINE, { dash: FINE, role: 'debt' }),
    stroke('value', over, LINE, { dash: FINE, role: 'chips' }),
    floorUnder(floor, [left, right]),
    ...measured('start-left', 0, -1),
    ...(month ? measured('left', month, 1) : []),
    // A word comes with what it stands on.
    ...(cushion && month >= cushion.until ? cushion.marks : []),
    ...(x(month) > from + loanIs.width ? loanIs.marks : []),
    ...(high > chipsAre.bottom + large ? chipsAre.marks : []),
    ...(now - left > widthOf(when(0), when(month)) * 2 + space.near
      ? block('start', { x: left, top: floor + space.snug }, [when(0)]).marks
      : []),
    ...block('month', { x: now, top: floor + space.snug, anchor: 'end' }, [when(month)]).marks,
    ...below.marks,
  ];
}
