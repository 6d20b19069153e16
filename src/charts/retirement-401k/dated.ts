import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { middled, type PlaceBox, plain, shape, slab, within as whole } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { smooth } from './around.ts';
import { ball, type Saved } from './coins.ts';

/** Of the height, how high the wall is; px, how broad a door's frame is, and what of the wall is seen over it. */
const WALL = 0.76;
const FRAME = 8;
const OVER = 8;
/** Of the breadth: where the frames begin, how broad both are, how far the open leaf reaches, and where pool and mat meet. */
const FROM = [0.015, 0.5] as const;
const DOOR = 0.385;
const LEAF = 0.98;
const MEET = 0.49;
/** From a leaf's hinge: where its panels are; up, where each begins and ends; and its knob. */
const ACROSS = [0.14, 0.74] as const;
const PANELS = [
  [0.08, 0.42],
  [0.54, 0.94],
] as const;
const KNOB = [0.87, 0.48] as const;
/** The hole in the shut door, from its hinge and up: boards broken off along their grain. */
const HOLE = [
  [0, 0],
  [0, 0.72],
  [0.18, 0.84],
  [0.18, 0.64],
  [0.38, 0.9],
  [0.38, 0.7],
  [0.58, 0.84],
  [0.58, 0.56],
  [0.78, 0.7],
  [0.78, 0],
] as const;
/** Its shards in the air, across it and up. */
const SHARDS = [
  [
    [1.03, 0.68],
    [1.27, 0.87],
    [1.34, 0.85],
    [1.12, 0.63],
  ],
  [
    [0.98, 0.95],
    [1.21, 1.19],
    [1.27, 1.15],
    [1.08, 0.92],
  ],
] as const;
/** A wave, from where it rises over its crest to its tip, and back under it to where it runs out: through the one door it came, outside the other it perhaps is. */
const WAVE = [
  [0, 0.18],
  [0.09, 0.36],
  [0.22, 0.52],
  [0.4, 0.63],
  [0.6, 0.64],
  [0.77, 0.55],
  [0.88, 0.39],
  [0.89, 0.23],
  [0.81, 0.35],
  [0.7, 0.41],
  [0.58, 0.38],
  [0.51, 0.27],
  [0.55, 0.14],
  [0.7, 0.06],
  [1, 0.02],
] as const;
/** How broad the one that came is, in its door; and its pool on the floor, across and up. */
const BROKE = 1.28;
const POOL = [
  [1, 0.5],
  [0.94, 0.04],
  [0.5, 0],
  [0.06, 0.04],
  [0, 0.5],
  [0.015, 0.85],
] as const;
/** Of the wall's height, how much higher and lower the leaf is at its near edge. */
const LEAN = 0.06;
/** The mat and the pool: where they begin and end, of the height of the floor. */
const MAT = [0.37, 0.96] as const;
/** How much larger than the largest amount elsewhere a year is; of the wall's height, at the most. */
const YEAR = 1.5;
const HEAD = 0.2;
/** How strong the red is of what is no fact. */
const PALE = 0.34;
/** px; the wave's dotted edge, what is cut round a panel, and a knob as a radius. */
const EDGE = 3;
const CUT = 2.5;
const ROUND = 5;
/** The wedge under the leaf: how long it is and how far past the leaf, px; how thick, of the height of the floor. */
const WEDGE = 44;
const PAST = 12;
const THICK = 0.26;
/** px, how long the mat's fringes are. */
const FRINGE = 6;

/** Points of a place, across it and up. */
const inside = ({ x, y, w, h }: PlaceBox, points: readonly Point[]): Point[] =>
  points.map(([across, up]) => [x + across * w, y + (1 - up) * h]);

/** 7 · Two doors, alike: that of 2008 is shut, and a wave has burst it; that of 2025 stands open behind a mat, a wedge under its leaf, and the same wave, pale and dotted, since one man sees it so, is outside. */
export function datedScene(layout: Saved): Mark[] {
  const { size, type } = layout;
  const { width, height } = size;
  const wall = height * WALL;
  const floor = height - wall;
  const broad = width * DOOR;
  const years = whole(
    (['then', 'now'] as const).map((key) =>
      bold(layout, key, 'paper', Math.min(type.hero * YEAR, wall * HEAD)),
    ),
    broad - 4,
  );
  const head = OVER + years[0]!.size * 1.2;
  const frames = FROM.map((x): PlaceBox => ({ x: x * width, y: OVER, w: broad, h: wall - OVER })) as [
    PlaceBox,
    PlaceBox,
  ];
  const [shut, door] = frames.map(({ x }) => ({
    x: x + FRAME,
    y: head,
    w: broad - 2 * FRAME,
    h: wall - head - FRAME,
  })) as [PlaceBox, PlaceBox];
  const sill = wall - FRAME;
  const right = door.x + door.w;
  const comes = smooth(inside(door, WAVE));
  // What was and what perhaps is are said in one size, on one line.
  const lying = [0, frames[1].x].map((x, n) => ({
    x: x + FRINGE,
    y: wall + floor * MAT[0],
    w: (n ? LEAF * width : MEET * width) - x - 2 * FRINGE,
    h: floor * (MAT[1] - MAT[0]),
  })) as [PlaceBox, PlaceBox];
  const [pool, mat] = lying;
  const said = whole(
    (['thenIs', 'nowIs'] as const).map((key) => bold(layout, key, 'paper', type.hero * YEAR)),
    Math.min(...lying.map(({ w }) => w)) * 0.88,
    pool.h * 1.3,
  );
  const came = smooth([
    ...inside({ ...shut, w: shut.w * BROKE, h: pool.y - head }, WAVE),
    ...inside(pool, POOL),
  ]);
  const near = width * LEAF - PAST;
  const low = sill + LEAN * wall;
  /** A door's leaf, its panels cut in it, and its knob. @param to px, where its other edge is @param lean px, how much higher and lower that is @param hole in it */
  const leaf = (key: string, hinge: number, to: number, lean: number, hole?: readonly Point[]): Mark[] => {
    const at = ([across, up]: Point): Point => {
      const top = head - lean * across;
      return [hinge + across * (to - hinge), top + (1 - up) * (sill + lean * across - top)];
    };
    const box = (a: number, b: number, [c, d]: readonly [number, number]): Point[] =>
      (
        [
          [a, c],
          [a, d],
          [b, d],
          [b, c],
        ] as Point[]
      ).map(at);
    return [
      shape(key, box(0, 1, [0, 1]), { role: 'context' }, hole?.map(at)),
      ...PANELS.map((up, n) => {
        const edge = box(...ACROSS, up);
        return stroke(`${key}-panel/${n}`, [...edge, edge[0]!], CUT, { tone: 'ground' });
      }),
      ball(`${key}-knob`, ...at([...KNOB]), ROUND, { tone: 'ink' }),
    ];
  };
  return [
    slab('wall', { x: 0, y: 0, w: width, h: wall }, { role: 'context', shade: 0.3 }),
    ...frames.flatMap((at, n) => [
      plain(`frame/${n}`, at, { tone: 'ink' }),
      plain(n ? 'open' : 'behind', n ? door : shut, { bare: true }),
      ...middled(n ? 'now-year' : 'then-year', { ...at, h: head - OVER }, [years[n]!], 0).marks,
    ]),
    shape('comes', [...comes, [right, sill], [door.x, sill]], {
      role: 'debt',
      shade: PALE,
      order: 2,
    }),
    stroke('comes-edge', comes, EDGE, { role: 'debt', dash: [3, 4], order: 2 }),
    // What holds it open.
    shape(
      'wedge',
      [
        [near - WEDGE + PAST, low + (THICK * floor) / 2],
        [near + PAST, low + (THICK * floor) / 2],
        [near + PAST, low - (THICK * floor) / 2],
      ],
      { tone: 'ink', order: 1 },
    ),
    ...leaf('leaf', right, near, LEAN * wall),
    ...leaf('shut', shut.x + shut.w, shut.x, 0, HOLE),
    shape('came', came, { tone: 'debt' }),
    ...SHARDS.map((points, n) => shape(`shard/${n}`, inside(shut, points), { role: 'context' })),
    stroke(
      'fringe',
      [0, 1].map((down): Point => [mat.x + mat.w / 2, mat.y + down * mat.h]),
      mat.w + 2 * FRINGE,
      { tone: 'ink', dash: [2, 2], order: 1 },
    ),
    plain('mat', mat, { tone: 'ink', order: 1 }),
    ...lying.flatMap((at, n) => middled(n ? 'now' : 'then', at, [said[n]!], 0, n).marks),
  ];
}
