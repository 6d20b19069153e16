import { max } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { series } from '../chart.ts';
import { bold, caption, tallest } from '../shared/head.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, type Line, poster, widthOf } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** What burst, and the money that it was. */
const BUSTS = [
  { key: 'shares', role: 'equity' },
  { key: 'debts', role: 'debt' },
] as const;
/** Of the breadth, the air between the two; of a figure, what it keeps from an edge. */
const BETWEEN = 0.03;
const PAD = 0.25;
/** How large a figure after a bust is at most, of the largest elsewhere and of a slope's breadth; and one before it, of that. */
const LARGE = 1.6;
const WIDE = 0.23;
const FIRST = 0.75;

/** 7 · Unemployment before and after two busts, as slopes on one floor and one scale from nought: one is steep. */
export function bustsScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const ends = series(data, 'busts');
  const half = (size.width * (1 - BETWEEN)) / BUSTS.length;
  const named = (key: 'shares' | 'debts'): Line[] => [
    bold(layout, key, key === 'shares' ? 'equity' : 'debt', type.number),
    caption(layout, `${key}Is`),
  ];
  const under =
    size.height -
    tallest(
      BUSTS.map(({ key }) => named(key)),
      half,
    );
  const floor = under - type.caption * LEADING - space.near;
  const per = floor / (max(ends, ({ value }) => value) ?? 1);
  return [
    ...block('bust-measure', { x: 0, top: 0 }, [poster(bold(layout, 'bustsFoot', 'ink', type.number), half)])
      .marks,
    ...BUSTS.flatMap(({ key, role }, bust): Mark[] => {
      const x = bust * (size.width - half);
      const [before, after] = [0, 1].map((n) => floor - ends[2 * bust + n]!.value * per);
      const slope = (before! - after!) / half;
      return [
        {
          kind: 'area',
          key: `bust/${bust}`,
          over: [
            [x, before!],
            [x + half, after!],
          ],
          under: [
            [x, floor],
            [x + half, floor],
          ],
          tone: role,
          order: bust,
        },
        // At its own end of the slope, each in it.
        ...([0, 1] as const).flatMap((n) => {
          const { id, short, value } = ends[2 * bust + n]!;
          const px = Math.min(type.hero * LARGE, half * WIDE) * (n ? 1 : FIRST);
          const said: Line = { text: short, size: px, weight: 600, tone: 'paper', fact: id, value };
          const pad = px * PAD;
          const top = n ? after! + slope * (widthOf(said) + pad) : before!;
          const month = poster(caption(layout, `bust${(2 * bust + n) as 0}`), half / 2 - space.tight);
          const [edge, anchor] = n ? ([x + half, 'end'] as const) : ([x, 'start'] as const);
          return [
            ...block(`bust-figure/${2 * bust + n}`, { x: edge + (n ? -pad : pad), top, anchor }, [said])
              .marks,
            ...block(`bust-month/${2 * bust + n}`, { x: edge, top: floor + space.close, anchor }, [month])
              .marks,
          ];
        }),
        ...block(`${key}-name`, { x, top: under, maxWidth: half }, named(key)).marks,
      ];
    }),
    floorUnder(floor, [0, size.width]),
  ];
}
