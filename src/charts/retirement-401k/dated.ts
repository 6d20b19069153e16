import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { disc, middled, type PlaceBox, plain, shape, slab, within as whole } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { smooth } from './around.ts';
import { type Saved } from './coins.ts';

/** Of the height, how high the wall is; px, how thick the threshold is, which goes on where the wall ends. */
const WALL = 0.74;
const SILL = 4;
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
/** The one that has not come in: how large it is, of the open door, and where the ground outside ends, on which it stands; how strong the grey of that is. */
const LESS = 0.82;
const OUTSIDE = 0.12;
const GREY = 0.45;
/** Of the wall's height, how much higher and lower the leaf is at its near edge. */
const HIGHER = 0.07;
const LOWER = 0.14;
/** The mat: where it begins and ends, of the height of the floor; how much broader it would get on either side over all of that, of the breadth. */
const MAT = [0.16, 0.86] as const;
const BROADER = 0.045;
/** Of the breadth, where what came through the other door has spread to at the front. */
const FLOOD = 0.41;
/** How much larger than the largest amount elsewhere a year is; of the wall's height, at the most. */
const YEAR = 1.5;
const HEAD = 0.2;
/** How strong the red is of what is no fact. */
const PALE = 0.34;
/** px; its dotted edge, and a knob as a radius. */
const EDGE = 3;
const KNOB = 6;
/** Of the breadth, from the leaf's edge: the wedge under it, which thickens outwards; how thick it gets, of the height of the floor. */
const WEDGE = [-0.08, 0.05] as const;
const THICK = 0.19;

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
  const far = {
    x: left + (door.w * (1 - LESS)) / 2,
    y: wall - door.h * (LESS + OUTSIDE),
    w: door.w * LESS,
    h: door.h * LESS,
  };
  const came = smooth(inDoor(shut, WAVE));
  const comes = smooth(inDoor(far, [[0, 0], ...WAVE.slice(0, -1), [0.76, 0.07], [1, 0]]));
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
  const [near, down] = [width * LEAF, wall * (1 + LOWER)];
  const [tip, thick] = WEDGE.map((by) => near + by * width) as [number, number];
  const perhaps = (key: string, edge: Point[], order: number): Mark[] => [
    shape(key, edge, { role: 'debt', shade: PALE, order }),
    stroke(`${key}-edge`, edge, EDGE, { role: 'debt', dash: [3, 4], order }),
  ];
  return [
    plain('wall', { x: 0, y: 0, w: width, h: wall }, { tone: 'night' }),
    plain('door-ground', { ...door, h: door.h - SILL }, { bare: true }),
    plain('shut-ground', shut, { bare: true }),
    slab(
      'outside',
      { ...door, y: far.y + far.h, h: door.h * OUTSIDE - SILL },
      { role: 'context', shade: GREY },
    ),
    ...perhaps('comes', comes, 2),
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
        [near, head - wall * HIGHER],
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
    shape('came', [...came, [shut.x + shut.w, wall], [FLOOD * width, height], [0, height], [shut.x, wall]], {
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
