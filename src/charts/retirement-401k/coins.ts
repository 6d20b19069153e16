import { range } from 'd3-array';
import type { AreaMark, BoxMark, DotMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import type { PlaceBox } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, blockHeight, fitted, poster, type Line } from '../shared/type.ts';

/** What every drawing of this chapter starts from. */
export type Saved = Layout<'retirement-401k'>;

/** Coins of the account. */
export const HUNDRED = 100;
/** The coin that the chapter follows: the last of the hundred. */
export const FOLLOWED = HUNDRED - 1;

/** How much of its place a coin fills, as a radius. */
export const RADIUS = 0.44;
/** How strong a coin is inside its beads. */
const PALE = 0.5;
/** px; how much smaller than its coin a disc is: its edge lies under the beads. */
const UNDER = 1.2;
/** Corners of a round shape. */
const CORNERS = 36;

/** A point of a circle. @param angle radians clockwise from the left @param x,y its middle, px @param r px */
const onCircle = (x: number, y: number, r: number, angle: number): Point => [
  x - r * Math.cos(angle),
  y - r * Math.sin(angle),
];

/** A round shape. @param x,y its middle, px @param r px */
export const round = (x: number, y: number, r: number, corners = CORNERS): Point[] =>
  range(corners + 1).map((n) => onCircle(x, y, r, (n / corners) * 2 * Math.PI));

/** A flat round shape in the savers' colour. @param shade how strong it is, 0 to 1 */
export const disc = (
  key: string,
  x: number,
  y: number,
  r: number,
  shade = PALE,
  corners?: number,
): AreaMark => {
  const over = round(x, y, r, corners);
  return { kind: 'area', key, over, under: over.slice(-1), role: 'savers', shade };
};

/** How a coin is told apart: its colour, how strong it is, 0 to 1, and its place in the queue. */
export type CoinLook = Pick<DotMark, 'role' | 'shade' | 'order'>;

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

/** The coin that is followed, with its pale disc, at a place of its own. @param x,y,r px */
export const followed = (layout: Saved, x: number, y: number, r: number, order?: number): Mark[] => [
  { ...disc('followed', x, y, r - UNDER), order },
  beads(layout, FOLLOWED, [x, y], r, order),
];

/** The hundred. In a crowd a coin is pale and has no beads. @param places px, of each of them @param r px */
export const coins = (
  layout: Saved,
  places: readonly Point[],
  r: number,
  look: (n: number) => CoinLook = () => ({}),
): DotMark[] =>
  places.map((place, n) => ({ ...beads(layout, n, place, r), crowd: true, shade: PALE, ...look(n) }));

/** The size at which a line fills a width, and no larger than it is. @param width px */
export const within = (line: Line, width: number): Line => ({
  ...line,
  size: Math.max(Math.min(line.size, SMALLEST), poster(line, width).size),
});

/** Lines as large as all of them fit a room, broken or not, and no larger than they are. All px. */
export function fitting(lines: readonly Line[], width: number, height: number): Line[] {
  const k = range(1, 0.3, -0.04).find((each) => {
    const set = lines.map((line) => ({ ...line, size: Math.max(SMALLEST, line.size * each) }));
    const { width: wide, bottom } = block('', { x: 0, top: 0, maxWidth: width }, set);
    const same = set.every(
      (line) => block('', { x: 0, top: 0, maxWidth: width }, [line]).marks[0]!.size === line.size,
    );
    return same && wide <= width + 0.01 && bottom <= height;
  });
  return lines.map((line) => ({ ...line, size: Math.max(SMALLEST, line.size * (k ?? 0)) }));
}

/** The narrowest width in which lines take no more room, so that no word is left alone. @param width px that they have */
export const even = (lines: readonly Line[], width: number): number => {
  const high = blockHeight(lines, width);
  const same = (narrow: number): boolean =>
    blockHeight(lines, narrow) === high && lines.every((line) => fitted(line, narrow) === line.size);
  return (
    range(0.6, 1, 0.05)
      .map((share) => share * width)
      .find(same) ?? width
  );
};

/** Words in paper stand on a plaque, whatever their size. @param look its ink: a role's, or that of words */
export const plaque = (
  key: string,
  place: PlaceBox,
  look: Pick<BoxMark, 'role' | 'tone' | 'order' | 'leads'>,
): BoxMark => ({ kind: 'box', key, ...place, r: 0, ...look });
