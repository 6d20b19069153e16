import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, type PlaceBox, plain, shape, within } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import type { Line } from '../shared/type.ts';
import { chest, footed, HEAVY } from './chest.ts';
import type { Boxed } from './parts.ts';

/** How many lenders stand for all of them: they count nobody. */
const MANY = 5;
/** Of the box's front, and in px, the way from Meta at most, and so all ways to the lenders. */
const [BROAD, MOST] = [0.2, 62];
/** Of the height: Meta's bar, the box's foot and the lenders' bar; the box; from the bar to that, and from that to the lenders' hands; what is open over those. Of their breadth, how tall who waits is at most. */
const SLAB = 0.125;
const BOX = 0.275;
const ABOVE = 0.135;
const UNDER = 0.155;
const OPEN = 0.075;
const LOOSE = 0.94;
/** px round Meta's way where it goes through the lid; of a bar, its words. */
const AIR = 4;
const NAME = 0.62;
/** The right half of one who waits, from his middle to the top of his head, of his height: he holds up his hands, which are at 0. */
const HALF: readonly Point[] = [
  [0, 1],
  [0.3, 1],
  ...arc(0, 0.5, 0.44, 137, 90, 8),
  [0.44, 0],
  [0.3, 0],
  ...arc(0, 0.5, 0.3, 90, 160, 8),
  ...arc(0, 0.38, 0.2, 160, 0, 12),
];
const LENDER = [...HALF, ...HALF.map(([x, y]): Point => [-x, y]).toReversed()];

/** 4 · One broad way of promised rent, from Meta through a slot into the box, which passes it on in as many ways as there are lenders: they wait. */
export function rentScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const height = below.top - space.half;
  const lid = Math.min(size.width, height) * HEAVY;
  // All have one breadth, and so one axis.
  const meta = { x: 0, y: 0, w: size.width, h: height * SLAB };
  const floor = { ...meta, y: height - meta.h };
  const box = { ...meta, y: meta.h + height * ABOVE, h: height * BOX };
  const low = box.y + box.h;
  const broad = Math.min(meta.w * BROAD, MOST);
  const x = meta.w / 2;
  const thin = broad / MANY;
  const each = meta.w / MANY;
  // As tall as there is room for, and as leaves air between their arms.
  const tall = Math.min(floor.y - low - height * UNDER, each * LOOSE);
  const heads = floor.y - tall;
  const end = heads - height * OPEN;
  const look = { role: 'purchase', standing: amount(data, 'lease').standing } as const;
  const px = Math.min(type.hero * 1.15, meta.h * NAME);
  const inBar = (key: string, at: PlaceBox, line: Line): Mark[] =>
    middled(key, at, within([line], at.w - 2 * space.near)).marks;
  // Beside the way, over the box's top.
  const beside = { x: x + broad / 2, y: meta.h, w: x - broad / 2, h: box.y - meta.h };
  return [
    ...chest('box', box, lid),
    plain('slot', { x: x - broad / 2 - AIR, y: box.y, w: broad + 2 * AIR, h: lid }, { bare: true }),
    // Its point is in the box, on its foot.
    flow({
      key: 'rent',
      points: [
        [x, meta.h],
        [x, low - meta.h],
      ],
      width: broad,
      order: 1,
      ...look,
    }),
    plain('meta-slab-box', meta, { tone: 'ink' }),
    ...range(MANY).flatMap((n): Mark[] => {
      const at = x + (n - (MANY - 1) / 2) * each;
      return [
        // Its point ends short of them.
        flow({
          key: `passed/${n}`,
          points: [
            [at, low],
            [at, end],
          ],
          width: thin,
          order: 2,
          ...look,
        }),
        shape(
          `lender/${n}`,
          LENDER.map(([px, py]): Point => [at + px * tall, heads + py * (tall + 1)]),
          { tone: 'debt' },
        ),
      ];
    }),
    ...middled(
      'rent-name',
      beside,
      within(
        [bold(layout, 'rentIs', 'purchase', type.hero)],
        beside.w - 2 * space.half,
        beside.h - space.half,
      ),
    ).marks,
    plain('lenders-box', floor, { role: 'debt' }),
    ...inBar('meta-name', meta, bold(layout, 'pays', 'paper', px)),
    ...footed('box', box, meta.h, within([bold(layout, 'passes', 'paper', px)], meta.w - 4 * space.near)),
    ...inBar('lenders', floor, bold(layout, 'lendersWait', 'paper', px)),
    ...below.marks,
  ];
}
