import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { arrowEdges, filledBox, middled, placeBox, type PlaceBox, shape, within } from '../shared/places.ts';
import type { Look } from '../shared/rules.ts';
import { alongLoop, covered, loopLength, onLoop, type Loop } from '../shared/ring/loops.ts';
import { SMALLEST } from '../shared/space.ts';
import { blockHeight, fitted } from '../shared/type.ts';
import type { CoreWeave } from './money.ts';

/** How broad a way is, of the drawing's width, and of its height at most; in the least words, the least that they need. */
const BROAD = [0.19, 0.23] as const;
const LEAST = 3.9;
/** In half a way's breadth: how long its head is, and how far that reaches to each side. */
const LONG = 1.5;
const WING = 1.45;
/** How much wider than high the ring may be. */
const LONGEST = 2.6;
/** A company's box: of the width, and in a way's breadth. */
const BOX = { wide: 0.37, high: 0.95 } as const;
/** Of a box and of a way, what words may take. */
const SAID = 0.9;
/** The mark's radius, of half a way's breadth. */
const MARK = 0.3;
/** px that ways keep from boxes. */
const APART = 4;

/** A broad way along a loop, with a head. @param from,to px of way @param half px, half its breadth */
function arc(key: string, loop: Loop, [from, to]: Point, half: number, look: Look): AreaMark {
  const neck = to - half * LONG;
  const edge = (side: 1 | -1): Point[] => [
    ...alongLoop(loop, from, neck, side * half),
    onLoop(loop, neck, side * half * WING),
    onLoop(loop, to),
  ];
  return shape(key, edge(1), look, edge(-1));
}

/** 7 · Money for shares, money for chips, and rent back: one broad ring, and one way as broad through its middle. */
export function ringScene(layout: CoreWeave): Mark[] {
  const { size, type, space } = layout;
  const height = floorOf(layout);
  const middle = size.width / 2;
  const half = Math.max(SMALLEST * LEAST, Math.min(size.width * BROAD[0], height * BROAD[1])) / 2;
  const [w, h] = [size.width * BOX.wide, half * 2 * BOX.high];
  const top = Math.max(h / 2, half * WING) + 1;
  const low = height - top;
  const ry = (low - top) / 2;
  const rx = Math.min(middle - half - 1, ry * LONGEST);
  const loop: Loop = { x: middle, y: height / 2, rx, ry };
  const seat = (y: number): PlaceBox => ({ x: middle - w / 2, y: y - h / 2, w, h });
  const names = within(
    [bold(layout, 'nvidia', 'ink', type.hero), bold(layout, 'coreweave', 'paper', type.hero)],
    w * SAID,
  );
  const off = covered(loop, [w / 2, h / 2]) + APART;
  const all = loopLength(loop);
  const r = half * MARK;
  const [starts, ends] = [top + h / 2 + APART, low - h / 2 - APART];
  const lane = -(half + r + space.tight);
  // Each way says on itself what it is for, where it is upright; all are of one size.
  const room = half * 2 * SAID;
  const says = (['forChips', 'rentBack', 'forShares'] as const).map((label) =>
    bold(layout, label, 'paper', type.hero),
  );
  const px = Math.min(...says.map((line) => fitted(line, room - 3)));
  const told = (key: string, n: number): Mark[] => {
    const line = { ...says[n]!, size: px };
    // With its way: shares first, then chips, then rent.
    const order = (n + 1) % 3;
    const at = { x: middle + (n - 1) * rx - room / 2, w: room, h: blockHeight([line], room - 3) + 2 };
    // On the way without a bend, over its head; where it is short, they reach into that.
    const y = loop.y - at.h / 2;
    const place = { ...at, y: n % 2 ? Math.max(starts + 1, y - (half * LONG) / 2) : y };
    return [...middled(`${key}-is`, place, [line], 1, order).marks];
  };
  return [
    arc('shares', loop, [off, all / 2 - off], half, { tone: 'equity', order: 0 }),
    arc('chips', loop, [all / 2 + off, all - off], half, { tone: 'chips', order: 1 }),
    {
      kind: 'area',
      key: 'rent',
      // From its right edge to its left.
      ...arrowEdges([middle, starts], [middle, ends], -2 * half, -2 * half * WING, half * LONG),
      tone: 'purchase',
      order: 2,
    },
    // It ends where it began, behind Nvidia's box: the picture at rest has the ways alone.
    {
      kind: 'dot',
      key: 'dollar',
      x: middle,
      y: top,
      r,
      role: 'context',
      standing: 'paid',
      via: [
        [middle, top],
        ...alongLoop(loop, off, all / 2 - off, lane),
        ...alongLoop(loop, all / 2 + off, all - off, lane),
        [middle, top],
      ],
      legs: ['equity', 'chips'],
      order: 3,
    },
    ...placeBox('nvidia', seat(top), [names[0]!]),
    ...filledBox('coreweave', seat(low), [names[1]!], { tone: 'ink' }),
    ...told('chips', 0),
    ...told('rent', 1),
    ...told('shares', 2),
    ...foot(layout, 'unsized').marks,
  ];
}
