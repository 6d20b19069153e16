import { range } from 'd3-array';
import type { DotMark, LineMark, Mark } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { floorUnder } from '../shared/rules.ts';
import type { Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { slab } from '../shared/places.ts';
import type { Outcome } from './market.ts';

type Any = Layout<'gpu-loans' | 'gpu-loans-try'>;

/** Of a column's place: how broad it is. */
const BROAD = 0.78;
/** How strong a loan is that nobody has called. */
const QUIET = 0.46;
/** How strong the tide is behind the columns, and over them. */
const [BEHIND, OVER] = [0.4, 0.2];
/** px: how thick the edge of the tide is, and the trace of where it stood. */
const [EDGE, TRACE] = [4, 1.5];
/** px; the upper end of a loan. */
const CAP = 2.5;
/** px at the left in which a reader's grip stands, over no word and no loan. */
const GRIP = 24;
/** px at the most: a dot's radius. */
const LARGEST = 9;
/** Dots in a row of the heap, and px from one to the next beside their breadth. */
const [BASE, APART] = [10, 0.8];
/** In turns of a move: the last column that is called, its chips after it, then the edge, then what is said of it all. */
export const STAGED = { columns: 0.7, chips: 0.5, edge: 2.3, said: 2.4 } as const;

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
  words(data, 'limit')
    .split(' ')
    .map((text) => ({ text, size: type.caption, weight: 600, tone: 'ink' }));

/** Where things stand in a tide: columns from `left`, their floor, and how high a share of the price new is, px. */
export function tidePlot(layout: Any, { top, bottom, highest }: Area) {
  const { data, size } = layout;
  const all = amount(data, 'borrowers').value;
  const word = block('', { x: 0, top: 0 }, limitWords(layout)).width;
  const left = GRIP + word + 6;
  const pitch = (size.width - left) / all;
  const r = Math.min(pitch * 0.42, LARGEST);
  // Dots stand under their columns; those that are sold lie in a heap under them at the right.
  const row = bottom - (r * 2 + APART) * 2 - r - 3;
  const floor = row - r - 4;
  const most = amount(data, 'most').value * highest;
  const y = (share: number): number => floor - ((floor - top) * share) / most;
  return { left, pitch, r, row, floor, y };
}

/**
 * Every borrower is a column as high as the loan, in the tide of what lenders allow: as much of what chips fetch as they
 * lend. A column that sticks out is called, its chips roll to the heap, and the tide drops.
 */
export function tide(layout: Any, area: Area, { debt, rounds, limits }: Outcome): Mark[] {
  const { size } = layout;
  const { left, pitch, r, row, floor, y } = tidePlot(layout, area);
  const roundOf = new Map(rounds.flatMap((of, round) => of.map((i) => [i, round] as const)));
  const place = new Map(rounds.flat().map((i, n) => [i, n] as const));
  const last = Math.max(1, rounds.length - 1);
  const when = (i: number): number => ((roundOf.get(i) ?? 0) / last) * STAGED.columns;
  const edge = y(limits.at(-1)!);
  const step = r * 2 + APART;
  const heapLeft = size.width - Math.min(BASE, place.size) * step;
  const heap = (n: number): { x: number; y: number } => ({
    x: size.width - r - (n % BASE) * step,
    y: area.bottom - r - Math.floor(n / BASE) * step,
  });
  const trace = (n: number): LineMark => ({
    kind: 'line',
    key: `trace/${n}`,
    points: [
      [left, y(limits[n]!)],
      [size.width, y(limits[n]!)],
    ],
    width: TRACE,
    dash: '2 3',
    role: 'chips',
    order: (n / last) * STAGED.columns,
  });
  const drops = rounds.length ? STAGED.edge : 0;
  const water = (key: string, shade: number): Mark =>
    slab(key, { x: 0, y: edge, w: size.width, h: floor - edge }, { role: 'chips', shade, order: drops });
  const lines = limitWords(layout);
  const high = blockHeight(lines);
  // In the tide; where it is too low for words, over it.
  const said = edge + EDGE + high < floor - EDGE ? edge + EDGE : edge - EDGE - high;
  return [
    ...range(limits.length - 1).map(trace),
    water('water-behind', BEHIND),
    ...debt.map((owed, i): Mark => {
      const x = left + (i + (1 - BROAD) / 2) * pitch;
      const called = roundOf.has(i);
      return slab(
        `loan/${i}`,
        { x, y: y(owed), w: pitch * BROAD, h: floor - y(owed) },
        { role: 'debt', shade: called ? 1 : QUIET, order: called ? when(i) : 0 },
      );
    }),
    water('water', OVER),
    // Its upper end stays clear in the tide.
    ...debt.map((owed, i): Mark =>
      slab(
        `cap/${i}`,
        { x: left + (i + (1 - BROAD) / 2) * pitch, y: y(owed), w: pitch * BROAD, h: CAP },
        { role: 'debt' },
      ),
    ),
    {
      kind: 'line',
      key: 'edge',
      points: [
        [0, edge],
        [size.width, edge],
      ],
      width: EDGE,
      role: 'chips',
      order: drops,
    },
    floorUnder(floor, [0, size.width]),
    ...debt.map((_, i): DotMark => {
      const sold = place.get(i);
      const at = sold === undefined ? { x: left + (i + 0.5) * pitch, y: row } : heap(sold);
      return {
        kind: 'dot',
        key: `borrower/${i}`,
        ...at,
        r,
        role: 'chips',
        standing: 'illustrative',
        ...(sold === undefined ? {} : { order: when(i) + STAGED.chips }),
      };
    }),
    ...block('limit', { x: GRIP, top: said, order: drops }, lines).marks,
    ...(place.size
      ? block('sold', { x: heapLeft - 8, top: area.bottom - r - layout.type.caption * 0.62, anchor: 'end' }, [
          { text: words(layout.data, 'sold'), size: layout.type.caption, tone: 'muted' },
        ]).marks
      : []),
  ];
}
