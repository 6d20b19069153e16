import { range } from 'd3-array';
import { wrap } from '../../lib/measure.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Layout } from '../shared/layout.ts';
import { linear } from '../shared/plot/scale.ts';
import { floorUnder, level } from '../shared/rules.ts';
import { block, type Block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { arrowEdges, shape } from '../shared/places.ts';
import type { Outcome } from './market.ts';
import { DOTS, strong } from './parts.ts';

type Any = Layout<'gpu-loans' | 'gpu-loans-try'>;

/** Of a column's place: how broad it is. */
const BROAD = 0.86;
/** How strong a loan is that nobody has called. */
const QUIET = 0.3;
/** px: how thick the limit is, which lies under its upper edge, and where it was before. */
const EDGE = 5;
const WAS = 3;
/** px from the gutter at the left, as broad as a reader's grip, which stands there, or an arrow, to names. */
const CLEAR = 5;
/** px: an arrow's shaft, and its head's breadth and height. */
const [SHAFT, HEAD, TIP] = [14, 30, 22] as const;
/** Where its lower end is torn off, a column has so many edges; of its place, how deep they are. */
const TEETH = 4;
const DEEP = 0.34;
/** In turns of a move: the last column that is called, then the limit, then what is said of it all. */
export const STAGED = { columns: 0.7, edge: 2.1, said: 2.4 } as const;

/** What a tide fills. */
export interface Area {
  /** px. */
  top: number;
  bottom: number;
  /** The highest price there is room for, as a share of what chips cost new; of that price, where the lower end is torn off. */
  highest: number;
  lowest: number;
}

/** A limit's name, a word a line. */
const stacked = ({ data, type }: Any, label: 'limit' | 'limitNow' | 'limitWas'): Line[] =>
  wrap(words(data, label), type.label, 600, 0).map((text) => strong(text, type.label));

/** Where things stand in a tide: columns from `left`, their floor, and how high a share of the price new is, px. */
export function tidePlot(layout: Any, { top, bottom, highest, lowest }: Area) {
  const { data, size } = layout;
  const all = amount(data, 'borrowers').value;
  const word = widthOf(...stacked(layout, 'limit'), ...stacked(layout, 'limitNow'));
  const left = GRIP + CLEAR + word + 6;
  const pitch = (size.width - left) / all;
  const floor = bottom - 1;
  const most = amount(data, 'most').value;
  const y = linear([most * lowest, most * highest], [floor, top]);
  return { left, pitch, floor, y };
}

/**
 * Every borrower is a column as high as the loan; lenders allow as much of what chips fetch as they lend. A column over that
 * limit is called, its chips are sold, and the limit falls: from where it was an arrow goes down to where it is.
 */
export function tide(layout: Any, area: Area, { debt, rounds, prices }: Outcome): Mark[] {
  const { data, size, type } = layout;
  const { left, pitch, floor, y } = tidePlot(layout, area);
  const names = GRIP + CLEAR;
  const last = Math.max(1, rounds.length - 1);
  // The lenders' limit: what it is, and what it was after the first fall.
  const most = amount(data, 'most').value;
  const [edge, was] = [y(most * prices.at(-1)!), y(most * prices[0]!)];
  const look = { role: 'chips', order: rounds.length ? STAGED.edge : 0 } as const;
  /** A name on a limit: in one line where the first loans are low enough, else before them. */
  const named = (key: 'limit' | 'limitWas', at: number, label: 'limitNow' | typeof key = key): Block => {
    const whole = strong(words(data, label), type.label);
    const under = Math.max(0, Math.ceil((names + widthOf(whole) - left) / pitch));
    const lines = y(debt[under]!) > at ? [whole] : stacked(layout, label);
    return block(key, { x: names, top: at - 2 - blockHeight(lines), order: look.order }, lines);
  };
  // An arrow down, from where the limit was.
  const [from, to, x] = [was + 3, edge - 3, GRIP / 2];
  const far = to - from > blockHeight(stacked(layout, 'limitNow')) + type.label + TIP;
  const across = [0, size.width] as const;
  const torn = area.lowest ? pitch * DEEP : 0;
  return [
    ...debt.map((owed, i) => {
      const x = left + (i + (1 - BROAD) / 2) * pitch;
      const round = rounds.findIndex((of) => of.includes(i));
      const called = round >= 0;
      const order = called ? (round / last) * STAGED.columns : 0;
      const end = (n: number): number => x + (pitch * BROAD * n) / TEETH;
      const over: Point[] = [0, TEETH].map((n) => [end(n), y(owed)]);
      const under = range(TEETH + 1).map((n): Point => [end(n), floor - (n % 2) * torn]);
      return shape(`loan/${i}`, over, { role: 'debt', shade: called ? 1 : QUIET, order }, under);
    }),
    level('edge', edge + EDGE / 2, across, EDGE, look),
    ...(far
      ? [
          level('was', was, across, WAS, { ...look, dash: DOTS }),
          ...named('limitWas', was).marks,
          {
            kind: 'area',
            key: 'fall',
            ...arrowEdges([x, from], [x, to], SHAFT, HEAD, TIP),
            ...look,
          } as const,
        ]
      : []),
    ...(area.lowest ? [] : [floorUnder(floor, across)]),
    ...named('limit', edge, far ? 'limitNow' : 'limit').marks,
  ];
}
