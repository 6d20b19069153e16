import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, caption } from '../shared/head.ts';
import { middled, type PlaceBox, plain, shape, within as whole } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight } from '../shared/type.ts';
import { smooth } from './around.ts';
import { ball, evenly, fitting, type Saved } from './coins.ts';

/** Of what is over the answer, how high the wall is. */
const WALL = 0.74;
/** Of the breadth: where the shut door begins and ends, where the open one does, and how far its leaf reaches. */
const SHUT = [0.035, 0.38] as const;
const FROM = 0.47;
const TO = 0.815;
const LEAF = 0.975;
/** What is left of the shut door is round this hole, from its threshold up and down to it: across the door, and up. */
const HOLE = [
  [0.1, 0],
  [0.1, 0.6],
  [0.2, 0.62],
  [0.12, 0.84],
  [0.31, 0.78],
  [0.34, 0.95],
  [0.5, 0.82],
  [0.64, 0.96],
  [0.7, 0.79],
  [0.89, 0.86],
  [0.82, 0.66],
  [0.96, 0.56],
  [0.83, 0.42],
  [0.95, 0.28],
  [0.84, 0.16],
  [0.9, 0],
] as const;
/** How what came through it floods the floor, from there on: across the drawing, and down the floor. */
const FLOOD = [
  [0.38, 0],
  [0.43, 0.1],
  [0.425, 0.55],
  [0.455, 1],
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
/** Of the breadth, where the carpet has spread to at the front. */
const SPREAD = [0.485, 0.95] as const;
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
  [0.01, 0.41],
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
    { dash: '3 4', role: 'debt', order },
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

/** 7 · Two doors in one wall: that of 2008 was shut, and something broke through; that of 2025 stands open, and the same, pale and dotted, since one man sees it so, perhaps comes in on a carpet. At the foot, small, the answer. */
export function datedScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width } = size;
  const answer = fitting(
    [caption(layout, 'answerIs'), caption(layout, 'answerBy')].map((line) => ({ ...line, tone: 'ink' })),
    width,
    type.caption * LEADING * 3,
  );
  const last = size.height - blockHeight(answer, width);
  const front = last - space.snug;
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
  const flood = smooth(FLOOD.map(([across, down]): Point => [across * width, wall + down * floor]));
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
    stroke('comes-edge', comes!, EDGE, { dash: '3 4', role: 'debt', order: 2 }),
    ...leaf(door, wall, width * LEAF),
    shape('shut', inDoor(shut, [...HOLE, [1, 0], [1, 1], [0, 1], [0, 0]]), { role: 'context' }),
    shape('came', [...came!, ...flood, [0, front], [0, wall], [shut.x, wall]], { tone: 'debt' }),
    ...[shut, door].flatMap(
      (at, n) => middled(n ? 'now-year' : 'then-year', { ...at, y: 0, h: head }, [years[n]!], 0).marks,
    ),
    ...evenly('then', pooled, then!, pooled.w - 4),
    ...evenly('now', laid, comesIn!, laid.w, 1),
    ...block('answer', { x: 0, top: last, maxWidth: width, order: 2 }, answer).marks,
  ];
}
