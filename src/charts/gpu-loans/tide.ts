import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Layout } from '../shared/layout.ts';
import { linear } from '../shared/plot/scale.ts';
import { floorUnder, level } from '../shared/rules.ts';
import { block, widthOf } from '../shared/type.ts';
import { arrowEdges, middled, plain, shape } from '../shared/places.ts';
import type { Outcome } from './market.ts';
import { NAME, strong } from './parts.ts';

type Any = Layout<'gpu-loans' | 'gpu-loans-try'>;

/** How strong a loan is that nobody has called. */
const QUIET = 0.46;
/** px: how thick the limit is; of an amount elsewhere, its name; in that, how high the sign is that hangs on it. */
const EDGE = 5;
const SAID = 0.95;
const THICK = 1.45;
/** px: where the limit was before, and the dashes of that. */
const WAS = 3;
const DASHES = [8, 5] as const;
/** px: the gutter at the left, in which an arrow stands; from a reader's grip to the limit's name. */
const GUTTER = 38;
const CLEAR = 6;
/** px: an arrow's shaft, and its head's breadth and height. */
const [SHAFT, HEAD, TIP] = [15, 32, 23] as const;
/** All is torn off below, in so many edges to a column's place, of which the first is air; of that place, how deep they are. */
const TEETH = 6;
const DEEP = 0.22;
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

/** Where things stand in a tide: columns from `left`, their floor, how high the limit's sign is, and how high a share of the price new is, px. */
export function tidePlot({ data, size, type }: Any, { top, bottom, highest, lowest }: Area) {
  const all = amount(data, 'borrowers').value;
  const pitch = (size.width - GUTTER) / all;
  const floor = bottom - 1;
  const px = Math.max(NAME, type.hero * SAID);
  const thick = px * THICK;
  const most = amount(data, 'most').value;
  // The lowest limit is whole over the torn end.
  const y = linear([most * lowest, most * highest], [floor - (lowest ? thick : 0), top]);
  return { left: GUTTER, pitch, floor, px, thick, y };
}

/**
 * Every borrower is a column as high as the loan, behind a line that is the lenders' limit: as much of what chips fetch as they
 * lend; a sign hangs on it at the left. A column that stands out over it is called, its chips are sold, and the limit sinks: an
 * arrow goes down from where it was.
 */
export function tide(layout: Any, area: Area, { debt, rounds, prices }: Outcome): Mark[] {
  const { data, size, type } = layout;
  const { left, pitch, floor, px, thick, y } = tidePlot(layout, area);
  const last = Math.max(1, rounds.length - 1);
  // The lenders' limit: what it is, and what it was after the first fall.
  const most = amount(data, 'most').value;
  const [edge, was] = [y(most * prices.at(-1)!), y(most * prices[0]!)];
  const look = { role: 'chips', order: rounds.length ? STAGED.edge : 0 } as const;
  // An arrow down, from where the limit was.
  const [from, to, x] = [was + 3, edge - 3, left / 2 - 1];
  const far = to - from > TIP * 1.5;
  // Beside a reader's grip.
  const line = strong(words(data, far ? 'limitNow' : 'limit'), px, 'paper');
  const sign = { x: 0, y: edge, w: GRIP + 3 * CLEAR + widthOf(line), h: Math.min(thick, floor - edge) };
  const before = block('limitWas', { x: left, top: was + WAS, order: look.order }, [
    strong(words(data, 'limitWas'), type.number),
  ]);
  // Where the loans and the limit under it leave it room.
  const free = before.bottom < Math.min(edge, y(debt[Math.ceil(before.width / pitch)]!));
  const torn = area.lowest ? pitch * DEEP : 0;
  return [
    ...debt.map((owed, i) => {
      const round = rounds.findIndex((of) => of.includes(i));
      const called = round >= 0;
      const order = called ? (round / last) * STAGED.columns : 0;
      const under = range(1, TEETH + 1).map((n): Point => [
        left + pitch * (i + n / TEETH),
        floor - (n & 1) * torn,
      ]);
      const over = [under[0]!, under.at(-1)!].map(([at]): Point => [at, y(owed)]);
      return shape(`loan/${i}`, over, { role: 'debt', shade: called ? 1 : QUIET, order }, under);
    }),
    { ...level('edge', edge + EDGE / 2, [0, size.width]), width: EDGE, ...look },
    plain('sign', sign, look),
    ...(sign.h < thick
      ? []
      : middled('limit', { ...sign, x: GRIP, w: sign.w - GRIP }, [line], 0, look.order).marks),
    ...(far
      ? [
          { ...level('was', was, [0, size.width]), width: WAS, ...look, dash: DASHES },
          ...(free ? before.marks : []),
          {
            kind: 'area',
            key: 'fall',
            ...arrowEdges([x, from], [x, to], SHAFT, HEAD, TIP),
            ...look,
            tone: 'chips',
          } as const,
        ]
      : []),
    ...(area.lowest ? [] : [floorUnder(floor, [0, size.width])]),
  ];
}
