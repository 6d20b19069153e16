import { range } from 'd3-array';
import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { fill, series } from '../chart.ts';
import { amountLine, bold, caption } from '../shared/head.ts';
import { alone, shape, within } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, runIn, widthOf } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** What burst, and the money that it was: the higher slope is behind the other. */
const BUSTS = [
  ['debts', 'debt', 1],
  ['shares', 'equity', 0],
] as const;
/** How large a rise is, of the lower slope and of the breadth, at most. */
const HIGH = 0.62;
const BROAD = 0.2;
/** Of a slope's breadth and of the lower one's height, its name at most: it is under the slope. */
const NAME = 0.44;
const LOW = 0.53;
/** Of the breadth, what is measured at most, over the slopes; how large that is, of names. */
const OVER = 0.58;
const LARGE = 1.9;
/** Of a slope's breadth, how large what it was is at most. */
const FIGURE = 0.08;
/** Straight pieces of a slope: words keep clear of each. */
const PIECES = 24;

/**
 * 7 · By how much unemployment rose after two busts: two slopes from one point, on one scale of points, each rise beside the height
 * that it gets to, and under both ends what it was.
 */
export function bustsScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const ends = series(data, 'busts');
  const row = type.number * LEADING;
  const floor = size.height - BUSTS.length * row - space.close;
  const rises = BUSTS.map((_, n) => ends[2 * n + 1]!.value - ends[2 * n]!.value);
  const per = floor / Math.max(...rises);
  const lower = Math.min(...rises) * per;
  const said = rises.map((rise) => ({
    text: fill(data, 'rise', { n: Math.round(rise) }),
    size: Math.min(lower * HIGH, size.width * BROAD),
    weight: 600 as const,
  }));
  const width = size.width - widthOf(...said) - space.snug;
  const steps = range(PIECES + 1).map((n) => n / PIECES);
  return [
    ...BUSTS.flatMap(([key, role, bust], n): Mark[] => {
      const high = rises[bust]! * per;
      const names = within(
        [bold(layout, key, 'paper', type.number), { ...caption(layout, `${key}Is`), tone: 'paper' }],
        width * NAME,
        lower * LOW,
      );
      const name = block(`${key}-name`, { x: width - space.half, top: 0, anchor: 'end' }, names);
      const base = floor - space.snug - name.bottom - (n ? 0 : lower);
      return [
        // Words stand on it.
        shape(
          `bust/${bust}`,
          steps.map((t) => [t * width, floor - t * high]),
          { tone: role, order: bust },
          steps.map((t) => [t * width, floor]),
        ),
        ...name.marks.map((mark) => moved(mark, 0, base)),
        ...alone(
          `bust-rise/${bust}`,
          { x: size.width, top: floor - high, anchor: 'end' },
          { ...said[bust]!, tone: role },
        ),
        // At its own end what it was, and when.
        ...([0, 1] as const).flatMap((end) => {
          const i = 2 * bust + end;
          const figure = runIn(`bust-figure/${i}`, { x: 0, top: floor + space.close + n * row }, [
            amountLine(ends[i]!, Math.min(type.number, width * FIGURE), role),
            caption(layout, `bust${i as 0}`),
          ]);
          return figure.marks.map((mark) => moved(mark, end * (width - figure.width), 0));
        }),
      ];
    }),
    ...block(
      'bust-measure',
      { x: 0, top: 0 },
      within(
        (['bustsIs', 'points'] as const).map((label) => bold(layout, label, 'ink', type.label * LARGE)),
        size.width * OVER,
      ),
    ).marks,
    floorUnder(floor, [0, size.width]),
  ];
}
