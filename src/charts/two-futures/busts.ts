import { max } from 'd3-array';
import type { SeriesAmount, Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { series, words } from '../chart.ts';
import { caption, amountLine, name, nameAndIs, tallest } from '../shared/head.ts';
import { level, upright } from '../shared/rules.ts';
import { trace } from '../shared/plot/lines.ts';
import { linear, type Scale } from '../shared/plot/scale.ts';
import { footHeight, type Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';

const BUSTS = [
  { key: 'shares', role: 'equity' },
  { key: 'debts', role: 'debt' },
] as const;
/** Where a bust begins and ends, as shares of its half of the drawing; and how wide a date may be. */
const [BEGINS, ENDS, DATE] = [0.25, 0.78, 0.42];
/** px between the floor and the dates. */
const OVER_DATES = 4;

/** One end of a bust: unemployment in a month. */
interface End {
  amount: SeriesAmount;
  month: Line[];
  /** Its place among the four. */
  i: number;
}

/** Where a bust stands: its half, the floor, px, and the scale of unemployment. */
interface At {
  role: Role;
  left: number;
  width: number;
  floor: number;
  y: Scale;
}

/** 7 · Unemployment at both ends of two busts, on one floor and one scale from nought. */
export function bustsScene(layout: Layout<'two-futures'>): Mark[] {
  const { data, size, type, space } = layout;
  const heading = [name(layout, 'busts')];
  const between = type.label * 1.6;
  const half = (size.width - between) / BUSTS.length;
  const ends = series(data, 'busts').map((amount, i): End => {
    return { amount, i, month: [{ text: words(data, `bust${i}`), size: type.tick, tone: 'muted' }] };
  });
  const under = tallest(
    BUSTS.map(({ key }) => nameAndIs(layout, key)),
    half,
  );
  const months = ends.map(({ month }) => month);
  const dates = tallest(months, half * DATE) + OVER_DATES + 1;
  const floor = size.height - footHeight(layout) - under - dates - type.caption * 0.8;
  const top = blockHeight(heading, size.width) + type.number * 1.3 + space.near + space.half;
  const y = linear([0, max(ends, ({ amount }) => amount.value) ?? 0], [floor, top]);
  return [
    level('floor', floor, [0, size.width]),
    ...BUSTS.flatMap(({ key, role }, n) => {
      const at = { role, left: n * (half + between), width: half, floor, y };
      const place = { x: at.left, top: floor + dates + space.close, maxWidth: half };
      return [
        ...bust(layout, key, ends.slice(n * 2, n * 2 + 2), at),
        ...block(`${key}-name`, place, nameAndIs(layout, key)).marks,
      ];
    }),
    ...block('head', { x: 0, top: 0, maxWidth: size.width }, heading).marks,
    ...block('busts-foot', { x: 0, top: size.height - space.foot }, [caption(layout, 'bustsFoot')]).marks,
  ];
}

/** One bust: a line from its first end to its last, and each end on its date. */
function bust(
  layout: Layout<'two-futures'>,
  key: string,
  ends: readonly End[],
  { role, left, width, floor, y }: At,
): Mark[] {
  const { type, space } = layout;
  const r = space.half;
  const x = linear([0, 1], [left + width * BEGINS, left + width * ENDS]);
  return [
    trace(
      `${key}-line`,
      ends.map(({ amount }, n) => [n, amount.value]),
      { x, y },
      { role, width: space.snug, standing: 'paid' },
    ),
    ...ends.flatMap(({ amount, month, i }, n): Mark[] => {
      const [px, py] = [x(n), y(amount.value)];
      // The first under the line's start, the second over its end: the line rises between them.
      const beside =
        n === 0
          ? { x: px + r + 2, top: py + r }
          : { x: px, top: py - r - type.number * 1.25, anchor: 'middle' as const };
      const date = { x: px, top: floor + OVER_DATES, anchor: 'middle' as const, maxWidth: width * DATE };
      return [
        upright(`${key}-down/${n}`, px, [py + r, floor]),
        { kind: 'dot', key: `${key}/${n}`, x: px, y: py, r, role, standing: amount.standing },
        ...block(`${key}-figure/${n}`, beside, [amountLine(amount, type.number, role)]).marks,
        ...block(`bust-month/${i}`, date, month).marks,
      ];
    }),
  ];
}
