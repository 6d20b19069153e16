import { max } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { series, words } from '../chart.ts';
import { caption, name, tallest } from '../shared/head.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, type Line, poster } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** What burst, and the money that it was. */
const BUSTS = [
  { key: 'shares', role: 'equity' },
  { key: 'debts', role: 'debt' },
] as const;
/** Of a pair's breadth, the air between its two columns; of the drawing's, that between the pairs. */
const [INSIDE, BETWEEN] = [0.05, 0.08];
/** How strong a column from before a bust is. */
const BEFORE = 0.55;
/** How much larger than an amount elsewhere these are. */
const LARGE = 1.5;

/** 7 · Unemployment before and after two busts, as columns on one floor and one scale from nought. */
export function bustsScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const ends = series(data, 'busts');
  const half = (size.width * (1 - BETWEEN)) / BUSTS.length;
  const wide = (half * (1 - INSIDE)) / 2;
  const month = (n: number): Line => ({
    text: words(data, `bust${n as 0}`),
    size: type.caption,
    tone: 'muted',
  });
  const named = (key: 'shares' | 'debts'): Line[] => [
    name(layout, key, key === 'shares' ? 'equity' : 'debt'),
    caption(layout, `${key}Is`),
  ];
  const dates = tallest(
    ends.map((_, n) => [month(n)]),
    wide,
  );
  const names = tallest(
    BUSTS.map(({ key }) => named(key)),
    half,
  );
  const floor = size.height - names - space.half - dates - space.close;
  const number = (text: string): Line => poster({ text, size: type.number * LARGE, weight: 600 }, wide);
  const over = type.number * LARGE * LEADING;
  const per = (floor - over) / (max(ends, ({ value }) => value) ?? 1);
  return [
    ...block('bust-measure', { x: 0, top: 0, maxWidth: half }, [
      poster({ ...name(layout, 'bustsFoot'), size: type.number }, half),
    ]).marks,
    ...ends.flatMap((end, n): Mark[] => {
      const [bust, after] = [Math.floor(n / 2), n % 2];
      const { role } = BUSTS[bust]!;
      const x = bust * (size.width - half) + after * (half - wide);
      const h = end.value * per;
      return [
        {
          kind: 'cell',
          key: `bust/${n}`,
          x,
          y: floor - h,
          w: wide,
          h,
          role,
          standing: end.standing,
          shade: after ? 1 : BEFORE,
        },
        ...block(`bust-figure/${n}`, { x: x + wide / 2, top: floor - h - over, anchor: 'middle' }, [
          { ...number(end.short), tone: role, fact: end.id, value: end.value },
        ]).marks,
        ...block(
          `bust-month/${n}`,
          { x: x + wide / 2, top: floor + space.close, anchor: 'middle', maxWidth: wide },
          [month(n)],
        ).marks,
      ];
    }),
    ...BUSTS.flatMap(
      ({ key }, n) =>
        block(
          `${key}-name`,
          { x: n * (size.width - half), top: floor + space.close + dates + space.half, maxWidth: half },
          named(key),
        ).marks,
    ),
    floorUnder(floor, [0, size.width]),
  ];
}
