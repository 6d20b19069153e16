import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { foot, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { block, type Block, type Line } from '../shared/type.ts';
import { arch, centred, EDGE, empty, lowered, stroke } from './amounts.ts';
import { gapWords } from './towers.ts';

/** The doors, and the chapters they stand for, as the links in the step's words do. */
const DOORS = [
  ['door1', 'private-credit'],
  ['door2', 'spv'],
  ['door3', 'abs'],
  ['door4', 'gpu-loans'],
] as const;

/** What a door has of the wall, and what comes in has: its shaft, the breadth of its head, and how long that is. */
const [OPEN, SHAFT, HEAD, LONG] = [0.62, 0.4, 0.7, 0.4];
/** How long the shaft is before the wall and behind it. */
const [BEFORE, BEHIND] = [0.42, 0.2];
/** The most that a door has, and what comes in through it, of the drawing's height. */
const HIGH = 0.26;
/** px; the thickness of the wall. */
const WALL = 8;
/** How strong what comes in is: nothing sizes it, and none of it is paid. */
const PALE = 0.36;

/** Words in the narrowest block that has two lines of them. @param most px that they have */
function twoLines(key: string, x: number, line: Line, most: number): Block {
  const set = (maxWidth: number): Block => block(key, { x, top: 0, anchor: 'middle', maxWidth }, [line]);
  const whole = set(Infinity).width;
  return (
    range(0.5, 1, 0.05)
      .map((share) => set(whole * share))
      .find(({ marks, width }) => marks.length === 2 && marks[0]!.size === line.size && width <= most) ??
    set(most)
  );
}

/** What comes in: one broad arrow upwards, its end and its tip, px from the middle of its door. */
function way(x: number, tip: number, low: number, side: number): Point[] {
  const [half, head, neck] = [(SHAFT * side) / 2, (HEAD * side) / 2, tip + LONG * side];
  return [
    [x - half, low],
    [x - half, neck],
    [x - head, neck],
    [x, tip],
    [x + head, neck],
    [x + half, neck],
    [x + half, low],
    [x - half, low],
  ];
}

/**
 * 5 · The gap as an empty place on a wall, and four doors in the wall. They are of one size, since no good source splits the
 * gap between them; what comes in is not sized either.
 */
export function doorsScene(layout: Layout<'scale'>): Mark[] {
  const { size, space } = layout;
  const under = foot(layout, 'doorsNote');
  const each = size.width / DOORS.length;
  const names = DOORS.map(([key], i) =>
    twoLines(`${key}-name`, (i + 0.5) * each, name(layout, key), each - space.half),
  );
  const side = Math.min(each, size.height * HIGH);
  const low = under.top - space.half - Math.max(...names.map((said) => said.bottom)) - space.half;
  const floor = low - BEFORE * side;
  // Air under the headline.
  const top = EDGE + space.near;
  const tip = floor - WALL - (BEHIND + LONG) * side;
  return [
    // It moves with the words in it.
    { ...empty('hole', arch(EDGE, top, size.width - EDGE, floor - WALL)), order: 0 },
    ...centred(gapWords(layout, size.width / 2, size.width, tip - top), top, tip),
    stroke(
      'wall/room',
      [
        [0, floor - WALL / 2],
        [size.width, floor - WALL / 2],
      ],
      WALL,
    ),
    ...DOORS.flatMap(([key, leads], i): Mark[] => {
      const x = (i + 0.5) * each;
      const half = (OPEN * side) / 2;
      const shape = way(x, tip, low, side);
      const order = 1 + i;
      return [
        stroke(
          `${key}/open`,
          [
            [x - half, floor - WALL / 2],
            [x + half, floor - WALL / 2],
          ],
          WALL + 2,
          { tone: 'ground' },
        ),
        {
          kind: 'area' as const,
          key: `${key}/way`,
          over: shape,
          under: shape.slice(-1),
          role: 'debt' as const,
          shade: PALE,
          order,
        },
        ...lowered(names[i]!, low + space.half),
      ].map((mark) => ({ ...mark, leads }));
    }),
    ...under.marks,
  ];
}
