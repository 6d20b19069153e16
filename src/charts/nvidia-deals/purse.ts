import { range } from 'd3-array';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { floorUnder } from '../shared/rules.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
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

/** What is set beside the orders, the most important first: where room is short, the last stays away. */
const YEAR = [
  { key: 'revenue', role: 'purchase', is: 'revenueIs' },
  { key: 'expected', role: 'purchase', is: 'expectedIs' },
  { key: 'loss', role: 'context', is: 'lossIs' },
] as const;

/** One year's sums in squares of the same size: side by side on the floor where that fits, else one over the other. */
function year(layout: Deals, at: OrderBlock, highest: number): Mark[] {
  const { data, type, space, size } = layout;
  const { floor, pitch, right } = at;
  const room = size.width - right;
  const lines = YEAR.map(({ key, role, is }): [Line, Line] => [
    sum(amount(data, key), type.label, role),
    caption(layout, is),
  ]);
  const widths = lines.map((each) => block('', { x: 0, top: 0 }, each).width);
  const column = Math.max(...widths) + space.clear;
  const abreast = column * YEAR.length <= room;
  const row = Math.max(...lines.map((each) => blockHeight(each, room))) + pitch + space.clear;
  const shown = abreast
    ? YEAR.length
    : Math.min(YEAR.length, Math.floor((floor - highest + space.clear) / row));
  return YEAR.slice(0, shown).flatMap(({ key, role }, i) => {
    const x = abreast ? right + i * (room / YEAR.length) : right;
    const bottom = abreast ? floor : floor - i * row;
    const { standing } = amount(data, key);
    const said = lines[i]!;
    const top = bottom - pitch - blockHeight(said, room);
    return [
      ...squares({ key, count: tens(layout, key), columns: 9, pitch, x, bottom, role, standing }),
      ...block(`${key}-sum`, { x, top, maxWidth: room }, said).marks,
    ];
  });
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
    ...year(layout, at, said.bottom),
    ...footOf(layout),
  ];
}
