import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { disc, middled, type PlaceBox, plain, shape, within as whole } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { smooth } from './around.ts';
import { type Saved } from './coins.ts';

/** Of the height, how high the wall is; px, how thick the open door's threshold is, on which the wall ends. */
const WALL = 0.77;
const SILL = 12;
/** Of the breadth: where the shut door begins and ends, where the open one does, and how far its leaf reaches. */
const SHUT = [0.035, 0.38] as const;
const FROM = 0.47;
const TO = 0.815;
const LEAF = 0.945;
/** What is left of the shut door, under its lintel and over its sill: planks, as many across it, and where each is broken, up the door. */
const PLANKS = 5;
const HANGS = [0.54, 0.76, 0.9, 0.86, 0.66];
const STANDS = [0, 0, 0, 0.14, 0.28];
/** A plank's splintered end, across it, and beyond where it is broken, in a spike; a spike, of the door's height; and how broad a plank is in its place. */
const SPLINTERS = [
  [0, 0],
  [0.3, 1],
  [0.52, 0.3],
  [0.68, 0.62],
  [1, -0.3],
] as const;
const SPIKE = 0.1;
const PLANK = 0.92;
/** What came through that one, and perhaps comes in by the open one: a wave, from its door's left edge over its crest to its tip, and back under it. */
const WAVE = [
  [0, 0.3],
  [0.12, 0.53],
  [0.3, 0.71],
  [0.52, 0.78],
  [0.72, 0.71],
  [0.83, 0.57],
  [0.85, 0.41],
  [0.67, 0.55],
  [0.55, 0.49],
  [0.5, 0.35],
  [0.6, 0.2],
  [1, 0.1],
] as const;
/** Of the leaf's height, how much higher its near edge is, and how much lower: the eye is a little over its middle. */
const HIGHER = 0.055;
const LOWER = 0.085;
/** Where what came through the other door has run to on the floor: of the breadth, and of the height of the floor. */
const FLOOD = [
  [0.38, 0],
  [0.4, 0.14],
  [0.428, 0.5],
  [0.436, 1],
] as const;
/** How much larger than the largest amount elsewhere a year is; of the wall's height, at the most. */
const YEAR = 1.5;
const HEAD = 0.2;
/** Of a door's breadth, what is said under it at most: it ends clear of the flood. */
const SAID = 1.11;
/** How strong the red is of what is no fact. */
const PALE = 0.34;
/** px; its dotted edge, and a knob as a radius. */
const EDGE = 3;
const KNOB = 6;
/** Of the breadth, from the leaf's edge: the wedge under it, which thickens outwards; how thick it gets, of the height of the floor. */
const WEDGE = [-0.05, 0.055] as const;
const THICK = 0.14;

/** Points of a door, across it and up. */
const inDoor = ({ x, y, w, h }: PlaceBox, points: readonly Point[]): Point[] =>
  points.map(([across, up]) => [x + across * w, y + (1 - up) * h]);

/** 7 · Two doors in one wall: that of 2008 was shut, and something broke through; that of 2025 stands open, and the same, pale and dotted, since one man sees it so, is outside. */
export function datedScene(layout: Saved): Mark[] {
  const { size, type } = layout;
  const { width, height } = size;
  const [left, right] = [width * FROM, width * TO];
  const wall = height * WALL;
  const floor = height - wall;
  const years = whole(
    (['then', 'now'] as const).map((key) =>
      bold(layout, key, 'day', Math.min(type.hero * YEAR, wall * HEAD)),
    ),
    right - left - 4,
  );
  const head = years[0]!.size * 1.25;
  const door: PlaceBox = { x: left, y: head, w: right - left, h: wall - head };
  const shut: PlaceBox = { ...door, x: width * SHUT[0], w: width * (SHUT[1] - SHUT[0]) };
  const came = smooth(inDoor(shut, WAVE));
  const flood = smooth(FLOOD.map(([x, y]): Point => [x * width, wall + y * floor]));
  // It stands outside, on the threshold.
  const comes = smooth(inDoor({ ...door, h: door.h - SILL }, WAVE));
  // What was and what perhaps is are said in one size, on one line.
  const said = whole(
    (['thenIs', 'nowIs'] as const).map((key, n) => bold(layout, key, n ? 'ink' : 'paper', type.hero)),
    door.w * SAID,
    floor * 0.8,
  );
  const [near, down] = [width * LEAF, wall + door.h * LOWER];
  const [tip, thick] = WEDGE.map((by) => near + by * width) as [number, number];
  /** A plank of the broken door, up or down to its end. @param from,to of the door's height, up @param way where its splinters point */
  const plank = (key: string, n: number, from: number, to: number, way: 1 | -1): Mark => {
    const broad = shut.w / PLANKS;
    const across = (part: number): number => shut.x + (n + part * PLANK + (1 - PLANK) / 2) * broad;
    const up = (share: number): number => shut.y + (1 - share) * shut.h;
    return shape(
      key,
      SPLINTERS.map(([part, beyond]): Point => [across(part), up(to + way * beyond * SPIKE)]),
      { role: 'context' },
      [
        [across(0), up(from)],
        [across(1), up(from)],
      ],
    );
  };
  return [
    plain('wall', { x: 0, y: 0, w: width, h: wall }, { tone: 'night' }),
    plain('door-ground', { ...door, h: door.h - SILL }, { bare: true }),
    plain('shut-ground', shut, { bare: true }),
    // It goes on behind the wall on either side, and behind the sill.
    shape('comes', [...comes, [right, wall - SILL], [left, wall - SILL]], {
      role: 'debt',
      shade: PALE,
      order: 2,
    }),
    stroke('comes-edge', comes, EDGE, { role: 'debt', dash: [3, 4], order: 2 }),
    // What holds it open.
    shape(
      'wedge',
      [
        [tip, down],
        [thick, down - THICK * floor],
        [thick, down],
      ],
      { tone: 'ink', order: 1 },
    ),
    // Its leaf swings towards the reader.
    shape(
      'leaf',
      [
        [right, head],
        [near, head - door.h * HIGHER],
      ],
      { role: 'context' },
      [
        [right, wall],
        [near, down],
      ],
    ),
    disc('knob', near - 3 * KNOB, wall * 0.6 + KNOB, KNOB, { tone: 'ink' }),
    ...range(PLANKS).flatMap((n) => [
      plank(`plank/${n}`, n, 1, HANGS[n]!, -1),
      ...(STANDS[n] ? [plank(`stump/${n}`, n, 0, STANDS[n], 1)] : []),
    ]),
    shape('came', [...came, ...flood, [0, height], [0, wall], [shut.x, wall]], { tone: 'debt' }),
    ...[shut, door].flatMap(
      (at, n) => middled(n ? 'now-year' : 'then-year', { ...at, y: 0, h: head }, [years[n]!], 0).marks,
    ),
    ...[shut, door].flatMap(
      ({ x, w }, n) =>
        middled(n ? 'now' : 'then', { x: x - w, y: wall, w: 3 * w, h: floor }, [said[n]!], 0, n).marks,
    ),
  ];
}
