import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { foot, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { flat } from '../shared/rules.ts';
import { block, type Block, type Line, lowered } from '../shared/type.ts';
import { arch, centred, EDGE, empty } from './amounts.ts';
import { gapWords } from './towers.ts';

/** The doors, and the chapters they stand for, as the links in the step's words do. */
const DOORS = [
  ['door1', 'private-credit'],
  ['door2', 'spv'],
  ['door3', 'abs'],
  ['door4', 'gpu-loans'],
] as const;

/** Of a door's part of the wall: how high the wall is, how wide and how high the opening in it. */
const [WALL, OPEN, TALL] = [0.9, 0.6, 0.64];
/** What comes in: its shaft, the breadth of its head, how long that is, and how far the shaft reaches over the wall. */
const [SHAFT, HEAD, LONG, OVER] = [0.26, 0.56, 0.3, 0.2];
/** The most that a door's part has of the drawing's height. */
const HIGH = 0.24;
/** How strong what comes in is: nothing sizes it, and none of it is paid. */
const PALE = 0.66;

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
 * 5 · The gap as an empty place on a wall, a facade with four doors. They are of one size, since no good source splits the
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
  const floor = under.top - space.half - Math.max(...names.map((said) => said.bottom)) - space.snug;
  const wall = floor - WALL * side;
  const lintel = floor - TALL * side;
  // Air under the headline.
  const top = EDGE + space.near;
  const tip = wall - (OVER + LONG) * side;
  const masonry = (part: string, from: number, to: number, up: number, low: number): Mark =>
    flat(`wall/${part}`, [from, up, to, low], { tone: 'ink' });
  const half = (OPEN * side) / 2;
  return [
    // It moves with the words in it.
    { ...empty('hole', arch(EDGE, top, size.width - EDGE, wall)), order: 0 },
    ...centred(gapWords(layout, size.width / 2, size.width, tip - top), top, tip),
    ...DOORS.flatMap(([key, leads], i): Mark[] => {
      const x = (i + 0.5) * each;
      const shape = way(x, tip, floor, side);
      return [
        {
          kind: 'area' as const,
          key: `${key}/way`,
          over: shape,
          under: shape.slice(-1),
          role: 'debt' as const,
          shade: PALE,
          order: 1 + i,
        },
        ...lowered(names[i]!, floor + space.snug),
      ].map((mark) => ({ ...mark, leads }));
    }),
    // The wall stands before what comes in.
    masonry('lintel', 0, size.width, wall, lintel),
    ...range(DOORS.length + 1).map((i) =>
      masonry(
        `pier${i}`,
        Math.max(0, (i - 0.5) * each + half),
        Math.min(size.width, (i + 0.5) * each - half),
        lintel - 1,
        floor,
      ),
    ),
    ...under.marks,
  ];
}
