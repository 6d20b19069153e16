import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { middled, type PlaceBox, plain, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { blockHeight } from '../shared/type.ts';
import { ball, coins, followed, HUNDRED, PLACES, RADIUS, round, type Saved, within } from './coins.ts';
import { type Jar, jarIn, outlineOf, reachAt } from './jar.ts';

/** How broad the jar is, in its height, at the most; and of the drawing's breadth. */
const STOUT = 1.85;
const BROAD = 0.74;
/** Of the jar's breadth, what is free for lost coins beside it; of its height, where coins end at its whole wall and at its broken one. */
const BESIDE = 0.34;
const HEAP = [0.62, 0.33] as const;
/** Of the jar's height over its floor, where the hole in its wall begins and ends. */
const HOLE = [0.15, 0.42] as const;
/** What is left of the wall over the hole and under it, as teeth: in the jar's smaller side, from the wall's middle outwards and down. */
const TEETH = [
  [0.03, 0.085],
  [0.045, -0.065],
] as const;
/** A crack from over the hole up into the glass, and its branch. */
const CRACKS = [
  [
    [0, 0],
    [-0.06, -0.055],
    [-0.045, -0.12],
    [-0.115, -0.19],
  ],
  [
    [-0.06, -0.055],
    [-0.135, -0.06],
  ],
] as const;
const CRACK = 4;
/** Coins in the air: places from the hole's middle at the wall, outwards and down. */
const FALL = [
  [0.3, -0.15],
  [1.5, 0.1],
  [2.6, 0.9],
] as const;
/** px; how thick its wall is, and what coins keep from it. */
const WALL = 7;
const AIR = 2;
/** How far two rows are apart, in a place. */
const ROW = Math.sqrt(3) / 2;
/** Of the jar, its label's breadth, and where its middle is; and the most of its height that counts for its breadth. */
const LABEL = 0.62;
const DOWN = 0.34;
const LOW = 1.1;
/** Of the drawing's smaller side, the saver's head as a radius. */
const HEAD = 0.115;
/** Of the head's breadth, the neck's. */
const NECK = 0.52;
/** Corners of the edge of one that is out. */
const CORNERS = 18;

const touches = (box: PlaceBox, [x, y]: Point, r: number): boolean => {
  const dx = Math.max(box.x - x, 0, x - box.x - box.w);
  const dy = Math.max(box.y - y, 0, y - box.y - box.h);
  return Math.hypot(dx, dy) < r;
};

/** Where coins lie in a jar that is broken at its right, the lowest on their slope first. @param pitch px of a place */
function heap(jar: Jar, label: PlaceBox, pitch: number): Point[] {
  const r = pitch * RADIUS;
  const clear = r + WALL / 2 + AIR;
  const [middle, floor] = [jar.x + jar.w / 2, jar.y + jar.h];
  const slope = ((HEAP[0] - HEAP[1]) * jar.h) / jar.w;
  const over = ([x, y]: Point): number => floor - y + slope * (x - jar.x);
  return range(Math.floor(jar.h / pitch / ROW))
    .flatMap((row) =>
      range(Math.ceil(jar.w / pitch)).map((n): Point => [
        jar.x + clear + (n + (row % 2) / 2) * pitch,
        floor - clear - row * pitch * ROW,
      ]),
    )
    .filter((place) => {
      const [x, y] = place;
      return (
        Math.abs(x - middle) < reachAt(jar, y, clear) + 0.01 &&
        over(place) + r < HEAP[0] * jar.h &&
        !touches(label, place, r + AIR)
      );
    })
    .sort((a, b) => over(a) - over(b));
}

/** 1 · An account as a jar of savings with its name on it, and its saver's head on its shoulders: they are one. Low in its side is a hole, and coins fall out of it. */
export function accountScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const head = Math.min(size.height, size.width) * HEAD;
  const floor = size.height - WALL / 2;
  const h = floor - 2 * head;
  const w = Math.min(size.width * BROAD, h * STOUT);
  const left = Math.max(WALL / 2, (size.width - w * (1 + BESIDE)) / 2);
  const jar = jarIn({ x: left, y: floor - h, w, h });
  const [middle, right] = [left + w / 2, left + w];
  const end = Math.min(size.width, right + w * BESIDE);
  const least = Math.min(w, h);
  const shoulder = jar.y + jar.lip - WALL / 2;
  const [low, high] = HOLE.map((share) => floor - share * h) as [number, number];
  const room = Math.min(w, h * LOW) * LABEL;
  const lines = [
    within(bold(layout, 'account', 'ink', type.hero * 2), room - 2 * space.near),
    within(bold(layout, 'accountIs', 'savers', type.hero), room - 2 * space.near),
  ];
  const tall = blockHeight(lines) + space.near;
  const label = { x: middle - room / 2, y: jar.y + h * DOWN - tall / 2, w: room, h: tall };
  const side = Math.sqrt((size.width * size.height) / HUNDRED);
  /** Places in the jar, and beside it: some in the air, the others on the floor, one on them. */
  const held = (share: number): [Point[], Point[]] => {
    const pitch = side * share;
    const first = right + WALL / 2 + AIR + pitch * RADIUS;
    const lying = range(Math.floor((end - first) / pitch + 1 - RADIUS));
    const lost = [
      ...FALL.map(([x, y]): Point => [right + x * pitch, (low + high) / 2 + y * pitch]),
      ...[...lying, 0.5].map((n): Point => [
        first + n * pitch,
        floor - WALL / 2 - AIR - pitch * (RADIUS + (n % 1) * 2 * ROW),
      ]),
    ];
    return [heap(jar, label, pitch).slice(0, HUNDRED - lost.length), lost];
  };
  const share = PLACES.find((share) => held(share).flat().length >= HUNDRED) ?? PLACES.at(-1)!;
  const [kept, lost] = held(share);
  const r = side * share * RADIUS;
  // The one that is followed lies on top.
  const top = kept.reduce((best, each) => (each[1] < best[1] ? each : best), kept[0] ?? [middle, low]);
  const others = kept.filter((each) => each !== top);
  const neck = [-1, 1].map((side): Point[] => [
    [middle + side * head * NECK, head],
    [middle + side * head * NECK, jar.y - WALL],
    [middle + (side * jar.neck) / 2, shoulder],
    [middle + (side * jar.neck) / 2, shoulder + WALL],
  ]);
  // Without the ends of its mouth: the neck closes it.
  const outline = outlineOf(jar).slice(1, -1);
  const half = outline.length / 2;
  return [
    stroke('jar', [...outline.filter(([, y], n) => n < half || y > low), [right, low]], WALL),
    stroke('jar-broken', [[right, high], ...outline.filter(([, y], n) => n >= half && y < high)], WALL),
    stroke(
      'floor',
      [
        [middle, floor],
        [size.width, floor],
      ],
      WALL,
    ),
    ...TEETH.map(([x, y], n) => {
      const at = [high, low][n]!;
      return shape(
        `tooth/${n}`,
        [
          [right - WALL / 2, at],
          [right + WALL / 2, at],
          [right + x * least, at + y * least],
        ],
        { tone: 'ink' },
      );
    }),
    ...CRACKS.map((points, n) =>
      stroke(
        `crack/${n}`,
        points.map(([x, y]) => [right + x * least, high + y * least]),
        CRACK,
      ),
    ),
    // Who saves: a head over the jar's shoulders.
    ball('saver', middle, head, head, { tone: 'ink' }),
    shape('neck', neck[0]!, { tone: 'ink' }, neck[1]!),
    ...coins(layout, [...others, ...lost], r, (n) => (n < others.length ? {} : { shade: 0.12, order: 1 })),
    ...lost.map(([x, y], n) =>
      stroke(`lost/${n}`, round(x, y, r - 1, CORNERS), 2, { role: 'savers', dash: [2.4, 3.2], order: 1 }),
    ),
    plain('account-name', label, { r: 3 }),
    ...middled('account', label, lines, space.half).marks,
    ...followed(layout, ...top, r, 1),
  ];
}
