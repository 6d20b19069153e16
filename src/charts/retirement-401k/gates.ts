import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { alone, middled, type PlaceBox, plain, shape, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { block, type Line, lowered, poster, widthOf } from '../shared/type.ts';
import { ball, followed, type Saved } from './coins.ts';

/** The gates on the way: how far each is up, in quarters of a circle, and how many are before it. */
const GATES = [
  ['order', 1, 0],
  ['rules', 0.5, 1],
  ['plan', 0, 2],
] as const;
/** Of the height, how high what is behind the last gate is. */
const HALL = 0.18;
/** From one gate to the next: what the road has before the first and behind the last, and how broad it is at its near end, at the most. */
const BEFORE = 0.8;
const BEHIND = 0.56;
const BROAD = 2.9;
/** Of the breadth, what the road has; and of its breadth, how broad it is where it ends. */
const ROAD = 0.6;
const FAR = 0.56;
/** From one gate to the next: the coin as a radius, and how large a gate's name and what it is are at the most. */
const COIN = 0.56;
const NAME = 0.42;
const IS = 0.33;
/** Of the road's breadth at a gate: how high its posts are, how thick they are, how thick its booms. */
const HIGH = 0.15;
const POST = 0.085;
const BOOM = 0.085;
/** Of the road's breadth at its near end, how far apart the outer sides of the first gate's posts are. */
const POSTS = 1.08;
/** Of a boom, where its bands begin and end, and how many there are, as broad as what is between them; and how thick they are, of its thickness. */
const BANDED = [0.95, 0.2] as const;
const BANDS = 3;
const THIN = 0.6;

/** 2 · A coin on a road before three level crossings, each with two booms: the first are up, the second half up, the third shut across the road, before private credit. */
export function gatesScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width, height } = size;
  const hall: PlaceBox = { x: 0, y: 0, w: width, h: height * HALL };
  const next = (height - hall.h) / (BEFORE + GATES.length - 1 + BEHIND);
  const near = Math.min(width * ROAD, next * BROAD);
  const across = near * POSTS;
  const free = width - across - space.near;
  // All names are of one size, and what they are of another.
  const names = within(
    GATES.map(([key]) => bold(layout, key, 'ink', Math.min(type.hero, next * NAME))),
    free,
  );
  const are = within(
    GATES.map(([key]): Line => ({
      ...bold(layout, `${key}Is`, 'ink', Math.min(type.number, next * IS)),
      weight: 400,
    })),
    free,
  );
  const called = poster(bold(layout, 'coin', 'savers'), free, names[0]!.size);
  const words = widthOf(...names, ...are, called);
  // Road and words stand in the middle of the drawing.
  const left = (width - across - space.near - words) / 2;
  const [middle, beside] = [left + across / 2, left + across + space.near];
  /** How broad the road is at a height. @param y px */
  const broad = (y: number): number => near * (FAR + ((1 - FAR) * (y - hall.h)) / (height - hall.h));
  const edge = (side: -1 | 1): Point[] =>
    [hall.h, height].map((y): Point => [middle + (side * broad(y)) / 2, y]);
  const r = next * COIN;
  const coin: Point = [middle, height - space.hair - r];
  return [
    shape('road', edge(-1), { role: 'context' }, edge(1)),
    stroke(
      'line',
      [
        [middle, coin[1]],
        [middle, hall.h],
      ],
      near * 0.03,
      { tone: 'ground', dash: `${next * 0.22} ${next * 0.16}` },
    ),
    plain('room', hall, { role: 'debt' }),
    ...middled('private', hall, [poster(bold(layout, 'private', 'paper'), width * 0.8, hall.h * 0.5)], 0)
      .marks,
    // The last gate is the farthest: those before it stand before it.
    ...GATES.toReversed().flatMap(([key, up, n]): Mark[] => {
      const y = height - next * (BEFORE + n);
      const w = broad(y);
      const [high, post, boom] = [w * HIGH, w * POST, w * BOOM];
      const said = block(`${key}-words`, { x: beside, top: 0 }, [names[n]!, are[n]!]);
      const turn = (up * Math.PI) / 2;
      return [
        ...([-1, 1] as const).flatMap((side): Mark[] => {
          const x = middle + (side * (w + post)) / 2;
          const top = y - high;
          // Two that are shut meet in the middle of the road.
          const long = (w + post) / 2;
          const along = (share: number): Point => [
            x - side * Math.cos(turn) * long * share,
            top - Math.sin(turn) * long * share,
          ];
          const band = (long * (BANDED[0] - BANDED[1])) / (2 * BANDS - 1);
          const look = { order: 1 + n * 0.4 };
          return [
            stroke(`${key}/boom${side}`, [along(0), along(1)], boom, { tone: 'ink', ...look }),
            stroke(`${key}/bands${side}`, BANDED.map(along), boom * THIN, {
              tone: 'ground',
              dash: `${band} ${band}`,
              ...look,
            }),
            plain(
              `${key}/post${side}`,
              { x: x - post / 2, y: top - post / 2, w: post, h: high + post / 2 },
              { tone: 'ink', r: post / 3 },
            ),
          ];
        }),
        ...lowered(said, Math.max(hall.h + space.hair, y - (high + said.bottom) / 2)),
      ];
    }),
    ball('coin-paper', ...coin, r, { bare: true }),
    ...followed(layout, ...coin, r),
    ...alone('coin-words', { x: beside, top: coin[1] + r - called.size }, called),
  ];
}
