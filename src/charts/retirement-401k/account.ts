import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { disc, middled, type PlaceBox, plain, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { blockHeight } from '../shared/type.ts';
import { coins, followed, HUNDRED, largest, RADIUS, round, ROW, type Saved, within } from './coins.ts';
import { type Jar, jarIn, outlineOf, quarter, reachAt } from './jar.ts';

/** How broad the jar is, in its height, at the most; and of the drawing's breadth. */
const STOUT = 1.6;
const BROAD = 0.72;
/** Of the jar's breadth, what is free for lost coins beside it; of its height, where coins end at its whole wall and at its broken one. */
const BESIDE = 0.38;
const HEAP = [0.62, 0.38] as const;
/** Of the jar's height over its floor, where the hole in its wall begins and ends. */
const HOLE = [0.13, 0.44] as const;
/** How far into the jar its coins keep from the hole, of its smaller side. */
const DEEP = 0.05;
/** The wall's end over the hole, cut to a point, and with the other sign that under it: across and down, in the wall's thickness. */
const END = [
  [-0.5, -0.1],
  [0.5, -0.1],
  [-0.5, 3.2],
] as const;
/** Where coins in the air come down, of the room beside the jar; and how far one is under the last, in a place; and how flat their way is. */
const LANDS = 0.46;
const LOOSE = 0.95;
const THROWN = 0.7;
/** How thick an arm is and a hand as a radius, in the wall's thickness, and where hands are, of the label's height. */
const ARM = 1;
const HAND = 1.4;
const HOLDS = 0.76;
/** px; how thick its wall is, and what coins keep from it. */
const WALL = 7;
const AIR = 2;
/** Of the jar, its label's breadth, and where its middle is; and the most of its height that counts for its breadth. */
const LABEL = 0.62;
const DOWN = 0.33;
const LOW = 1.1;
/** Of the drawing's smaller side, the saver's head as a radius. */
const HEAD = 0.105;
/** Of the head's breadth, the neck's. */
const NECK = 0.42;
/** Corners of the edge of one that is out. */
const CORNERS = 18;

const touches = (box: PlaceBox, [x, y]: Point, r: number): boolean => {
  const dx = Math.max(box.x - x, 0, x - box.x - box.w);
  const dy = Math.max(box.y - y, 0, y - box.y - box.h);
  return Math.hypot(dx, dy) < r;
};

/** Where coins lie in a jar that is broken at its right, the lowest on their slope first. @param pitch px of a place */
function heap(jar: Jar, label: PlaceBox, hole: PlaceBox, pitch: number): Point[] {
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
        !touches(label, place, r + AIR) &&
        !touches(hole, place, clear)
      );
    })
    .sort((a, b) => over(a) - over(b));
}

/** 1 · An account as a jar of savings, and its saver's head on its shoulders and arms at its sides, with its name in their hands: they are one. Low in its side is a jagged hole, and coins fall out of it. */
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
  const deep = least * DEEP;
  const hole = { x: right - deep, y: high, w: deep, h: low - high };
  const side = Math.sqrt((size.width * size.height) / HUNDRED);
  /** Places in the jar, and beside it: some in the air, the others on the floor, one on them. */
  const piled = (share: number): [Point[], Point[]] => {
    const pitch = side * share;
    const [first, far] = [right, end - AIR - pitch * RADIUS];
    const [drop, lies] = [(low + high) / 2, floor - WALL / 2 - AIR - pitch * RADIUS];
    // As a throw falls: the further, the steeper.
    const lost = range(drop, lies - 1.8 * pitch, pitch * LOOSE).map((y): Point => [
      first + ((y - drop) / (lies - drop)) ** THROWN * (far - first) * LANDS,
      y,
    ]);
    const across = Math.floor((far - first) / pitch);
    for (const row of [0, 1])
      lost.push(
        ...range(across - 2 * row).map((n): Point => [far - (n + row / 2) * pitch, lies - row * ROW * pitch]),
      );
    return [heap(jar, { ...label, x: jar.x, w }, hole, pitch).slice(0, HUNDRED - lost.length), lost];
  };
  const share = largest((share) => piled(share).flat().length >= HUNDRED);
  const [kept, lost] = piled(share);
  const r = side * share * RADIUS;
  // The one that is followed lies on top.
  const top = kept.reduce((best, each) => (each[1] < best[1] ? each : best), kept[0] ?? [middle, low]);
  const others = kept.filter((each) => each !== top);
  // Arms leave the wall where it is upright.
  const [elbow, held] = [jar.y + jar.lip + jar.shoulder, label.y + label.h * HOLDS];
  // Without the ends of its mouth: the neck closes it.
  const outline = outlineOf(jar).slice(1, -1);
  const half = outline.length / 2;
  return [
    stroke('jar', [...outline.filter(([, y], n) => n < half || y > low), [right, low]], WALL),
    stroke('jar-over', [[right, high], ...outline.filter(([, y], n) => n >= half && y < high)], WALL),
    ...[high, low].map((at, n) => {
      const way = n ? -WALL : WALL;
      return shape(
        `broken/${n}`,
        END.map(([x, y]): Point => [right + x * way, at + y * way]),
        { tone: 'ink' },
      );
    }),
    stroke(
      'floor',
      [
        [middle, floor],
        [size.width, floor],
      ],
      WALL,
    ),
    // Who saves: a head over the jar's shoulders.
    disc('saver', middle, head, head, { tone: 'ink' }),
    plain(
      'neck',
      { x: middle - head * NECK, y: head, w: 2 * head * NECK, h: shoulder - head },
      { tone: 'ink' },
    ),
    plain(
      'collar',
      { x: middle - jar.neck / 2 - WALL, y: shoulder - WALL / 2, w: jar.neck + 2 * WALL, h: 2 * WALL },
      { tone: 'ink', r: WALL },
    ),
    ...coins(layout, [...others, ...lost], r, (n) => (n < others.length ? {} : { shade: 0.18, order: 1 })),
    ...lost.map(([x, y], n) =>
      stroke(`lost/${n}`, round(x, y, r - 1, CORNERS), 2.4, { role: 'savers', dash: [2.4, 3.2], order: 1 }),
    ),
    plain('account-name', label, { r: 3 }),
    // It holds its name before it.
    ...[-1, 1].flatMap((way): Mark[] => {
      const hand = middle + way * (label.w / 2 + WALL * HAND * 0.3);
      const reach = middle + way * (w / 2) - hand;
      return [
        stroke(
          `arm/${way}`,
          quarter(0, 0, 1, 90, 1).map(([x, y]): Point => [hand + x * reach, elbow + y * (held - elbow)]),
          WALL * ARM,
        ),
        disc(`hand/${way}`, hand, held, WALL * HAND, { tone: 'ink' }),
      ];
    }),
    ...middled('account', label, lines, space.half).marks,
    ...followed(layout, ...top, r, 1),
  ];
}
