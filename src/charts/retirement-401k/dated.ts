import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { middled, type PlaceBox, plain, shape, within as whole } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { smooth } from './around.ts';
import { ball, evenly, fitting, type Saved } from './coins.ts';

/** Of the height, how high the wall is. */
const WALL = 0.74;
/** Of the breadth: where the shut door begins and ends, where the open one does, and how far its leaf reaches. */
const SHUT = [0.035, 0.38] as const;
const FROM = 0.47;
const TO = 0.815;
const LEAF = 0.975;
/** What is left of the shut door: planks, each broken off along such points, across the door and up; the last has a stub on the threshold. */
const PLANKS = [
  [
    [0, 0.46],
    [0.09, 0.56],
    [0.13, 0.5],
    [0.24, 0.66],
  ],
  [
    [0.26, 0.8],
    [0.33, 0.74],
    [0.41, 0.86],
    [0.49, 0.79],
  ],
  [
    [0.51, 0.9],
    [0.6, 0.78],
    [0.65, 0.85],
    [0.74, 0.76],
  ],
  [
    [0.76, 0.7],
    [0.84, 0.76],
    [0.91, 0.56],
    [1, 0.64],
  ],
] as const;
const STUB = [
  [0.76, 0.24],
  [0.83, 0.33],
  [0.88, 0.27],
  [1, 0.4],
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
/** Of the wall's height, how much higher and lower the leaf is at its near edge. */
const HIGHER = 0.07;
const LOWER = 0.14;
/** Of the breadth, where the carpet has spread to at the front, and what came through the other door. */
const SPREAD = [0.485, 0.95] as const;
const FLOOD = 0.44;
/** How much larger than the largest amount elsewhere a year is; of the wall's height, at the most. */
const YEAR = 1.5;
const HEAD = 0.2;
/** How strong the red is of the carpet, and of what perhaps comes in. */
const OUT = 0.42;
const FAR = 0.3;
/** px; the dotted edge of what is no fact, and a knob as a radius. */
const EDGE = 3;
const KNOB = 6;
/** Of the breadth, where words on the pool and on the carpet begin and end. */
const [POOLED, LAID] = [
  [0.045, 0.4],
  [0.492, 0.8],
] as const;
/** Straight pieces of an edge. */
const PIECES = 16;

/** A straight dotted edge, in pieces, so that the box round each is small. */
const dotted = (key: string, points: readonly Point[], order: number): Mark =>
  stroke(
    key,
    points.slice(1).flatMap(([toX, toY], n): Point[] => {
      const [x, y] = points[n]!;
      return range(0, 1.001, 1 / PIECES).map((at): Point => [x + (toX - x) * at, y + (toY - y) * at]);
    }),
    EDGE,
    { dash: [3, 4], role: 'debt', order },
  );

/** Points of a door, across it and up. */
const inDoor = ({ x, y, w, h }: PlaceBox, points: readonly Point[]): Point[] =>
  points.map(([across, up]) => [x + across * w, y + (1 - up) * h]);

/** The leaf of an open door, which swings towards the reader, and its knob. @param to px, where its near edge is */
function leaf({ x, y, w, h }: PlaceBox, wall: number, to: number): Mark[] {
  const hinge = x + w;
  const [up, down] = [y - wall * HIGHER, y + h + wall * LOWER];
  const swung = shape(
    'leaf',
    [
      [hinge, y],
      [to, up],
    ],
    { role: 'context' },
    [
      [hinge, y + h],
      [to, down],
    ],
  );
  return [swung, ball('knob', to - 3 * KNOB, (up + down) / 2 + h * 0.1 + KNOB, KNOB, { tone: 'ink' })];
}

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
  const floor = front - wall;
  const [came, comes] = [shut, door].map((at) => smooth(inDoor(at, WAVE)));
  // Planks hang from the lintel, a stub stands on the threshold.
  const planks = [...PLANKS.map((ends) => [1, ends] as const), [0, STUB] as const];
  const [was, now] = [
    [bold(layout, 'thenIs', 'paper', type.hero)],
    [bold(layout, 'nowIs', 'ink', type.hero)],
  ];
  const place = ([from, to]: readonly [number, number]): PlaceBox => ({
    x: from * width,
    y: wall + floor * 0.06,
    w: (to - from) * width,
    h: floor * 0.88,
  });
  const [pooled, laid] = [place(POOLED), place(LAID)];
  const said = [fitting(was, pooled.w - 4, pooled.h), fitting(now, laid.w, laid.h)];
  // What was and what perhaps is are said in the same size.
  const least = Math.min(said[0]![0]!.size, said[1]![0]!.size);
  const [then, comesIn] = said.map((lines) =>
    lines.map((each) => ({ ...each, size: Math.min(each.size, least) })),
  );
  const edges = [
    [
      [left, wall],
      [width * SPREAD[0], front],
    ],
    [
      [right, wall],
      [width * SPREAD[1], front],
    ],
  ] as const;
  return [
    plain('wall', { x: 0, y: 0, w: width, h: wall }, { tone: 'night' }),
    plain('door-ground', door, { bare: true }),
    plain('shut-ground', shut, { bare: true }),
    shape('coming', edges[0], { role: 'debt', shade: OUT, order: 1 }, edges[1]),
    ...edges.map((edge, n) => dotted(`now-edge/${n}`, edge, 1)),
    shape('comes', [...comes!, [right, wall], [left, wall]], { role: 'debt', shade: FAR, order: 2 }),
    stroke('comes-edge', comes!, EDGE, { dash: [3, 4], role: 'debt', order: 2 }),
    ...leaf(door, wall, width * LEAF),
    ...planks.map(([from, ends], n) =>
      shape(
        `plank/${n}`,
        inDoor(shut, ends),
        { role: 'context' },
        inDoor(
          shut,
          [ends[0], ends[3]].map(([across]): Point => [across, from]),
        ),
      ),
    ),
    shape('came', [...came!, [shut.x + shut.w, wall], [FLOOD * width, front], [0, front], [shut.x, wall]], {
      tone: 'debt',
    }),
    ...[shut, door].flatMap(
      (at, n) => middled(n ? 'now-year' : 'then-year', { ...at, y: 0, h: head }, [years[n]!], 0).marks,
    ),
    ...evenly('then', pooled, then!, pooled.w - 4),
    ...evenly('now', laid, comesIn!, laid.w, 1),
  ];
}
