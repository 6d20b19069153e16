import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { fill, series } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { shape, within } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { block, poster, type Line } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** What burst, and the money that it was. */
const BUSTS = [
  ['shares', 'equity'],
  ['debts', 'debt'],
] as const;
/** Of the breadth, the air between the two. */
const BETWEEN = 0.09;
/** In its own size, how broad a rise is, with the air on its right, and how high with its measure under it; how large that is. */
const ACROSS = 1.5;
const HIGH = 1.62;
const LESS = 0.45;
const PAD = 0.14;
/** Straight pieces of a slope: words keep clear of each. */
const PIECES = 16;

/** 7 · By how much unemployment rose after two busts: two wedges on one floor and one scale of points, and at both ends what it was. */
export function bustsScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const ends = series(data, 'busts');
  const half = (size.width * (1 - BETWEEN)) / BUSTS.length;
  const floor = size.height - (type.number + type.caption) * LEADING - space.close;
  const measure = block('bust-measure', { x: 0, top: 0 }, [
    poster(bold(layout, 'bustsIs', 'ink', type.number), size.width),
  ]);
  const top = measure.bottom + space.half;
  const rises = BUSTS.map((_, n) => ends[2 * n + 1]!.value - ends[2 * n]!.value);
  const per = (floor - top) / Math.max(...rises);
  // As large as the lower wedge holds.
  const lower = Math.min(...rises) * per;
  const px = lower / (HIGH + (ACROSS * lower) / half);
  const measured = bold(layout, 'points', 'paper', Math.max(SMALLEST, px * LESS));
  const steps = range(PIECES + 1).map((n) => n / PIECES);
  return [
    ...measure.marks,
    ...BUSTS.flatMap(([key, role], bust): Mark[] => {
      const x = bust * (size.width - half);
      const right = x + half;
      const rise: Line = {
        text: fill(data, 'rise', { n: Math.round(rises[bust]!) }),
        size: px,
        weight: 600,
        tone: 'paper',
      };
      return [
        // Words stand on it.
        shape(
          `bust/${bust}`,
          steps.map((t) => [x + t * half, floor - t * rises[bust]! * per]),
          { tone: role, order: bust },
          steps.map((t) => [x + t * half, floor]),
        ),
        ...block(
          `bust-rise/${bust}`,
          { x: right - px * PAD, top: floor - (px + measured.size) * LEADING, anchor: 'end' },
          [rise, measured],
        ).marks,
        ...block(
          `${key}-name`,
          { x, top },
          within(
            [bold(layout, key, role, type.number), { ...caption(layout, `${key}Is`), tone: 'ink' }],
            half,
          ),
        ).marks,
        // At its own end what it was, and when.
        ...([0, 1] as const).flatMap((n) => {
          const i = 2 * bust + n;
          return block(
            `bust-figure/${i}`,
            { x: x + n * half, top: floor + space.close, anchor: n ? 'end' : 'start' },
            [
              amountLine(ends[i]!, type.number),
              poster(caption(layout, `bust${i as 0}`), half / 2 - space.hair),
            ],
          ).marks;
        }),
      ];
    }),
    floorUnder(floor, [0, size.width]),
  ];
}
