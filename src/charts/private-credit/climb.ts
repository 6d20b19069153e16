import { range } from 'd3-array';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { shape, within } from '../shared/places.ts';
import { question } from '../shared/question.ts';
import { flat } from '../shared/rules.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { alike, field, pitchOf, plaque, tens, type Credit } from './parts.ts';

/** Columns of the loans: three rows, or one where the box is low. */
const COLUMNS = [15, 45] as const;
/** Of the drawing's height, the most that three rows of loans take; and the names of who may be reached. */
const MOST = 0.4;
const NAMES = 0.15;
/** Who may be reached. */
const REACHED = ['banks', 'insurers'] as const;
/** How strong the courses are of the wall that the crack climbs in, from the lowest that shows up: it gets darker. */
const WALL = [0.14, 0.18, 0.24, 0.34, 0.5];
/** Bricks of a course; px between two; of the wall, how much of it is dark; how strong that is, from where the crack goes into it; and of it, the sign on it. */
const BRICKS = 5;
const JOINT = 2;
const DARK = 0.4;
const DARKER = [0.55, 0.75, 1];
const SIGN = 0.7;
/** Of a name's place, the gable over it. */
const GABLE = 0.36;
/** Of the wall's height, the most that the crack's breadth of 1 is. */
const SPREAD = 2.2;

/** What climbs from the hole reaches a little past its fork, so that no light comes through. It forks once, towards both names: where, of its breadth; how far up the wall; how broad, of the hole. */
const FORK = [0.475, 0.26, 0.42] as const;
const CRACKS = [
  [[0.5, 0, 1], [0.48, 0.08, 0.56], [0.53, 0.17, 0.48], FORK, [0.475, 0.27, 0.3]],
  [FORK, [0.39, 0.33, 0.3], [0.42, 0.4, 0.26], [0.3, 0.48, 0.22], [0.325, 0.545, 0.2], [0.11, 0.9, 0.14]],
  [FORK, [0.57, 0.34, 0.3], [0.535, 0.42, 0.26], [0.67, 0.49, 0.22], [0.645, 0.55, 0.2], [0.87, 0.9, 0.14]],
] as const;

/** 6 · Some loans fail; a crack climbs from the hole in the wall that big names stand on, into a dark that hides how far. */
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
  const names = Math.max(bottom * NAMES, type.number * 1.5) / (1 - GABLE);
  const gable = names * GABLE;
  const w = (width - space.half) / 2;
  const low = bottom - rows * pitch + gap(pitch) - JOINT;
  const high = low - names;
  const dark = names + high * DARK;
  const deep = (dark - names) / DARKER.length;
  const spread = Math.min(width, high * SPREAD);
  const course = (low - dark) / WALL.length;
  const brick = (width + JOINT) / BRICKS;
  const crack = CRACKS.map((points, n) => {
    const edge = (side: number): Point[] =>
      points.map(([across, up, broad]) => [
        middle + (across - 0.5) * spread + side * broad * hole,
        low - up * high,
      ]);
    return shape(`climb/${n}`, edge(-1), { role: 'debt', order: n ? 1.5 : 1 }, edge(1));
  });
  const named = within(
    REACHED.map((name) => bold(layout, name, 'ink', (names - gable) * 0.58)),
    w * 0.86,
  );
  return [
    ...WALL.flatMap((shade, row) =>
      range(row % 2 ? -0.5 : 0, BRICKS).map((n) => {
        const [x, y] = [n * brick, low - (row + 1) * course];
        const right = Math.min(width, x + brick - JOINT);
        return flat(`brick/${row}/${n}`, [Math.max(0, x), y + JOINT, right, y + course], {
          role: 'context',
          shade,
        });
      }),
    ),
    ...crack,
    // It is seen less and less there, and then no more.
    ...DARKER.map((shade, n) =>
      flat(`dark/${n}`, [0, dark - (n + 1) * deep, width, dark - n * deep], { role: 'context', shade }),
    ),
    ...question('unseen', {
      x: middle,
      top: (names + dark - (dark - names) * SIGN) / 2,
      height: (dark - names) * SIGN,
    }),
    ...REACHED.flatMap((name, i): Mark[] => {
      const x = i * (w + space.half);
      return [
        alike(
          `${name}-gable`,
          x + w / 2,
          [
            [0, 0],
            [w / 2, gable - JOINT],
          ],
          { tone: 'ink' },
        ),
        ...plaque(name, { x, y: gable, w, h: names - gable }, named[i]!, { tone: 'ink' }),
      ];
    }),
    // Those in the middle fail.
    ...field(layout, 'lent', { columns, pitch, bottom }).map((cell): CellMark =>
      Math.abs(cell.x + cell.w / 2 - middle) < hole ? { ...cell, standing: 'illustrative' } : cell,
    ),
    ...key.marks,
  ];
}
