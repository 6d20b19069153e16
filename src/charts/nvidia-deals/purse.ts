import { range } from 'd3-array';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, blockHeight, fitted, type Line } from '../shared/type.ts';
import { footOf, sum, tens, type Deals } from './money.ts';

/** The orders that Karma lists, as a block of squares that a year's revenue is set beside. */
export interface OrderBlock {
  x: number;
  /** px: where its lowest row ends, and where its highest begins. */
  floor: number;
  top: number;
  pitch: number;
  columns: number;
  rows: number;
  /** px: where the free room on its right begins. */
  right: number;
}

/** How much larger than the largest amount elsewhere the one is that came. */
const LARGE = 1.3;

const COLUMNS = 6;
const ROWS = 6;
/** px at the least that what is set beside the block needs for its words, in captions. */
const WORDS = 7.6;

/** Where the block stands: as large as the room lets it, with room for words, and for a grip, on its right. */
export function orderBlock(layout: Deals): OrderBlock {
  const { size, type, space } = layout;
  const floor = size.height - footHeight(layout) - 2;
  const top = blockHeight(head(layout), size.width) + space.snug;
  const beside = type.caption * WORDS + space.apart;
  // Two squares stand beside the block, too.
  const across = Math.min((size.width - beside) / COLUMNS, (size.width - space.apart) / (COLUMNS + 2));
  const pitch = Math.min((floor - top) / ROWS, across);
  const spare = floor - top - pitch * ROWS;
  const wide = COLUMNS * pitch;
  return {
    x: 0,
    floor: floor - spare * 0.5,
    top: top + spare * 0.5,
    pitch,
    columns: COLUMNS,
    rows: ROWS,
    right: wide + space.apart,
  };
}

/** What the block is, over it. */
const head = (layout: Deals): [Line, Line] => [
  sum(amount(layout.data, 'three'), layout.type.number, 'purchase'),
  caption(layout, 'threeIs'),
];

/** A square, or a part of one, at its place. */
const cellAt = (
  key: string,
  { x, y, side }: { x: number; y: number; side: number },
  look: Pick<CellMark, 'role' | 'standing'>,
  from = 0,
  to = 1,
): CellMark => ({ kind: 'cell', key, x, y: y + side * (1 - to), w: side, h: side * (to - from), ...look });

/** Three orders as one block. What is left over of the last two shares a place: one lies on the other. */
function ordersBlock(layout: Deals, { x, floor, pitch }: OrderBlock): CellMark[] {
  const side = pitch - gap(pitch);
  const look = { role: 'purchase', standing: amount(layout.data, 'oracle').standing } as const;
  const place = (n: number): { x: number; y: number; side: number } => ({
    x: x + (n % COLUMNS) * pitch,
    y: floor - side - Math.floor(n / COLUMNS) * pitch,
    side,
  });
  const [oracle, amazon, coreweave] = [
    tens(layout, 'oracle'),
    tens(layout, 'amazon'),
    tens(layout, 'coreweave'),
  ];
  const whole = (key: string, count: number, first: number): CellMark[] =>
    range(Math.floor(count + 0.01)).map((n) => cellAt(`${key}/${n}`, place(first + n), look));
  const shared = Math.floor(oracle + 0.01) + Math.floor(amazon + 0.01);
  const lower = amazon % 1;
  return [
    ...whole('oracle', oracle, 0),
    ...whole('amazon', amazon, Math.floor(oracle + 0.01)),
    cellAt(`amazon/${Math.floor(amazon)}`, place(shared), look, 0, lower),
    ...whole('coreweave', coreweave, shared + 1),
    cellAt(`coreweave/${Math.floor(coreweave)}`, place(shared), look, lower + 1 / side, 1),
  ];
}

/** What was expected of that year: lines of words, the most important first; where room is short, the last stay away. */
const EXPECTED = [
  ['expected', 'expectedIs'],
  ['loss', 'lossIs'],
] as const;

/** The year's revenue that came, alone on the orders' floor under its number; what was expected, quiet, at the top. */
function year(layout: Deals, at: OrderBlock): Mark[] {
  const { data, type, space, size } = layout;
  const { floor, pitch, right, top } = at;
  const maxWidth = size.width - right;
  const money = amount(data, 'revenue');
  const is = caption(layout, 'revenueIs');
  const big = fitted(sum(money, type.hero * LARGE, 'purchase'), maxWidth);
  const came: Line[] = [sum(money, big, 'purchase'), is];
  const head = floor - pitch - space.snug - blockHeight(came, maxWidth);
  const quiet = EXPECTED.map(([slot, label]): Line[] => [
    { ...sum(amount(data, slot), type.caption, 'context'), tone: 'muted' },
    caption(layout, label),
  ]);
  let next = top;
  const expected = quiet.flatMap((lines, n) => {
    const high = blockHeight(lines, maxWidth);
    if (next + high + space.near > head) return [];
    const { marks } = block(`${EXPECTED[n]![0]}-sum`, { x: right, top: next, maxWidth }, lines);
    next += high + space.near;
    return marks;
  });
  const set = {
    key: 'revenue',
    count: tens(layout, 'revenue'),
    columns: 9,
    pitch,
    x: right,
    bottom: floor,
  } as const;
  return [
    ...squares({ ...set, role: 'purchase', standing: money.standing }),
    ...block('revenue-sum', { x: right, top: head, maxWidth }, came).marks,
    ...expected,
  ];
}

/** 6 · What was ordered over several years, and what one year brought. */
export function purseScene(layout: Deals): Mark[] {
  const { size } = layout;
  const at = orderBlock(layout);
  const said = block('three', { x: 0, top: 0, maxWidth: size.width }, head(layout));
  return [
    ...said.marks,
    ...ordersBlock(layout, at),
    floorUnder(at.floor, [0, size.width]),
    ...year(layout, at),
    ...footOf(layout),
  ];
}
