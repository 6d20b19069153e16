import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { bold, foot } from '../shared/head.ts';
import { arrowEdges, type PlaceBox, plain, vessel, within } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, lowered, runIn, type Line } from '../shared/type.ts';
import { bar, type Boxed } from './money.ts';

/** How broad the way is, of the drawing's width and of its height at most; its point's length, of that; how strong its ground is. */
const BROAD = 0.42;
const HIGH = 0.6;
const HEAD = 0.3;
const PALE = 0.3;
/** Of the height: Meta's slab, the lenders' and those who stand on it; what is open between the point and their heads. */
const SLAB = 0.15;
const WAITING = 0.14;
const OPEN = 0.045;
/** Of what is left: from Meta's slab down to the box's rim, and how high the box is. */
const ABOVE = 0.3;
const BODY = 0.5;
/** How large a name is, of the largest amount elsewhere and of its slab at most; and what Meta has done, of its name. */
const LARGE = 1.15;
const NAME = 0.6;
const AFTER = 0.72;
/** px: how thick the box's walls are. Of the drawing's width, and of its height at most, how far its flaps reach out; how steep they are. */
const WALL = 6;
const FLAP = 0.085;
const STEEP = 0.75;
/** Of those who wait: how high a head is, of their height, and how broad shoulders are, and what two have between them. */
const FACE = 0.44;
const SHOULDERS = 0.92;
const APART = 1.12;
/** How far shoulders are under a head's top, in its breadth. */
const NECK = 1.12;
/** 4 · One broad way of promised rent, from Meta through an open box towards those who lent, who wait under it. */
export function rentScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const height = below.top - space.half;
  const reach = Math.min(size.width, height) * FLAP;
  const broad = Math.min(size.width * BROAD, height * HIGH);
  const x = size.width - reach - WALL - space.near - broad / 2;
  const meta = { x: 0, y: 0, w: size.width, h: height * SLAB };
  const floor = { ...meta, y: height - meta.h };
  const tall = height * WAITING;
  const heads = floor.y - tall;
  // The point ends short of them: they wait.
  const end = heads - height * OPEN;
  const room = end - broad * HEAD - meta.h;
  const box = { x: reach, y: meta.h + room * ABOVE, w: size.width - 2 * reach, h: room * BODY };
  const inside = box.x + WALL + space.near;
  const left = x - broad / 2 - space.near;
  const named = Math.min(type.hero * LARGE, meta.h * NAME);
  const wide = size.width - 2 * space.near;
  /** A line in a slab, and another after it where there is one. */
  const inSlab = (key: string, at: PlaceBox, ...lines: Line[]): Mark[] => {
    const set = within(lines, wide / lines.length);
    const place = { x: space.near, top: 0 };
    const said = set[1] ? runIn(key, place, set as [Line, Line]) : block(key, place, set);
    return lowered(said, at.y + (at.h - said.bottom) / 2);
  };
  const through = block(
    'passes',
    { x: inside, top: 0 },
    within(
      [bold(layout, 'passes', 'ink', named), bold(layout, 'passesIs', 'purchase', type.number)],
      left - inside,
      box.h - WALL - space.half,
    ),
  );
  const free = box.h - WALL - through.bottom;
  const from = [x, meta.h] as const;
  const to = [x, end] as const;
  const each = tall * APART;
  const many = Math.round(size.width / each);
  const round = (middle: number, w: number, y: number): PlaceBox => ({ x: middle - w / 2, y, w, h: w });
  return [
    plain('meta-slab-box', meta, { tone: 'ink' }),
    vessel('box', box, WALL),
    ...[0, 1].map((n) => {
      const rim = n ? box.x + box.w - WALL / 2 : box.x + WALL / 2;
      const out = n ? reach : -reach;
      return bar(`flap/${n}`, [rim, box.y + WALL / 2], [rim + out, box.y - reach * STEEP], WALL);
    }),
    // Nothing behind it is seen through its hatch.
    plain('pipe', { x: x - broad / 2, y: meta.h, w: broad, h: room }, { bare: true, order: 1 }),
    {
      kind: 'area',
      key: 'rent-ground',
      ...arrowEdges(from, to, broad, broad, broad * HEAD),
      role: 'purchase',
      shade: PALE,
      order: 1,
    },
    flow({
      key: 'rent',
      points: [from, to],
      width: broad,
      head: broad * HEAD,
      order: 1,
      role: 'purchase',
      standing: amount(data, 'lease').standing,
    }),
    ...range(many).flatMap((n) => {
      const middle = ((n + 0.5) * size.width) / many;
      const [face, wide] = [tall * FACE, tall * SHOULDERS];
      return [
        plain(`head/${n}`, round(middle, face, heads), { r: face / 2, role: 'debt' }),
        // Their lower half is in their bar.
        plain(`body/${n}`, round(middle, wide, heads + face * NECK), { r: wide / 2, role: 'debt' }),
      ];
    }),
    plain('lenders-box', floor, { role: 'debt' }),
    ...inSlab(
      'meta-name',
      meta,
      bold(layout, 'pays', 'paper', named),
      bold(layout, 'paysIs', 'paper', Math.max(SMALLEST, named * AFTER)),
    ),
    // In a low box they reach over its rim.
    ...lowered(through, box.y + Math.min(free / 2, free - space.tight)),
    ...inSlab('lenders', floor, bold(layout, 'lendersWait', 'paper', named)),
    ...below.marks,
  ];
}
