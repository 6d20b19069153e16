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
  [0.05, 0],
  [0.05, 0.74],
  [0.22, 0.86],
  [0.22, 0.64],
  [0.5, 0.9],
  [0.5, 0.62],
  [0.78, 0.8],
  [0.78, 0],
] as const;
/** A shard in the air, across it and up, and how far the next is from it. */
const SHARD = [
  [1.03, 0.67],
  [1.26, 0.88],
  [1.33, 0.85],
  [1.11, 0.63],
] as const;
const NEXT = 0.28;
/** A wave, from where it rises over its crest to its tip, and back under it to where it runs out: through the one door it came, outside the other it perhaps is. */
const WAVE = [
  [0, 0.18],
  [0.1, 0.38],
  [0.26, 0.56],
  [0.5, 0.65],
  [0.75, 0.56],
  [0.88, 0.39],
  [0.89, 0.23],
  [0.81, 0.35],
  [0.7, 0.41],
  [0.57, 0.37],
  [0.51, 0.25],
  [0.6, 0.1],
  [1, 0.02],
] as const;
/** How broad the one that came is, in its door; and its pool on the floor, across and up. */
const BROKE = 1.28;
const POOL = [
  [0.98, 0.5],
  [0.93, 0.04],
  [0.5, 0],
  [0.06, 0.04],
  [0, 0.5],
  [0.015, 0.85],
] as const;
/** Of the wall's height, how much higher and lower the leaf is at its near edge. */
const LEAN = 0.06;
/** The mat and the pool: where they begin and how high they are, of the height of the floor. */
const MAT = [0.37, 0.59] as const;
/** How much larger than the largest amount elsewhere a year is; of the wall's height and of a frame's breadth, at the most. */
const YEAR = 1.5;
const HEAD = 0.2;
const SAID = 0.36;
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

type Sides = readonly [number, number];

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
  const year = Math.min(type.hero * YEAR, wall * HEAD, broad * SAID);
  const head = OVER + year * 1.2;
  const sill = wall - FRAME;
  const [shut, door] = FROM.map((x) => ({
    x: x * width + FRAME,
    y: head,
    w: broad - 2 * FRAME,
    h: sill - head,
  })) as [PlaceBox, PlaceBox];
  const right = door.x + door.w;
  const comes = smooth(inside(door, WAVE));
  // What was and what perhaps is are said in one size, on one line.
  const lying = [0, FROM[1] * width].map((x, n) => ({
    x: x + FRINGE,
    y: wall + floor * MAT[0],
    w: (n ? LEAF : MEET) * width - x - 2 * FRINGE,
    h: floor * MAT[1],
  })) as [PlaceBox, PlaceBox];
  const [pool, mat] = lying;
  const said = whole(
    (['thenIs', 'nowIs'] as const).map((key) => bold(layout, key, 'paper', type.hero * YEAR)),
    mat.w * 0.88,
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
    const box = (sides: Sides, ups: Sides): Point[] =>
      sides.flatMap((across, n) => [ups[n]!, ups[1 - n]!].map((up) => at([across, up])));
    return [
      shape(key, box([0, 1], [0, 1]), { role: 'context' }, hole?.map(at)),
      ...PANELS.map((up, n) => {
        const edge = box(ACROSS, up);
        return stroke(`${key}-panel/${n}`, [...edge, edge[0]!], CUT, { tone: 'ground' });
      }),
      ball(`${key}-knob`, ...at([...KNOB]), ROUND, { tone: 'ink' }),
    ];
  };
  return [
    slab('wall', { x: 0, y: 0, w: width, h: wall }, { role: 'context', shade: 0.3 }),
    ...[shut, door].flatMap((at, n) => [
      plain(`frame/${n}`, { x: at.x - FRAME, y: OVER, w: broad, h: wall - OVER }, { tone: 'ink' }),
      plain(`open/${n}`, at, { bare: true }),
      ...middled(
        n ? 'now-year' : 'then-year',
        { ...at, y: OVER, h: head - OVER },
        [bold(layout, n ? 'now' : 'then', 'paper', year)],
        0,
      ).marks,
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
    ...[0, NEXT].map((up) =>
      shape(
        `shard/${up}`,
        inside(
          shut,
          SHARD.map(([x, y]): Point => [x, y + up]),
        ),
        { role: 'context' },
      ),
    ),
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
