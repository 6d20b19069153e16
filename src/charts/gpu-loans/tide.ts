import { wrap } from '../../lib/measure.ts';
import type { AreaMark, Mark } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { arrowEdges, slab } from '../shared/places.ts';
import type { Outcome } from './market.ts';

type Any = Layout<'gpu-loans' | 'gpu-loans-try'>;

/** Of a column's place: how broad it is. */
const BROAD = 0.86;
/** How strong a loan is that nobody has called, and the ground under the limit. */
const [QUIET, GROUND] = [0.46, 0.24];
/** px: how thick the limit is, which lies under its upper edge. */
const EDGE = 7;
/** px at the left in which a reader's grip stands, over no word and no loan. */
const GRIP = 36;
/** px: the least way that has an arrow; of the room for it: its shaft, and its head's breadth and height. */
const FAR = 34;
const [SHAFT, HEAD, TIP] = [0.34, 0.84, 0.6];
/** In turns of a move: the last column that is called, then the limit, then what is said of it all. */
export const STAGED = { columns: 0.7, edge: 2.1, said: 2.4 } as const;

/** What a tide fills. */
export interface Area {
  /** px. */
  top: number;
  bottom: number;
  /** The highest price there is room for, as a share of what chips cost new. */
  highest: number;
}

/** "lenders’ limit", a word a line. */
const limitWords = ({ data, type }: Any): Line[] =>
  wrap(words(data, 'limit'), type.label, 600, 0).map((text) => ({
    text,
    size: type.caption,
    weight: 600,
    tone: 'ink',
  }));

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

/** A broad arrow down. @param x its middle; @param from,to px @param w the room it has */
function fall(x: number, from: number, to: number, w: number, order: number): AreaMark {
  const head = Math.min((to - from) * 0.6, w * TIP);
  const edges = arrowEdges([x, from], [x, to], w * SHAFT, w * HEAD, head);
  return { kind: 'area', key: 'fall', ...edges, role: 'chips', order };
}

/**
 * Every borrower is a column as high as the loan; lenders allow as much of what chips fetch as they lend. A column over that
 * limit is called, its chips are sold, and the limit falls: from where it was an arrow goes down to where it is.
 */
export function tide(layout: Any, area: Area, { debt, rounds, limits }: Outcome): Mark[] {
  const { data, size, type } = layout;
  const { left, pitch, floor, y } = tidePlot(layout, area);
  const roundOf = new Map(rounds.flatMap((of, round) => of.map((i) => [i, round] as const)));
  const last = Math.max(1, rounds.length - 1);
  const edge = y(limits.at(-1)!);
  const was = y(limits[0]!);
  const drops = rounds.length ? STAGED.edge : 0;
  const lines = limitWords(layout);
  const high = blockHeight(lines);
  // On its ground; where it is too low for words, over it.
  const under = edge + EDGE + 1 + high < floor;
  const said = under ? edge + EDGE + 1 : edge - high - 2;
  const one: Line = { text: words(data, 'oneLoan'), size: type.caption, weight: 600, tone: 'ink' };
  const lowest = y(debt[0] ?? 0);
  const far = edge - was - (under ? 0 : high);
  return [
    slab(
      'ground',
      { x: 0, y: edge, w: size.width, h: floor - edge },
      { role: 'chips', shade: GROUND, order: drops },
    ),
    ...debt.map((owed, i): Mark => {
      const x = left + (i + (1 - BROAD) / 2) * pitch;
      const round = roundOf.get(i);
      const called = round !== undefined;
      return slab(
        `loan/${i}`,
        { x, y: y(owed), w: pitch * BROAD, h: floor - y(owed) },
        {
          role: 'debt',
          shade: called ? 1 : QUIET,
          order: called ? (round / last) * STAGED.columns : 0,
        },
      );
    }),
    {
      kind: 'line',
      key: 'edge',
      points: [
        [0, edge + EDGE / 2],
        [size.width, edge + EDGE / 2],
      ],
      width: EDGE,
      role: 'chips',
      order: drops,
    },
    ...(far > FAR
      ? [
          {
            kind: 'line',
            key: 'was',
            points: [
              [0, was + EDGE / 4],
              [left - 6, was + EDGE / 4],
            ],
            width: EDGE / 2,
            role: 'chips',
            order: drops,
          } as const,
          fall((left - 6) / 2, was + EDGE / 2, edge - 2 - (under ? 0 : high), left - 6, drops),
        ]
      : []),
    floorUnder(floor, [0, size.width]),
    // Beside the lowest loan, where the limit's own name leaves room.
    ...(under && lowest > said + high
      ? block('one-loan', { x: left - 5, top: lowest - 1, anchor: 'end', order: drops }, [one]).marks
      : []),
    ...block('limit', { x: GRIP, top: said, order: drops }, lines).marks,
  ];
}
