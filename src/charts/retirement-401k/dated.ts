import { range } from 'd3-array';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { type PlaceBox, slab } from '../shared/places.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { even, fitting, type Saved, within } from './coins.ts';

/** Of the drawing's height, the most that the words under the wall take, and the answer's. */
const [WORDS, ANSWER] = [0.42, 0.2];
/** How much larger than the largest amount elsewhere a year is. */
const YEAR = 1.25;
/** How strong the red is behind the open door: it perhaps comes in. */
const PERHAPS = 0.5;
/** px; the dotted edge of what is no fact. */
const EDGE = 3;
/** Courses of bricks, a brick's length in its height, and how strong the joints are. */
const [COURSES, LONG, JOINT] = [6, 2.2, 0.3];
/** How far the hole reaches in each course, from the floor up, in shares of its width. */
const BROKEN = [
  [0.04, 0.98],
  [0, 0.86],
  [0.1, 1],
  [0.2, 0.84],
  [0.38, 0.66],
] as const;
/** Bricks that fell out: where, in shares of the hole's width, and how far they are turned, in radians. */
const FALLEN = [
  [0.3, 0.2],
  [0.7, -0.5],
] as const;

/** The joints of a wall of bricks. @param course px, how high a brick is */
function joints({ x, y, w, h }: PlaceBox, course: number): LineMark[] {
  const joint = (key: string, points: readonly Point[]): LineMark => ({
    kind: 'line',
    key,
    points,
    width: 1.5,
    tone: 'ground',
    opacity: JOINT,
  });
  return range(COURSES).flatMap((n) => {
    const top = y + h - (n + 1) * course;
    const first = x + course * LONG * (n % 2 === 0 ? 1 : 0.5);
    return [
      ...range(first, x + w - 2, course * LONG).map((at, i) =>
        joint(`joint/${n}/${i}`, [
          [at, top],
          [at, top + course],
        ]),
      ),
      ...(n < COURSES - 1
        ? [
            joint(`joint/${n}`, [
              [x, top],
              [x + w, top],
            ]),
          ]
        : []),
    ];
  });
}

/** A hole that something broke into a wall, and bricks of it. @param x,w px, its sides @param floor px @param course px */
function breach(x: number, w: number, floor: number, course: number): AreaMark[] {
  const side = (end: 0 | 1): Point[] =>
    BROKEN.flatMap((reach, n): Point[] => [
      [x + reach[end] * w, floor - n * course],
      [x + reach[end] * w, floor - (n + 1) * course],
    ]);
  const [long, high] = [course * LONG * 0.6, course * 0.6];
  return [
    { kind: 'area', key: 'breach', role: 'debt', over: side(0), under: side(1) },
    ...FALLEN.map(([at, turn], n): AreaMark => {
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      // It lies on its lowest corner.
      const middle: Point = [x + at * w, floor - (Math.abs(sin) * long + cos * high) / 2];
      const corner = (dx: number, dy: number): Point => [
        middle[0] + (dx * long * cos - dy * high * sin) / 2,
        middle[1] + (dx * long * sin + dy * high * cos) / 2,
      ];
      return {
        kind: 'area',
        key: `fallen/${n}`,
        tone: 'ink',
        over: [corner(-1, -1), corner(1, -1)],
        under: [corner(-1, 1), corner(1, 1)],
      };
    }),
  ];
}

/** A door in a wall, wide open, dotted because it is how one man sees it. @param open px, how far its leaf reaches */
function door({ x, y, w, h }: PlaceBox, open: number): Mark[] {
  const order = 1;
  const tilt = open * 0.22;
  const half = EDGE / 2;
  return [
    { kind: 'box', key: 'door-paper', x, y, w, h, r: 0, bare: true, order },
    slab('door', { x, y, w, h }, { role: 'debt', shade: PERHAPS, order }),
    {
      kind: 'line',
      key: 'now-edge',
      points: [
        [x + half, y + h],
        [x + half, y + half],
        [x + w - half, y + half],
        [x + w - half, y + h],
      ],
      width: EDGE,
      dash: '3 4',
      role: 'debt',
      order,
    },
    {
      kind: 'area',
      key: 'leaf',
      role: 'context',
      over: [
        [x + w, y],
        [x + w + open, y + tilt],
      ],
      under: [
        [x + w, y + h],
        [x + w + open, y + h + tilt * 0.5],
      ],
      order,
    },
  ];
}

/** 7 · One wall: a debt crisis once broke through it; now, as Karma sees it, perhaps a door is held open. Under it, the answer. */
export function datedScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const half = (size.width - space.apart) / 2;
  const lines = (key: 'then' | 'now'): Line[] => [
    bold(layout, key, 'debt', type.hero * YEAR),
    bold(layout, `${key}Is`),
    ...(key === 'now' ? [{ ...bold(layout, 'nowBy'), weight: 400 } as const] : []),
  ];
  const sets = [lines('then'), lines('now')].map((set) => fitting(set, half, size.height * WORDS));
  // What was and what perhaps is are said in the same sizes.
  const px = [0, 1].map((n) => Math.min(...sets.map((set) => set[n]!.size)));
  const sized = sets.map((set) => set.map((line, n): Line => ({ ...line, size: px[n] ?? px[1]! })));
  const answer = fitting(
    [
      within(bold(layout, 'answerIs', 'savers', type.number), size.width),
      { ...bold(layout, 'answerBy'), weight: 400 },
    ],
    size.width,
    size.height * ANSWER,
  );
  const last = size.height - blockHeight(answer, size.width);
  const top = last - space.half - Math.max(...sized.map((set) => blockHeight(set, half)));
  const wall: PlaceBox = { x: 0, y: 0, w: size.width, h: top - space.near };
  const course = wall.h / COURSES;
  const high = course * (COURSES - 1);
  const w = Math.min(half * 0.86, high * 2);
  const right = half + space.apart;
  const wide = Math.min(half * 0.52, high);
  const said = (key: string, x: number, set: readonly Line[], order?: number): Mark[] =>
    block(key, { x, top, maxWidth: even(set, half), order }, set).marks;
  return [
    slab('wall', wall, { tone: 'ink' }),
    ...joints(wall, course),
    ...breach(half * 0.06, w, wall.h, course),
    ...said('then', 0, sized[0]!),
    ...door({ x: right, y: wall.h - high, w: wide, h: high }, wide * 0.62),
    ...said('now', right, sized[1]!, 1),
    ...block('answer', { x: 0, top: last, maxWidth: size.width, order: 2 }, answer).marks,
  ];
}
