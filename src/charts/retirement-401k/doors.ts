import { range } from 'd3-array';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { middled } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bold } from '../shared/head.ts';
import { even, fitting, followed, plaque, type Saved } from './coins.ts';

/** The doors on the way, from the coin on, and how far each stands open, in degrees. */
const DOORS = [
  ['order', 78],
  ['rules', 28],
  ['plan', 0],
] as const;

/** px; how thick walls and doors are, and what two shut leaves keep from each other. */
const [WALL, SLIT] = [7, 3];
/** The corridor's breadth, of its length at most, and of the room across it. */
const [BROAD, ACROSS] = [0.58, 0.54];
/** The coin, of the corridor's inside at most. */
const COIN = 0.74;
/** How wide a drawing is whose corridor lies flat, in a label's size. */
const FLAT = 27;
/** A door is no longer than this share of the way to the next one. */
const LONG = 0.88;
/** Along the corridor, of its length: where the doors hang. */
const HUNG = [0.3, 0.6, 0.8] as const;

/** From a place along and across the corridor to one on the drawing, px. */
type Place = (along: number, across: number) => Point;

/** A flat shape with its corners along and across the corridor. */
const shape = (place: Place, key: string, corners: readonly Point[], look: Partial<AreaMark>): AreaMark => {
  const over = corners.map(([along, across]) => place(along, across));
  return { kind: 'area', key, over, under: over.slice(-1), ...look };
};

const rectangle = (from: number, left: number, to: number, right: number): Point[] => [
  [from, left],
  [to, left],
  [to, right],
  [from, right],
];

/** Degrees from shut, as a direction along and across. @param way to which side the leaf lies, 1 or -1 */
const turned = (degrees: number, way: 1 | -1): Point => {
  const angle = (degrees / 180) * Math.PI;
  return [Math.sin(angle), Math.cos(angle) * way];
};

/** One leaf of a door, seen from above, and, where it is not shut, the way that it has come. All px. */
function leaf(
  place: Place,
  key: string,
  [along, across]: Point,
  long: number,
  degrees: number,
  way: 1 | -1,
): Mark[] {
  const [ux, uy] = turned(degrees, way);
  const at = (far: number, side: 1 | -1): Point => [
    along + ux * far - (uy * side * WALL) / 2,
    across + uy * far + (ux * side * WALL) / 2,
  ];
  const swing: LineMark = {
    kind: 'line',
    key: `${key}-swing`,
    points: range(17).map((n) => {
      const [x, y] = turned((degrees * n) / 16, way);
      return place(along + x * long, across + y * long);
    }),
    width: 1,
    role: 'context',
    order: 1,
  };
  const bar = shape(place, key, [at(0, 1), at(long, 1), at(long, -1), at(0, -1)], { tone: 'ink', order: 1 });
  return degrees === 0 ? [bar] : [swing, bar];
}

/** 2 · A coin before three doors, seen from above: one is open, one ajar, and one shut. */
export function doorsScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  // Upright where words under it would be too narrow.
  const wide = layout.wide && size.width > FLAT * type.label;
  const [length, room] = wide ? [size.width, size.height] : [size.height, size.width];
  const named = (key: 'coin' | 'order' | 'rules' | 'plan'): Line[] => [
    bold(layout, key, key === 'coin' ? 'savers' : 'ink', type.number),
    { ...bold(layout, `${key}Is`, 'muted'), weight: 400 },
  ];
  const hung = HUNG.map((share) => share * length);
  const broad = Math.min(
    wide
      ? room - blockHeight(named('coin')) - type.label * LEADING - space.near
      : Math.min(room * ACROSS, length * BROAD),
    2 * (LONG * (hung[1]! - hung[0]!) + WALL) + SLIT,
  );
  const inside = broad - 2 * WALL;
  const long = (inside - SLIT) / 2;
  const place: Place = (along, across) => (wide ? [along, across] : [across, along]);
  const r = Math.min((inside * COIN) / 2, (hung[0]! - WALL) / 2);
  const low = hung[2]! + WALL / 2 + 1;
  const far = broad - WALL;
  const [x, y] = place(low, WALL);
  const [w, h] = place(length - low, inside);
  const target = { x, y, w, h };
  // Beside the corridor, each at its door; under it, each from its door on.
  const words = (key: 'coin' | 'order' | 'rules' | 'plan', along: number, till: number): Mark[] => {
    const maxWidth = wide ? till - along - space.half : room - broad - space.clear;
    const set = fitting(named(key), maxWidth, wide ? room - broad - space.half : till - along - 2);
    const high = blockHeight(set, maxWidth);
    const top = wide ? broad + space.half : Math.min(length - high, along);
    const place = { x: wide ? along : broad + space.clear, top, maxWidth: even(set, maxWidth) };
    return block(`${key}-words`, place, set).marks;
  };
  const half = (type.number * LEADING) / 2;
  const up = wide ? 0 : half;
  return [
    ...followed(layout, ...place(r, broad / 2), r),
    shape(place, 'walls/0', rectangle(0, 0, length, WALL), { tone: 'ink' }),
    shape(place, 'walls/1', rectangle(0, far, length, broad), { tone: 'ink' }),
    plaque('room', target, { role: 'debt' }),
    ...DOORS.flatMap(([key, degrees], n) => [
      ...leaf(place, `${key}/0`, [hung[n]!, WALL], long, degrees, 1),
      ...leaf(place, `${key}/1`, [hung[n]!, far], long, degrees, -1),
    ]),
    ...middled(
      'private',
      target,
      fitting([bold(layout, 'private', 'paper', type.number * 1.2)], w - 8, h - 4),
    ).marks,
    ...words('coin', wide ? 0 : Math.max(0, r - type.number * 1.1), hung[0]! - up),
    ...words('order', hung[0]! - up, hung[1]! - up),
    ...words('rules', hung[1]! - up, hung[2]! - up),
    ...words('plan', hung[2]! - up, length),
  ];
}
