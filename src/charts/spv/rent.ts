import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { flow } from '../shared/flows.ts';
import { bold, foot } from '../shared/head.ts';
import { arrowEdges, even, middled, type PlaceBox, plain, shape, vessel, within } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { LEADING } from '../shared/space.ts';
import type { Line } from '../shared/type.ts';
import { AIR, around, behind, WALL } from './chest.ts';
import type { Boxed } from './money.ts';

/** How broad the way is, of the width; its point's length, of the height; how strong its ground is, and the box's top. */
const BROAD = 0.34;
const HEAD = 0.13;
const PALE = 0.3;
const TOP = 0.4;
/** Of the height: Meta's bar and the lenders'; those who stand on that; what is open between the point and their bowls. */
const SLAB = 0.14;
const WAITING = 0.2;
const OPEN = 0.025;
/** Of what is left: from Meta's bar down to the box's front, and how high that is. */
const ABOVE = 0.27;
const BODY = 0.5;
/** Of the width or the height, how deep the box looks; of a bar, its words. */
const DEEP = 0.07;
const NAME = 0.62;
/** How broad words may be on one line that stand on two, of the room beside the way. */
const TWO = 1.6;

/** The right half of who holds up a bowl, from the waist to the top of the head: hands are at 0, the waist at 1. */
const HALF: readonly Point[] = [
  [0, 1],
  [0.26, 1],
  ...arc(0, 0.33, 0.5, 148, 90, 6),
  [0.5, 0],
  [0.34, 0],
  ...arc(0, 0.33, 0.34, 90, 165, 6),
  ...arc(0, 0.34, 0.21, 160, 0, 10),
];
/** The bowl in those hands: half of how broad it is, how deep, and how far it sinks between them; what each takes of the row. */
const BOWL = 0.56;
const BASIN = 0.3;
const SINK = 0.08;
const EACH = 1.36;
const mirrored = (half: readonly Point[]): Point[] => [
  ...half,
  ...half.map(([x, y]): Point => [-x, y]).toReversed(),
];

/** 4 · One broad way of promised rent, from Meta through a whole box towards those who lent: they hold up empty bowls. */
export function rentScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const height = below.top - space.half;
  const meta = { x: 0, y: 0, w: size.width, h: height * SLAB };
  const floor = { ...meta, y: height - meta.h };
  const most = (height * WAITING) / (1 + BASIN);
  // One of them in the middle, under the point.
  const many = 2 * Math.round((size.width / (most * EACH) - 1) / 2) + 1;
  const waist = Math.min(most, size.width / many / EACH);
  const hands = floor.y - waist;
  // The point ends short of them: they wait.
  const end = hands - waist * BASIN - height * OPEN;
  const [broad, head] = [size.width * BROAD, height * HEAD];
  const room = end - head - meta.h;
  const deep = Math.min(size.width, height) * DEEP;
  const box = { x: 0, y: meta.h + room * ABOVE, w: size.width - deep - AIR, h: room * BODY };
  // In the middle of the drawing, and so of the box's top.
  const x = size.width / 2;
  const [from, to] = [
    [x, meta.h],
    [x, end],
  ] as const;
  const named = Math.min(type.hero * 1.15, meta.h * NAME);
  const inBar = (key: string, at: PlaceBox, line: Line): Mark[] =>
    middled(key, at, within([line], at.w - 2 * space.near)).marks;
  /** Words in the box, at one side of the way. */
  const beside = (key: 'passes' | 'passesIs', n: number): Mark[] => {
    const left = n ? x + broad / 2 : WALL;
    const at = { ...box, x: left, w: (n ? box.w - WALL : x - broad / 2) - left, h: box.h - WALL };
    const two = at.h > 2 * LEADING * type.number ? TWO : 1;
    const line = bold(layout, key, n ? 'purchase' : 'ink', type.number);
    const said = within([line], (at.w - 2 * space.half) * two);
    return middled(key, at, said, (at.w - even(said, at.w - space.half)) / 2).marks;
  };
  return [
    ...around('box', box, deep, { role: 'context', shade: TOP }),
    // Nothing behind it is seen through its hatch.
    plain('pipe', { x: x - broad / 2, y: meta.h, w: broad, h: room }, { bare: true, order: 1 }),
    shape(
      'rent-ground',
      arrowEdges(from, to, broad, broad, head).over,
      { role: 'purchase', shade: PALE, order: 1 },
      arrowEdges(from, to, broad, broad, head).under,
    ),
    flow({
      key: 'rent',
      points: [from, to],
      width: broad,
      head,
      order: 1,
      role: 'purchase',
      standing: amount(data, 'lease').standing,
    }),
    // It goes in behind the front half of the box's top, and out behind the edge of its floor.
    behind('rim', [0, box.y], [box.w, box.y], deep / 2, { role: 'context' }),
    vessel('box', box, WALL),
    plain('meta-slab-box', meta, { tone: 'ink' }),
    ...range(many).flatMap((n) => {
      const at = ([px, py]: Point): Point => [
        ((n + 0.5) * size.width) / many + px * waist,
        hands + py * waist,
      ];
      return [
        shape(`head/${n}`, mirrored(HALF).map(at), { role: 'debt' }),
        shape(
          `bowl/${n}`,
          arc(0, 0, 1, 90, 270, 16).map(([px, py]): Point => at([px * BOWL, SINK + (py - 1) * BASIN])),
          { tone: 'ink' },
        ),
      ];
    }),
    plain('lenders-box', floor, { role: 'debt' }),
    ...inBar('meta-name', meta, bold(layout, 'pays', 'paper', named)),
    ...beside('passes', 0),
    ...beside('passesIs', 1),
    ...inBar('lenders', floor, bold(layout, 'lendersWait', 'paper', named)),
    ...below.marks,
  ];
}
