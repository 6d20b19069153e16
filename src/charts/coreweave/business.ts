import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { filledBox, vessel } from '../shared/places.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { floorOf } from '../shared/layout.ts';
import type { CoreWeave } from './money.ts';

/** The company's frame: of the drawing's width; of its height, the band with its name and the room that stays empty. */
const [ACROSS, BAND, EMPTY] = [0.66, 0.15, 0.42];
/** Of the height of the way's head, its shaft; of that height, its notch and how long its head is. */
const [SHAFT, NOTCH, HEAD] = [0.72, 0.16, 0.42];
/** Of the way out, its head at most. */
const INSIDE = 0.8;
/** Of the empty room's breadth and height, the words in it. */
const [NAME, LOW] = [0.62, 0.3];
/** px: how thick the frame's floor and sides are. */
const EDGE = 6;

/** 1 · One way of money in, straight through the company and out again; the room under it stays empty. */
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
  const band = { x: from, y: top, w: wide, h: (height - top) * BAND };
  const empty = (height - top) * EMPTY;
  // The way fills what the name and the empty room leave.
  const [upper, lower] = [band.y + band.h + space.half, height - EDGE - empty];
  const [middle, wing] = [(upper + lower) / 2, (lower - upper) / 2];
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
  const name = poster(bold(layout, 'coreweave', 'paper'), wide - 2 * space.half, band.h * 0.72);
  const none = poster(bold(layout, 'noProfit'), wide * NAME, empty * LOW);
  const rim = middle + shaft;
  return [
    { ...vessel('profit', { x: from, y: top, w: wide, h: height - top }, EDGE), order: 2 },
    ...filledBox('coreweave', band, [name], { r: 0, tone: 'ink' }),
    way('rent-in', 'purchase', rentIn, 0),
    way('chips-out', 'chips', chipsOut, 1),
    ...block('rent-in-is', { x: 0, top: 0, order: 0 }, [rent!]).marks,
    ...block('chips-out-is', { x: size.width, top: 0, anchor: 'end', order: 1 }, [chips!]).marks,
    ...block(
      'profit-is',
      {
        x: size.width / 2,
        top: (rim + height - EDGE - blockHeight([none])) / 2,
        anchor: 'middle',
        order: 2,
      },
      [none],
    ).marks,
    ...foot(layout, 'unsized').marks,
  ];
}
