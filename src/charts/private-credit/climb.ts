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
const NAMES = 0.15;
/** Who may be reached. */
const REACHED = ['banks', 'insurers'] as const;
/** How strong the wall is that cracks climb in. */
const WALL = 0.24;
/** How far up the wall the plaster reaches that hides the rest of it, evenly from the left: its edge is torn. of the wall's height, the sign on it, and how far up that begins. */
const TORN = [0.42, 0.49, 0.43, 0.48, 0.42, 0.5, 0.44, 0.49, 0.43];
const SIGN = 0.45;
const HIGH = 0.955;
/** px that a piece of a crack lies on the one under it: no light comes through. */
const OVER = 0.6;

/** A crack's next end: where it is, of the drawing's width; up, of its wall; how broad, of its root; and what goes on from there. */
type Crack = readonly [across: number, up: number, broad: number, ...on: Crack[]];

/** What climbs from the hole: it forks towards both names, and goes on under the plaster. */
const CRACKS: Crack = [
  0.475,
  0.09,
  0.95,
  [0.3, 0.15, 0.6, [0.34, 0.25, 0.52, [0.16, 0.33, 0.46, [0.2, 0.62, 0.36]]]],
  [0.54, 0.19, 0.7, [0.43, 0.3, 0.58, [0.54, 0.4, 0.48, [0.485, 0.66, 0.32]]]],
  [0.71, 0.16, 0.6, [0.66, 0.26, 0.52, [0.86, 0.34, 0.46, [0.82, 0.64, 0.32]]]],
];

/** How one of them may go on behind the plaster, from an end that it hides up to a name: across, up and broad, as above; px, its dotted edge; how strong it is. */
const ON = [
  [0.177, 0.435, 0.42],
  [0.25, 0.62, 0.34],
  [0.13, 0.75, 0.26],
  [0.23, 0.985, 0.14],
] as const;
const DOTS = 2.5;
const FAINT = 0.45;

/** Bricks of the wall: courses, those that are wholly hidden, how many in each, and px between two. */
const HIDDEN = 2;
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
  const brick = (width + JOINT) / BRICKS;
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
    REACHED.map((name) => bold(layout, name, 'ink', names * 0.58)),
    w * 0.86,
  );
  return [
    ...range(HIDDEN, COURSES).flatMap((row) =>
      range(row % 2 ? -0.5 : 0, BRICKS).map((n) => {
        const [x, y] = [n * brick, names + row * course + JOINT];
        const right = Math.min(width, x + brick - JOINT);
        return flat(`brick/${row}/${n}`, [Math.max(0, x), y, right, y + course - JOINT], {
          role: 'context',
          shade: WALL,
        });
      }),
    ),
    ...grow(middle - hole, middle + hole, low + OVER, CRACKS).map((piece, n) => ({
      ...piece,
      key: `climb/${n}`,
    })),
    shape(
      'plaster',
      torn.map(([x]) => [x, names]),
      { tone: 'context' },
      torn,
    ),
    shape('on', on(-1), { role: 'debt', shade: FAINT, order: 3 }, on(1)),
    stroke('on-edge', [...on(-1), ...on(1).toReversed()], DOTS, { tone: 'ground', dash: '3 4', order: 3 }),
    ...question('unseen', { x: middle, top: low - high * HIGH, height: high * SIGN }).map((line) => ({
      ...line,
      tone: 'ground' as const,
    })),
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
