import { FALLBACK_SLACK, textWidth } from '../../lib/measure.ts';
import type { Amount, Role, Standing } from '../../lib/types.ts';
import type { ArrowMark, Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../figure.ts';
import { named, type Place } from '../places.ts';
import type { Sheet } from '../sheet.ts';
import { block, blockHeight, runIn, type Block, type Line } from '../type.ts';

/** OpenAI's orders, in the order of their rungs. */
export const ORDERS = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;
const RUNGS = ['anthropic', 'openai', ...ORDERS, 'startups'] as const;
type Rung = (typeof RUNGS)[number];
type Order = (typeof ORDERS)[number];

/** Every company at its place: Nvidia and OpenAI are the rails of a ladder, everybody else stands on a rung. */
export interface Web {
  /** px per billion dollars, the width of every arrow. */
  scale: number;
  /** px, words on arrows. */
  said: number;
  /** px between a rung's box and OpenAI. */
  gap: number;
  /** The y of each rung's arrow. */
  y: Record<Rung, number>;
  nvidia: Place;
  openai: Place;
  anthropic: Place;
  /** The boxes on the rungs between the rails. */
  inner: Record<Exclude<Rung, 'anthropic' | 'openai'>, Place>;
}

/** What the title may take; the same in every step, so that no place moves. */
function top(sheet: Sheet): number {
  const titles = [1, 2, 3, 5, 6, 7, 8].map((n) => blockHeight(title(sheet, n), sheet.size.width));
  return Math.max(...titles, ordersHead(sheet).bottom) + sheet.type.caption * 0.25;
}

export const title = ({ data, type }: Sheet, step: number): Line[] => [
  { text: words(data, `title${step}`), size: type.label, weight: 600 },
];

/** What the orders come to, on the title's line. */
export function ordersHead(sheet: Sheet): Block {
  const { data, size, type } = sheet;
  const head = sum(amount(data, 'orders'), type.number, 'purchase');
  const is: Line = { text: words(data, 'ordersIs'), size: type.caption, tone: 'muted' };
  return runIn('orders', { x: 0, top: 0, maxWidth: size.width }, [head, is]);
}

export const foot = ({ data, type }: Sheet, label = 'foot'): Line[] => [
  { text: words(data, label), size: type.caption * 0.93, tone: 'muted' },
];

/** The width of an arrow: its money, or the least for what is small or unknown. @param scale px per USD bn */
export const widthOf = ({ data }: Sheet, scale: number, sum?: Amount): number =>
  scale * Math.max(sum?.value ?? 0, amount(data, 'thinnest').value);

/** "up to $100bn" on an arrow. */
export const sum = (money: Amount, size: number, tone: Role): Line => ({
  text: `${money.hedge} ${money.short}`.trim(),
  size,
  weight: 600,
  tone,
  fact: money.id,
  value: money.value,
});

/** What Nvidia pays for shares of a lab; the article gives Microsoft's part and Nvidia's as one sum. */
export function stakeWords({ data }: Sheet, lab: 'openai' | 'anthropic', size: number): Line {
  const line = sum(amount(data, lab), size, 'equity');
  return lab === 'openai' ? line : { ...line, text: words(data, 'anthropicSum') };
}

/** Room above and below a rung's arrow for its words and its box, and how far off the arrow the box's middle is. */
type Room = readonly [above: number, below: number, off: number];

/** px; an arrow this broad meets the middle of its box, a thinner one shares the box's height with its words. */
const BROAD = 10;

/** px between an arrow's shaft and its words: its head is 3px broader on either side. */
export const CLEAR = 4.5;

function orderRoom(width: number, words: number, box: number, wraps: boolean): Room {
  const half = width / 2 + CLEAR;
  const off = width >= BROAD ? 0 : -Math.min(words, box - width - 4) / 2;
  const over = wraps ? Math.max(half, box / 2 + 1) : half;
  return [Math.max(over + words, box / 2 - off), Math.max(half, box / 2 + off), off];
}

/** Whether words fit a width on one line. */
const fits = (line: Line, width: number): boolean =>
  textWidth(line.text, line.size, line.weight ?? 400) * FALLBACK_SLACK <= width;

/** The words of an order: over its arrow, or also over its box where they would not fit the arrow. */
export function orderWords(
  sheet: Sheet,
  at: Pick<Web, 'scale' | 'said' | 'gap'>,
  slot: Order,
): { lines: [Line]; wraps: boolean } {
  const money = amount(sheet.data, slot);
  const line = sum(money, at.said, 'purchase');
  return { lines: [line], wraps: !fits(line, at.gap) && widthOf(sheet, at.scale, money) >= BROAD };
}

export function web(sheet: Sheet): Web {
  const { data, size, type } = sheet;
  const [from, to] = [top(sheet), size.height - blockHeight(foot(sheet), size.width) - type.caption * 0.3];
  const name = (label: string): number => textWidth(words(data, label), type.label, 600) * FALLBACK_SLACK;
  const pad = Math.max(9, size.width * 0.05);
  const column = (label: string, most: number): number => Math.min(name(label) + pad, size.width * most);
  const [left, middle, right] = [
    column('nvidia', 0.18),
    column('coreweave', 0.25),
    column('anthropic', 0.24),
  ];
  const free = size.width - left - middle - right;
  const [innerX, rightX] = [left + free * 0.37, size.width - right];
  const across = rightX - left - 12;
  const gapB = rightX - innerX - middle - 11;
  const box = type.label * 1.22 + 6;

  const rooms = (scale: number, said: number): Record<Rung, Room> => {
    const least = widthOf(sheet, scale);
    const line = said * 1.22;
    const order = (slot: Order): Room => {
      const { lines, wraps } = orderWords(sheet, { scale, said, gap: gapB }, slot);
      return orderRoom(
        widthOf(sheet, scale, amount(data, slot)),
        wraps ? line : blockHeight(lines, gapB),
        box,
        wraps,
      );
    };
    const stake = widthOf(sheet, scale, amount(data, 'openai')) / 2 + CLEAR;
    const ties = line + least + 9.5;
    return {
      anthropic: [
        blockHeight([stakeWords(sheet, 'anthropic', said)], across) + least / 2 + CLEAR,
        least * 1.5 + 9,
        0,
      ],
      openai: [line + stake, stake, 0],
      oracle: order('oracle'),
      microsoft: order('microsoft'),
      amazon: order('amazon'),
      coreweave: order('coreweave'),
      startups: [ties, ties, 0],
    };
  };
  const gaps = (room: Record<Rung, Room>): number =>
    (to - from - RUNGS.reduce((sum, rung) => sum + room[rung][0] + room[rung][1], 0)) / (RUNGS.length - 1);

  // Words give way first, then the money's scale.
  let [scale, said] = [0.24, type.caption];
  while (gaps(rooms(scale, said)) < 4 && scale > 0.04) {
    if (scale > 0.12 || said <= 12) scale *= 0.96;
    else said = Math.max(12, said * 0.96);
  }
  const room = rooms(scale, said);
  const gap = gaps(room);
  const y = {} as Record<Rung, number>;
  let at = from;
  for (const rung of RUNGS) {
    y[rung] = at + room[rung][0];
    at += room[rung][0] + room[rung][1] + gap;
  }
  const height = Math.min(box + Math.max(0, gap - 4) / 2, widthOf(sheet, scale, amount(data, 'oracle')) + 6);
  const inner = (rung: Rung): Place => ({
    x: innerX,
    y: y[rung] + room[rung][2] - height / 2,
    w: middle,
    h: height,
  });
  const rail = { x: rightX, w: right - 1 };
  const railTop = y.openai - room.openai[0];
  return {
    scale,
    said,
    gap: gapB,
    y,
    nvidia: { x: 1, y: from + 1, w: left - 1, h: to - from - 2 },
    openai: { ...rail, y: railTop, h: to - railTop - 1 },
    anthropic: { ...rail, y: from + 1, h: room.anthropic[0] + room.anthropic[1] - 1 },
    inner: {
      oracle: inner('oracle'),
      microsoft: inner('microsoft'),
      amazon: inner('amazon'),
      coreweave: inner('coreweave'),
      startups: inner('startups'),
    },
  };
}

export interface Flow {
  key: string;
  from: Point;
  to: Point;
  width: number;
  role: Role;
  standing: Standing;
  order?: number | undefined;
}

/** An arrow, its head in proportion. */
export function arrow(mark: Omit<ArrowMark, 'kind' | 'head'>): Mark {
  const [[x0, y0], [x1, y1]] = [mark.points[0]!, mark.points[1]!];
  const head = Math.min(Math.max(9, mark.width * 0.55), Math.hypot(x1 - x0, y1 - y0) * 0.4);
  return { kind: 'arrow', ...mark, head };
}

export const flow = ({ from, to, ...rest }: Flow): Mark => arrow({ ...rest, points: [from, to] });

/** Words over an arrow (or under it), in the middle of the way between two x. */
export function over(
  key: string,
  [x0, x1]: readonly [number, number],
  edge: number,
  lines: readonly Line[],
  order?: number,
  below = false,
): Mark[] {
  const maxWidth = x1 - x0 - 6;
  const top = below ? edge : edge - blockHeight(lines, maxWidth);
  return block(key, { x: (x0 + x1) / 2, top, anchor: 'middle', maxWidth, order }, lines).marks;
}

/** A company's box with its name, and a word on it in this step. */
export function company(sheet: Sheet, key: string, at: Place, more?: string, order?: number): Mark[] {
  const { data, type } = sheet;
  const lines: Line[] = [{ text: words(data, key), size: type.label, weight: 600 }];
  if (more) lines.push({ text: words(data, more), size: type.caption, tone: 'muted' });
  return named(key, at, lines, order);
}
