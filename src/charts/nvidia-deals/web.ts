import { withHedge } from '../../lib/hedged.ts';
import type { Amount, Role } from '../../lib/types.ts';
import type { ArrowMark, Mark, Point } from '../../marks/mark.ts';
import { amount, words, type Label } from '../chart.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import type { Layout } from '../shared/layout.ts';
import { block, blockHeight, runIn, type Block, type Line } from '../shared/type.ts';

/** OpenAI's orders, in the order of their rungs. */
export const ORDERS = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;
/** From the clouds that buy chips of Nvidia. */
export const CLOUDS = ['oracle', 'amazon', 'coreweave'] as const;
export type Order = (typeof ORDERS)[number];
type Name = 'nvidia' | 'openai' | 'anthropic' | Order | 'startups';

/** Words of a way: in the middle of what lies between two x, over an edge or under it. */
export type Spot = readonly [x0: number, x1: number, edge: number, below?: boolean];

/** A company's box, and what of its height is kept for a spot under its name. */
export interface Seat extends PlaceBox {
  room?: number;
}

/** Every company at its place, every arrow's way and every word's spot; the same in all steps. */
export interface Web {
  /** px per billion dollars, the width of every arrow. */
  scale: number;
  /** px, words on arrows. */
  said: number;
  at: Record<Name, Seat>;
  /** By the key of the arrow. */
  ways: Record<string, readonly Point[]>;
  /** By the key of the arrow, or of the words. */
  spots: Record<string, Spot>;
  /** Where the small arrows of step 2 begin and end across, where they end, and how many stand in a row. */
  field: readonly [x0: number, x1: number, bottom: number, columns: number];
  /** How the dollar turns round inside OpenAI, and where it ends inside Nvidia. */
  turn: readonly Point[];
  home: Point;
  /** Where the rows stand that say what each arrow is; nowhere in a narrow drawing. */
  ledger?: Spot;
}

/** What the title may take; the same in every step, so that no place moves. */
export function top(layout: Layout<'nvidia-deals'>): number {
  const titles = [1, 2, 3, 5, 6, 7, 8].map((n) => blockHeight(title(layout, n), layout.size.width));
  return Math.max(...titles, ordersHead(layout).bottom) + layout.type.caption * 0.25;
}

export const title = ({ data, type }: Layout<'nvidia-deals'>, step: number): Line[] => [
  { text: words(data, `title${step}`), size: type.label, weight: 600 },
];

/** What the orders come to, on the title's line. */
export function ordersHead(layout: Layout<'nvidia-deals'>): Block {
  const { data, size, type } = layout;
  const head = sum(amount(data, 'orders'), type.number, 'purchase');
  const is: Line = { text: words(data, 'ordersIs'), size: type.caption, tone: 'muted' };
  return runIn('orders', { x: 0, top: 0, maxWidth: size.width }, [head, is]);
}

export const foot = (
  { data, type }: Layout<'nvidia-deals'>,
  label: Label<'nvidia-deals'> = 'foot',
): Line[] => [{ text: words(data, label), size: type.caption * 0.93, tone: 'muted' }];

/** The width of an arrow: its money, or the least for what is small or unknown. @param scale px per USD bn */
export const widthOf = (
  { data }: Layout<'nvidia-deals' | 'nvidia-deals-explore'>,
  scale: number,
  sum?: Amount,
): number => scale * Math.max(sum?.value ?? 0, amount(data, 'thinnest').value);

/** "up to $100bn" on an arrow. */
export const sum = (money: Amount, size: number, tone: Role): Line => ({
  text: withHedge(money, money.short),
  size,
  weight: 600,
  tone,
  fact: money.id,
  value: money.value,
});

/** What Nvidia pays for shares of a lab; the article gives Microsoft's part and Nvidia's as one sum. */
export function stakeWords(
  { data }: Layout<'nvidia-deals'>,
  lab: 'openai' | 'anthropic',
  size: number,
): Line {
  const line = sum(amount(data, lab), size, 'equity');
  return lab === 'openai' ? line : { ...line, text: words(data, 'anthropicSum') };
}

/** px between an arrow's shaft and its words: its head is 3px broader on either side. */
export const CLEAR = 4.5;

/** An arrow, its head in proportion. */
export function arrow(mark: Omit<ArrowMark, 'kind' | 'head'>): Mark {
  const [[x0, y0], [x1, y1]] = [mark.points[0]!, mark.points.at(-1)!];
  const head = Math.min(Math.max(9, mark.width * 0.55), Math.hypot(x1 - x0, y1 - y0) * 0.4);
  return { kind: 'arrow', ...mark, head };
}

/** A straight way with a point half-way, where what does not reach stops. */
export const halved = (way: Point[]): Point[] => {
  const [a, b] = [way[0]!, way[1]!];
  return [a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], b];
};

/** Words at their spot. */
export function wordsAtSpot(
  key: string,
  [x0, x1, edge, below]: Spot,
  lines: readonly Line[],
  order?: number,
): Mark[] {
  const maxWidth = x1 - x0 - 6;
  const top = below ? edge : edge - blockHeight(lines, maxWidth);
  return block(key, { x: (x0 + x1) / 2, top, anchor: 'middle', maxWidth, order }, lines).marks;
}

/** A company's box with its name, and a word on it in this step. */
export function company(
  layout: Layout<'nvidia-deals'>,
  key: Label<'nvidia-deals'>,
  at: Seat,
  more?: Label<'nvidia-deals'>,
  order?: number,
): Mark[] {
  const { data, type } = layout;
  const { room = 0, ...place } = at;
  const lines: Line[] = [{ text: words(data, key), size: type.label, weight: 600 }];
  if (more) lines.push({ text: words(data, more), size: type.caption, tone: 'muted' });
  const [, ...name] = placeBox(key, { ...place, h: place.h - (more ? 0 : room) }, lines, order);
  return [{ kind: 'box', key: `${key}-box`, ...place, r: 3, order }, ...name];
}
