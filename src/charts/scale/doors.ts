import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { caption, name, tallest } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import type { Layout } from '../shared/layout.ts';
import { rowsOf } from '../shared/squares.ts';
import { block, runIn } from '../shared/type.ts';
import { counted, short } from './amounts.ts';

/** The doors, and the chapters they stand for, as the links in the step's words do. */
const DOORS = [
  ['door1', 'private-credit'],
  ['door2', 'spv'],
  ['door3', 'abs'],
  ['door4', 'gpu-loans'],
] as const;

/** How far a door's leaf has swung from the wall, degrees. */
const SWUNG = 78;
/** How much of its place in the wall a door takes. */
const WIDE = 0.7;
/** The thickness of walls and of doors, of a label's size; what comes in, which nothing sizes, is twice as broad. */
const WALL = 0.28;
/** The gap after a square, of what one takes. */
const GAP = 0.13;
/** A head in its arrow's breadth. */
const HEAD = 2.2;

/** A piece of wall or door, in ink, as on an architect's plan. */
const inked = (key: string, points: readonly Point[], width: number): LineMark => ({
  kind: 'line',
  key,
  points,
  width,
  tone: 'ink',
});

/** A door that stands open: its leaf, and the quarter circle it swung along. @param x,y its hinge, px @param long,thick px */
function door(key: string, x: number, y: number, long: number, thick: number): LineMark[] {
  const at = (degrees: number): Point => {
    const angle = (degrees / 180) * Math.PI;
    return [x + long * Math.cos(angle), y + long * Math.sin(angle)];
  };
  const swing = range(0, SWUNG + 1, 6).map(at);
  return [
    { kind: 'line', key: `${key}/swing`, points: swing, width: 1.2, role: 'context' },
    inked(`${key}/leaf`, [[x, y], at(SWUNG)], thick),
  ];
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
  const names = DOORS.map(([label]) => [name(layout, label)]);
  const high = tallest(names, maxWidth);
  const long = Math.min(each * WIDE, size.height * 0.18);
  const bottom = foot.top - space.half - high - space.snug - long;
  const wall = WALL * type.label;
  const way = 2 * wall;
  const pad = wall + space.snug;
  const head = runIn('gap-line', { x: pad, top: pad, maxWidth: size.width - 2 * pad }, [
    short(layout, 'gap', 'chips', type.hero),
    caption(layout, 'gapLine'),
  ]);
  const top = head.bottom + space.hair;
  // Room inside the wall for the heads of what comes in.
  const inner = long * 0.6;
  const room = bottom - inner - wall - top;
  // From wall to wall, in as few columns as leave room for the rows.
  const across = size.width - 2 * pad;
  const columns = range(8, 61).find((each) => (rows(each) * across) / each <= room) ?? 60;
  // Its last column ends where the room does.
  const pitch = across / (columns - GAP);
  const hinge = (i: number): number => i * each + (each - long) / 2;
  const half = wall / 2;
  return [
    ...counted(layout, 'gap', { columns, pitch, x: pad, top: top + (room - rows(columns) * pitch) / 2 }, ten),
    inked(
      'wall/room',
      [
        [hinge(0), bottom],
        [half, bottom],
        [half, half],
        [size.width - half, half],
        [size.width - half, bottom],
        [hinge(DOORS.length - 1) + long, bottom],
      ],
      wall,
    ),
    ...range(1, DOORS.length).map((i) =>
      inked(
        `wall/${i}`,
        [
          [hinge(i - 1) + long, bottom],
          [hinge(i), bottom],
        ],
        wall,
      ),
    ),
    ...DOORS.flatMap(([key, leads], i): Mark[] => {
      const middle = hinge(i) + long * 0.56;
      const place = { x: (i + 0.5) * each, top: bottom + long + space.snug + half };
      return [
        ...door(key, hinge(i), bottom, long, wall),
        flow({
          key: `${key}/way`,
          points: [
            [middle, bottom + long * 0.9],
            [middle, bottom - inner],
          ],
          width: way,
          head: way * HEAD,
          standing: 'unknown',
          order: 1 + i,
        }),
        ...block(`${key}-name`, { ...place, anchor: 'middle', maxWidth }, names[i]!).marks,
      ].map((mark) => ({ ...mark, leads }));
    }),
    ...head.marks,
    ...foot.marks,
  ];
}
