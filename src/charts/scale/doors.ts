import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { rowsOf } from '../shared/squares.ts';
import { block } from '../shared/type.ts';
import { arch, counted, lowered, stroke, told } from './amounts.ts';

/** The doors, and the chapters they stand for, as the links in the step's words do. */
const DOORS = [
  ['door1', 'private-credit'],
  ['door2', 'spv'],
  ['door3', 'abs'],
  ['door4', 'gpu-loans'],
] as const;

/** How far aside the leaf of an open door ends, in its own height. */
const AWAY = 0.24;
/** How much of its place in the wall a door takes. */
const WIDE = 0.7;
/** The thickness of walls and of doors, of a label's size; what comes in, which nothing sizes, is twice as broad. */
const WALL = 0.42;
/** How strong the squares are: the doors are the point. */
const QUIET = 0.45;
/** The gap after a square, of what one takes. */
const GAP = 0.13;

/** What comes in, as sure as the gap that it fills: outlined, and open where it comes from. @param x its middle, px @param half of its breadth, px */
function way(key: string, x: number, tip: number, low: number, half: number, order: number): LineMark {
  const [wide, neck] = [2 * half, tip + 3 * half];
  const points: Point[] = [
    [x - half, low],
    [x - half, neck],
    [x - wide, neck],
    [x, tip],
    [x + wide, neck],
    [x + half, neck],
    [x + half, low],
  ];
  return stroke(key, points, 2.2, { role: 'chips', order });
}

/**
 * 5 · The gap as a room, seen from above, and four doors into it. They are of one size, since no good source splits the
 * gap between them; what comes in is not sized either.
 */
export function doorsScene(layout: Layout<'scale'>): Mark[] {
  const { data, size, type, space } = layout;
  const ten = amount(data, 'ten').value;
  const rows = (columns: number): number => rowsOf(amount(data, 'gap').value / ten, columns);
  const foot = keyAndNote(layout, 'unitTenAlone', caption(layout, 'doorsNote'));
  const each = size.width / DOORS.length;
  const maxWidth = each - space.half;
  const names = DOORS.map(([key], i) =>
    block(`${key}-name`, { x: (i + 0.5) * each, top: 0, anchor: 'middle', maxWidth }, [name(layout, key)]),
  );
  const high = Math.max(...names.map((said) => said.bottom));
  const long = Math.min(each * WIDE, size.height * 0.18);
  const bottom = foot.top - space.half - high - space.snug - long;
  const wall = WALL * type.label;
  const pad = wall + space.snug;
  const across = size.width - 2 * pad;
  const head = told(layout, 'gap', 'gapLine', 'chips', across, type.hero, pad);
  const top = head.bottom + space.hair;
  // Room inside the wall for the heads of what comes in.
  const inner = long * 0.6;
  const room = bottom - inner - wall - top;
  // From wall to wall, in as few columns as leave room for the rows.
  const columns = range(8, 61).find((each) => (rows(each) * across) / each <= room) ?? 60;
  // Its last column ends where the room does.
  const pitch = across / (columns - GAP);
  const half = wall / 2;
  return [
    ...counted(
      layout,
      'gap',
      { columns, pitch, x: pad, top: top + (room - rows(columns) * pitch) / 2, shade: () => QUIET },
      ten,
    ),
    stroke(
      'wall/room',
      [[size.width / 2, bottom], ...arch(half, half, size.width - half, bottom), [size.width / 2, bottom]],
      wall,
    ),
    ...DOORS.flatMap(([key, leads], i): Mark[] => {
      const x = i * each + (each - long) / 2;
      return [
        // The opening, in the wall round the whole room, and the leaf.
        stroke(
          `${key}/open`,
          [
            [x, bottom],
            [x + long, bottom],
          ],
          wall + 2,
          { tone: 'ground' },
        ),
        stroke(
          `${key}/leaf`,
          [
            [x, bottom],
            [x + AWAY * long, bottom + long],
          ],
          wall,
        ),
        way(`${key}/way`, x + long * 0.56, bottom - inner, bottom + long * 0.9, wall, 1 + i),
        ...lowered(names[i]!, bottom + long + space.snug + half),
      ].map((mark) => ({ ...mark, leads }));
    }),
    ...head.marks,
    ...foot.marks,
  ];
}
