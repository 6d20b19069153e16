import { range } from 'd3-array';
import type { BoxMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, type PlaceBox, plain, shape, within } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import type { Boxed } from './parts.ts';

/** How many lenders stand for all of them: they count nobody. */
const MANY = 5;
/** Of the box's front, and in px, the way from Meta at most, and so all ways to the lenders. */
const [BROAD, MOST] = [0.2, 62];
/** Of the height: Meta's bar, the box's foot and the lenders' bar; the box; from the bar to that, and from that to the lenders' hands. Of their breadth, how tall who waits is at most. */
const SLAB = 0.125;
const BOX = 0.275;
const ABOVE = 0.135;
const UNDER = 0.155;
const LOOSE = 0.94;
/** px: from a way's point to a lender's hands; how thick the box's walls are, and how far its flaps reach out and up. Of a bar, its words. */
const OPEN = 10;
const WALL = 10;
const [OUT, UP] = [18, 15];
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
  const bottom = { x: OUT, y: low - meta.h, w: meta.w - 2 * OUT, h: meta.h };
  // One of its flaps, and the wall under that.
  const side: Point[] = [
    [WALL / 2, top - UP],
    [OUT + WALL / 2, top],
    [OUT + WALL / 2, low - WALL],
  ];
  const broad = Math.min(meta.w * BROAD, MOST);
  const x = meta.w / 2;
  const thin = broad / MANY;
  const each = meta.w / MANY;
  // As tall as there is room for, and as leaves air between their arms.
  const tall = Math.min(floor.y - low - height * UNDER, each * LOOSE);
  const heads = floor.y - tall;
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
  const beside = { x: x + broad / 2, y: meta.h, w: x - broad / 2 - OUT - WALL, h: bottom.y - meta.h };
  return [
    stroke('box', [...side, ...side.map(([px, py]): Point => [meta.w - px, py]).toReversed()], WALL),
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
            [at, heads - OPEN],
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
      within([bold(layout, 'rentIs', 'purchase', type.hero)], beside.w - space.apart),
    ).marks,
    ...bar('box-foot', bottom, 'passes', { tone: 'ink' }),
    ...bar('lenders', floor, 'lendersWait', { role: 'debt' }),
    ...below.marks,
  ];
}
