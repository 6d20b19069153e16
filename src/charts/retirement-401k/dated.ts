import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { middled, type PlaceBox, plain, shape, within as whole } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { smooth } from './around.ts';
import { ball, type Saved } from './coins.ts';
import { quarter } from './jar.ts';

/** Of the height, how high the wall is; px, how thick the threshold is, which goes on where the wall ends. */
const WALL = 0.74;
const SILL = 6;
/** Of the breadth: where the shut door begins, where the open one does, how broad both are, and how far the leaf reaches. */
const SHUT = 0.035;
const FROM = 0.46;
const DOOR = 0.35;
const LEAF = 0.965;
/** The edge of the hole in the shut door, across it and up, its teeth bold; of its breadth, what is left on either side. */
const STILE = 0.07;
const HOLE = [
  [STILE, 0],
  [STILE, 0.24],
  [0.2, 0.49],
  [0.04, 0.57],
  [0.22, 0.66],
  [0.09, 0.84],
  [0.32, 0.75],
  [0.44, 0.95],
  [0.57, 0.77],
  [0.78, 0.92],
  [0.76, 0.69],
  [0.96, 0.65],
  [0.83, 0.5],
  [1 - STILE, 0.34],
  [1 - STILE, 0],
] as const;
/** A wave, from its door's left edge over its crest to its tip, and back under it to the right: it came through the one, and is perhaps invited by the other. */
const WAVE = [
  [0, 0.2],
  [0.03, 0.32],
  [0.1, 0.44],
  [0.26, 0.58],
  [0.48, 0.64],
  [0.7, 0.59],
  [0.84, 0.46],
  [0.86, 0.31],
  [0.73, 0.41],
  [0.6, 0.4],
  [0.53, 0.3],
  [0.6, 0.2],
  [0.78, 0.15],
  [1, 0.13],
] as const;
/** How far the pool and the mat reach past their doors on either side, of the breadth. */
const PAST = 0.02;
/** Of the wall's height, how much higher and lower the leaf is at its near edge. */
const HIGHER = 0.06;
const LOWER = 0.1;
/** The mat and the pool: where they begin and end, of the height of the floor. */
const MAT = [0.26, 0.86] as const;
/** How much larger than the largest amount elsewhere a year is; of the wall's height, at the most. */
const YEAR = 1.5;
const HEAD = 0.2;
/** How strong the red is of what is no fact. */
const PALE = 0.34;
/** px; its dotted edge, and a knob as a radius. */
const EDGE = 3;
const KNOB = 6;
/** The wedge under the leaf: how broad it is, of the breadth, and how thick, of the height of the floor; px, how long the mat's fringes are. */
const WEDGE = 0.1;
const THICK = 0.24;
const FRINGE = 6;

/** Points of a door, across it and up. */
const inDoor = ({ x, y, w, h }: PlaceBox, points: readonly Point[]): Point[] =>
  points.map(([across, up]) => [x + across * w, y + (1 - up) * h]);

/** 7 · Two doors in one wall: that of 2008 was shut, and a wave burst it; that of 2025 stands open behind a mat, a wedge under its leaf, and the same wave, pale and dotted, since one man sees it so, is outside. */
export function datedScene(layout: Saved): Mark[] {
  const { size, type } = layout;
  const { width, height } = size;
  const broad = width * DOOR;
  const wall = height * WALL;
  const floor = height - wall;
  const years = whole(
    (['then', 'now'] as const).map((key) =>
      bold(layout, key, 'day', Math.min(type.hero * YEAR, wall * HEAD)),
    ),
    broad - 4,
  );
  const head = years[0]!.size * 1.25;
  const shut: PlaceBox = { x: width * SHUT, y: head, w: broad, h: wall - head };
  const door: PlaceBox = { ...shut, x: width * FROM, h: shut.h - SILL };
  const right = door.x + broad;
  const [came, comes] = [{ ...shut, x: shut.x + STILE * broad, w: broad * (1 - 2 * STILE) }, door].map((at) =>
    smooth(inDoor(at, WAVE)),
  ) as [Point[], Point[]];
  // What was and what perhaps is are said in one size, on one line.
  const lying = [shut, door].map(({ x, w }) => ({
    x: x - width * PAST,
    y: wall + floor * MAT[0],
    w: w + 2 * width * PAST,
    h: floor * (MAT[1] - MAT[0]),
  })) as [PlaceBox, PlaceBox];
  const said = whole(
    (['thenIs', 'nowIs'] as const).map((key) => bold(layout, key, 'paper', type.hero * YEAR)),
    lying[0].w * 0.88,
    lying[0].h * 1.3,
  );
  // It falls over the threshold and gets broader, as far as a pool whose ends are round.
  const [pool] = lying;
  const poured: Point[] = [
    ...quarter(pool.x + pool.h / 2, pool.y + pool.h / 2, pool.h / 2, 90, 1),
    ...range(1, 13).map((n): Point => {
      const t = n / 12;
      return [
        pool.x + (width * PAST + STILE * broad) * t * t * (3 - 2 * t),
        pool.y + pool.h / 2 + (wall - pool.y - pool.h / 2) * t,
      ];
    }),
  ];
  const [near, down] = [width * LEAF, wall * (1 + LOWER)];
  return [
    plain('wall', { x: 0, y: 0, w: width, h: wall }, { tone: 'night' }),
    plain('door-ground', door, { bare: true }),
    shape('comes', [...comes, [right, wall - SILL], [door.x, wall - SILL]], {
      role: 'debt',
      shade: PALE,
      order: 2,
    }),
    stroke('comes-edge', comes, EDGE, { role: 'debt', dash: [3, 4], order: 2 }),
    // Its leaf swings towards the reader.
    shape(
      'leaf',
      [
        [right, head],
        [near, head - wall * HIGHER],
      ],
      { role: 'context' },
      [
        [right, wall],
        [near, down],
      ],
    ),
    ball('knob', near - 3 * KNOB, (head + wall) / 2, KNOB, { tone: 'ink' }),
    // What holds it open.
    shape(
      'wedge',
      [
        [near - WEDGE * width, down - THICK * floor],
        [near - WEDGE * width, down],
        [near, down],
      ],
      { tone: 'ink', order: 1 },
    ),
    plain('shut-ground', shut, { bare: true }),
    shape(
      'shut',
      inDoor(shut, [
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 0],
      ]),
      { role: 'context' },
      inDoor(shut, HOLE),
    ),
    shape(
      'came',
      [...came, ...poured.toReversed().map(([x, y]): Point => [2 * shut.x + broad - x, y]), ...poured],
      { tone: 'debt' },
    ),
    plain('mat', lying[1], { tone: 'ink', order: 1 }),
    ...[-FRINGE / 2, lying[1].w + FRINGE / 2].map((x, n) =>
      stroke(
        `fringe/${n}`,
        [
          [lying[1].x + x, lying[1].y],
          [lying[1].x + x, lying[1].y + lying[1].h],
        ],
        FRINGE,
        { tone: 'ink', dash: [2, 2], order: 1 },
      ),
    ),
    ...[shut, door].flatMap(
      (at, n) => middled(n ? 'now-year' : 'then-year', { ...at, y: 0, h: head }, [years[n]!], 0).marks,
    ),
    ...lying.flatMap((at, n) => middled(n ? 'now' : 'then', at, [said[n]!], 0, n).marks),
  ];
}
