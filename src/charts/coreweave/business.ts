import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { filledBox } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { floorOf } from '../shared/layout.ts';
import type { CoreWeave } from './money.ts';

/** The company's block: of the drawing's width; and of the way's height, how far it stands over that, up and down. */
const [ACROSS, OVERHANG] = [0.4, 0.18];
/** Of the drawing's height, the tray at the least and at most; of what a way has of the width, its height at most. */
const [TRAY, DEEP, STOUT] = [0.24, 0.5, 1.75];
/** The way's notch and its head, of its height; its shaft, of that too. */
const [NOTCH, HEAD, SHAFT] = [0.18, 0.38, 0.7];
/** Of the way out, its head at most. */
const INSIDE = 0.66;
/** Of the tray's breadth and height, the words in it. */
const [NAME, LOW] = [0.52, 0.46];
/** px: how thick the tray's floor and sides are. */
const EDGE = 6;

/** 1 · One way of money in, through the company and out again; the tray under it stays empty. */
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
  const most = height * (1 - TRAY) - space.near - top;
  const high = Math.min(most, from * STOUT);
  const tray = Math.min(height * DEEP, height - high - space.near - top);
  const middle = (top + height - tray - space.near) / 2;
  const [shaft, wing] = [(high * SHAFT) / 2, high / 2];
  const tall = high * SHAFT * (1 + 2 * OVERHANG);
  const company = { x: from, y: middle - tall / 2, w: wide, h: tall };
  const notch = high * NOTCH;
  const neck = size.width - Math.min(high * HEAD, (size.width - to) * INSIDE);
  // Both edges start in the notch.
  const rentIn = (side: number): Point[] => [
    [notch, middle],
    [0, middle + side * shaft],
    [from, middle + side * shaft],
  ];
  const chipsOut = (side: number): Point[] => [
    [to, middle + side * shaft],
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
  const name = poster(bold(layout, 'coreweave', 'paper'), wide - 2 * space.half, type.hero * 1.5);
  const none = poster(bold(layout, 'noProfit'), size.width * NAME, tray * LOW);
  const [left, right, floor] = [EDGE / 2, size.width - EDGE / 2, height - EDGE / 2];
  return [
    way('rent-in', 'purchase', rentIn, 0),
    way('chips-out', 'chips', chipsOut, 1),
    ...block('rent-in-is', { x: 0, top: 0, order: 0 }, [rent!]).marks,
    ...block('chips-out-is', { x: size.width, top: 0, anchor: 'end', order: 1 }, [chips!]).marks,
    ...filledBox('coreweave', company, [name], { r: 0, tone: 'ink' }),
    stroke(
      'profit',
      [
        [left, height - tray],
        [left, floor],
        [right, floor],
        [right, height - tray],
      ],
      EDGE,
      { tone: 'ink', order: 2 },
    ),
    ...block(
      'profit-is',
      {
        x: size.width / 2,
        top: height - (tray + blockHeight([none]) + EDGE) / 2,
        anchor: 'middle',
        order: 2,
      },
      [none],
    ).marks,
    ...foot(layout, 'unsized').marks,
  ];
}
