import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { even, middled, type PlaceBox, plain, shape, slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { ball, fitting, followed, type Saved, within } from './coins.ts';

/** The gates on the way. */
const GATES = ['order', 'rules', 'plan'] as const;
/** Of the breadth: where the first gate's near post stands, how far it is to the next, how large the coin is at the most, how far to the left its far post is, and how thick posts are. */
const FIRST = 0.305;
const NEXT = 0.24;
const BEFORE = 0.265;
const ASIDE = 0.13;
const POST = 0.028;
/** Of the height: how high up the road's far edge is, and what a gate’s words take at the most, without its name. */
const DEEP = 0.085;
const WORDS = 0.11;
/** What words under each have of the breadth between two gates: they may reach out to the sides. */
const ROOMS = [1.06, 0.94, 1.06] as const;
/** How much higher than its coin a gate is that is up, how much of a gate is grating at the least, and how high what is behind the last gate is, of that one. */
const CLEAR = 1.15;
const GRATING = 0.42;
const HALL = 0.8;
/** Bars of a grating, upright and across, how broad they are, in their places, and how long their tips, in the posts. */
const BARS = 4;
const CROSS = 5;
const [BROAD, FLAT] = [0.52, 0.3];
const TIP = 1.3;

/** 2 · A coin before three gates, alike and as far apart as each other, across one road: the grating of the first is up, higher than the coin, that of the second half up, the third is down before private credit. */
export function gatesScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width, height } = size;
  const [next, aside, post] = [width * NEXT, width * ASIDE, width * POST];
  // What each gate is stands under it, in one size with the others.
  const rooms = ROOMS.map((share) => next * share - 1);
  const sized = (lines: readonly Line[]): Line[] =>
    lines.map((line) => ({ ...line, size: Math.min(...lines.map((each) => each.size)) }));
  const names = sized(GATES.map((key, n) => within(bold(layout, key, 'ink', type.number), rooms[n]! - 1)));
  const are = sized(
    GATES.map(
      (key, n) =>
        fitting([{ ...bold(layout, `${key}Is`, 'muted'), weight: 400 }], rooms[n]!, height * WORDS)[0]!,
    ),
  );
  const said = GATES.map((_, n) => [names[n]!, are[n]!]);
  const floor = height - Math.max(...said.map((set, n) => blockHeight(set, rooms[n]!))) - space.snug;
  const deep = height * DEEP;
  const high = floor - deep;
  /** Where it is in a gate. @param x px, its near post @param share of the way to its far one @param up px over the road */
  const at = (x: number, share: number, up: number): Point => [x - aside * share, floor - deep * share - up];
  const across = (key: string, x: number, low: number, top: number, look: Partial<AreaMark>): AreaMark =>
    shape(key, [at(x, 0, top), at(x, 1, top)], look, [at(x, 0, low), at(x, 1, low)]);
  const upright = (key: string, [x, y]: Point): Mark =>
    slab(key, { x: x - post / 2, y: y - high, w: post, h: high }, { tone: 'ink' });
  const r = Math.min(width * BEFORE, ((1 - GRATING) * high - post) / CLEAR) / 2;
  const open = 2 * r * CLEAR;
  const grating = high - post - open;
  const center = [width * FIRST - post * 0.6 - r, floor - deep / 2 - r] as const;
  const last = width * FIRST + 2 * next + post / 2;
  const hall: PlaceBox = { x: last, y: floor - high * HALL, w: width - last, h: high * HALL };
  const free = width * FIRST - aside - post / 2 - 3;
  const coin = fitting([bold(layout, 'coin', 'savers', type.hero)], free, high - 2 * r - space.near);
  return [
    slab('road', { x: 0, y: floor - deep, w: width, h: deep }, { role: 'context' }),
    stroke(
      'line',
      [
        [0, floor - deep / 2],
        [last, floor - deep / 2],
      ],
      deep * 0.12,
      { tone: 'ground', dash: `${deep * 0.7} ${deep * 0.5}` },
    ),
    across('end', last, 0, hall.h, { role: 'debt', shade: 0.7 }),
    shape('roof', [at(last, 0, hall.h), at(last, 1, hall.h)], { role: 'debt', shade: 0.4 }, [
      at(width, 0, hall.h),
      at(width, 1, hall.h),
    ]),
    plain('room', hall, { role: 'debt' }),
    ...GATES.flatMap((key, n): Mark[] => {
      const x = width * FIRST + n * next;
      const low = open * (1 - n / 2);
      const look = { tone: 'ink', order: 1 + n * 0.4 } as const;
      return [
        upright(`${key}/far`, at(x, 1, 0)),
        ...range(BARS).map((bar) => {
          const [from, middle, to] = [-BROAD, 0, BROAD].map((off) => (bar + 0.5 + off / 2) / BARS);
          return shape(
            `${key}/bar/${bar}`,
            [at(x, from!, low + grating), at(x, from!, low + post * TIP), at(x, middle!, low)],
            look,
            [at(x, to!, low + grating), at(x, to!, low + post * TIP), at(x, middle!, low)],
          );
        }),
        ...range(CROSS).map((bar) => {
          const y = low + post * TIP + ((grating - post * TIP) * bar) / CROSS;
          return across(`${key}/cross/${bar}`, x, y, y + (grating / CROSS) * FLAT, look);
        }),
        across(`${key}/lintel`, x, high - post, high, { tone: 'ink' }),
        ...(n ? [] : [ball('coin-paper', ...center, r, { bare: true }), ...followed(layout, ...center, r)]),
        upright(`${key}/post`, [x, floor]),
      ];
    }),
    ...block(
      'coin-words',
      {
        x: free / 2,
        anchor: 'middle',
        top: center[1] - r - blockHeight(coin, free) - space.snug,
        maxWidth: free,
      },
      coin,
    ).marks,
    ...middled(
      'private',
      hall,
      fitting([bold(layout, 'private', 'paper', type.number * 1.4)], hall.w - space.tight, hall.h),
      space.tight / 2,
    ).marks,
    ...said.flatMap(
      (set, n) =>
        block(
          `${GATES[n]!}-words`,
          {
            x: width * FIRST + n * next - aside / 2,
            anchor: 'middle',
            top: floor + space.snug,
            maxWidth: even(set, rooms[n]!),
          },
          set,
        ).marks,
    ),
  ];
}
