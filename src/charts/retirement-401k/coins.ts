import { range } from 'd3-array';
import type { DotMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { even, middled, type PlaceBox, shape, within as whole } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { SMALLEST } from '../shared/space.ts';
import { blockHeight, fitted, type Line } from '../shared/type.ts';

/** What every drawing of this chapter starts from. */
export type Saved = Layout<'retirement-401k'>;

/** Coins of the account. */
export const HUNDRED = 100;
/** How much of its place a coin fills, as a radius. */
export const RADIUS = 0.43;
/** How far two rows are apart, in a place. */
export const ROW = Math.sqrt(3) / 2;
/** Places tried, from the largest, of the side of a square that would be its coin's share of the room. */
const PLACES = range(1, 0.15, -0.01);

/** The largest place that fits. */
export const largest = (fits: (share: number) => boolean): number => PLACES.find(fits) ?? PLACES.at(-1)!;

/** How strong a coin is inside its beads. */
const PALE = 0.5;
/** px; how much smaller than its coin a disc is: its edge lies under the beads. */
const UNDER = 1.2;
/** Corners of a round shape. */
const CORNERS = 36;

/** A round shape, from its left. @param x,y its middle, px @param r px */
export const round = (x: number, y: number, r: number, corners = CORNERS): Point[] =>
  arc(x, y, r, 270, 630, corners);

/** One dollar of the account. Every coin is an example of ours, and dotted because its standing says so. */
const beads = ({ data }: Saved, n: number, [x, y]: Point, r: number, order?: number): DotMark => ({
  kind: 'dot',
  key: `coin/${n}`,
  x,
  y,
  r,
  role: 'savers',
  standing: amount(data, 'account').standing,
  order,
});

/** The coin that is followed, the last of the hundred, with its pale disc, at a place of its own. @param x,y,r px */
export const followed = (layout: Saved, x: number, y: number, r: number, order?: number): Mark[] => [
  shape('followed', round(x, y, r - UNDER), { role: 'savers', shade: PALE, order }),
  beads(layout, HUNDRED - 1, [x, y], r, order),
];

/** The hundred. In a crowd a coin is pale and has no beads. @param places px, of each of them @param r px */
export const coins = (
  layout: Saved,
  places: readonly Point[],
  r: number,
  look: (n: number) => Pick<DotMark, 'shade' | 'order'>,
): DotMark[] =>
  places.map((place, n) => ({ ...beads(layout, n, place, r), crowd: true, shade: PALE, ...look(n) }));

/** The size at which a line fills a width, and no larger than it is. @param width px */
export const within = (line: Line, width: number): Line => whole([line], width)[0]!;

/** Lines as large as all of them fit a room, broken or not, no larger than they are and none under the smallest. All px. */
export function fitting(lines: readonly Line[], width: number, height: number): Line[] {
  const scaled = (k: number): Line[] =>
    lines.map((line) => ({ ...line, size: Math.max(SMALLEST, line.size * k) }));
  const fits = (set: readonly Line[]): boolean =>
    set.every((line) => fitted(line, width) === line.size) && blockHeight(set, width) <= height;
  return range(1, 0.3, -0.04).map(scaled).find(fits) ?? scaled(0);
}

/** Such lines in the middle of a place. @param width px that they have there */
export const evenly = (key: string, place: PlaceBox, lines: readonly Line[], width: number): Mark[] =>
  middled(key, place, lines, (place.w - even(lines, width)) / 2).marks;
