import type { Mark, Point } from '../../marks/mark.ts';
import { bold, caption, name } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { middled, shape, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { bent, footOf, type Deals } from './money.ts';

/** A half breadth, of a vessel's place, and a height, of all heights, from the floor up. */
type Stop = readonly [half: number, high: number];
/** The sides of the seller's jug and of a buyer's glass, from rim to foot. */
const JUG: readonly Stop[] = [
  [0.34, 1],
  [0.22, 0.8],
  [0.5, 0.32],
  [0.4, 0],
];
const GLASS: readonly Stop[] = [
  [0.5, 0.7],
  [0.34, 0.3],
  [0.42, 0],
];
/**
 * Who has a vessel, the seller first; what it does; its vessel, its middle and its breadth, of the drawing's; and, in pieces of
 * its sides from the rim, where its cash begins.
 */
const VESSELS = [
  ['nvidia', 'sells', JUG, 0.25, 0.5, 5],
  ['anthropic', 'needs', GLASS, 0.64, 0.2, 46],
  ['openai', 'needs', GLASS, 0.875, 0.2, 46],
] as const;

/** px; how thick a vessel's wall is. */
const WALL = 6;
/** How much larger than a name elsewhere these are. */
const NAME = 1.2;
/** The word on the seller's cash: of the drawing's breadth, of the jug's height, and how much of that is its belly. */
const CASH = 0.36;
const HIGHEST = 0.3;
const LOW = 0.66;

/** 1 · The seller's jug is full to its rim; in the buyers' glasses there is a film. */
export function buyersScene(layout: Deals): Mark[] {
  const { size, type, space } = layout;
  // Who has it, and what it does, all as large.
  const named = within(
    VESSELS.flatMap(([key, does]) => [
      { ...name(layout, key), size: type.label * NAME },
      caption(layout, does),
    ]),
    VESSELS[1][4] * size.width,
  );
  const floor = floorOf(layout) - blockHeight(named.slice(0, 2)) - space.close;
  const high = floor - space.foot / 2;
  const cash = poster(bold(layout, 'cash', 'paper'), size.width * CASH, high * HIGHEST);
  return VESSELS.flatMap(([key, , stops, middle, broad, from], n): Mark[] => {
    const [x, w] = [middle * size.width, broad * size.width];
    /** Its left side, from the rim down, or its right one, in the middle of its wall. */
    const [left, right] = [-1, 1].map((to) => {
      const points = stops.map(([half, up]): Point => [
        x + to * half * (w - WALL),
        floor - WALL / 2 - up * high,
      ]);
      return points.slice(1).flatMap((point, i) => bent(points[i]!, point));
    }) as [Point[], Point[]];
    return [
      shape(`${key}-cash`, left.slice(from), { tone: 'equity' }, right.slice(from)),
      stroke(`${key}-vessel`, [...left, ...right.toReversed()], WALL),
      ...(n ? [] : middled('cash', { x: 0, y: floor - high * LOW, w, h: high * LOW }, [cash]).marks),
      ...block(`${key}-who`, { x, top: floor + space.close, anchor: 'middle' }, named.slice(2 * n, 2 * n + 2))
        .marks,
    ];
  }).concat(footOf(layout, false));
}
