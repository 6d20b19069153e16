import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, shape } from '../shared/places.ts';
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
/** How broad the jar is, in its height, at the most; of half its breadth, its mouth and the lip at either side; of the company's breadth, half the spout's end. */
const STOUT = 1.95;
const MOUTH = 0.6;
const LIP = 0.12;
const TIP = 0.11;
/** How square it is: the power that draws a circle out into its corners. */
const SQUARE = 0.36;
/** px: how thick its wall is. */
const WALL = 8;
/** Its gleam: radians along its outline, from and to, over the words; how large an outline, of the jar's. */
const GLEAM = [-0.9, -0.03, 0.8] as const;
/** Straight pieces of an outline. */
const PIECES = 90;
/** Of half the jar's breadth and height, the words on its floor at most. */
const WORDS = [1.52, 0.8] as const;

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
  const lip = spout - WALL;
  const floor = height - WALL / 2;
  const h = (floor - spout - WALL) / 2;
  const w = Math.min(centre - WALL / 2, h * STOUT);
  const mouth = Math.acos(MOUTH ** (1 / SQUARE));
  /** A piece of the jar's outline, or of one within it, against the clock: 0 is its left wall, a half turn its right one. */
  const glass = (from: number, to: number, k = 1): Point[] =>
    range(PIECES + 1).map((n): Point => {
      const turn = from + ((to - from) * n) / PIECES;
      const [x, y] = [Math.cos(turn), Math.sin(turn)].map((to) => Math.sign(to) * Math.abs(to) ** SQUARE * k);
      return [centre - x! * w, floor - h + y! * h];
    });
  const rim = (...at: number[]): Point[] => at.map((side) => [centre + side * w, lip]);
  const company = (side: number): Point[] =>
    [0, low, lip - WALL, spout].map((y, n): Point => [centre + side * wide * (n < 2 ? 0.5 : TIP), y]);
  const none = poster(bold(layout, 'noProfit'), w * WORDS[0], h * WORDS[1]);
  return [
    ...way('rent-in', 'purchase', rent, from * IN, rentIn, 0),
    ...way('chips-out', 'chips', chips, size.width - from * IN, chipsOut, 1),
    shape('coreweave', company(-1), { tone: 'ink' }, company(1)),
    ...middled('coreweave-name', { x: from, y: 0, w: wide, h: low }, [name]).marks,
    stroke(
      'jar',
      [...rim(-MOUTH - LIP, -MOUTH), ...glass(-mouth, Math.PI + mouth), ...rim(MOUTH, MOUTH + LIP)],
      WALL,
    ),
    stroke('gleam', glass(...GLEAM), WALL, { role: 'context' }),
    ...block('profit-name', { x: centre, top: floor - WALL - none.size * LEADING, anchor: 'middle' }, [none])
      .marks,
    ...foot(layout, 'unsized').marks,
  ];
}
