import type { Mark } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { middled, slab } from '../shared/places.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { even, fitting, followed, plaque, type Saved, within } from './coins.ts';

/** The gates on the way, from the coin on: where each hangs, of the breadth, and how far it is up, of the coin's. */
const GATES = [
  ['order', 0.3, 1.08],
  ['rules', 0.535, 0.5],
  ['plan', 0.77, 0],
] as const;

/** px; how thick floor and ceiling are. */
const WALL = 7;
/** How thick a gate is, of the breadth; and of the height, the most that the words under it take. */
const [THICK, WORDS] = [0.05, 0.34];
/** The coin, of the room before the first gate, and of the way's height, at the most. */
const [BEFORE, COIN] = [0.84, 0.74];
/** How far the first gate is up in a tall drawing, of the way's height. */
const UP = 0.7;
/** How much larger than an amount elsewhere the last name is. */
const LARGE = 1.2;

/** 2 · A coin on a way with three gates, seen from the side: one is up, one half up, one down, and behind that is private credit. */
export function gatesScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width, height } = size;
  const thick = width * THICK;
  const left = GATES.map(([, at]) => at * width - thick / 2);
  // Words begin under their gate and end before the next one.
  const edges = [0, ...left, width];
  const named = (['coin', ...GATES.map(([key]) => key)] as const).map((key, n) => {
    const room = edges[n + 1]! - edges[n]! - (n === GATES.length ? 0 : space.half);
    const lines: Line[] = [
      within(bold(layout, key, key === 'coin' ? 'savers' : 'ink', type.number), room),
      { ...bold(layout, `${key}Is`, 'muted'), weight: 400 },
    ];
    return { key, lines, x: edges[n]!, room };
  });
  const fitted = named.map(({ lines, room }) => fitting(lines, room, height * WORDS));
  // Names are of one size, and so is what is said of them.
  const px = [0, 1].map((n) => Math.min(...fitted.map((lines) => lines[n]!.size)));
  const said = named.map((each) => ({
    ...each,
    lines: each.lines.map((line, n) => ({ ...line, size: px[n]! })),
  }));
  const words = Math.max(...said.map(({ lines, room }) => blockHeight(lines, room)));
  const floor = height - words - space.half - WALL;
  // What is lifted stands out over the ceiling.
  const high = (floor - WALL) / (1 + Math.max(UP, GATES[0][2] * COIN));
  const coin = Math.min(left[0]! * BEFORE, high * COIN);
  const up = (n: number): number => Math.max(GATES[n]![2] * coin, n ? 0 : UP * high);
  const ceiling = floor - high;
  const r = coin / 2;
  const end = left.at(-1)! + thick;
  const room = { x: end + 1, y: ceiling, w: width - end - 1, h: high };
  return [
    plaque('room', room, { role: 'debt' }),
    slab('walls/0', { x: 0, y: ceiling - WALL, w: width, h: WALL }, { tone: 'ink' }),
    slab('walls/1', { x: 0, y: floor, w: width, h: WALL }, { tone: 'ink' }),
    ...GATES.map(([key], n) =>
      slab(key, { x: left[n]!, y: ceiling - up(n), w: thick, h: high }, { tone: 'ink', order: 1 + n * 0.4 }),
    ),
    ...followed(layout, left[0]! / 2, floor - r, r),
    ...middled(
      'private',
      room,
      fitting([bold(layout, 'private', 'paper', type.number * LARGE)], room.w - 6, high - 4),
      3,
    ).marks,
    ...said.flatMap(
      ({ key, lines, x, room: maxWidth }) =>
        block(`${key}-words`, { x, top: floor + WALL + space.half, maxWidth: even(lines, maxWidth) }, lines)
          .marks,
    ),
  ];
}
