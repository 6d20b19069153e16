import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { moved } from '../../marks/kinds.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, type PlaceBox, plain, shape, slab, within } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { SMALLEST } from '../shared/space.ts';
import { type Line, runIn } from '../shared/type.ts';
import { AIR, around, TILT } from './chest.ts';
import type { Boxed } from './money.ts';

/** How many lenders stand for all of them: they count nobody. */
const MANY = 5;
/** Of the width, the way from Meta, and so all ways to the lenders; how strong its ground is, and the box's top. */
const BROAD = 0.4;
const PALE = 0.3;
const TOP = 0.4;
/** Of the height: Meta's bar and the lenders'; the box's front; from the bar to that, and from that to the points; what is open under them. */
const SLAB = 0.14;
const FRONT = 0.17;
const ABOVE = 0.19;
const UNDER = 0.17;
const OPEN = 0.03;
/** Of the width or the height, how deep the box looks; of a bar, its words; of the box's name, what that does. */
const DEEP = 0.07;
const NAME = 0.62;
const DOES = 0.8;
/** Of a lender's height: the radius of a head, the neck, and of the shoulders. */
const HEAD = 0.27;
const NECK = 0.06;
const SHOULDER = 0.4;

/** 4 · One broad way of promised rent, from Meta into the box, which passes it on in as many ways as there are lenders: they wait. */
export function rentScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const height = below.top - space.half;
  const meta = { x: 0, y: 0, w: size.width, h: height * SLAB };
  const floor = { ...meta, y: height - meta.h };
  const deep = Math.min(size.width, height) * DEEP;
  const box = { x: 0, y: meta.h + height * ABOVE, w: size.width - deep - AIR, h: height * FRONT };
  const low = box.y + box.h;
  const end = low + height * UNDER;
  const broad = size.width * BROAD;
  const x = size.width / 2;
  const heads = end + height * OPEN;
  const tall = floor.y - heads;
  const thin = broad / MANY;
  // All of them come out of the box's front.
  const each = Math.min(size.width / MANY, (box.w - x - thin) / ((MANY - 1) / 2));
  const look = { role: 'purchase', standing: amount(data, 'lease').standing } as const;
  // In the ink that their bar has.
  const debt = { tone: 'debt' } as const;
  const named = Math.min(type.hero * 1.15, meta.h * NAME);
  const inBar = (key: string, at: PlaceBox, line: Line): Mark[] =>
    middled(key, at, within([line], at.w - 2 * space.near)).marks;
  const says = within(
    [
      bold(layout, 'passes', 'paper', named),
      bold(layout, 'passesIs', 'paper', Math.max(SMALLEST, named * DOES)),
    ],
    box.w * 0.5,
  );
  const words = runIn('passes', { x: 0, top: 0 }, [says[0]!, says[1]!]);
  // Beside the way, over the box's top.
  const beside = { x: x + broad / 2, y: meta.h, w: x - broad / 2, h: box.y - deep * TILT - meta.h };
  const way = { x: x - broad / 2, y: meta.h, w: broad, h: box.y - meta.h };
  return [
    ...around('box', box, deep, { role: 'context', shade: TOP }),
    // It goes in at the box's top, behind its front; nothing behind it is seen through its hatch.
    plain('pipe', way, { bare: true, order: 1 }),
    slab('rent-ground', way, { role: 'purchase', shade: PALE, order: 1 }),
    flow({
      key: 'rent',
      points: [
        [x, meta.h],
        [x, box.y],
      ],
      width: broad,
      head: 0,
      order: 1,
      ...look,
    }),
    plain('box-box', { ...box, y: box.y + AIR, h: box.h - AIR }, { tone: 'ink' }),
    plain('meta-slab-box', meta, { tone: 'ink' }),
    ...range(MANY).flatMap((n): Mark[] => {
      const at = x + (n - (MANY - 1) / 2) * each;
      const shoulders = tall * SHOULDER;
      const round: Point[] = arc(at, heads + tall * (2 * HEAD + NECK) + shoulders, shoulders, -90, 90, 16);
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
        shape(`head/${n}`, arc(at, heads + tall * HEAD, tall * HEAD, 0, 360, 24), debt),
        shape(`lender/${n}`, [[at - shoulders, floor.y + 1], ...round, [at + shoulders, floor.y + 1]], {
          ...debt,
        }),
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
    ...inBar('meta-name', meta, bold(layout, 'pays', 'paper', named)),
    ...words.marks.map((mark) => moved(mark, (box.w - words.width) / 2, box.y + (box.h - words.bottom) / 2)),
    ...inBar('lenders', floor, bold(layout, 'lendersWait', 'paper', named)),
    ...below.marks,
  ];
}
