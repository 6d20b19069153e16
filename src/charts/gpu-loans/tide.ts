import { wrap } from '../../lib/measure.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { arrowEdges, slab } from '../shared/places.ts';
import type { Outcome } from './market.ts';
import { across, DOTS, strong } from './parts.ts';

type Any = Layout<'gpu-loans' | 'gpu-loans-try'>;

/** Of a column's place: how broad it is. */
const BROAD = 0.86;
/** How strong a loan is that nobody has called, and one that is, up to the limit: over it all of it is whole; what presses the limit down. */
const QUIET = 0.4;
const CALLED = 0.76;
const PRESS = 0.28;
/** px: how thick the limit is, which lies under its upper edge. */
const EDGE = 5;
/** px at the left in which a reader's grip stands, over no word and no loan. */
const GRIP = 40;
/** px: the least way that has an arrow; its shaft, and its head's breadth and height. */
const FAR = 28.5;
const [SHAFT, HEAD, TIP] = [7, 24, 17] as const;
/** In turns of a move: the last column that is called, then the limit, then what is said of it all. */
export const STAGED = { columns: 0.7, edge: 2.1, said: 2.4 } as const;

/** What a tide fills. */
export interface Area {
  /** px. */
  top: number;
  bottom: number;
  /** The highest price there is room for, as a share of what chips cost new. */
  highest: number;
  /** Where what presses the limit down begins, px. */
  press: number;
}

/** "lenders’ limit", a word a line. */
const limitWords = ({ data, type }: Any): Line[] =>
  wrap(words(data, 'limit'), type.label, 600, 0).map((text) => strong(text, type.caption));

/** Where things stand in a tide: columns from `left`, their floor, and how high a share of the price new is, px. */
export function tidePlot(layout: Any, { top, bottom, highest }: Area) {
  const { data, size } = layout;
  const all = amount(data, 'borrowers').value;
  const word = widthOf(...limitWords(layout));
  const left = GRIP + word + 6;
  const pitch = (size.width - left) / all;
  const floor = bottom - 1;
  const most = amount(data, 'most').value * highest;
  const y = (share: number): number => floor - ((floor - top) * share) / most;
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
  const last = Math.max(1, rounds.length - 1);
  // The lenders' limit: what it is, and what it was after the first fall.
  const most = amount(data, 'most').value;
  const [edge, was] = [y(most * prices.at(-1)!), y(most * prices[0]!)];
  const drops = rounds.length ? STAGED.edge : 0;
  // In one line where the first loans are low enough, else before them.
  const whole = strong(words(data, 'limit'), type.caption);
  const reached = debt[Math.max(0, Math.ceil((GRIP + widthOf(whole) - left) / pitch))]!;
  const lines = y(reached) > edge + EDGE + type.caption * 2 ? [whole] : limitWords(layout);
  const high = blockHeight(lines);
  // On its ground; where it is too low for words, over it.
  const under = edge + EDGE + 1 + high < floor;
  const said = under ? edge + EDGE + 1 : edge - high - 2;
  const lowest = y(debt[0]!);
  // An arrow down, from where the limit was.
  const [from, to, x] = [was + 2, edge - 2 - (under ? 0 : high), GRIP + HEAD / 2];
  const look = { role: 'chips', order: drops } as const;
  return [
    slab('press', { x: 0, y: press, w: size.width, h: edge - press }, { ...look, shade: PRESS }),
    ...debt.flatMap((owed, i): Mark[] => {
      const x = left + (i + (1 - BROAD) / 2) * pitch;
      const round = rounds.findIndex((of) => of.includes(i));
      const called = round >= 0;
      const at = { x, y: y(owed), w: pitch * BROAD, h: floor - y(owed) };
      const order = called ? (round / last) * STAGED.columns : 0;
      return [
        slab(`loan/${i}`, at, { role: 'debt', shade: called ? CALLED : QUIET, order }),
        ...(called ? [slab(`over/${i}`, { ...at, h: edge - at.y }, { role: 'debt', order: drops })] : []),
      ];
    }),
    across('edge', edge + EDGE / 2, size.width, EDGE, look),
    ...(to - from > FAR
      ? [
          across('was', was, size.width, 2, { ...look, dash: DOTS }),
          ...block('before', { x: GRIP, top: was - 2 - type.caption * LEADING, order: drops }, [
            strong(words(data, 'before'), type.caption),
          ]).marks,
          {
            kind: 'area',
            key: 'fall',
            ...arrowEdges([x, from], [x, to], SHAFT, HEAD, TIP),
            ...look,
          } as const,
        ]
      : []),
    floorUnder(floor, [0, size.width]),
    // Beside the lowest loan, where the limit's own name leaves room.
    ...(under && lowest > said + high
      ? block('one-loan', { x: left - 5, top: lowest - 1, anchor: 'end', order: drops }, [
          strong(words(data, 'oneLoan'), type.caption),
        ]).marks
      : []),
    ...block('limit', { x: GRIP, top: said, order: drops }, lines).marks,
  ];
}
