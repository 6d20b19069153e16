import { range } from 'd3-array';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { shape, within } from '../shared/places.ts';
import { question } from '../shared/question.ts';
import { flat } from '../shared/rules.ts';
import { gap, rowsOf, tens } from '../shared/squares.ts';
import { block, lowered } from '../shared/type.ts';
import { alike, field, pitchOf, plaque, type Credit } from './parts.ts';

/** Columns of the loans: three rows, or one where the box is low. */
const COLUMNS = [15, 45] as const;
/** Of the drawing's height, the most that three rows of loans take; and the names of who may be reached. */
const MOST = 0.4;
const NAMES = 0.15;
/** Who may be reached. */
const REACHED = ['banks', 'insurers'] as const;
/** Courses of the wall, bricks of one, px between two; how strong the lowest is, and how much weaker each over it: the uppermost cannot be seen. */
const COURSES = 9;
const BRICKS = 5;
const JOINT = 2;
const SEEN = 0.86;
const WEAKER = 0.1;
/** Of a name's place, the gable over it. */
const GABLE = 0.36;
/** Of the wall's height, the most that a breadth of 1 is; where the sign on it begins, and how high it is. */
const SPREAD = 2.1;
const SIGN = [0.08, 0.26] as const;

/** The crack, out of the hole, forks and climbs to the feet of both: across, up, and how broad, of the hole. A branch begins in the trunk, so that no light comes through, and turns where courses meet. */
const CRACKS = [
  [
    [0.5, 0, 1],
    [0.48, 0.07, 0.78],
    [0.53, 0.16, 0.56],
    [0.495, 0.25, 0.34],
  ],
  [
    [0.495, 0.24, 0.3],
    [0.38, 3 / 9, 0.24],
    [0.41, 4 / 9, 0.2],
    [0.32, 5 / 9, 0.17],
    [0.24, 6 / 9, 0.14],
    [0.275, 7 / 9, 0.12],
    [0.22, 8 / 9, 0.1],
    [0.235, 1, 0.08],
  ],
  [
    [0.495, 0.24, 0.3],
    [0.6, 3 / 9, 0.24],
    [0.575, 4 / 9, 0.2],
    [0.69, 5 / 9, 0.17],
    [0.67, 6 / 9, 0.14],
    [0.735, 7 / 9, 0.12],
    [0.795, 8 / 9, 0.1],
    [0.77, 1, 0.08],
  ],
] as const;
/** Of its points, those up to which it is whole; how much weaker it is from each to the next. */
const WHOLE = 3;
const FADES = 0.2;

/** 6 · Some loans fail; a crack climbs from the hole in the wall that big names stand on, up to their feet, and fades with it: nobody sees whether it gets there. */
export function climbScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const key = keyAndNote(layout, 'unit', caption(layout, 'climbIs'));
  const named = block('lent-name', { x: 0, top: 0 }, [
    bold(layout, 'loans', 'debt', (type.label + type.number) / 2),
  ]);
  const bottom = key.top - space.half - named.bottom - space.tight;
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
  const spread = Math.min(width, high * SPREAD);
  const course = high / COURSES;
  const brick = (width + JOINT) / BRICKS;
  const crack = CRACKS.flatMap((points, n) =>
    [0, ...range(WHOLE, points.length - 1)].map((from) => {
      const edge = (side: number): Point[] =>
        points
          .slice(from, from ? from + 2 : WHOLE + 1)
          .map(([across, up, broad]) => [
            middle + (across - 0.5) * spread + side * broad * hole,
            low - up * high,
          ]);
      const shade = 1 - FADES * Math.max(0, from - WHOLE + 1);
      return shape(`climb/${n}/${from}`, edge(-1), { role: 'debt', shade, order: n ? 1.5 : 1 }, edge(1));
    }),
  );
  const reached = within(
    REACHED.map((name) => bold(layout, name, 'ink', (names - gable) * 0.58)),
    w * 0.86,
  );
  return [
    ...range(COURSES).flatMap((row) =>
      range(row % 2 ? -0.5 : 0, BRICKS).map((n) => {
        const [x, y] = [n * brick, low - (row + 1) * course];
        const right = Math.min(width, x + brick - JOINT);
        return flat(`brick/${row}/${n}`, [Math.max(0, x), y + JOINT, right, y + course], {
          role: 'context',
          shade: SEEN - row * WEAKER,
        });
      }),
    ),
    ...crack,
    ...question('unseen', { x: middle, top: names + high * SIGN[0], height: high * SIGN[1] }),
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
        ...plaque(name, { x, y: gable, w, h: names - gable }, reached[i]!, { tone: 'ink' }),
      ];
    }),
    // Those in the middle fail.
    ...field(layout, 'lent', { columns, pitch, bottom }).map((cell): CellMark =>
      Math.abs(cell.x + cell.w / 2 - middle) < hole ? { ...cell, standing: 'illustrative' } : cell,
    ),
    ...lowered(named, bottom + space.tight),
    ...key.marks,
  ];
}
