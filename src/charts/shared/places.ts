import { range } from 'd3-array';
import { READS_HAN } from '../../lib/han.ts';
import type { AreaMark, BoxMark, Mark, Point } from '../../marks/mark.ts';
import { flat, type Look } from './rules.ts';
import { BASELINE, SMALLEST, UP, upOf } from './space.ts';
import { block, blockHeight, type Block, type BlockPlace, type Line } from './type.ts';

/** Where something stands, px. */
export interface PlaceBox {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** An upright rectangle without a texture, which counts nothing. */
export const slab = (key: string, { x, y, w, h }: PlaceBox, look: Look): AreaMark =>
  flat(key, [x, y, x + w, y + h], look);

/** A shape between two edges, which counts nothing. @param over,under px; most shapes have the second in their last corner */
export const shape = (
  key: string,
  over: readonly Point[],
  look: Look,
  under: readonly Point[] = over.slice(-1),
): AreaMark => ({ kind: 'area', key, over, under, ...look });

/** A box with square corners; words in paper stand on one, whatever their size. @param look its ink: a role's, or that of words */
export const plain = (key: string, at: PlaceBox, look: Partial<BoxMark>): BoxMark => ({
  kind: 'box',
  key,
  ...at,
  r: 0,
  ...look,
});

/** A disc round a place. @param x,y,r px */
export const disc = (key: string, x: number, y: number, r: number, look: Partial<BoxMark>): BoxMark =>
  plain(key, { x: x - r, y: y - r, w: 2 * r, h: 2 * r }, { r, ...look });

/** A vessel open at the top: two walls and a floor, in ink. @param wall px @param lower px that its left and its right wall are lower */
export const vessel = (
  key: string,
  { x, y, w, h }: PlaceBox,
  wall: number,
  [left, right]: readonly [number, number] = [0, 0],
): AreaMark => ({
  kind: 'area',
  key,
  tone: 'ink',
  over: [
    [x, y + left],
    [x, y + h],
    [x + w, y + h],
    [x + w, y + right],
  ],
  under: [
    [x + wall, y + left],
    [x + wall, y + h - wall],
    [x + w - wall, y + h - wall],
    [x + w - wall, y + right],
  ],
});

/** Words in the middle of a place. @param pad px that they keep from its sides */
export function middled(
  key: string,
  { x, y, w, h }: PlaceBox,
  lines: readonly Line[],
  pad = 4,
  order?: number,
): Block {
  const maxWidth = w - 2 * pad;
  const top = y + (h - blockHeight(lines, maxWidth)) / 2;
  return block(key, { x: x + w / 2, top, anchor: 'middle', maxWidth, order }, lines);
}

/** A company, a place or a legal box: an outline with its words in the middle. Keys `<key>-box` and `<key>-name/<n>`. */
export function placeBox(key: string, at: PlaceBox, lines: readonly Line[], order?: number, pad = 4): Mark[] {
  return [
    { kind: 'box', key: `${key}-box`, ...at, r: 3, order },
    ...middled(`${key}-name`, at, lines, pad, order).marks,
  ];
}

/** The same with its box filled. @param look its ink: a role's, or that of words */
export const filledBox = (
  key: string,
  at: PlaceBox,
  lines: readonly Line[],
  look: Pick<BoxMark, 'role' | 'tone'> & { r?: number },
): Mark[] => placeBox(key, at, lines).map((mark) => (mark.kind === 'box' ? { ...mark, ...look } : mark));

/** How far from a rectangle's middle a ray leaves it. */
const leaves = ({ w, h }: PlaceBox, dx: number, dy: number): number =>
  Math.min(w / 2 / (Math.abs(dx) || 1e-9), h / 2 / (Math.abs(dy) || 1e-9));

/**
 * The straight way from the edge of one place to the edge of another.
 * @param aside px it runs to the left of the line between their middles @param clear px it keeps from both edges
 */
export function between(from: PlaceBox, to: PlaceBox, aside = 0, clear = 2): [Point, Point] {
  const [ax, ay, bx, by] = [from.x + from.w / 2, from.y + from.h / 2, to.x + to.w / 2, to.y + to.h / 2];
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  const [start, end] = [leaves(from, ux, uy) + clear, length - leaves(to, ux, uy) - clear];
  const at = (along: number): Point => [ax + ux * along + uy * aside, ay + uy * along - ux * aside];
  return [at(start), at(end)];
}

/** Lines as large as all of them fit a room without a break, and no larger than they are. @param width,height px */
export function within(lines: readonly Line[], width: number, height = Infinity): Line[] {
  const set = block('', { x: 0, top: 0 }, lines);
  const k = Math.min(1, width / set.width, height / set.bottom);
  return lines.map((line) => ({ ...line, size: Math.max(Math.min(line.size, SMALLEST), line.size * k) }));
}

/** The narrowest width in which lines take no more room, so that no word is left alone. @param width px that they have */
export const even = (lines: readonly Line[], width: number): number =>
  range(0.5, 1, 0.05)
    .map((share) => share * width)
    .find((narrow) => blockHeight(lines, narrow) === blockHeight(lines, width)) ?? width;

/** A line alone: the air that a line has in a text is left out, so that a large one stands where it seems to. */
export const alone = (key: string, { top, ...place }: BlockPlace, line: Line): Mark[] =>
  block(key, { ...place, top: top + ((READS_HAN ? upOf(line.text) : UP) - BASELINE) * line.size }, [line])
    .marks;

/** The two edges of a broad straight arrow. @param broad,wing px, its shaft's breadth and its head's @param head px, how long that is */
export function arrowEdges(
  [x, y]: Point,
  [toX, toY]: Point,
  broad: number,
  wing: number,
  head: number,
): Pick<AreaMark, 'over' | 'under'> {
  const length = Math.hypot(toX - x, toY - y);
  const [dx, dy] = [(toX - x) / length, (toY - y) / length];
  const [neckX, neckY] = [toX - dx * head, toY - dy * head];
  const edge = (side: number): Point[] => [
    [x - dy * broad * side, y + dx * broad * side],
    [neckX - dy * broad * side, neckY + dx * broad * side],
    [neckX - dy * wing * side, neckY + dx * wing * side],
    [toX, toY],
  ];
  return { over: edge(0.5), under: edge(-0.5) };
}
