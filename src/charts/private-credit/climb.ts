import { range, sum } from 'd3-array';
import type { AreaMark, CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { shape, within } from '../shared/places.ts';
import { question } from '../shared/question.ts';
import { flat, stroke } from '../shared/rules.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { field, pitchOf, plaque, tens, type Credit } from './parts.ts';

/** Columns of the loans: three rows, or one where the box is low. */
const COLUMNS = [15, 45] as const;
/** Of the drawing's height, the most that three rows of loans take; and the names of who may be reached. */
const MOST = 0.4;
const NAMES = 0.17;
/** Who may be reached. */
const REACHED = ['banks', 'insurers'] as const;
/** How strong the wall is that cracks climb in. */
const WALL = 0.24;
/** How far up the wall the plaster reaches that hides the rest of it, evenly from the left: its edge is torn. px, the light along that; of the wall's height, the sign on it, and how far up that begins. */
const TORN = [0.46, 0.53, 0.48, 0.56, 0.51, 0.59, 0.53, 0.57, 0.5, 0.55, 0.47, 0.52];
const LIGHT = 3;
const SIGN = 0.34;
const HIGH = 0.945;
/** px that a piece of a crack lies on the one under it: no light comes through. */
const OVER = 0.6;

/** A crack's next end: where it is, of the drawing's width; up, of its wall; how broad, of its root; and what goes on from there. */
type Crack = readonly [across: number, up: number, broad: number, ...on: Crack[]];

/** What climbs from the hole: it forks towards both names, and goes on under the plaster. */
const CRACKS: Crack = [
  0.47,
  0.1,
  0.86,
  [0.29, 0.2, 0.42, [0.33, 0.31, 0.38, [0.17, 0.42, 0.3, [0.21, 0.62, 0.22]]]],
  [
    0.55,
    0.22,
    0.76,
    [0.45, 0.34, 0.4, [0.39, 0.46, 0.32, [0.45, 0.66, 0.22]]],
    [0.61, 0.36, 0.4, [0.565, 0.48, 0.32, [0.63, 0.66, 0.22]]],
  ],
  [0.75, 0.3, 0.42, [0.71, 0.4, 0.36, [0.85, 0.48, 0.3, [0.81, 0.66, 0.22]]]],
];

/** How one of them may go on behind the plaster, from an end that it hides up to a name: across, up and broad, as above; px, its dotted edge; how strong it is. */
const ON = [
  [0.19, 0.48, 0.36],
  [0.25, 0.65, 0.276],
  [0.16, 0.77, 0.192],
  [0.27, 0.985, 0.108],
] as const;
const DOTS = 2.5;
const FAINT = 0.45;

/** Bricks of the wall: courses, how many in each, and px between two. */
const COURSES = 6;
const BRICKS = 5;
const JOINT = 2;

/** 6 · Some loans fail; cracks climb from the hole through the wall that big names stand on, under plaster that hides how far. */
export function climbScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const key = keyAndNote(layout, 'unit', caption(layout, 'climbIs'));
  const bottom = key.top - space.near;
  const lent = tens(layout, 'lent');
  const columns =
    COLUMNS.find((each) => rowsOf(lent, each) * pitchOf(width, each) <= bottom * MOST) ?? COLUMNS[1];
  const pitch = pitchOf(width, columns);
  const rows = rowsOf(lent, columns);
  const failing = Math.round((amount(data, 'fails').value * lent) / rows);
  const middle = width / 2;
  const hole = (failing * pitch - gap(pitch)) / 2;
  const names = Math.max(bottom * NAMES, type.number * 1.5);
  const w = (width - space.half) / 2;
  const low = bottom - rows * pitch + gap(pitch) - space.tight;
  const high = low - names;
  const course = high / COURSES;
  const torn = TORN.map((up, n): Point => [(n * width) / (TORN.length - 1), low - up * high]);
  const on = (side: number): Point[] =>
    ON.map(([across, up, broad]) => [across * width + side * hole * broad, low - up * high]);
  /** A piece of a crack, and what goes on from it. @param from,to,y px, where it starts, on the one under it */
  const grow = (from: number, to: number, y: number, [across, up, broad, ...next]: Crack): AreaMark[] => {
    const [x, end] = [across * width - broad * hole, low - up * high];
    const piece = shape(
      '',
      [
        [from, y],
        [x, end],
      ],
      { role: 'debt', order: 1 + (low - y) / high },
      [
        [to, y],
        [x + 2 * broad * hole, end],
      ],
    );
    // Where it forks, each shares its edge as broad as it goes on.
    const share = (2 * broad * hole) / sum(next, (one) => one[2]);
    let at = x;
    return [piece, ...next.flatMap((one) => grow(at, (at += one[2] * share), end + OVER, one))];
  };
  const named = within(
    REACHED.map((name) => bold(layout, name, 'ink', names * 0.55)),
    w * 0.86,
  );
  const joint = (at: string, ...points: Point[]): Mark => stroke(at, points, JOINT, { tone: 'ground' });
  return [
    flat('bricks', [0, names, width, low], { role: 'context', shade: WALL }),
    ...range(COURSES).flatMap((row) => {
      const y = names + row * course;
      return [
        joint(`course/${row}`, [0, y], [width, y]),
        ...range(row % 2 ? 0.5 : 1, BRICKS).map((n) => {
          const x = (n * width) / BRICKS;
          return joint(`joint/${row}/${n}`, [x, y], [x, y + course]);
        }),
      ];
    }),
    ...grow(middle - hole, middle + hole, low + OVER, CRACKS).map((piece, n) => ({
      ...piece,
      key: `climb/${n}`,
    })),
    shape(
      'plaster',
      torn.map(([x]) => [x, names]),
      { role: 'context' },
      torn,
    ),
    shape('on', on(-1), { role: 'debt', shade: FAINT, order: 3 }, on(1)),
    ...[-1, 1].map((side) => stroke(`on/${side}`, on(side), DOTS, { tone: 'ground', dash: '3 4', order: 3 })),
    stroke(
      'tear',
      torn.map(([x, y]): Point => [Math.min(Math.max(x, LIGHT / 2), width - LIGHT / 2), y]),
      LIGHT,
      { tone: 'ground' },
    ),
    ...question('unseen', { x: middle, top: low - high * HIGH, height: high * SIGN }),
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
