import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { middled, type PlaceBox, plain, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { blockHeight } from '../shared/type.ts';
import { ball, coins, followed, HUNDRED, round, type Saved, within } from './coins.ts';
import { type Jar, jarIn, outlineOf, reachAt } from './jar.ts';

/** How broad the jar is, in its height, at the most; and of the drawing's breadth. */
const STOUT = 1.85;
const BROAD = 0.68;
/** Of the jar's breadth, what has slid out of it takes beside it; of its height, how high the coins lie at its other wall. */
const BESIDE = 0.46;
const HEAP = 0.86;
/** Of the jar's smaller side, what splinters take beside the coins. */
const SHARDS = 0.15;
/** Of the jar's height, how high its wall is broken. */
const BROKEN = 0.53;
/** In the jar's smaller side, from where its wall is broken: what is left of it there, in teeth, and a splinter that falls; from where the coins end, a splinter on the floor. */
const SPLINTERS = {
  teeth: [
    [0.011, -0.16],
    [0.011, 0.075],
    [-0.035, -0.045],
    [-0.075, 0.045],
    [-0.1, -0.05],
    [-0.135, -0.02],
    [-0.075, -0.13],
    [-0.011, -0.18],
  ],
  falls: [
    [0.085, 0.04],
    [0.185, 0.085],
    [0.1, 0.2],
  ],
  lies: [
    [0.01, 0],
    [0.045, -0.12],
    [0.14, 0],
  ],
} as const;
/** Cracks that run up into the glass from there. */
const CRACKS = [
  [
    [-0.075, -0.1],
    [-0.16, -0.125],
    [-0.175, -0.2],
    [-0.27, -0.215],
  ],
  [
    [-0.01, -0.15],
    [-0.085, -0.215],
    [-0.075, -0.28],
    [-0.15, -0.32],
  ],
] as const;
const CRACK = 3;
/** px; how thick its wall is, and what coins keep from it. */
const WALL = 7;
const AIR = 2;
/** How much of its place a coin fills, as a radius, and how far two rows are apart, in a place. */
const [RADIUS, ROW] = [0.43, Math.sqrt(3) / 2];
/** Places tried, from the largest, of a square's side that all of them would fill. */
const PLACES = range(1, 0.15, -0.01);
/** Of the jar, its label's breadth, and where its middle is. */
const LABEL = 0.47;
const ACROSS = 0.37;
const DOWN = 0.715;
/** Of its height, the most of its breadth that counts for its label. */
const LOW = 1.3;
/** Of the drawing's smaller side, the saver's head as a radius. */
const HEAD = 0.125;
/** Of the head's breadth, the neck's. */
const NECK = 0.52;
/** Corners of the edge of one that is out. */
const CORNERS = 18;

const touches = (box: PlaceBox, [x, y]: Point, r: number): boolean => {
  const dx = Math.max(box.x - x, 0, x - box.x - box.w);
  const dy = Math.max(box.y - y, 0, y - box.y - box.h);
  return Math.hypot(dx, dy) < r;
};

/** Where coins lie in a jar that is broken at its right, and beside it, the lowest on their slope first. @param end px, where they end @param pitch px of a place */
function heap(jar: Jar, end: number, label: PlaceBox, pitch: number): Point[] {
  const r = pitch * RADIUS;
  const clear = r + WALL / 2 + AIR;
  const [middle, floor] = [jar.x + jar.w / 2, jar.y + jar.h];
  const slope = (HEAP * jar.h) / (end - jar.x);
  const over = ([x, y]: Point): number => floor - y + slope * (x - jar.x);
  return range(Math.floor(jar.h / pitch / ROW))
    .flatMap((row) => {
      const y = floor - clear - row * pitch * ROW;
      return range(Math.ceil((end - jar.x) / pitch)).map((n): Point => [
        jar.x + clear + (n + (row % 2) / 2) * pitch,
        y,
      ]);
    })
    .filter((place) => {
      const [x, y] = place;
      return (
        // Their slope keeps them from the other wall, which is broken where they come to it.
        middle - x < reachAt(jar, y, clear) + 0.01 &&
        over(place) + r < HEAP * jar.h + clear &&
        !touches(label, place, r + AIR)
      );
    })
    .sort((a, b) => over(a) - over(b));
}

/** 1 · An account as a jar of savings with its name on it, and its saver's head on its shoulders: they are one. Its side is broken, and coins slide out. */
export function accountScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const head = Math.min(size.height, size.width) * HEAD;
  const h = size.height - 2 * head - WALL / 2;
  const w = Math.min(size.width * BROAD, h * STOUT);
  const beside = w * BESIDE;
  const left = Math.max(WALL / 2, (size.width - w - beside) / 2);
  const jar = jarIn({ x: left, y: size.height - WALL / 2 - h, w, h });
  const [middle, right, floor] = [left + w / 2, left + w, size.height - WALL / 2];
  const least = Math.min(w, h);
  const end = Math.min(size.width, right + beside) - least * SHARDS;
  const broken = floor - h * BROKEN;
  const tear: Point = [right, broken];
  const near = (points: readonly Point[], [x, y]: Point): Point[] =>
    points.map(([dx, dy]) => [x + dx * least, y + dy * least]);
  const room = Math.min(w, h * LOW) * LABEL;
  const lines = [
    within(bold(layout, 'account', 'ink', type.hero * 1.4), room - 2 * space.near),
    within(bold(layout, 'accountIs', 'savers', type.number), room - 2 * space.near),
  ];
  const high = blockHeight(lines) + space.near;
  const label = { x: left + w * ACROSS - room / 2, y: jar.y + h * DOWN - high / 2, w: room, h: high };
  const side = Math.sqrt((size.width * size.height) / HUNDRED);
  const held = (share: number): Point[] => heap(jar, end, label, side * share);
  const share = PLACES.find((share) => held(share).length >= HUNDRED) ?? PLACES.at(-1)!;
  const pitch = side * share;
  // A jar too low for any is drawn with one.
  const places = [
    ...held(share).slice(0, HUNDRED),
    ...(held(share).length ? [] : [[middle, floor] as Point]),
  ];
  const r = pitch * RADIUS;
  // The one that is followed lies on top.
  const top = places.reduce((best, each) => (each[1] < best[1] ? each : best));
  const others = places.filter((each) => each !== top).sort((a, b) => a[0] - b[0]);
  const lost = others.filter(([x]) => x > right);
  // Without the ends of its mouth: the neck closes it.
  const outline = outlineOf(jar).slice(1, -1);
  const half = outline.length / 2;
  return [
    stroke('jar', [...outline.slice(0, half), [size.width, floor]], WALL),
    stroke(
      'jar-broken',
      [[right, broken - least * 0.1], ...outline.slice(half).filter(([, y]) => y < broken - least * 0.1)],
      WALL,
    ),
    ...(Object.entries(SPLINTERS) as [keyof typeof SPLINTERS, readonly Point[]][]).map(([key, points]) =>
      shape(key, near(points, { teeth: tear, falls: tear, lies: [end, floor] as Point }[key]), {
        tone: 'ink',
      }),
    ),
    ...CRACKS.map((points, n) => stroke(`crack/${n}`, near(points, tear), CRACK)),
    // Who saves: a head over the jar's shoulders.
    ball('saver', middle, head, head, { tone: 'ink' }),
    shape(
      'neck',
      [
        [middle - head * NECK, head],
        [middle - head * NECK, jar.y],
        [middle - jar.neck / 2 - WALL / 2, jar.y + jar.lip],
      ],
      { tone: 'ink' },
      [
        [middle + head * NECK, head],
        [middle + head * NECK, jar.y],
        [middle + jar.neck / 2 + WALL / 2, jar.y + jar.lip],
      ],
    ),
    ...coins(layout, others, r, (n) => (others[n]![0] > right ? { shade: 0.12, order: 1 } : {})),
    ...lost.map(([x, y], n) =>
      stroke(`lost/${n}`, round(x, y, r - 1, CORNERS), 2, { role: 'savers', dash: [2.4, 3.2], order: 1 }),
    ),
    plain('account-name', label, { r: 3 }),
    ...middled('account', label, lines, space.half).marks,
    ...followed(layout, ...top, r, 1),
  ];
}
