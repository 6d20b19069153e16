import type { Mark, Point } from '../../marks/mark.ts';
import { amount, type Slot } from '../chart.ts';
import { bold, foot, told } from '../shared/head.ts';
import { alone, shape, slab, within } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { INK, LEADING, SMALLEST } from '../shared/space.ts';
import { block } from '../shared/type.ts';
import type { Futures } from './money.ts';

/** To which side each reading points, as we read it, and where it leads; the last has no amount. */
export const ROWS: readonly { slot?: Slot<'two-futures'>; to: 'more' | 'less'; leads: string }[] = [
  { slot: 'labs', to: 'less', leads: 'nvidia-deals' },
  { slot: 'plans', to: 'more', leads: 'scale' },
  { slot: 'chip', to: 'less', leads: 'gpu-loans' },
  { slot: 'limit', to: 'more', leads: 'private-credit' },
  { to: 'more', leads: 'retirement-401k' },
];

/** px: how thick the post is. */
const POST = 14;
const FLOOR = 2;
/** How long an arm is, of the breadth and of its own height at most; how much of it is on its side of the post; its point, of its height. */
const LONG = 0.84;
const LANKY = 9;
const ASIDE = 0.595;
const POINT = 0.4;
/** From one arm to the next, of what each has: air; and how much of the post is under the last. */
const AIR = 0.11;
const UNDER = 0.12;
/** How much of an arm words take: across, up to its point, and from the top of the phrase, so much of it at most, to the foot of the reading. */
const ROOM = 0.94;
const HIGH = 0.88;
const SAID = 0.4;
/** How far the reading is under it, in the height of its letters. */
const APART = 1.2;
/** How much larger than a name what is at both sides is. */
const ENDS = 1.35;

/** 8 · A signpost: five arms of one size, each a phrase and its reading, and leads to its chapter, and they do not all point one way. */
export function watchScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const mid = size.width / 2;
  const note = foot(layout, 'watchFoot');
  const floor = note.top - space.half;
  const ends = within(
    (
      [
        ['more', 'ink'],
        ['less', 'purchase'],
      ] as const
    ).map(([to, tone]) => bold(layout, to, tone, type.label * ENDS)),
    mid - space.half,
  );
  const px = ends[0]!.size;
  const top = px * LEADING + space.snug;
  const pitch = (floor - top) / (ROWS.length + UNDER);
  const high = pitch * (1 - AIR);
  const long = Math.min(LONG * size.width, LANKY * high);
  const point = POINT * high;
  const room = (long - point) * ROOM;
  // All phrases are of one size, and so is what they are read from, which is as high as these leave it.
  const says = within(
    ROWS.map((_, i) => bold(layout, `watch${i as 0}`, 'paper', Math.max(SMALLEST, high * SAID))),
    room,
  );
  const said = says[0]!.size;
  const from = Math.max(SMALLEST, Math.min(type.number, (high * HIGH) / INK - said * APART));
  const readings = within(
    ROWS.map(({ slot }, i) => {
      const label = `watch${i as 0}Says` as const;
      return slot
        ? told(layout, amount(data, slot), label, 'paper', from)
        : bold(layout, label, 'paper', from);
    }),
    room,
  );
  return [
    slab('watch-post', { x: mid - POST / 2, y: top, w: POST, h: floor - top }, { tone: 'ink' }),
    floorUnder(floor - FLOOR, [0, size.width]),
    ...ROWS.flatMap(({ leads, to }, i): Mark[] => {
      const way = to === 'less' ? 1 : -1;
      const y = top + pitch * (i + AIR);
      const blunt = mid - way * long * (1 - ASIDE);
      const x = (along: number): number => blunt + way * along;
      const edge = (down: number): Point[] => [
        [blunt, y + down * high],
        [x(long - point), y + down * high],
        [x(long), y + high / 2],
      ];
      // One colour for each side: what points to less is revenue; what points to more is of several kinds, and in ink.
      const look = { leads, order: i * 0.4, tone: way > 0 ? 'purchase' : 'ink' } as const;
      const at = x((long - point) / 2);
      // Both together stand in the arm's middle.
      const over = y + (high - (said * APART + readings[0]!.size) * INK) / 2;
      const place = { x: at, top: over, anchor: 'middle' } as const;
      return [
        shape(`watch-way/${i}`, edge(0), look, edge(1)),
        ...[
          ...alone(`watch/${i}`, place, says[i]!),
          ...alone(
            `watch-says/${i}`,
            { ...place, top: over + said * APART * INK },
            { ...readings[i]!, weight: 400 },
          ),
        ].map((mark) => ({ ...mark, leads })),
      ];
    }),
    ...ends.flatMap(
      (line, n) =>
        block(
          `watch-end/${n}`,
          { x: mid + (n ? long : -long) * ASIDE, top: 0, anchor: n ? 'end' : 'start' },
          [line],
        ).marks,
    ),
    ...note.marks,
  ];
}
