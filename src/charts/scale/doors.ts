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
const [BEFORE, BEHIND] = [0.36, 0.16];
/** The most that a door has, and what comes in through it, of the drawing's height. */
const HIGH = 0.26;
/** The thickness of the wall, of a label's size. */
const WALL = 1.25;
/** How strong what comes in is: nothing sizes it, and none of it is paid. */
const PALE = 0.3;

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
  const { size, type, space } = layout;
  const under = foot(layout, 'doorsNote');
  const each = size.width / DOORS.length;
  const names = DOORS.map(([key], i) =>
    twoLines(`${key}-name`, (i + 0.5) * each, name(layout, key), each - space.half),
  );
  const side = Math.min(each, size.height * HIGH);
  const low = under.top - space.half - Math.max(...names.map((said) => said.bottom)) - space.snug;
  const floor = low - BEFORE * side;
  const wall = WALL * type.label;
  const tip = floor - wall - (BEHIND + LONG) * side;
  return [
    // It moves with the words in it.
    { ...empty('hole', arch(EDGE, EDGE, size.width - EDGE, floor - wall)), order: 0 },
    ...centred(gapWords(layout, size.width / 2, size.width, tip - EDGE), EDGE, tip),
    stroke(
      'wall/room',
      [
        [0, floor - wall / 2],
        [size.width, floor - wall / 2],
      ],
      wall,
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
            [x - half, floor - wall / 2],
            [x + half, floor - wall / 2],
          ],
          wall + 2,
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
        stroke(`${key}/edge`, [...shape, shape[1]!], 2.5, { role: 'debt', order }),
        ...lowered(names[i]!, low + space.snug),
      ].map((mark) => ({ ...mark, leads }));
    }),
    ...under.marks,
  ];
}
