import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, lowered } from '../shared/type.ts';
import { footOf, rounded, tens, type Deals } from './money.ts';

/** The orders that Karma lists. */
const LISTED = ['oracle', 'amazon', 'coreweave'] as const;

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

/** How much larger than the largest amount elsewhere the orders' sum is, and the year's at most; and of the block's height. */
const LARGE = 1.5;
const LARGEST = 2.3;
const HIGHEST = 0.3;

/** Squares of the block, and the columns it may have: each ends in a full row. */
const SQUARES = 36;
const COLUMNS = [4, 6, 9, 12] as const;
/** Of the drawing's breadth, what is set beside the block at the least; how much larger squares make up for rows. */
const BESIDE = 0.48;
const TALLER = 1.25;

/** Where the block stands: as large as the room lets it, with as much on its right. */
export function orderBlock(layout: Deals): OrderBlock {
  const { size, space } = layout;
  const floor = floorOf(layout) - 2;
  const top = headed(layout) + space.snug;
  const fits = COLUMNS.map((columns) => {
    const rows = SQUARES / columns;
    return { columns, rows, pitch: Math.min((floor - top) / rows, (size.width * (1 - BESIDE)) / columns) };
  });
  // A tower fills the room: it may cost some of the size.
  const best = fits.reduce((a, b) => (b.pitch > a.pitch * TALLER ? b : a));
  const right = best.columns * best.pitch + space.apart;
  return { x: 0, floor, top: floor - best.pitch * best.rows, right, ...best };
}

/** px that the orders' sum and what it is take over the block. */
const headed = ({ type }: Deals): number => (type.hero * LARGE + type.note) * LEADING;

/** The year's revenue that came, alone on the orders' floor under its number. */
function year(layout: Deals, at: OrderBlock): Mark[] {
  const { data, type, space, size } = layout;
  const { floor, pitch, right } = at;
  const maxWidth = size.width - right;
  const money = amount(data, 'revenue');
  const most = Math.min(type.hero * LARGEST, (floor - at.top) * HIGHEST);
  const came: Line[] = [sum(money, most, 'purchase'), caption(layout, 'revenueIs')];
  const head = floor - pitch - space.snug - blockHeight(came, maxWidth);
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
  ];
}

/** 6 · What was ordered over several years, and what one year brought. */
export function purseScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const at = orderBlock(layout);
  const three = amountLockup('three', amount(data, 'three'), 'purchase', size.width, type.hero * LARGE);
  const top = at.top - space.snug - headed(layout);
  return [
    ...lowered(three, top),
    ...block('three-is', { x: 0, top: top + three.bottom }, [
      { ...caption(layout, 'threeIs'), size: type.note },
    ]).marks,
    ...rounded(layout, LISTED, { ...at, bottom: at.floor }),
    floorUnder(at.floor, [0, size.width]),
    ...year(layout, at),
    ...footOf(layout),
  ];
}
