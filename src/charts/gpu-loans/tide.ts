import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Layout } from '../shared/layout.ts';
import { linear } from '../shared/plot/scale.ts';
import { flat, floorUnder } from '../shared/rules.ts';
import { widthOf } from '../shared/type.ts';
import { arrowEdges, middled, plain, shape } from '../shared/places.ts';
import type { Outcome } from './market.ts';
import { strong } from './parts.ts';

type Any = Layout<'gpu-loans' | 'gpu-loans-try'>;

/** Of a column's place: how broad it is. */
const BROAD = 0.86;
/** How strong a loan is that nobody has called. */
const QUIET = 0.3;
/** px: how thick the limit is, which lies under its upper edge, and where it was before. */
const EDGE = 5;
const WAS = 2;
/** px: from the left, where a reader's grip stands on the limit, or an arrow goes down from it, to names. */
const NAMES = GRIP + 6;
/** px: an arrow's shaft, its head's breadth and height; it has a margin of its own before the columns. */
const [SHAFT, HEAD, TIP] = [14, 32, 24] as const;
const MARGIN = HEAD + 4;
/** Of its letters' size, how high a limit's flag is, and how far its name is from its ends. */
const [FLAG, PAD] = [1.5, 0.5] as const;
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

/** Where things stand in a tide: columns after the arrow's margin to the right edge, their floor, and how high a share of the price new is, px. */
export function tidePlot(layout: Any, { top, bottom, highest, lowest }: Area) {
  const { data, size } = layout;
  const all = amount(data, 'borrowers').value;
  const pitch = (size.width - MARGIN) / (all - 1 + BROAD);
  const floor = bottom - 1;
  const most = amount(data, 'most').value;
  const y = linear([most * lowest, most * highest], [floor, top]);
  return { pitch, floor, y };
}

/**
 * Every borrower is a column as high as the loan; lenders allow as much of what chips fetch as they lend. A column over that
 * limit is called, its chips are sold, and the limit falls: from where it was an arrow goes down to where it is.
 */
export function tide(layout: Any, area: Area, { debt, rounds, prices }: Outcome): Mark[] {
  const { data, size, type } = layout;
  const { pitch, floor, y } = tidePlot(layout, area);
  const last = Math.max(1, rounds.length - 1);
  // The lenders' limit: what it is, and what it was after the first fall.
  const most = amount(data, 'most').value;
  const [edge, was] = [y(most * prices.at(-1)!), y(most * prices[0]!)];
  const order = rounds.length ? STAGED.edge : 0;
  const look = { role: 'chips', tone: 'chips', order } as const;
  /** A name on a limit, in a flag: it may stand before columns. */
  const named = (key: 'limit' | 'was', at: number, label: 'limit' | 'limitNow' | 'limitWas'): Mark[] => {
    const name = strong(words(data, label), type.label, 'paper');
    const [w, h] = [widthOf(name) + type.label * PAD * 2, type.label * FLAG];
    const flag = { x: NAMES, y: at - h, w, h };
    return [
      plain(`${key}-flag`, flag, { role: 'chips', order }),
      ...middled(key, flag, [name], 0, order).marks,
    ];
  };
  // An arrow down, from where the limit was.
  const [x, far] = [HEAD / 2, edge - was > type.label * FLAG + TIP];
  const fall = arrowEdges([x, was], [x, edge], SHAFT, HEAD, TIP);
  const torn = area.lowest ? pitch * DEEP : 0;
  return [
    ...debt.flatMap((owed, i) => {
      const x = MARGIN + i * pitch;
      const round = rounds.findIndex((of) => of.includes(i));
      const called = round >= 0;
      const order = called ? (round / last) * STAGED.columns : 0;
      const end = (n: number): number => x + (pitch * BROAD * n) / TEETH;
      const over: Point[] = [0, TEETH].map((n) => [end(n), y(owed)]);
      const under = range(TEETH + 1).map((n): Point => [end(n), floor - (n % 2) * torn]);
      return [
        shape(`loan/${i}`, over, { role: 'debt', shade: called && !far ? 1 : QUIET, order }, under),
        ...(called && far
          ? [flat(`over/${i}`, [end(0), y(owed), end(TEETH), edge], { role: 'debt', order })]
          : []),
      ];
    }),
    ...(far
      ? [
          flat('was', [0, was, size.width, was + WAS], look),
          ...named('was', was, 'limitWas'),
          { kind: 'area', key: 'fall', ...fall, ...look } as const,
        ]
      : []),
    flat('edge', [0, edge, size.width, edge + EDGE], look),
    ...(area.lowest ? [] : [floorUnder(floor, [0, size.width])]),
    ...named('limit', edge, far ? 'limitNow' : 'limit'),
  ];
}
