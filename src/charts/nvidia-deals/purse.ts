import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, sum } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { floorUnder } from '../shared/rules.ts';
import { squares } from '../shared/squares.ts';
import { block, blockHeight, fitted, type Line, lowered } from '../shared/type.ts';
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

/** How much larger than the largest amount elsewhere the two are that stand against each other. */
const LARGE = 1.5;

/** Squares of the block, and the columns it may have: each ends in a full row. */
const SQUARES = 36;
const COLUMNS = [6, 9, 12] as const;
/** px at the least that what is set beside the block needs for its words, in captions. */
const WORDS = 7.6;

/** Where the block stands: as large as the room lets it, with room for words, and for a grip, on its right. */
export function orderBlock(layout: Deals): OrderBlock {
  const { size, type, space } = layout;
  const floor = floorOf(layout) - 2;
  const beside = type.caption * WORDS + space.apart;
  const words = block('', { x: 0, top: 0, maxWidth: size.width - beside }, head(layout));
  const top = words.bottom + space.snug;
  const fits = COLUMNS.map((columns) => {
    const rows = SQUARES / columns;
    // Two squares stand beside the block, too.
    const across = Math.min((size.width - beside) / columns, (size.width - space.apart) / (columns + 2));
    return { columns, rows, pitch: Math.min((floor - top) / rows, across) };
  });
  const best = fits.reduce((a, b) => (b.pitch > a.pitch ? b : a));
  const right = Math.max(best.columns * best.pitch, words.width) + space.apart;
  return { x: 0, floor, top: floor - best.pitch * best.rows, right, ...best };
}

/** What the block is, over it, with its amount as large as it is at least. */
const head = (layout: Deals): [Line, Line] => [
  sum(amount(layout.data, 'three'), layout.type.hero * LARGE, 'purchase'),
  { ...caption(layout, 'threeIs'), size: layout.type.note },
];

/** The year's revenue that came, alone on the orders' floor under its number. */
function year(layout: Deals, at: OrderBlock): Mark[] {
  const { data, type, space, size } = layout;
  const { floor, pitch, right } = at;
  const maxWidth = size.width - right;
  const money = amount(data, 'revenue');
  const is = caption(layout, 'revenueIs');
  const big = fitted(sum(money, type.hero * LARGE, 'purchase'), maxWidth);
  const came: Line[] = [sum(money, big, 'purchase'), is];
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
  const { size, type, space } = layout;
  const at = orderBlock(layout);
  // Its words keep to its side: the other is the answer's, or the guess's.
  const maxWidth = at.right - space.apart;
  const is = head(layout)[1];
  const low = at.top - space.snug - blockHeight([is], maxWidth);
  const three = amountLockup('three', amount(layout.data, 'three'), 'purchase', maxWidth, type.hero * LARGE);
  return [
    ...lowered(three, low - three.bottom),
    ...block('three-is', { x: 0, top: low, maxWidth }, [is]).marks,
    ...rounded(layout, LISTED, { ...at, bottom: at.floor }),
    floorUnder(at.floor, [0, size.width]),
    ...year(layout, at),
    ...footOf(layout),
  ];
}
