import { range } from 'd3-array';
import type { AreaMark, Mark } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { slab } from '../shared/places.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { even, fitting, followed, plaque, type Saved, within } from './coins.ts';

/** The gates on the way: of the breadth, where each begins and ends, and where the words over it do; how far it is up, of the coin. */
const GATES = [
  { key: 'order', from: 0.3, to: 0.39, words: [0.22, 0.46], up: Infinity },
  { key: 'rules', from: 0.53, to: 0.62, words: [0.465, 0.685], up: 0.5 },
  { key: 'plan', from: 0.685, to: 1, words: [0.69, 1], up: 0 },
] as const;
/** Of the height, the most that the words in the wall take; px, how thick the floor is. */
const [WORDS, FLOOR] = [0.42, 8];
/** The coin, of the room before the first gate, and of what is free under it, at the most. */
const [BEFORE, COIN] = [0.94, 0.9];
/** Of the breadth, how thick a bar is; in bars, from one to the next, from one rail to the next, and how long a point is. */
const [BAR, PITCH, RAIL, POINT] = [0.0175, 2.6, 4, 1.7];
/** In bars, how thick a rail is. */
const RAIL_HIGH = 0.8;
/** In a drawing that is so much of its breadth high, lifted gates stand over the wall. */
const TALL = 0.7;
/** How far a gate that is all the way up still shows, of what is under the wall. */
const TEETH = 0.11;

/** A gate of pointed bars that comes down out of a wall, and stands over it. All px. @param over,wall where it begins over the wall, and where the wall does @param top,low where the wall ends, and where the gate's points do */
function gate(
  key: string,
  [left, right]: readonly [number, number],
  [over, wall, top, low]: readonly [number, number, number, number],
  bar: number,
  order: number,
): AreaMark[] {
  const count = Math.max(2, Math.round((right - left - bar) / (bar * PITCH)) + 1);
  const step = (right - left - bar) / (count - 1);
  const neck = Math.max(top, low - bar * POINT);
  const look = { tone: 'ink', order } as const;
  const bars = range(count).flatMap((n): AreaMark[] => {
    const x = left + n * step;
    const upper = slab(`${key}/over/${n}`, { x, y: over, w: bar, h: wall - over }, look);
    return [
      {
        kind: 'area',
        key: `${key}/bar/${n}`,
        over: [
          [x, top],
          [x, neck],
          [x + bar / 2, low],
        ],
        under: [
          [x + bar, top],
          [x + bar, neck],
          [x + bar / 2, low],
        ],
        ...look,
      },
      ...(over < wall ? [upper] : []),
    ];
  });
  const rails = range(neck - bar * 1.6, Math.min(over, top), -bar * RAIL).flatMap((y, n) => {
    const h = bar * RAIL_HIGH;
    const seen = y >= top || y + h <= wall;
    return seen
      ? [
          slab(
            `${key}/rail/${n}`,
            { x: left, y, w: right - left, h: Math.min(h, Math.max(0, neck - y)) },
            look,
          ),
        ]
      : [];
  });
  return [...bars, ...rails];
}

/** 2 · A coin before three gates in a black wall: one is up, one half down, one shut, and behind that is private credit. */
export function gatesScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width, height } = size;
  const rooms = GATES.map(({ words: [from, to] }) => (to - from) * width);
  const sets = GATES.map(({ key }, n) =>
    fitting(
      [
        within(bold(layout, key, 'day', type.number), rooms[n]!),
        { ...bold(layout, `${key}Is`, 'day'), weight: 400 },
      ],
      rooms[n]!,
      height * WORDS,
    ),
  );
  // Names are of one size, and so is what is said of them.
  const px = [0, 1].map((n) => Math.min(...sets.map((lines) => lines[n]!.size)));
  const said = sets.map((lines) => lines.map((line, n): Line => ({ ...line, size: px[n]! })));
  // Under the floor: whose coin waits at its one end, and what it would come to at the other.
  const ends = [
    within(bold(layout, 'coin', 'savers', type.number), width * 0.3),
    within(bold(layout, 'private', 'debt', type.number), width * 0.4),
  ];
  const name = Math.min(...ends.map((line) => line.size));
  const foot = height - blockHeight([{ ...ends[0]!, size: name }]);
  const floor = foot - space.snug - FLOOR;
  const wall = Math.max(...said.map((lines, n) => blockHeight(lines, rooms[n]!))) + 2 * space.half;
  // Where there is height for it, what is lifted stands over the wall: a gate is as high as the room under it.
  const tall = height > width * TALL;
  const high = (floor - wall) / (tall ? 2 - TEETH : 1);
  const top = floor - high - wall;
  const under = top + wall;
  const lifted = (up: number, coin: number): number => Math.min(high * (1 - TEETH), up * coin);
  const coin = Math.min(GATES[0].from * width * BEFORE, high * (1 - TEETH) * COIN);
  const r = coin / 2;
  const last = GATES[2];
  return [
    slab(
      'room',
      { x: last.from * width, y: under, w: (last.to - last.from) * width, h: high },
      { role: 'debt' },
    ),
    ...GATES.flatMap(({ key, from, to, up: share }, n) => {
      const up = lifted(share, coin);
      const ends = [tall ? top - up : top, top, under, floor - up] as const;
      return gate(key, [from * width, to * width], ends, width * BAR, 1 + n * 0.4);
    }),
    plaque('wall', { x: 0, y: top, w: width, h: wall }, { tone: 'night' }),
    plaque('floor', { x: 0, y: floor, w: width, h: FLOOR }, { tone: 'night' }),
    ...followed(layout, r + 1, floor - r, r),
    ...said.flatMap((lines, n) => {
      const maxWidth = even(lines, rooms[n]!);
      const { key, from, to, words } = GATES[n]!;
      const middle = ((from + to) / 2) * width;
      return block(
        `${key}-words`,
        {
          x: Math.min(middle, words[1] * width - maxWidth / 2),
          top: top + space.half,
          anchor: 'middle',
          maxWidth,
        },
        lines,
      ).marks;
    }),
    ...ends.flatMap(
      (line, n) =>
        block(n ? 'private' : 'coin-words', { x: n ? width : 0, top: foot, anchor: n ? 'end' : 'start' }, [
          { ...line, size: name },
        ]).marks,
    ),
  ];
}
