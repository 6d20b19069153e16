import type { Role } from '../../lib/types.ts';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { alone, arrowEdges, filledBox, middled, type PlaceBox, shape, within } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { fitted } from '../shared/type.ts';
import type { CoreWeave } from './money.ts';
import { arc } from '../shared/question.ts';

/** How broad a way is, of the drawing's width, and of its height at most; in the least words, the least that they need. */
const BROAD = [0.18, 0.2] as const;
const LEAST = 4;
/** In half a way's breadth: how long its head is, how far that reaches to each side, as the boxes do, and how round its corners are in their middle. */
const LONG = 1.05;
const WING = 1.5;
const ROUND = 1.7;
/** A company's box, of the width, and of the height at most. */
const BOX = [0.31, 0.275] as const;
/** Of a box and of a way, what words may take. */
const SAID = 0.9;
/** How thick the straight way is, of half a way's breadth; its head's breadth, of its own. */
const [THIN, WIDE] = [0.5, 2.8];
/** The mark's radius, of half a way's breadth. */
const MARK = 0.3;
/** px that a way keeps from either box. */
const APART = 6;
/** Straight pieces of a corner. */
const PIECES = 20;

/** 7 · Money for shares, money for chips, and rent back: two broad ways round and a thin one straight between them, as far from either box. */
export function ringScene(layout: CoreWeave): Mark[] {
  const { size, type, space } = layout;
  const height = floorOf(layout);
  const middle = size.width / 2;
  const half = Math.max(SMALLEST * LEAST, Math.min(size.width * BROAD[0], height * BROAD[1])) / 2;
  const [w, h] = [size.width * BOX[0], Math.min(half * 2 * WING, height * BOX[1])];
  const top = half * WING + 1;
  const low = height - top;
  const seat = (y: number): PlaceBox => ({ x: middle - w / 2, y: y - h / 2, w, h });
  const names = within(
    (['nvidia', 'coreweave'] as const).map((key) => bold(layout, key, 'paper', type.hero)),
    w * SAID,
  );
  const [across, down] = [middle - half - 1, height / 2 - top];
  const tip = w / 2 + APART;
  const neck = tip + half * LONG;
  const round = Math.min(half * ROUND, across - neck - APART);
  /** The way round on the right, from the upper box to the lower one, or, turned, that on the left. @param out px outside its middle @param end px from the drawing's */
  const lane = (turned: 1 | -1, out: number, end: number): Point[] =>
    [
      [tip, -down - out],
      ...[-1, 1].flatMap((side, n) =>
        arc(across - round, side * (down - round), round + out, 90 * n, 90 * (n + 1), PIECES),
      ),
      [end, down + out],
    ].map(([x, y]) => [middle + turned * x!, height / 2 + turned * y!]);
  const way = (key: string, turned: 1 | -1, tone: Role, order: number): AreaMark => {
    const edge = (side: number): Point[] => [
      ...lane(turned, side * half, neck),
      [middle + turned * neck, height / 2 + turned * (down + side * half * WING)],
      [middle + turned * tip, height / 2 + turned * down],
    ];
    return shape(key, edge(1), { tone, order }, edge(-1));
  };
  const r = half * MARK;
  const [starts, ends] = [top + h / 2 + APART, low - h / 2 - APART];
  const inside = -(half + r + space.tight);
  // Each way says on itself what it pays for, where it is upright; all are of one size.
  const room = half * 2 * SAID;
  const says = (['forShares', 'forChips'] as const).map((label) => bold(layout, label, 'paper', type.hero));
  const px = Math.min(...says.map((line) => fitted(line, room - 3)));
  const told = (key: string, n: number): Mark[] => {
    const line = { ...says[n]!, size: px };
    const x = middle + (n ? -across : across) - room / 2;
    return middled(`${key}-is`, { x, y: 0, w: room, h: height }, [line], 1, n).marks;
  };
  const thin = half * THIN;
  return [
    way('shares', 1, 'equity', 0),
    way('chips', -1, 'chips', 1),
    {
      kind: 'area',
      key: 'rent',
      // From its right edge to its left.
      ...arrowEdges([middle, starts], [middle, ends], -thin, -thin * WIDE, half * LONG),
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
      via: [[middle, top], ...lane(1, inside, tip), ...lane(-1, inside, tip), [middle, top]],
      legs: ['equity', 'chips'],
      order: 3,
    },
    ...filledBox('nvidia', seat(top), [names[0]!], { tone: 'ink' }),
    ...filledBox('coreweave', seat(low), [names[1]!], { tone: 'ink' }),
    ...['shares', 'chips'].flatMap(told),
    // Beside its shaft.
    ...alone(
      'rent-is',
      {
        x: middle + (thin * WIDE) / 2 + space.tight,
        top: (starts + ends - half * LONG) / 2 - px * 0.4,
        order: 2,
      },
      bold(layout, 'rentBack', 'purchase', px),
    ),
    ...foot(layout, 'unsized').marks,
  ];
}
