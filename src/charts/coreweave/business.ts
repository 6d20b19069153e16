import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { filledBox, middled, plain, shape } from '../shared/places.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import type { Look } from '../shared/rules.ts';
import { floorOf } from '../shared/layout.ts';
import type { CoreWeave } from './money.ts';

/** Of the drawing's width, the company and the till under it; of the height, the way's head, the till, and the drawer's front. */
const ACROSS = 0.36;
const TILL = 0.74;
const WING = 0.46;
const THICK = 0.065;
const FRONT = 0.2;
/** Of the height of the way's head, its shaft; of that height, its notch; of the way out, its head. */
const SHAFT = 0.74;
const NOTCH = 0.1;
const HEAD = 0.62;
/** Of a way in or out, what its words may take of its breadth, and where their middle is. */
const SAID = 0.7;
const IN = 0.6;
const OUT = 0.4;
/** Places for coins in a row of the drawer; of the width, how thick its walls are in front. */
const CUPS = 4;
const WALL = 0.03;
/** How far down the drawer the wall between its rows is, and where that ends; how far from there a far wall is seen, and how strong. */
const ROW = [0.46, 0.55] as const;
const FAR = 0.2;
const SHADE = 0.5;

/** 1 · One broad way of money in, into the company and all of it out again; the drawer of the till under it is open, and empty. */
export function businessScene(layout: CoreWeave): Mark[] {
  const { size, type, space } = layout;
  const height = floorOf(layout);
  const wide = size.width * ACROSS;
  const [centre, wing] = [size.width / 2, (height * WING) / 2];
  const [from, to] = [centre - wide / 2, centre + wide / 2];
  const [middle, shaft, low] = [wing, wing * SHAFT, 2 * wing];
  const neck = size.width - (size.width - to) * HEAD;
  // Both edges start in the notch, and go on behind the company.
  const rentIn = (side: number): Point[] => [
    [2 * wing * NOTCH, middle],
    [0, middle + side * shaft],
    [centre, middle + side * shaft],
  ];
  const chipsOut = (side: number): Point[] => [
    [centre, middle + side * shaft],
    [neck, middle + side * shaft],
    [neck, middle + side * wing],
    [size.width, middle],
  ];
  const room = from * SAID;
  const says = (['rentIn', 'chipsOut'] as const).map((key) => bold(layout, key, 'paper', type.number));
  const set = says.flatMap((line) => block('', { x: 0, top: 0, maxWidth: room }, [line]).marks);
  const px = Math.min(...set.map((mark) => mark.size));
  const [rent, chips] = says.map((line) => ({ ...line, size: px })) as [Line, Line];
  const way = (
    key: string,
    role: Role,
    line: Line,
    at: number,
    edge: (side: number) => Point[],
    order: number,
  ): Mark[] => {
    const h = blockHeight([line], room);
    return [
      shape(key, edge(-1), { tone: role, order }, edge(1)),
      ...middled(`${key}-is`, { x: at - room / 2, y: middle - h / 2, w: room, h }, [line], 0, order).marks,
    ];
  };
  const company = { x: from, y: 0, w: wide, h: low + 4 };
  const name = poster(bold(layout, 'coreweave', 'paper'), wide - 2 * space.half, low * 0.4);
  const sill = low + height * THICK;
  const front = { x: 0, y: height * (1 - FRONT), w: size.width, h: height * FRONT };
  const none = poster(bold(layout, 'noProfit', 'paper'), front.w * SAID, front.h * SAID);
  // Seen from over it: the drawer comes out of the till and gets broader, and so do its walls.
  const back = size.width * TILL;
  const at = (n: number, down: number, aside = 0): Point => {
    const w = back + (front.w - back) * down;
    return [
      centre + (n / CUPS - 0.5) * w * (1 - WALL) + aside * w * WALL,
      sill - 1 + (front.y - sill + 2) * down,
    ];
  };
  const ink = { tone: 'ink' } as const;
  const band = (key: string, from: number, to: number, look: Look): Mark =>
    shape(key, [at(0, from), at(CUPS, from)], look, [at(0, to), at(CUPS, to)]);
  return [
    ...way('rent-in', 'purchase', rent, from * IN, rentIn, 0),
    ...way('chips-out', 'chips', chips, to + from * OUT, chipsOut, 1),
    ...filledBox('coreweave', company, [name], { r: 0, tone: 'ink' }),
    plain('till', { x: centre - back / 2, y: low + 3, w: back, h: sill - low - 3 }, ink),
    ...[0, ROW[1]].map((from, n) =>
      band(`far/${n}`, from, from + FAR / (n + 1), { role: 'context', shade: SHADE }),
    ),
    band('row', ...ROW, ink),
    ...range(CUPS + 1).map((n) =>
      shape(`drawer/${n}`, [at(n, 0, -0.5), at(n, 0, 0.5)], ink, [at(n, 1, -0.5), at(n, 1, 0.5)]),
    ),
    ...filledBox('profit', front, [none], { r: 0, ...ink }),
    ...foot(layout, 'unsized').marks,
  ];
}
