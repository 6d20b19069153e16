import type { Mark } from '../../marks/mark.ts';
import { series } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { shape } from '../shared/places.ts';
import { flat, floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, lowered, poster } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** What burst, and the money that it was. */
const BUSTS = [
  ['shares', 'equity'],
  ['debts', 'debt'],
] as const;
/** Of the breadth, the air between the two; in its size, what a figure keeps from the tip over it, and how far over a peak it begins. */
const BETWEEN = 0.035;
const PAD = 0.05;
const OVER = 1.24;
/** How large a figure after a bust is at most, of the largest elsewhere and of the height; and one before it, of that. */
const LARGE = 1.6;
const HIGH = 0.15;
const FIRST = 0.66;
/** How strong what was there before is. */
const WAS = 0.18;

/** 7 · Unemployment before and after two busts on one floor and one scale from nought: what came is a wedge on what was, and one is steep. */
export function bustsScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const ends = series(data, 'busts');
  const half = (size.width * (1 - BETWEEN)) / BUSTS.length;
  const floor = size.height - type.caption * LEADING - space.near;
  const large = Math.min(type.hero * LARGE, floor * HIGH);
  const per = (floor - large * OVER) / Math.max(...ends.map(({ value }) => value));
  return [
    ...block('bust-measure', { x: 0, top: 0 }, [poster(bold(layout, 'bustsFoot', 'ink', type.number), half)])
      .marks,
    ...BUSTS.flatMap(([key, role], bust): Mark[] => {
      const x = bust * (size.width - half);
      const right = x + half;
      const name = block(`${key}-name`, { x: x + space.half, top: 0 }, [
        bold(layout, key, role, type.number),
        { ...caption(layout, `${key}Is`), tone: 'ink' },
      ]);
      const [before, after] = [0, 1].map((n) => floor - ends[2 * bust + n]!.value * per) as [number, number];
      return [
        flat(`was/${bust}`, [x, before, right, floor], { role: 'context', shade: WAS }),
        shape(
          `bust/${bust}`,
          [
            [x, before],
            [right, after],
            [right, before],
          ],
          // Words stand on it.
          { tone: role, order: bust },
        ),
        // Each at its own corner: what was under the wedge's tip, what came over its peak.
        ...([0, 1] as const).flatMap((n) => {
          const i = 2 * bust + n;
          const px = large * (n || FIRST);
          const edge = x + n * half;
          const anchor = n ? 'end' : 'start';
          const top = n ? after - px * OVER : before + px * PAD;
          return [
            ...block(`bust-figure/${i}`, { x: n ? edge : edge + space.half, top, anchor }, [
              amountLine(ends[i]!, px, n ? role : 'ink'),
            ]).marks,
            ...block(`bust-month/${i}`, { x: edge, top: floor + space.close, anchor }, [
              poster(caption(layout, `bust${i as 0}`), half / 2 - space.hair),
            ]).marks,
          ];
        }),
        ...lowered(name, floor - name.bottom - space.tight),
      ];
    }),
    floorUnder(floor, [0, size.width]),
  ];
}
