import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { middled, type PlaceBox, plain, shape, slab, within as whole } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { smooth } from './around.ts';
import { ball, type Saved } from './coins.ts';

/** Of the height, how high the wall is. */
const WALL = 0.74;
/** Of the breadth: where the shut door begins and ends, where the open one does, and how far its leaf reaches. */
const SHUT = [0.035, 0.38] as const;
const FROM = 0.47;
const TO = 0.815;
const LEAF = 0.975;
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
/** Of the open door's height, where the ground outside ends, on which the wave stands that has not come in; how large that is. */
const OUTSIDE = 0.2;
const LESS = 0.73;
/** How strong the grey of that ground is. */
const GREY = 0.35;
/** Of the wall's height, how much higher and lower the leaf is at its near edge. */
const HIGHER = 0.07;
const LOWER = 0.14;
/** Of the breadth, where the carpet has spread to at the front, and what came through the other door. */
const SPREAD = [0.47, 0.99] as const;
const FLOOD = 0.44;
/** How much larger than the largest amount elsewhere a year is; of the wall's height, at the most. */
const YEAR = 1.5;
const HEAD = 0.2;
/** How strong the red is of the carpet, and of what perhaps comes in. */
const OUT = 0.42;
const FAR = 0.3;
/** px; the dotted edge of what is no fact, and a knob as a radius. */
const EDGE = 3;
const DOTS = { dash: [3, 4], role: 'debt' } as const;
const KNOB = 6;
/** Of the breadth, where words on the pool and on the carpet begin and end; of the floor under the leaf, how high they are at the most. */
const [POOLED, LAID] = [
  [0.03, 0.4],
  [0.5, 0.89],
] as const;
const SAID = 0.7;
/** Of the breadth, how long and how high the wedge under the leaf is. */
const WEDGE = [0.15, 0.06] as const;
/** Straight pieces of an edge. */
const PIECES = 16;

/** Points of a door, across it and up. */
const inDoor = ({ x, y, w, h }: PlaceBox, points: readonly Point[]): Point[] =>
  points.map(([across, up]) => [x + across * w, y + (1 - up) * h]);

/** 7 · Two doors in one wall: that of 2008 was shut, and something broke through; that of 2025 stands open, and the same, pale and dotted, since one man sees it so, perhaps comes in on a carpet. */
export function datedScene(layout: Saved): Mark[] {
  const { size, type } = layout;
  const { width } = size;
  const front = size.height - EDGE;
  const [left, right] = [width * FROM, width * TO];
  const wall = front * WALL;
  const years = whole(
    (['then', 'now'] as const).map((key) =>
      bold(layout, key, 'day', Math.min(type.hero * YEAR, wall * HEAD)),
    ),
    right - left - 4,
  );
  const head = years[0]!.size * 1.25;
  const door: PlaceBox = { x: left, y: head, w: right - left, h: wall - head };
  const shut: PlaceBox = { ...door, x: width * SHUT[0], w: width * (SHUT[1] - SHUT[0]) };
  const ground = wall - door.h * OUTSIDE;
  const far = {
    x: left + (door.w * (1 - LESS)) / 2,
    y: ground - door.h * LESS,
    w: door.w * LESS,
    h: door.h * LESS,
  };
  const came = smooth(inDoor(shut, WAVE));
  const comes = smooth(inDoor(far, [[-0.08, 0], ...WAVE.slice(1, -1), [1.08, 0]]));
  const down = wall * (1 + LOWER);
  // What was and what perhaps is are said in one size, on one line.
  const said = whole(
    (['thenIs', 'nowIs'] as const).map((key, n) => bold(layout, key, n ? 'ink' : 'paper', type.hero)),
    (LAID[1] - LAID[0]) * width - 4,
    (front - down) * SAID * 2,
  );
  const edges = ([far.x, far.x + far.w] as const).map((x, n): [Point, Point] => [
    [x, ground],
    [width * SPREAD[n]!, front],
  ]);
  const near = width * LEAF;
  return [
    plain('wall', { x: 0, y: 0, w: width, h: wall }, { tone: 'night' }),
    plain('door-ground', door, { bare: true }),
    plain('shut-ground', shut, { bare: true }),
    slab('outside', { ...door, y: ground, h: wall - ground }, { role: 'context', shade: GREY }),
    shape('coming', edges[0]!, { role: 'debt', shade: OUT, order: 1 }, edges[1]!),
    // In pieces, so that the box round each is small.
    ...edges.map(([[x, y], [toX, toY]], n) =>
      stroke(
        `now-edge/${n}`,
        range(0, 1.001, 1 / PIECES).map((at): Point => [x + (toX - x) * at, y + (toY - y) * at]),
        EDGE,
        { ...DOTS, order: 1 },
      ),
    ),
    shape('comes', comes, { role: 'debt', shade: FAR, order: 2 }),
    stroke('comes-edge', comes, EDGE, { ...DOTS, order: 2 }),
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
    ball('knob', near - 3 * KNOB, wall * 0.6 + KNOB, KNOB, { tone: 'ink' }),
    // What holds it open.
    shape(
      'wedge',
      [
        [near - WEDGE[0] * width, down],
        [near, down - WEDGE[1] * width],
        [near, down],
      ],
      { tone: 'ink', order: 1 },
    ),
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
    shape('came', [...came, [shut.x + shut.w, wall], [FLOOD * width, front], [0, front], [shut.x, wall]], {
      tone: 'debt',
    }),
    ...[shut, door].flatMap(
      (at, n) => middled(n ? 'now-year' : 'then-year', { ...at, y: 0, h: head }, [years[n]!], 0).marks,
    ),
    ...[POOLED, LAID].flatMap(
      ([from, to], n) =>
        middled(
          n ? 'now' : 'then',
          { x: from * width, y: down, w: (to - from) * width, h: front - down },
          [said[n]!],
          0,
          n,
        ).marks,
    ),
  ];
}
