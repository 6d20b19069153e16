import type { Mark, Point } from '../../marks/mark.ts';
import { bold, caption, name } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { middled, shape, within } from '../shared/places.ts';
import { oval } from '../shared/question.ts';
import { sidesOf, type Stop } from '../shared/vessel/sides.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { footOf, type Deals } from './money.ts';

/** The sides of the seller's jug, which has a spout, and of a buyer's glass, from rim to foot: of a vessel's place, and of all heights, from the floor up. */
const JUG: readonly Stop[] = [
  [0.3, 1, 0.46],
  [0.24, 0.82],
  [0.5, 0.34],
  [0.36, 0],
];
const GLASS: readonly Stop[] = [
  [0.5, 0.62],
  [0.36, 0],
];
/**
 * Who has a vessel, the seller first; what it does; its vessel, its middle and its breadth, of the drawing's; and, in pieces of
 * its sides from the rim, where its cash begins.
 */
const VESSELS = [
  ['nvidia', 'sells', JUG, 0.22, 0.44, 6],
  ['anthropic', 'needs', GLASS, 0.64, 0.2, 22],
  ['openai', 'needs', GLASS, 0.89, 0.2, 22],
] as const;
/** The jug's handle: in its breadth, how far right of its middle that of the handle is, and how far it reaches from there; of all heights, its middle and half its height. */
const HANDLE = [0.18, 0.44, 0.63, 0.2] as const;

/** px; how thick all lines are, and half of how far one sees into a rim. */
const WALL = 4.5;
const INTO = 7;
/** How much larger than a name elsewhere these are. */
const NAME = 1.2;
/** The word on the seller's cash: of the drawing's breadth, of the jug's height, and how much of that is its belly. */
const CASH = 0.31;
const HIGHEST = 0.3;
const LOW = 0.66;

/** 1 · The seller's jug is full to just under its rim; in the buyers' glasses there is a film. */
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
  // Air under the headline.
  const high = floor - space.foot;
  const [out, wide, up, tall] = HANDLE;
  const cash = poster(bold(layout, 'cash', 'paper'), size.width * CASH, high * HIGHEST);
  return VESSELS.flatMap(([key, , stops, middle, broad, level], n): Mark[] => {
    const [x, w] = [middle * size.width, broad * size.width];
    /** Its left side, from the rim down, or its right one, in the middle of its wall. */
    const [left, right] = sidesOf(stops).map((side) =>
      side.map(([half, up]): Point => [x + half * (w - WALL), floor - WALL / 2 - up * high]),
    ) as [Point[], Point[]];
    const [[from], [end, rim]] = [left[0]!, right[0]!];
    return [
      ...(n
        ? []
        : [stroke('handle', oval(x + out * w, floor - up * high, wide * w, tall * high, 180), WALL)]),
      shape(`${key}-cash`, left.slice(level), { tone: 'equity' }, right.slice(level)),
      stroke(`${key}-vessel`, [...left, ...right.toReversed()], WALL),
      stroke(`${key}-rim`, oval((from + end) / 2, rim, (end - from) / 2, INTO), WALL),
      ...(n ? [] : middled('cash', { x: 0, y: floor - high * LOW, w, h: high * LOW }, [cash]).marks),
      ...block(`${key}-who`, { x, top: floor + space.close, anchor: 'middle' }, named.slice(2 * n, 2 * n + 2))
        .marks,
    ];
  }).concat(footOf(layout, false));
}
