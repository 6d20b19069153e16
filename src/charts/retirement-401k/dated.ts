import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { disc, middled, type PlaceBox, plain, shape, within as whole } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { smooth } from './around.ts';
import { type Saved } from './coins.ts';

/** Of the height, how high the wall is; px, how thick the open door's threshold is, on which the wall ends. */
const WALL = 0.74;
const SILL = 9;
/** Of the breadth: where the shut door begins and ends, where the open one does, and how far its leaf reaches. */
const SHUT = [0.035, 0.38] as const;
const FROM = 0.47;
const TO = 0.815;
const LEAF = 0.945;
/** What is left of the shut door, which hangs from its lintel: planks, each broken off along such points, across the door and up. */
const PLANKS = [
  [
    [0, 0.42],
    [0.13, 0.66],
    [0.235, 0.56],
  ],
  [
    [0.255, 0.84],
    [0.4, 0.78],
    [0.49, 0.88],
  ],
  [
    [0.51, 0.9],
    [0.64, 0.79],
    [0.745, 0.84],
  ],
  [
    [0.765, 0.6],
    [0.88, 0.7],
    [1, 0.44],
  ],
] as const;
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
/** The mat: where it begins and ends, of the height of the floor; how much broader it would get on either side over all of that, of the breadth. */
const MAT = [0.16, 0.86] as const;
const BROADER = 0.045;
/** What came through the other door has run out over the floor so: of the breadth, and of the height of the floor. */
const FLOOD = [
  [0.38, 0],
  [0.408, 0.12],
  [0.418, 0.38],
  [0.4, 0.66],
  [0.345, 0.83],
  [0.25, 0.84],
  [0.16, 0.92],
  [0.07, 0.93],
  [0, 0.84],
] as const;
/** How much larger than the largest amount elsewhere a year is; of the wall's height, at the most. */
const YEAR = 1.5;
const HEAD = 0.2;
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

/** 7 · Two doors in one wall: that of 2008 was shut, and something broke through; that of 2025 stands open before a mat, and the same, pale and dotted, since one man sees it so, is outside. */
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
  // It gets broader towards the reader on both sides.
  const mat = MAT.map((share): [Point, Point] => {
    const [y, by] = [wall + floor * share, width * BROADER * share];
    return [
      [left - by, y],
      [right + by, y],
    ];
  }) as [[Point, Point], [Point, Point]];
  // What was and what perhaps is are said in one size, on one line.
  const said = whole(
    (['thenIs', 'nowIs'] as const).map((key, n) => bold(layout, key, n ? 'ink' : 'paper', type.hero)),
    door.w - 4,
    floor * 0.8,
  );
  const [near, down] = [width * LEAF, wall + door.h * LOWER];
  const [tip, thick] = WEDGE.map((by) => near + by * width) as [number, number];
  const perhaps = (key: string, edge: Point[], order: number): Mark[] => [
    shape(key, edge, { role: 'debt', shade: PALE, order }),
    stroke(`${key}-edge`, edge, EDGE, { role: 'debt', dash: [3, 4], order }),
  ];
  return [
    plain('wall', { x: 0, y: 0, w: width, h: wall }, { tone: 'night' }),
    plain('door-ground', { ...door, h: door.h - SILL }, { bare: true }),
    plain('shut-ground', shut, { bare: true }),
    ...perhaps('comes', [...comes, [right, wall - SILL], [left, wall - SILL], comes[0]!], 2),
    ...perhaps('mat', [...mat[0], ...mat[1].toReversed(), mat[0][0]], 1),
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
    ...PLANKS.map((ends, n) =>
      shape(
        `plank/${n}`,
        inDoor(shut, ends),
        { role: 'context' },
        inDoor(shut, [
          [ends[0][0], 1],
          [ends[2][0], 1],
        ]),
      ),
    ),
    shape('came', [...came, ...flood, [0, wall + floor * 0.1], [shut.x, wall]], {
      tone: 'debt',
    }),
    ...[shut, door].flatMap(
      (at, n) => middled(n ? 'now-year' : 'then-year', { ...at, y: 0, h: head }, [years[n]!], 0).marks,
    ),
    ...[shut, door].flatMap(
      ({ x, w }, n) =>
        middled(
          n ? 'now' : 'then',
          { x, y: mat[0][0][1], w, h: mat[1][0][1] - mat[0][0][1] },
          [said[n]!],
          0,
          n,
        ).marks,
    ),
  ];
}
