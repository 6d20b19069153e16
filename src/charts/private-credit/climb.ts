import { range, sum } from 'd3-array';
import type { AreaMark, CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { type PlaceBox, slab, within } from '../shared/places.ts';
import { question } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { field, pitchOf, plaque, shape, tens, type Credit } from './parts.ts';

/** Columns of the loans: three rows, or one where the box is low. */
const COLUMNS = [15, 45] as const;
/** Of the drawing's height, the most that three rows of loans take; and the names of who may be reached. */
const [MOST, NAMES] = [0.4, 0.17];
/** Who may be reached. */
const REACHED = ['banks', 'insurers'] as const;
/** How strong the wall is that cracks climb in. */
const WALL = 0.24;
/** The torn lower edge of the plaster that hides the rest of it, of its breadth and its height; px, the light along it; of the wall's height, the sign on it, and where its middle is. */
const TORN: readonly Point[] = [
  [0, 0.54],
  [0.07, 0.47],
  [0.16, 0.52],
  [0.26, 0.44],
  [0.35, 0.49],
  [0.44, 0.41],
  [0.53, 0.47],
  [0.6, 0.43],
  [0.7, 0.5],
  [0.79, 0.45],
  [0.9, 0.53],
  [1, 0.48],
];
const [LIGHT, SIGN, HIGH] = [3, 0.34, 0.225];
/** px that a piece of a crack lies on the one under it: no light comes through. */
const OVER = 0.6;

/** A crack's next end: across from its root, of half the drawing; up, of its wall; how broad, of its root; and what goes on from there. */
type Crack = readonly [across: number, up: number, broad: number, ...on: Crack[]];

/** What climbs from the hole: it forks towards both names, and goes on under the plaster. */
const CRACKS: Crack = [
  -0.06,
  0.1,
  0.86,
  [-0.42, 0.2, 0.42, [-0.34, 0.31, 0.38, [-0.66, 0.42, 0.3, [-0.58, 0.62, 0.22]]]],
  [
    0.1,
    0.22,
    0.76,
    [-0.1, 0.34, 0.4, [-0.22, 0.46, 0.32, [-0.1, 0.66, 0.22]]],
    [0.22, 0.36, 0.4, [0.13, 0.48, 0.32, [0.26, 0.66, 0.22]]],
  ],
  [0.5, 0.3, 0.42, [0.42, 0.4, 0.36, [0.7, 0.48, 0.3, [0.62, 0.66, 0.22]]]],
];

/** How one of them may go on behind the plaster, from an end that it hides up to a name: across, and up, as above; px, its dotted edge; of the hole, half its breadth where it starts, and how much of that it loses; how strong it is. */
const ON: readonly Point[] = [
  [-0.62, 0.48],
  [-0.5, 0.65],
  [-0.68, 0.77],
  [-0.46, 0.985],
];
const [DOTS, BROAD, TAPER, FAINT] = [2.5, 0.36, 0.7, 0.45];

/** Bricks of the wall: courses, how many in each, and px between two. */
const [COURSES, BRICKS, JOINT] = [6, 5, 2];

/** The joints of a brick wall, in the ground. */
function joints({ x, y, w, h }: PlaceBox): Mark[] {
  const course = h / COURSES;
  const joint = (key: string, ...points: Point[]): Mark => stroke(key, points, JOINT, { tone: 'ground' });
  return range(COURSES).flatMap((row) => {
    const top = y + row * course;
    const first = row % 2 ? 0.5 : 1;
    return [
      joint(`course/${row}`, [x, top], [x + w, top]),
      ...range(first, BRICKS).map((n) => {
        const at = x + (n * w) / BRICKS;
        return joint(`joint/${row}/${n}`, [at, top], [at, top + course]);
      }),
    ];
  });
}

/** A level edge of a crack, px. */
type Edge = readonly [left: number, right: number, y: number];

/** The pieces of a crack. @param root px, what it starts on @param half half the drawing's breadth @param high the wall's height, px */
function cracks([left, right, low]: Edge, half: number, high: number): AreaMark[] {
  const grow = ([from, to, y]: Edge, [across, up, broad, ...on]: Crack): AreaMark[] => {
    const w = broad * (right - left);
    const x = half * (1 + across) - w / 2;
    const end = low - up * high;
    const piece = shape(
      '',
      [
        [from, y + OVER],
        [x, end],
      ],
      [
        [to, y + OVER],
        [x + w, end],
      ],
      { role: 'debt', order: 1 + (low - y) / high },
    );
    // Where it forks, each shares its edge as broad as it goes on.
    const all = sum(on, ([, , share]) => share);
    let next = x;
    return [piece, ...on.flatMap((one) => grow([next, (next += (one[2] / all) * w), end], one))];
  };
  return grow([left, right, low], CRACKS)
    .sort((a, b) => a.order! - b.order!)
    .map((piece, n) => ({ ...piece, key: `climb/${n}` }));
}

/** 6 · Some loans fail; cracks climb from the hole through the wall that big names stand on, under plaster that hides how far. */
export function climbScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'climbIs'));
  const bottom = key.top - space.near;
  const lent = tens(layout, 'lent');
  const columns =
    COLUMNS.find((each) => rowsOf(lent, each) * pitchOf(size.width, each) <= bottom * MOST) ?? COLUMNS[1];
  const pitch = pitchOf(size.width, columns);
  const rows = rowsOf(lent, columns);
  const failing = Math.round((amount(data, 'fails').value * lent) / rows);
  const top = bottom - rows * pitch + gap(pitch);
  const names = Math.max(bottom * NAMES, type.number * 1.5);
  const w = (size.width - space.half) / 2;
  const wall = { x: 0, y: names, w: size.width, h: top - space.tight - names };
  const torn = TORN.map(([x, y]): Point => [x * wall.w, wall.y + y * wall.h]);
  const middle = size.width / 2;
  const hole = (failing * pitch - gap(pitch)) / 2;
  const on = (side: number): Point[] =>
    ON.map(([across, up], n): Point => [
      middle + across * middle + side * hole * BROAD * (1 - (TAPER * n) / (ON.length - 1)),
      wall.y + wall.h * (1 - up),
    ]);
  const named = within(
    REACHED.map((name) => bold(layout, name, 'ink', names * 0.55)),
    w * 0.86,
  );
  return [
    slab('bricks', wall, { role: 'context', shade: WALL }),
    ...joints(wall),
    ...cracks([middle - hole, middle + hole, wall.y + wall.h], middle, wall.h),
    shape(
      'plaster',
      torn.map(([x]) => [x, wall.y]),
      torn,
      { role: 'context' },
    ),
    shape('on', on(-1), on(1), { role: 'debt', shade: FAINT, order: 3 }),
    ...[-1, 1].map((side) => stroke(`on/${side}`, on(side), DOTS, { tone: 'ground', dash: '3 4', order: 3 })),
    stroke(
      'tear',
      torn.map(([x, y]): Point => [Math.min(Math.max(x, LIGHT / 2), size.width - LIGHT / 2), y]),
      LIGHT,
      { tone: 'ground' },
    ),
    ...question('unseen', { x: middle, top: wall.y + wall.h * (HIGH - SIGN / 2), height: wall.h * SIGN }),
    ...REACHED.flatMap((name, i) =>
      plaque(name, { x: i * (w + space.half), y: 0, w, h: names }, named[i]!, { tone: 'ink' }),
    ),
    // Those in the middle fail.
    ...field(layout, 'lent', { columns, pitch, bottom }).map((cell): CellMark =>
      Math.abs(cell.x + cell.w / 2 - middle) < hole ? { ...cell, standing: 'illustrative' } : cell,
    ),
    ...key.marks,
  ];
}
