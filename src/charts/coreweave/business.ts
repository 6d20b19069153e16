import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, plain, shape } from '../shared/places.ts';
import { block, fitted, type Line, poster } from '../shared/type.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { floorOf } from '../shared/layout.ts';
import type { CoreWeave } from './money.ts';

/** Of the drawing's width, the company; of the height, the way's head, and the spout under it down to its end. */
const ACROSS = 0.36;
const WING = 0.37;
const SPOUT = 0.14;
/** Of the height of the way's head, its shaft; of that height, its notch; of the way out, its head. */
const SHAFT = 0.74;
const NOTCH = 0.1;
const HEAD = 0.62;
/** Of a way in or out, what its words may take of its breadth, and how far from its outer end their middle is. */
const SAID = 0.7;
const IN = 0.6;
/** Of the jar's breadth, its mouth; of that, the spout's end; of half the jar's breadth, its lip at either side, and px, how high that is. */
const MOUTH = 0.54;
const TIP = 0.42;
const LIP = [0.16, 9] as const;
/** How broad the jar is, in its height, at the most; how round its shoulders and its foot are, of its height, and how high its neck is. */
const STOUT = 1.5;
const ROUND = [0.3, 0.18] as const;
const NECK = 0.1;
/** px: how thick its wall is. */
const WALL = 6;
/** Straight pieces of a corner. */
const PIECES = 16;
/** Of the jar's breadth and height, the words on its floor at most. */
const WORDS = [0.8, 0.42] as const;

/** 1 · One broad way of money in, into the company and all of it out again; its spout ends in a jar for savings, and nothing is in that. */
export function businessScene(layout: CoreWeave): Mark[] {
  const { size, type, space } = layout;
  const height = floorOf(layout);
  const wide = size.width * ACROSS;
  const centre = size.width / 2;
  const low = height * WING;
  const middle = low / 2;
  const shaft = middle * SHAFT;
  const from = centre - wide / 2;
  const neck = size.width - from * HEAD;
  // Both edges start in the notch, and go on behind the company.
  const rentIn = (side: number): Point[] => [
    [low * NOTCH, middle],
    [0, middle + side * shaft],
    [centre, middle + side * shaft],
  ];
  const chipsOut = (side: number): Point[] => [
    [centre, middle + side * shaft],
    [neck, middle + side * shaft],
    [neck, middle + side * middle],
    [size.width, middle],
  ];
  const room = from * SAID;
  const says = (['rentIn', 'chipsOut'] as const).map((key) =>
    bold(layout, key, 'paper', Math.min(type.number, low / 5)),
  );
  const px = Math.min(...says.map((line) => fitted(line, room)));
  const [rent, chips] = says.map((line) => ({ ...line, size: px })) as [Line, Line];
  const way = (
    key: string,
    role: Role,
    line: Line,
    x: number,
    edge: typeof rentIn,
    order: number,
  ): Mark[] => [
    shape(key, edge(-1), { tone: role, order }, edge(1)),
    ...middled(`${key}-is`, { x: x - room / 2, y: 0, w: room, h: low }, [line], 0, order).marks,
  ];
  const name = poster(bold(layout, 'coreweave', 'paper'), wide - 2 * space.half, low * 0.4);
  const spout = low + height * SPOUT;
  const [lip, floor] = [spout - WALL / 2, height - WALL / 2];
  const h = floor - lip;
  const w = Math.min(size.width - WALL, h * STOUT) / 2;
  const mouth = w * MOUTH;
  /** A corner of the jar, from the turn it begins at on. @param x,y its middle, px from the jar's @param r px @param at quarter turns */
  const corner = (x: number, y: number, r: number, at: number): Point[] =>
    range(PIECES + 1).map((n): Point => {
      const turn = ((at + n / PIECES) * Math.PI) / 2;
      return [x + Math.cos(turn) * r, y + Math.sin(turn) * r];
    });
  const [shoulder, base] = ROUND.map((k) => k * h) as [number, number];
  // Half of it, from the lip down; the other is the same.
  const half: Point[] = [
    [mouth, lip],
    [mouth, lip + NECK * h],
    ...corner(w - shoulder, lip + NECK * h + shoulder, shoulder, -1),
    ...corner(w - base, floor - base, base, 0),
  ];
  const company = (side: number): Point[] =>
    [0, low, spout - low * NECK, spout].map((y, n): Point => [
      centre + side * (n < 2 ? wide / 2 : mouth * TIP),
      y,
    ]);
  const none = poster(bold(layout, 'noProfit'), 2 * w * WORDS[0], h * WORDS[1]);
  return [
    ...way('rent-in', 'purchase', rent, from * IN, rentIn, 0),
    ...way('chips-out', 'chips', chips, size.width - from * IN, chipsOut, 1),
    shape('coreweave', company(-1), { tone: 'ink' }, company(1)),
    ...middled('coreweave-name', { x: from, y: 0, w: wide, h: low }, [name]).marks,
    stroke(
      'jar',
      [...half.map(([x, y]): Point => [-x, y]), ...half.toReversed()].map(([x, y]): Point => [centre + x, y]),
      WALL,
    ),
    ...[-1, 1].map((side) =>
      plain(
        `lip/${side}`,
        { x: centre + side * mouth - (w * LIP[0]) / 2, y: lip - LIP[1] / 2, w: w * LIP[0], h: LIP[1] },
        { tone: 'ink', r: 3 },
      ),
    ),
    ...block('profit-name', { x: centre, top: floor - WALL - none.size * LEADING, anchor: 'middle' }, [none])
      .marks,
    ...foot(layout, 'unsized').marks,
  ];
}
