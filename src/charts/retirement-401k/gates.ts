import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { alone, middled, type PlaceBox, plain, within } from '../shared/places.ts';
import { flat, stroke } from '../shared/rules.ts';
import { INK } from '../shared/space.ts';
import { block, type Line, lowered, poster, widthOf } from '../shared/type.ts';
import { ball, followed, type Saved } from './coins.ts';

/** The gates on the way: how far each is up, in quarters of a circle, and how many are before it. */
const GATES = [
  ['order', 1, 0],
  ['rules', 0.5, 1],
  ['plan', 0, 2],
] as const;
/** Of the height, how high what is behind the last gate is. */
const HALL = 0.13;
/** From one gate to the next: what the road has before the first and behind the last, and how long a boom is: what is up ends well under the next post. */
const BEFORE = 0.92;
const BEHIND = 0.28;
const LONG = 0.74;
/** Of a boom: how broad the road is, how thick the boom is, and its post; px between post and road. */
const ROAD = 0.8;
const BOOM = 0.17;
const POST = 0.26;
const KERB = 2;
/** Of the road's breadth, the coin as a radius; from one gate to the next, how large a gate's name and what it is are at the most. */
const COIN = 0.41;
const NAME = 0.34;
const LARGE = 1.2;
const IS = 0.26;
/** Of a boom, where its bands begin and end, and how many there are, as broad as what is between them; and how thick they are, of its thickness. */
const BANDED = [0.97, 0.19] as const;
const BANDS = 4;
const THIN = 0.64;

/** 2 · A coin on a road before three gates, each with one boom on a post at its left: the first is up, the second half up, the third shut across the road, before private credit. */
export function gatesScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width, height } = size;
  const hall: PlaceBox = { x: 0, y: 0, w: width, h: height * HALL };
  const next = (height - hall.h) / (BEFORE + GATES.length - 1 + BEHIND);
  const long = next * LONG;
  const [road, boom, post] = [ROAD, BOOM, POST].map((share) => share * long) as [number, number, number];
  const aside = KERB + post;
  const free = width - aside - road - space.near * 2;
  // All names are of one size, and what they are of another.
  const names = within(
    GATES.map(([key]) => bold(layout, key, 'ink', Math.min(type.hero * LARGE, next * NAME))),
    free,
  );
  const are = within(
    GATES.map(([key]): Line => ({
      ...bold(layout, `${key}Is`, 'ink', Math.min(type.hero, next * IS)),
      weight: 400,
    })),
    free,
  );
  const called = poster(bold(layout, 'coin', 'savers'), free, names[0]!.size);
  // Road and words stand in the middle of the drawing.
  const words = widthOf(...names, ...are, called);
  const left = (width + aside - road - 2 * space.near - words) / 2;
  const [middle, beside] = [left + road / 2, left + road + 2 * space.near];
  const r = road * COIN;
  const coin: Point = [middle, height - space.hair - r];
  return [
    flat('road', [left, hall.h, left + road, height], { role: 'context' }),
    stroke(
      'line',
      [
        [middle, coin[1]],
        [middle, hall.h],
      ],
      road * 0.05,
      { tone: 'ground', dash: [next * 0.16, next * 0.12] },
    ),
    plain('room', hall, { role: 'debt' }),
    ...middled('private', hall, [poster(bold(layout, 'private', 'paper'), width * 0.8, hall.h * 0.56)], 0)
      .marks,
    ...GATES.flatMap(([key, up, n]): Mark[] => {
      const y = height - next * (BEFORE + n);
      const x = left - KERB - post / 2;
      const reach = long;
      const said = block(`${key}-words`, { x: beside, top: 0 }, [names[n]!, are[n]!]);
      const turn = (up * Math.PI) / 2;
      const along = (share: number): Point => [
        x + Math.cos(turn) * reach * share,
        y - Math.sin(turn) * reach * share,
      ];
      const band = (reach * (BANDED[0] - BANDED[1])) / (2 * BANDS - 1);
      const look = { order: 1 + n * 0.4 };
      return [
        stroke(
          `${key}/stop`,
          [
            [left, y],
            [left + road, y],
          ],
          boom / 3,
          { tone: 'ground' },
        ),
        stroke(`${key}/boom`, [along(0), along(1)], boom, { tone: 'ink', ...look }),
        stroke(`${key}/bands`, BANDED.map(along), boom * THIN, {
          tone: 'ground',
          dash: [band, band],
          ...look,
        }),
        plain(
          `${key}/post`,
          { x: x - post / 2, y: y - post / 2, w: post, h: post },
          { tone: 'ink', r: post / 4 },
        ),
        ...lowered(said, Math.max(hall.h + space.hair, y - said.bottom / 2)),
      ];
    }),
    ball('coin-paper', ...coin, r, { bare: true }),
    ...followed(layout, ...coin, r),
    ...alone('coin-words', { x: beside, top: coin[1] + r - called.size * INK }, called),
  ];
}
