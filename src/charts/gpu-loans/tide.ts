import { range } from 'd3-array';
import { wrap } from '../../lib/measure.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { linear } from '../shared/plot/scale.ts';
import { flat, floorUnder, stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { arrowEdges, shape, slab } from '../shared/places.ts';
import type { Outcome } from './market.ts';
import { DOTS, strong } from './parts.ts';

type Any = Layout<'gpu-loans' | 'gpu-loans-try'>;

/** Of a column's place: how broad it is. */
const BROAD = 0.86;
/** How strong a loan is that nobody has called, and one that is called, which is whole over the limit; what presses the limit down. */
const QUIET = 0.3;
const CALLED = 0.62;
const PRESS = 0.28;
/** px: how thick the limit is, which lies under its upper edge, and where it was before. */
const EDGE = 5;
const WAS = 3;
/** px at the left, where both limits end: a reader's grip stands there, over no word and no loan, and an arrow; from it to names. */
const GUTTER = 40;
const CLEAR = 5;
/** px: the least way that has an arrow; its shaft, and its head's breadth and height. */
const FAR = 28.5;
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
  /** Where what presses the limit down begins, px. */
  press: number;
}

/** "lenders’ limit", a word a line. */
const limitWords = ({ data, type }: Any): Line[] =>
  wrap(words(data, 'limit'), type.label, 600, 0).map((text) => strong(text, type.caption));

/** Where things stand in a tide: columns from `left`, their floor, and how high a share of the price new is, px. */
export function tidePlot(layout: Any, { top, bottom, highest, lowest }: Area) {
  const { data, size } = layout;
  const all = amount(data, 'borrowers').value;
  const word = widthOf(...limitWords(layout));
  const left = GUTTER + CLEAR + word + 6;
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
  const { press } = area;
  const names = GUTTER + CLEAR;
  const last = Math.max(1, rounds.length - 1);
  // The lenders' limit: what it is, and what it was after the first fall.
  const most = amount(data, 'most').value;
  const [edge, was] = [y(most * prices.at(-1)!), y(most * prices[0]!)];
  const drops = rounds.length ? STAGED.edge : 0;
  // In one line where the first loans are low enough, else before them.
  const whole = strong(words(data, 'limit'), type.caption);
  /** The top of the highest loan over which a name reaches, px. */
  const reached = (line: Line): number =>
    y(debt[Math.max(0, Math.ceil((names + widthOf(line) - left) / pitch))]!);
  const lines = reached(whole) > edge + EDGE + type.caption * 2 ? [whole] : limitWords(layout);
  const high = blockHeight(lines);
  // On its ground; where it is too low for words, over it.
  const under = edge + EDGE + 1 + high < floor;
  const said = under ? edge + EDGE + 1 : edge - high - 2;
  const lowest = y(debt[0]!);
  // An arrow down, from where the limit was.
  const [from, to, x] = [was + 3, edge - 3, HEAD / 2];
  const far = to - from > FAR;
  const look = { role: 'chips', order: drops } as const;
  const caption = type.caption * LEADING;
  const labelled = (label: 'limitWas' | 'falls' | 'price'): Line => strong(words(data, label), type.caption);
  const named = (label: 'limitWas' | 'falls' | 'price', top: number): Mark[] =>
    block(label, { x: names, top, order: drops }, [labelled(label)]).marks;
  // What the arrow says: beside its middle, or higher, clear of loans and of the limit's name.
  const falls = Math.min((was + edge) / 2, reached(labelled('falls')) - 2, said - 2) - caption;
  /** A limit, from edge to edge. */
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
  return [
    slab(
      'press',
      { x: GUTTER, y: press, w: size.width - GUTTER, h: edge - press },
      { ...look, shade: PRESS },
    ),
    ...debt.flatMap((owed, i) => {
      const x = left + (i + (1 - BROAD) / 2) * pitch;
      const round = rounds.findIndex((of) => of.includes(i));
      const called = round >= 0;
      const order = called ? (round / last) * STAGED.columns : 0;
      const end = (n: number): number => x + (pitch * BROAD * n) / TEETH;
      const over: Point[] = [0, TEETH].map((n) => [end(n), y(owed)]);
      const under = range(TEETH + 1).map((n): Point => [end(n), floor - (n % 2) * torn]);
      return [
        shape(`loan/${i}`, over, { role: 'debt', shade: called ? CALLED : QUIET, order }, under),
        ...(called ? [flat(`over/${i}`, [end(0), y(owed), end(TEETH), edge], { role: 'debt', order })] : []),
      ];
    }),
    level('edge', edge + EDGE / 2, EDGE),
    ...(far
      ? [
          level('was', was, WAS, DOTS),
          ...named('limitWas', was - 2 - caption),
          ...(falls > was + 2 ? named('falls', falls) : []),
          {
            kind: 'area',
            key: 'fall',
            ...arrowEdges([x, from], [x, to], SHAFT, HEAD, TIP),
            ...look,
          } as const,
        ]
      : under && edge - press > caption + 1 && reached(labelled('price')) > edge
        ? named('price', edge - caption - 1)
        : []),
    ...(area.lowest ? [] : [floorUnder(floor, [0, size.width])]),
    // Beside the lowest loan, where the limit's own name leaves room.
    ...(under && lowest > said + high
      ? block('one-loan', { x: left - 5, top: lowest - 1, anchor: 'end', order: drops }, [
          strong(words(data, 'oneLoan'), type.caption),
        ]).marks
      : []),
    ...block('limit', { x: names, top: said, order: drops }, lines).marks,
  ];
}
