import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { foot, name } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { block, lowered, poster, runIn, widthOf } from '../shared/type.ts';
import { arch, centred, EDGE, empty, short } from './amounts.ts';

/** The doors, and the chapters they stand for, as the links in the step's words do. */
const DOORS = [
  ['door1', 'private-credit'],
  ['door2', 'spv'],
  ['door3', 'abs'],
  ['door4', 'gpu-loans'],
] as const;

/** Of a door's part of the wall: how wide its opening is, and how far its leaf, which is swung out, reaches aside. */
const OPEN = 0.54;
const LEAF = 0.2;
/** How high an opening is, of its breadth, at most, and the wall, of the room. How far a leaf's near edge reaches past its far one, of its breadth. */
const TALL = 2.5;
const WALL = 0.57;
const NEAR = 0.32;
/** What comes in: where it is first seen, of an opening's height from its foot; how broad it is there and at its end, of an opening; its head's breadth and length. */
const FROM = 0.66;
const FAR = 0.22;
const END = 0.82;
const HEAD = 1.4;
const LONG = 0.55;
/** How far all of it leans to the middle, and how much of the room before the wall it has, at most of an opening. */
const LEAN = 0.06;
const REACH = 0.46;
const MOST = 1.5;
/** How strong what comes in is: nothing sizes it, and none of it is paid. */
const PALE = 0.66;

/** The gap's sum and what it is on one line, in the middle of the room. @param from,to px */
function gapLine(layout: Layout<'scale'>, from: number, to: number): Mark[] {
  const { size, type } = layout;
  const is = name(layout, 'gapIs', 'chips');
  const wide = size.width * 0.88 - widthOf({ ...is, size: type.number });
  const line = poster(short(layout, 'gap', 'chips'), wide / 1.1, (to - from) * 0.72);
  const said = runIn('hole-words', { x: 0, top: 0 }, [
    line,
    { ...is, size: Math.min(line.size, type.number) },
  ]);
  const aside = (size.width - said.width) / 2;
  return centred(said, from, to).map((mark) => moved(mark, aside, 0));
}

/** What comes in: a way from within a door over its sill into the room before it, broader and broader, and its head. @param lean px aside at its end */
function way(x: number, open: number, from: number, tip: number, lean: number): Point[] {
  const neck = tip - LONG * open;
  const side = (of: number): Point[] => {
    const at = (y: number, broad: number): Point => [
      x + (lean * (y - from)) / (tip - from) + (of * broad * open) / 2,
      y,
    ];
    return [at(from, FAR), at(neck, END), at(neck, HEAD)];
  };
  return [...side(-1), [x + lean, tip], ...side(1).toReversed()];
}

/**
 * 5 · The gap as an empty room behind a dark wall, with four open doors by which money comes in. They are of one size, since no
 * good source splits the gap between them; what comes in is not sized either.
 */
export function doorsScene(layout: Layout<'scale'>): Mark[] {
  const { size, space } = layout;
  const under = foot(layout, 'doorsNote');
  const each = size.width / DOORS.length;
  const names = DOORS.map(([key], i) =>
    block(`${key}-name`, { x: (i + 0.5) * each, top: 0, anchor: 'middle', maxWidth: each - space.half }, [
      name(layout, key, 'paper'),
    ]),
  );
  const floor = under.top - space.half - EDGE;
  const top = space.near;
  const lintel = top + space.clear + Math.max(...names.map((said) => said.bottom)) + space.clear;
  const open = Math.min(each * OPEN, (floor - top) * 0.22);
  const sill = Math.min(top + (floor - top) * WALL, lintel + open * TALL);
  const leaf = (open / OPEN) * LEAF;
  const tip = sill + Math.min((floor - sill) * REACH, open * MOST);
  return [
    // It moves with the sum in it. Its upper edge is behind the wall, and its lower one is drawn by itself.
    { ...empty('hole', arch(EDGE, sill - 2 * EDGE, size.width - EDGE, floor)), order: 0 },
    {
      ...empty('hole/floor', [
        [EDGE, floor],
        [size.width - EDGE, floor],
      ]),
      order: 0,
    },
    ...gapLine(layout, tip, floor),
    { kind: 'box', key: 'wall', x: 0, y: top, w: size.width, h: sill - top, r: 0, tone: 'ink' },
    ...DOORS.flatMap(([key, leads], i): Mark[] => {
      // An opening and its leaf are in the middle of a door's part.
      const left = (i + 0.5) * each + (leaf - open) / 2;
      const shape = way(
        left + open / 2,
        open,
        sill - (sill - lintel) * FROM,
        tip,
        (size.width / 2 - left - open / 2) * LEAN,
      );
      const [far, near] = [left - leaf, leaf * NEAR];
      return [
        // Over the wall's own edge.
        {
          kind: 'box' as const,
          key: `${key}/open`,
          x: left,
          y: lintel,
          w: open,
          h: sill - lintel + 1,
          r: 0,
          bare: true,
        },
        {
          kind: 'area' as const,
          key: `${key}/way`,
          over: shape,
          under: shape.slice(-1),
          role: 'debt' as const,
          shade: PALE,
          order: 1 + i,
        },
        {
          kind: 'area' as const,
          key: `${key}/leaf`,
          over: [
            [left, lintel],
            [far, lintel - near],
          ] as Point[],
          under: [
            [left, sill],
            [far, sill + near],
          ] as Point[],
          role: 'context' as const,
        },
        ...lowered(names[i]!, top + space.clear),
      ].map((mark) => ({ ...mark, leads }));
    }),
    ...under.marks,
  ];
}
