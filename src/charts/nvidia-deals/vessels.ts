import type { Mark } from '../../marks/mark.ts';
import { bold, caption, name, tallest } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { filledBox, vessel, within } from '../shared/places.ts';
import { block, type Line } from '../shared/type.ts';
import { footOf, type Deals } from './money.ts';

/** Who has a vessel, the seller first, and what it does. */
const VESSELS = [
  ['nvidia', 'sells'],
  ['anthropic', 'needs'],
  ['openai', 'needs'],
] as const;

/** px; how thick a vessel's wall is, and how far under its rim the cash ends. */
const WALL = 5;
const UNDER = 9;
/** How much of a buyer's vessel has cash in it: too little, by nobody's measure. */
const FILM = 0.07;
/** Of the drawing's width, between two vessels. */
const BETWEEN = 0.05;
/** How much larger than a name elsewhere these are, and than the largest amount elsewhere the seller's cash. */
const NAME = 1.2;
const CASH = 2.6;

/** 1 · Three vessels of one size: the seller's is full to just under its rim, in the buyers' there is a film. */
export function buyersScene(layout: Deals): Mark[] {
  const { size, type, space } = layout;
  const between = size.width * BETWEEN;
  const w = (size.width - 2 * between) / VESSELS.length;
  const names = within(
    VESSELS.map(([key]) => ({ ...name(layout, key), size: type.label * NAME })),
    w,
  );
  const lines = VESSELS.map(([, does], n): Line[] => [names[n]!, ...within([caption(layout, does)], w)]);
  // The headline keeps off the rims.
  const rim = space.foot;
  const floor = floorOf(layout) - tallest(lines, w) - space.close;
  const cash = within([bold(layout, 'cash', 'paper', type.hero * CASH)], w - 2 * WALL - space.near);
  return VESSELS.flatMap(([key], n): Mark[] => {
    const x = n * (w + between);
    // Under its walls, too: no seam.
    const h = n ? (floor - rim) * FILM : floor - rim - UNDER;
    const inside = { x: x + WALL / 2, y: floor - WALL / 2 - h, w: w - WALL, h };
    return [
      ...filledBox(`${key}-cash`, inside, n ? [] : cash, { role: 'equity' }),
      vessel(`${key}-vessel`, { x, y: rim, w, h: floor - rim }, WALL),
      ...block(`${key}-who`, { x: x + w / 2, top: floor + space.close, anchor: 'middle' }, lines[n]!).marks,
    ];
  }).concat(footOf(layout, false));
}
