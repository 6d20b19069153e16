import { range, sum } from 'd3-array';
import type { AreaMark, CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { type PlaceBox, slab } from '../shared/places.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { poster } from '../shared/type.ts';
import { field, plaque, tens, type Credit } from './parts.ts';

/** Columns of the loans: three rows, or one where the box is low. */
const COLUMNS = [15, 45] as const;
/** Of the drawing's height, the most that three rows of loans take; and the names of who may be reached. */
const [MOST, NAMES] = [0.4, 0.17];
/** How strong the red is where a crack ends: none of them arrives. How strong the wall is that it climbs. */
const [FAINT, WALL] = [0.06, 0.24];

/** A crack's next end: across from its root, of half the drawing; up, of its wall; how broad, of its root; and what goes on from there. */
type Crack = readonly [across: number, up: number, broad: number, ...on: Crack[]];

/** What climbs from the hole: it forks towards both names, and ends under them. */
const CRACKS: Crack = [
  -0.09,
  0.11,
  0.8,
  [-0.5, 0.22, 0.4, [-0.42, 0.35, 0.36, [-0.72, 0.46, 0.26, [-0.64, 0.62, 0.18, [-0.84, 0.76, 0]]]]],
  [
    0.11,
    0.25,
    0.72,
    [
      -0.07,
      0.41,
      0.6,
      [-0.34, 0.5, 0.36, [-0.24, 0.64, 0.28, [-0.48, 0.79, 0.17, [-0.4, 0.94, 0]]]],
      [0.13, 0.57, 0.36, [0, 0.72, 0.26, [0.2, 0.83, 0.16, [0.1, 0.96, 0]]]],
    ],
    [0.5, 0.35, 0.38, [0.42, 0.5, 0.32, [0.7, 0.6, 0.22, [0.6, 0.75, 0.15, [0.78, 0.9, 0]]]]],
  ],
];

/** Bricks of the wall: courses, how many in each, and px between two. */
const [COURSES, BRICKS, JOINT] = [6, 5, 2];

/** The joints of a brick wall, in the ground. */
function joints({ x, y, w, h }: PlaceBox): Mark[] {
  const course = h / COURSES;
  const joint = (key: string, points: [Point, Point]): Mark => ({
    kind: 'line',
    key,
    points,
    width: JOINT,
    tone: 'ground',
  });
  return range(COURSES).flatMap((row) => {
    const top = y + row * course;
    const first = row % 2 ? 0.5 : 1;
    return [
      joint(`course/${row}`, [
        [x, top],
        [x + w, top],
      ]),
      ...range(first, BRICKS).map((n) => {
        const at = x + (n * w) / BRICKS;
        return joint(`joint/${row}/${n}`, [
          [at, top],
          [at, top + course],
        ]);
      }),
    ];
  });
}

/** A level edge of a crack, px. */
type Edge = readonly [left: number, right: number, y: number];

/** The pieces of a crack, the lowest first. @param root px, what it starts on @param half half the drawing's breadth @param high the wall's height, px */
function cracks(root: Edge, half: number, high: number): AreaMark[] {
  const [left, right, low] = root;
  const middle = (left + right) / 2;
  const grow = ([x0, x1, y]: Edge, [across, up, broad, ...on]: Crack): { low: number; area: AreaMark }[] => {
    const x = middle + across * half;
    const w = (broad * (right - left)) / 2;
    const end: Edge = [x - w, x + w, low - up * high];
    // Where it forks, each shares its edge as broad as it goes on.
    const all = sum(on, ([, , share]) => share);
    const shares = on.map((_, n) => sum(on.slice(0, n), ([, , share]) => share) / all);
    const at = (share: number): number => end[0] + share * 2 * w;
    return [
      {
        low: low - y,
        area: {
          kind: 'area',
          key: '',
          role: 'debt',
          over: [
            [x0, y],
            [end[0], end[2]],
          ],
          under: [
            [x1, y],
            [end[1], end[2]],
          ],
          shade: Math.max(FAINT, 1 - (low - y) / high / 0.85),
          order: 1 + (low - y) / high,
        },
      },
      ...on.flatMap((next, n) =>
        grow(
          [at(on.length > 1 ? shares[n]! : 0), at(on.length > 1 ? (shares[n + 1] ?? 1) : 1), end[2]],
          next,
        ),
      ),
    ];
  };
  return grow(root, CRACKS)
    .sort((a, b) => a.low - b.low)
    .map(({ area }, n) => ({ ...area, key: `climb/${n}` }));
}

/** 6 · Some loans fail; cracks climb from the hole through the wall that big names stand on, and fade before they reach them. */
export function climbScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'climbIs'));
  const bottom = key.top - space.near;
  const pitchOf = (columns: number): number => (size.width + gap(size.width / columns)) / columns;
  const columns =
    COLUMNS.find((each) => rowsOf(tens(layout, 'lent'), each) * pitchOf(each) <= bottom * MOST) ?? COLUMNS[1];
  const pitch = pitchOf(columns);
  const rows = rowsOf(tens(layout, 'lent'), columns);
  const failing = Math.round((amount(data, 'fails').value * tens(layout, 'lent')) / rows);
  const first = (columns - failing) / 2;
  const fails = (n: number): boolean => n % columns >= first && n % columns < first + failing;
  const top = bottom - rows * pitch + gap(pitch);
  const names = Math.max(bottom * NAMES, type.number * 1.5);
  const w = (size.width - space.half) / 2;
  const wall = { x: 0, y: names, w: size.width, h: top - space.tight - names };
  const middle = size.width / 2;
  const hole = (failing * pitch - gap(pitch)) / 2;
  const px = Math.min(
    ...(['banks', 'insurers'] as const).map(
      (name) => poster(bold(layout, name), w * 0.86, names * 0.55).size,
    ),
  );
  return [
    slab('wall', wall, { role: 'context', shade: WALL }),
    ...joints(wall),
    ...cracks([middle - hole, middle + hole, wall.y + wall.h], middle, wall.h),
    ...(['banks', 'insurers'] as const).flatMap((name, i) =>
      plaque(
        name,
        { x: i ? w + space.half : 0, y: 0, w, h: names },
        { ...bold(layout, name), size: px },
        { tone: 'ink' },
      ),
    ),
    ...field(layout, 'lent', { columns, pitch, x: 0, bottom, role: 'debt' }).map((cell, n): CellMark =>
      fails(n) ? { ...cell, standing: 'illustrative' } : cell,
    ),
    ...key.marks,
  ];
}
