import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, caption } from '../shared/head.ts';
import { even, middled, type PlaceBox, plain, shape, slab, within as whole } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { ball, evenly, fitting, type Saved } from './coins.ts';

/** Of what is over the answer, how high the wall is. */
const WALL = 0.73;
/** Of the breadth: where the shut door begins and ends, where the open one does, and how far its leaf reaches. */
const SHUT = [0.035, 0.41] as const;
const FROM = 0.47;
const TO = 0.815;
const LEAF = 0.975;
/** What broke through the shut door, and stands in the open one: how far each of its points is from its middle, of the door's half. */
const BURST = [0.86, 0.36, 0.62, 0.3, 0.9, 0.38, 0.84, 0.34, 0.88, 0.36, 0.72, 0.34];
/** Of a door's half breadth, how large that is, and of its height at the most, both ways; of the height, where its middle is. */
const BROAD = 1.16;
const HIGH = 0.52;
const SQUAT = 0.62;
const AT = 0.47;
/** Of the wall's height, how much higher and lower the leaf is at its near edge. */
const HIGHER = 0.07;
const LOWER = 0.14;
/** Of the breadth, where the carpet has spread to at the front. */
const SPREAD = [0.42, 0.99] as const;
/** How much larger than the largest amount elsewhere a year is; of the wall's height, at the most. */
const YEAR = 1.5;
const HEAD = 0.2;
/** How strong the red is of the carpet, and of what perhaps comes in. */
const OUT = 0.42;
/** px; the dotted edge of what is no fact, and a knob as a radius. */
const EDGE = 3;
const KNOB = 6;
/** Of the carpet, where the words on it begin. */
const WORDS = 0.08;
/** Straight pieces of an edge. */
const PIECES = 16;

/** A dotted edge, in pieces no larger than they look. */
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

/** A door's knob. @param x,y px, its middle */
const knobAt = (key: string, x: number, y: number): Mark => ball(key, x, y, KNOB, { tone: 'ink' });

/** The jagged outline of what came through a door of this size, in its middle. */
function burst({ x, y, w, h }: PlaceBox, broad: number): Point[] {
  return [...BURST, BURST[0]!].map((share, n): Point => {
    const angle = ((n - 0.6) / BURST.length) * 2 * Math.PI;
    return [
      x + w / 2 + share * broad * Math.cos(angle),
      y + h * AT + share * Math.min(h * HIGH, broad * 1.25) * Math.sin(angle),
    ];
  });
}

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
  return [swung, knobAt('knob', to - 3 * KNOB, (up + down) / 2 + h * 0.1 + KNOB)];
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
  const least = (['nowIs', 'nowBy'] as const).map((key) => bold(layout, key, 'ink', SMALLEST));
  const wall = Math.min(
    front * WALL,
    front - (blockHeight(least, right - left - 2 * space.tight) + space.snug) / (1 - WORDS) - 1,
  );
  const years = whole(
    (['then', 'now'] as const).map((key) =>
      bold(layout, key, 'day', Math.min(type.hero * YEAR, wall * HEAD)),
    ),
    right - left - 4,
  );
  const head = years[0]!.size * 1.25;
  const door: PlaceBox = { x: left, y: head, w: right - left, h: wall - head };
  const shut: PlaceBox = { ...door, x: width * SHUT[0], w: width * (SHUT[1] - SHUT[0]) };
  const broad = Math.min((door.w / 2) * BROAD, door.h * SQUAT);
  const comes = burst(door, broad);
  const hole = burst(shut, broad);
  const room = width * SPREAD[0] - space.near;
  // Words on the carpet keep to the breadth of the door, beside its leaf.
  const carpet: PlaceBox = {
    x: left + space.tight,
    y: wall + (front - wall) * WORDS,
    w: door.w - 2 * space.tight,
    h: (front - wall) * (1 - WORDS),
  };
  const high = front - wall - space.near;
  const was = fitting([bold(layout, 'thenIs', 'ink', type.number)], room, high);
  const now = fitting(
    [bold(layout, 'nowIs', 'ink', type.number), { ...bold(layout, 'nowBy'), weight: 400 }],
    carpet.w,
    carpet.h - space.snug,
  );
  // What was and what perhaps is are said in the same size.
  const said = Math.min(was[0]!.size, now[0]!.size);
  const sized = (lines: readonly Line[]): Line[] =>
    lines.map((each) => ({ ...each, size: Math.min(each.size, said) }));
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
    shape('coming', edges[0], { role: 'debt', shade: OUT, order: 1 }, edges[1]),
    ...edges.map((edge, n) => dotted(`now-edge/${n}`, edge, 1)),
    shape('comes', comes, { role: 'debt', shade: OUT, order: 2 }),
    dotted('comes-edge', comes, 2),
    ...leaf(door, wall, width * LEAF),
    slab('shut', shut, { role: 'context' }),
    shape('hole', hole, { role: 'debt' }),
    knobAt('shut-knob', shut.x + shut.w - 2 * KNOB, shut.y + shut.h * 0.8),
    ...[shut, door].flatMap(
      (at, n) => middled(n ? 'now-year' : 'then-year', { ...at, y: 0, h: head }, [years[n]!], 0).marks,
    ),
    ...block('then', { x: 0, top: wall + space.snug, maxWidth: even(sized(was), room) }, sized(was)).marks,
    ...evenly('now', carpet, sized(now), carpet.w, 1),
    ...block('answer', { x: 0, top: last, maxWidth: width, order: 2 }, answer).marks,
  ];
}
