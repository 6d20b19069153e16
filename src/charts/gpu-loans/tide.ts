import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { Layout } from '../shared/layout.ts';
import { linear } from '../shared/plot/scale.ts';
import { floorUnder, stroke } from '../shared/rules.ts';
import { block, blockHeight, widthOf } from '../shared/type.ts';
import { arrowEdges, shape } from '../shared/places.ts';
import type { Outcome } from './market.ts';
import { strong } from './parts.ts';

type Any = Layout<'gpu-loans' | 'gpu-loans-try'>;

/** How strong a loan is that nobody has called: it is seen through the water. */
const QUIET = 0.46;
/** How strong the sea is: columns are seen through it on a dark page, too. */
const SEA = 0.26;
/** px: how thick the limit is, which lies under its upper edge, and where it was before; the dashes of that. */
const EDGE = 5;
const WAS = 3;
const DASHES = [8, 5] as const;
/** px from the gutter at the left, as broad as a reader's grip, which stands there, or an arrow, to columns and names. */
const CLEAR = 5;
/** px: an arrow's shaft, and its head's breadth and height. */
const [SHAFT, HEAD, TIP] = [14, 30, 22] as const;
/** All is torn off below, in so many edges to a column's place, of which the first is air; of that place, how deep they are. */
const TEETH = 4;
const DEEP = 0.3;
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

/** Where things stand in a tide: columns from `left`, their floor, and how high a share of the price new is, px. */
export function tidePlot(layout: Any, { top, bottom, highest, lowest }: Area) {
  const { data, size } = layout;
  const all = amount(data, 'borrowers').value;
  const left = GRIP + CLEAR;
  const pitch = (size.width - left) / all;
  const floor = bottom - 1;
  const most = amount(data, 'most').value;
  const y = linear([most * lowest, most * highest], [floor, top]);
  return { left, pitch, floor, y };
}

/**
 * Every borrower is a column as high as the loan, in a sea whose surface is the lenders' limit: as much of what chips fetch as
 * they lend. A column that stands out is called, its chips are sold, and the sea sinks: an arrow goes down from where it was.
 */
export function tide(layout: Any, area: Area, { debt, rounds, prices }: Outcome): Mark[] {
  const { data, size, type } = layout;
  const { left, pitch, floor, y } = tidePlot(layout, area);
  const last = Math.max(1, rounds.length - 1);
  // The lenders' limit: what it is, and what it was after the first fall.
  const most = amount(data, 'most').value;
  const [edge, was] = [y(most * prices.at(-1)!), y(most * prices[0]!)];
  const look = { role: 'chips', order: rounds.length ? STAGED.edge : 0 } as const;
  /** A limit's name: under its level, where there is room down to the first loans and another level, else over all of them. @param level,low px */
  const named = (
    label: 'limit' | 'limitWas',
    level: number,
    low = floor,
  ): { marks: Mark[]; under: boolean } => {
    const sizes = [type.hero, type.number, type.label].map((px) => {
      const line = strong(words(data, label), px);
      // As high as the loans under it reach.
      const reach = y(debt[Math.ceil(widthOf(line) / pitch)]!);
      const high = blockHeight([line]);
      const under = level + EDGE + high < Math.min(low, reach);
      const top = under ? level + EDGE : Math.min(level, reach) - 2 - high;
      return { under, marks: block(label, { x: left, top, order: look.order }, [line]).marks };
    });
    return sizes.find(({ under }) => under) ?? sizes.at(-1)!;
  };
  // An arrow down, from where the limit was.
  const [from, to, x] = [was + 3, edge - 3, GRIP / 2];
  const far = to - from > TIP * 1.5;
  const limit = named('limit', edge);
  /** A level, from edge to edge. */
  const level = (key: string, at: number, thick: number, dash?: readonly number[]): Mark =>
    stroke(
      key,
      [
        [0, at],
        [size.width, at],
      ],
      thick,
      { ...look, ...(dash && { dash }) },
    );
  const torn = area.lowest ? pitch * DEEP : 0;
  /** What is torn off below, from one edge of the tear to another, counted from the first column's place. */
  const tear = (first: number, end: number): Point[] =>
    range(first, end + 1).map((n) => [left + (n * pitch) / TEETH, floor - (n & 1) * torn]);
  const first = -Math.floor((left * TEETH) / pitch);
  return [
    shape(
      'sea',
      [0, size.width].map((end): Point => [end, edge]),
      { ...look, shade: SEA },
      [[0, floor], ...tear(first, TEETH * debt.length)],
    ),
    ...debt.map((owed, i) => {
      const round = rounds.findIndex((of) => of.includes(i));
      const called = round >= 0;
      const order = called ? (round / last) * STAGED.columns : 0;
      const under = tear(i * TEETH + 1, (i + 1) * TEETH);
      const over = [under[0]!, under.at(-1)!].map(([x]): Point => [x, y(owed)]);
      return shape(`loan/${i}`, over, { role: 'debt', shade: called ? 1 : QUIET, order }, under);
    }),
    level('edge', edge + EDGE / 2, EDGE),
    ...(far
      ? [
          level('was', was, WAS, DASHES),
          ...named('limitWas', was, edge).marks,
          {
            kind: 'area',
            key: 'fall',
            ...arrowEdges([x, from], [x, to], SHAFT, HEAD, TIP),
            ...look,
          } as const,
        ]
      : []),
    ...(area.lowest ? [] : [floorUnder(floor, [0, size.width])]),
    ...(far && !limit.under ? [] : limit.marks),
  ];
}
