import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { foot } from '../shared/head.ts';
import { middled, type PlaceBox, shape, within } from '../shared/places.ts';
import type { Line } from '../shared/type.ts';
import { pale, type Gpu } from './parts.ts';

/** Of the width: the pillar of chips, and what it stands in from the edge. */
const PILLAR = 0.24;
const IN = 0.04;
/** Of the height: how thick the beam is, and what lies over it. */
const BEAM = 0.18;
const OVER = 0.02;
/** How many parts the beam's edges have. */
const PARTS = 60;
/** px that words leave of the breadth of what they stand in. */
export const PAD = 12;
/** px; the least of words in paper on a full colour. */
export const NAME = 19;
/** Where the pillar of chips has broken: across its breadth, and how far down, in its height. */
export const BREAK: readonly Point[] = [
  [0, 0.37],
  [0.2, 0.3],
  [0.4, 0.39],
  [0.58, 0.33],
  [0.78, 0.42],
  [1, 0.36],
];

/** What is said below, and where the floor, the beam with its lower edge, and the pillar of chips are while both stand, px. */
export function frame(layout: Gpu) {
  const { size, space } = layout;
  const below = foot(layout, 'example');
  const floor = below.top - space.near;
  const beam: PlaceBox = { x: 0, y: floor * OVER, w: size.width, h: floor * BEAM };
  const top = beam.y + beam.h;
  const chips: PlaceBox = { x: size.width * IN, y: top, w: size.width * PILLAR, h: floor - top };
  return { below, floor, beam, top, chips };
}

/** The beam over an edge that runs from one point to another, px; in parts, so that words may stand close to it however it lies. @param thick px */
export function beamOn(
  [[x, y], [toX, toY]]: readonly [Point, Point],
  thick: number,
  order?: number,
): AreaMark {
  const long = Math.hypot(toX - x, toY - y);
  const [cos, sin] = [(toX - x) / long, (toY - y) / long];
  const edge = (up: number): Point[] =>
    range(PARTS + 1).map((n) => {
      const along = (long * n) / PARTS;
      return [x + along * cos + up * sin, y + along * sin - up * cos];
    });
  return shape('beam', edge(thick), { role: 'debt', tone: 'debt', order }, edge(0));
}

/** Words in the middle of a rectangle, no larger than it has room for. @param at px */
export const inside = (key: string, at: PlaceBox, lines: readonly Line[], order?: number): Mark[] =>
  middled(key, at, within(lines, at.w - PAD), 0, order).marks;

/** What stands of the pillar of chips. @param top its upper edge, px @param floor px */
export const chipsPillar = (top: readonly Point[], floor: number, order?: number): Mark[] =>
  pale(
    'chips-pillar',
    top,
    [top[0]!, top.at(-1)!].map(([x]): Point => [x, floor]),
    order,
  );
