import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { placeBox } from '../shared/places.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { floorOf } from '../shared/layout.ts';
import { stroke, type CoreWeave } from './money.ts';

/** Of the drawing's height: the company, and the empty place under it. */
const [BLOCK, SLAB] = [0.25, 0.2];
/** Of a block's height, the name in it; and the width that both names may take. */
const [NAME, ACROSS] = [0.62, 0.8];
/** Of half the width, a way's head; of that, its shaft; of the way, the head's length. */
const [HEAD, SHAFT, LONG] = [0.82, 0.58, 0.46];
/** A way is no broader than so many times its length: it would be a roof. */
const SLIM = 1.1;
/** px: how thick the line round the empty place is, and its dashes. */
const [EDGE, DASH] = [2.5, '9 6'];

/** A broad way straight up or down that no amount sizes. @param x its middle, px @param broad px, its head */
function broadWay(
  key: string,
  role: AreaMark['role'],
  x: number,
  [from, to]: readonly [number, number],
  broad: number,
  order: number,
): AreaMark {
  const neck = to + (from - to) * LONG;
  const [half, wing] = [(broad * SHAFT) / 2, broad / 2];
  const edge = (side: number): Point[] => [
    [x + side * half, from],
    [x + side * half, neck],
    [x + side * wing, neck],
    [x, to],
  ];
  return { kind: 'area', key, role, over: edge(-1), under: edge(1), order };
}

/** 1 · Rent comes in, chips are paid for; the place for a profit is empty. */
export function businessScene(layout: CoreWeave): Mark[] {
  const { size, type, space } = layout;
  const height = floorOf(layout);
  const quarter = size.width / 4;
  const says = [bold(layout, 'rentIn', 'purchase'), bold(layout, 'chipsOut', 'chips')];
  const fits = says.map((line) => poster(line, 2 * quarter - space.near, type.number).size);
  const [rent, chips] = says.map((line) => ({ ...line, size: Math.min(...fits) }));
  const top = blockHeight([rent!]) + space.tight;
  const [high, slab] = [height * BLOCK, height * SLAB];
  const low = height - slab - space.clear - high;
  const broad = Math.min(2 * quarter * HEAD, (low - top) * SLIM);
  const company = { x: 0, y: low, w: size.width, h: high };
  const name = poster(bold(layout, 'coreweave', 'paper'), size.width * ACROSS, high * NAME);
  const none = poster(bold(layout, 'noProfit'), size.width * ACROSS, slab * NAME);
  const [left, right, over, under] = [
    EDGE / 2,
    size.width - EDGE / 2,
    height - slab + EDGE / 2,
    height - EDGE / 2,
  ];
  return [
    broadWay('rent-in', 'purchase', quarter, [top, low - space.tight], broad, 0),
    broadWay('chips-out', 'chips', 3 * quarter, [low - space.tight, top], broad, 1),
    ...block('rent-in-is', { x: quarter, top: 0, anchor: 'middle', order: 0 }, [rent!]).marks,
    ...block('chips-out-is', { x: 3 * quarter, top: 0, anchor: 'middle', order: 1 }, [chips!]).marks,
    ...placeBox('coreweave', company, [name]).map((mark): Mark =>
      mark.kind === 'box' ? { ...mark, r: 0, tone: 'ink' } : mark,
    ),
    stroke(
      'profit',
      [
        [left, over],
        [right, over],
        [right, under],
        [left, under],
        [left, over],
        [right, over],
      ],
      EDGE,
      { tone: 'ink', dash: DASH, order: 2 },
    ),
    ...block(
      'profit-is',
      { x: 2 * quarter, top: height - (slab + blockHeight([none])) / 2, anchor: 'middle', order: 2 },
      [none],
    ).marks,
    ...foot(layout, 'unsized').marks,
  ];
}
