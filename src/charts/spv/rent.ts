import { range } from 'd3-array';
import type { BoxMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, type PlaceBox, plain, shape, vessel, within } from '../shared/places.ts';
import { BEARER } from '../shared/spine/bearers.ts';
import type { Boxed } from './parts.ts';

/** How many lenders stand for all of them: they count nobody. */
const MANY = 5;
/** Of the box's front, and in px, the way from Meta at most, and so all ways to the lenders. */
const [BROAD, MOST] = [0.2, 62];
/** Of the height: Meta's bar, the box's foot and the lenders' bar; the box; from the bar to that, and from that to the lenders' hands. How tall who waits is, of his room's breadth, and how much of him is seen over the bar. */
const SLAB = 0.125;
const BOX = 0.275;
const ABOVE = 0.135;
const UNDER = 0.155;
const [TALL, SEEN] = [1.75, 0.64];
/** px: from a way's point to a lender's hands; how thick the box's walls are, and how far they are in from the bars' ends. Of a bar, its words. */
const OPEN = 10;
const WALL = 10;
const IN = 18;
const NAME = 0.62;

/** 4 · One broad way of promised rent, from Meta into the open box, which passes it on in as many ways as there are lenders: they wait. */
export function rentScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const height = below.top - space.half;
  // All have one breadth, and so one axis.
  const meta = { x: 0, y: 0, w: size.width, h: height * SLAB };
  const floor = { ...meta, y: height - meta.h };
  const top = meta.h + height * ABOVE;
  const low = top + height * BOX;
  const box = { x: IN, y: top, w: meta.w - 2 * IN, h: low - top };
  const bottom = { ...box, y: low - meta.h, h: meta.h };
  const broad = Math.min(meta.w * BROAD, MOST);
  const x = meta.w / 2;
  const thin = broad / MANY;
  const each = meta.w / MANY;
  // Air is between their arms, and the lenders' bar is before their legs.
  const hands = Math.max(low + height * UNDER, floor.y - each * TALL * SEEN);
  const tall = Math.min(each * TALL, floor.y + floor.h / 2 - hands);
  const look = { role: 'purchase', standing: amount(data, 'lease').standing } as const;
  const px = Math.min(type.hero * 1.15, meta.h * NAME);
  const bar = (
    key: string,
    at: PlaceBox,
    label: 'pays' | 'passes' | 'lendersWait',
    look: Partial<BoxMark>,
  ) => [
    plain(`${key}-box`, at, look),
    ...middled(key, at, within([bold(layout, label, 'paper', px)], at.w - 2 * space.near)).marks,
  ];
  // Beside the way, clear of the box's wall.
  const beside = { x: x + broad / 2, y: meta.h, w: x - broad / 2 - IN - WALL, h: bottom.y - meta.h };
  return [
    vessel('box', box, WALL),
    // Its point is on the box's foot.
    flow({
      key: 'rent',
      points: [
        [x, meta.h],
        [x, bottom.y],
      ],
      width: broad,
      order: 1,
      ...look,
    }),
    ...bar('meta-slab', meta, 'pays', { tone: 'ink' }),
    ...range(MANY).flatMap((n): Mark[] => {
      const at = x + (n - (MANY - 1) / 2) * each;
      return [
        // Its point ends short of them.
        flow({
          key: `passed/${n}`,
          points: [
            [at, low],
            [at, hands - OPEN],
          ],
          width: thin,
          order: 2,
          ...look,
        }),
        shape(
          `lender/${n}`,
          BEARER.map(([px, py]): Point => [at + px * tall, hands + py * tall]),
          { tone: 'debt' },
        ),
      ];
    }),
    ...middled(
      'rent-name',
      beside,
      within([bold(layout, 'rentIs', 'purchase', type.hero)], beside.w - space.apart),
    ).marks,
    ...bar('box-foot', bottom, 'passes', { tone: 'ink' }),
    ...bar('lenders', floor, 'lendersWait', { role: 'debt' }),
    ...below.marks,
  ];
}
