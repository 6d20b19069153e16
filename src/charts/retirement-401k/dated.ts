import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { middled, type PlaceBox, slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { even, fitting, plaque, type Saved, within } from './coins.ts';

/** Of the drawing's height, the most that the answer takes; of the rest, the wall. */
const [ANSWER, WALL] = [0.2, 0.57];
/** Of the breadth: where the shut door begins and ends, where the open one does, and how far its leaf reaches. */
const SHUT = [0.06, 0.34] as const;
const [FROM, TO, LEAF] = [0.51, 0.77, 0.94];
/** The hole in the shut door: how far each of its points is from its middle, of the door's. */
const HOLE = [0.86, 0.36, 0.62, 0.3, 0.9, 0.38, 0.84, 0.34, 0.88, 0.36, 0.72, 0.34];
/** Of the wall's height, how much higher and lower the leaf is at its near edge. */
const [HIGHER, LOWER] = [0.1, 0.18];
/** Of the breadth, where what comes through has spread to at the front. */
const SPREAD = [0.385, 0.965] as const;
/** How much larger than the largest amount elsewhere a year is. */
const YEAR = 1.35;
/** How strong the red is in the doorway, and in front of it: it perhaps comes in. */
const [IN, OUT] = [0.75, 0.42];
/** px; the dotted edge of what is no fact, and the leaf's knob as a radius. */
const [EDGE, KNOB] = [3, 5];
/** Where its two posts stand on each side of it, of the way to the front, and how high they are, of that way. */
const POSTS = [
  [0.34, 0.26],
  [0.97, 0.46],
] as const;
/** Of that way, how thick they are, and how far their rope sags; and how thick of the breadth, at the most. */
const [THICK, SAG, SLIM] = [0.05, 0.13, 0.0155];
/** Straight pieces of an edge. */
const PIECES = 16;
/** Of what is in front of the wall, where the words on it begin. */
const WORDS = 0.28;

/** A way between two points in pieces no larger than they look. @param sag px that its middle hangs down */
const way = ([x, y]: Point, [toX, toY]: Point, sag = 0): Point[] =>
  range(0, 1.001, 1 / PIECES).map((at): Point => [
    x + (toX - x) * at,
    y + (toY - y) * at + 4 * at * (1 - at) * sag,
  ]);

/** One dotted edge of what comes through. */
const edge = (key: string, from: Point, to: Point): Mark =>
  stroke(key, way(from, to), EDGE, { dash: '3 4', role: 'debt', order: 1 });

/** A door's knob, or a ball on a post. @param x,y px, its middle @param r px */
const knobAt = (key: string, x: number, y: number, r = KNOB, order?: number): Mark => ({
  kind: 'box',
  key,
  x: x - r,
  y: y - r,
  w: 2 * r,
  h: 2 * r,
  r,
  tone: 'ink',
  order,
});

/** Two posts and the rope between them, along one edge of a carpet. @param along a place on it, px, at a share of its length @param long px, its length @param thick px, a post's */
function rope(key: string, along: (share: number) => Point, long: number, thick: number): Mark[] {
  const look = { tone: 'ink', order: 2 } as const;
  const tops = POSTS.map(([share, high]): Point => {
    const [x, y] = along(share);
    return [x, y - high * long];
  }) as [Point, Point];
  return [
    stroke(`${key}/rope`, way(...tops, SAG * long), thick * 0.6, look),
    ...POSTS.flatMap(([share], n): Mark[] => {
      const [x, y] = along(share);
      const r = thick * (0.7 + 0.4 * n);
      const [, top] = tops[n]!;
      const post: Point[] = [
        [x - 2 * r, y],
        [x + 2 * r, y],
        [x, y],
        [x, top],
      ];
      return [stroke(`${key}/post/${n}`, post, r, look), knobAt(`${key}/ball/${n}`, x, top, r, 2)];
    }),
  ];
}

/** The leaf of an open door, which swings towards the reader, and its knob. @param to px, where its near edge is */
function leaf({ x, y, w, h }: PlaceBox, wall: number, to: number): Mark[] {
  const hinge = x + w;
  const [up, down] = [y - wall * HIGHER, y + h + wall * LOWER];
  const swung: AreaMark = {
    kind: 'area',
    key: 'leaf',
    role: 'context',
    over: [
      [hinge, y],
      [to, up],
    ],
    under: [
      [hinge, y + h],
      [to, down],
    ],
  };
  return [swung, knobAt('knob', to - 3 * KNOB, (up + down) / 2 + h * 0.1 + KNOB)];
}

/** A shut door that something has broken through, and its knob. */
function broken({ x, y, w, h }: PlaceBox): Mark[] {
  const [middle, high] = [x + w / 2, y + h * 0.46];
  const over = [...HOLE, HOLE[0]!].map((share, n): Point => {
    const angle = ((n - 0.6) / HOLE.length) * 2 * Math.PI;
    return [middle + share * w * 0.55 * Math.cos(angle), high + share * h * 0.47 * Math.sin(angle)];
  });
  return [
    slab('shut', { x, y, w, h }, { role: 'context' }),
    { kind: 'area', key: 'hole', role: 'debt', over, under: over.slice(-1) },
    knobAt('shut-knob', x + w - 2 * KNOB, y + h * 0.72),
  ];
}

/** 7 · Two doors in one wall: that of 2008 was shut, and something broke through; that of 2025 stands open, and what comes in is pale and dotted, since one man sees it so. Under them the answer. */
export function datedScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width } = size;
  const answer = fitting(
    [
      within(bold(layout, 'answerIs', 'ink', type.number), width),
      { ...bold(layout, 'answerBy'), weight: 400 },
    ],
    width,
    size.height * ANSWER,
  );
  const last = size.height - blockHeight(answer, width);
  const front = last - space.near;
  const wall = front * WALL;
  const [left, right] = [width * FROM, width * TO];
  const room = width * SPREAD[0] - space.near;
  const years = (['then', 'now'] as const).map((key) =>
    within(bold(layout, key, 'day', Math.min(type.hero * YEAR, wall * 0.24)), right - left - 4),
  );
  const px = Math.min(...years.map((year) => year.size));
  const head = px * 1.25;
  const door: PlaceBox = { x: left, y: head, w: right - left, h: wall - head };
  const shut: PlaceBox = { ...door, x: width * SHUT[0], w: width * (SHUT[1] - SHUT[0]) };
  const was = fitting([bold(layout, 'thenIs', 'ink', type.number)], room, front - wall - space.near);
  // Words in front keep to the breadth that what comes through has where they begin.
  const from = front - wall;
  const at = (share: number, to: number, start: number): number => start + (to - start) * share;
  const [inLeft, inRight] = [
    at(WORDS, width * SPREAD[0], left) + space.near,
    at(WORDS, width * SPREAD[1], right) - space.near,
  ];
  const now = fitting(
    [bold(layout, 'nowIs', 'ink', type.number), { ...bold(layout, 'nowBy'), weight: 400 }],
    inRight - inLeft,
    from * (1 - WORDS) - space.snug,
  );
  // What was and what perhaps is are said in the same size.
  const said = Math.min(was[0]!.size, now[0]!.size, answer[0]!.size);
  const sized = (lines: readonly Line[]): Line[] =>
    lines.map((each) => ({ ...each, size: Math.min(each.size, said) }));
  const corners: readonly [Point, Point] = [
    [width * SPREAD[0], front],
    [width * SPREAD[1], front],
  ];
  return [
    plaque('wall', { x: 0, y: 0, w: width, h: wall }, { tone: 'night' }),
    { kind: 'box', key: 'door-ground', ...door, r: 0, bare: true },
    slab('door', door, { role: 'debt', shade: IN, order: 1 }),
    {
      kind: 'area',
      key: 'coming',
      role: 'debt',
      shade: OUT,
      over: [[left, wall], corners[0]],
      under: [[right, wall], corners[1]],
      order: 1,
    },
    edge('now-edge/0', [left, wall], corners[0]),
    edge('now-edge/1', [right, wall], corners[1]),
    ...leaf(door, wall, width * LEAF),
    ...[0, 1].flatMap((side) =>
      rope(
        `rope-${side}`,
        (share) => [at(share, corners[side]![0], side ? right : left), wall + from * share],
        from,
        Math.min(from * THICK, width * SLIM),
      ),
    ),
    ...broken(shut),
    ...years.flatMap(
      (year, n) =>
        block(
          n ? 'now-year' : 'then-year',
          {
            x: n ? (left + right) / 2 : shut.x + shut.w / 2,
            top: (head - px * LEADING) / 2,
            anchor: 'middle',
          },
          [{ ...year, size: px }],
        ).marks,
    ),
    ...block('then', { x: 0, top: wall + space.near, maxWidth: even(sized(was), room) }, sized(was)).marks,
    ...middled(
      'now',
      { x: inLeft, y: wall + from * WORDS, w: inRight - inLeft, h: from * (1 - WORDS) },
      sized(now),
      0,
      1,
    ).marks,
    ...block('answer', { x: 0, top: last, maxWidth: width, order: 2 }, answer).marks,
  ];
}
