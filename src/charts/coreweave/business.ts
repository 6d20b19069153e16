import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { filledBox, middled } from '../shared/places.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { floorOf } from '../shared/layout.ts';
import type { CoreWeave } from './money.ts';

/** Of the drawing's width, the company and the neck of its spout; of the spout's height, what narrows. */
const [ACROSS, SPOUT, TAPER] = [0.48, 0.1, 0.72];
/** Of the height under the words: the way's head, the spout, what is open under it, and the bowl. */
const [WING, DRY, OPEN] = [0.41, 0.19, 0.01];
/** Of the height of the way's head, its shaft; of that height, its notch and how long its head is. */
const [SHAFT, NOTCH, HEAD] = [0.76, 0.16, 0.42];
/** Of the way out, its head at most. */
const INSIDE = 0.8;
/** Of the bowl's breadth and height, the words under it; what they take, in their size. */
const [NAME, LOW, PLATE] = [0.7, 0.4, 1.15];
/** How thick the bowl's floor and sides are, of the drawing's width. */
const EDGE = 0.024;
/** In how many pieces a curve is drawn, on either side. */
const PIECES = 24;

/** 1 · One way of money in, into the company and out again as broad; a spout under it stays dry, and the bowl empty. */
export function businessScene(layout: CoreWeave): Mark[] {
  const { size, type, space } = layout;
  const height = floorOf(layout);
  const wide = size.width * ACROSS;
  const [from, to] = [(size.width - wide) / 2, (size.width + wide) / 2];
  const half = size.width / 2 - space.half;
  const says = [bold(layout, 'rentIn', 'purchase'), bold(layout, 'chipsOut', 'chips')];
  const px = Math.min(...says.map((line) => poster(line, half, type.number).size));
  const [rent, chips] = says.map((line) => ({ ...line, size: px }));
  const top = blockHeight([rent!]) + space.snug;
  const room = height - top;
  const wing = (room * WING) / 2;
  const middle = top + wing;
  const shaft = wing * SHAFT;
  const notch = Math.min(wing * 2 * NOTCH, from * INSIDE);
  const neck = size.width - Math.min(wing * 2 * HEAD, (size.width - to) * INSIDE);
  const turn = size.width / 2;
  // Both edges start in the notch.
  const rentIn = (side: number): Point[] => [
    [notch, middle],
    [0, middle + side * shaft],
    [turn, middle + side * shaft],
  ];
  const chipsOut = (side: number): Point[] => [
    [turn, middle + side * shaft],
    [neck, middle + side * shaft],
    [neck, middle + side * wing],
    [size.width, middle],
  ];
  const way = (
    key: string,
    role: AreaMark['role'],
    edge: (side: number) => Point[],
    order: number,
  ): AreaMark => ({
    kind: 'area',
    key,
    role,
    over: edge(-1),
    under: edge(1),
    order,
  });
  const company = { x: from, y: top, w: wide, h: wing * 2 };
  const name = poster(bold(layout, 'coreweave', 'paper'), wide - 2 * space.half, company.h * 0.4);
  const edge = size.width * EDGE;
  const low = top + company.h;
  const [centre, lip] = [size.width / 2, (size.width * SPOUT) / 2];
  const neckTop = low + room * DRY * TAPER;
  // It narrows to a neck, as a funnel does.
  const side = (to: -1 | 1): Point[] => [
    [centre + (to * wide) / 2, low - 1],
    ...range(PIECES + 1).map((n): Point => {
      const round = (1 + Math.cos((Math.PI * n) / PIECES)) / 2;
      return [centre + to * (lip + (wide / 2 - lip) * round), low + ((neckTop - low) * n) / PIECES];
    }),
    [centre + to * lip, low + room * DRY],
  ];
  const tray = low + room * (DRY + OPEN);
  const none = poster(bold(layout, 'noProfit'), size.width * NAME, (height - tray) * LOW);
  const high = none.size * PLATE;
  const under = { x: 0, y: height - high, w: size.width, h: high };
  /** The bowl's outer edge, or its inner one. @param thick px */
  const bowl = (thick: number): Point[] =>
    range(2 * PIECES + 1).map((n): Point => {
      const across = n / PIECES - 1;
      const deep = (1 - across ** 4) * (under.y - tray - thick);
      return [size.width / 2 + across * (size.width / 2 - thick), tray + deep];
    });
  return [
    way('rent-in', 'purchase', rentIn, 0),
    way('chips-out', 'chips', chipsOut, 1),
    ...filledBox('coreweave', company, [name], { r: 0, tone: 'ink' }),
    { kind: 'area', key: 'spout', tone: 'ink', over: side(-1), under: side(1) },
    { kind: 'area', key: 'profit', tone: 'ink', over: bowl(0), under: bowl(edge), order: 2 },
    ...block('rent-in-is', { x: 0, top: 0, order: 0 }, [rent!]).marks,
    ...block('chips-out-is', { x: size.width, top: 0, anchor: 'end', order: 1 }, [chips!]).marks,
    ...middled('profit-is', under, [none], 0, 2).marks,
    ...foot(layout, 'unsized').marks,
  ];
}
