import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { alone, middled, type PlaceBox, plain, shape, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { INK } from '../shared/space.ts';
import { block, type Line, lowered, poster, widthOf } from '../shared/type.ts';
import { ball, followed, type Saved } from './coins.ts';

/** The gates on the way: how far each is up, in quarters of a circle, and how far it is from the end of the road, of its length. */
const GATES = [
  ['order', 1, 0.73],
  ['rules', 0.5, 0.48],
  ['plan', 0, 0.06],
] as const;
/** Of the height, how high what is behind the last gate is. */
const HALL = 0.12;
/** How broad road and gates are together, of the road's length at the most; of that, where the road's edges are at its end and at its beginning, and where words are. */
const BROAD = 1.05;
const EDGES = [
  [0.31, 0],
  [0.58, 0.62],
] as const;
const BESIDE = 0.655;
/** Of the road's breadth at a gate, how long its boom is, how thick, and its post; px between post and road. */
const LONG = 1.13;
const BOOM = 0.115;
const POST = 0.145;
const KERB = 2;
/** Of the road's length, the coin as a radius, and how large a gate's name and what it is are at the most; how much larger than the largest amount elsewhere a name is. */
const COIN = 0.125;
const NAME = 0.085;
const IS = 0.062;
const LARGE = 1.3;
/** Of a boom, where its bands begin and end, and how many there are, as broad as what is between them; and how thick they are, of its thickness. */
const BANDED = [0.97, 0.17] as const;
const BANDS = 5;
const THIN = 0.64;
/** The line in the road's middle, of its breadth at its beginning, and its dashes, of its length. */
const LINE = 0.022;
const DASH = [0.05, 0.04] as const;

/** 2 · A coin on a broad road into the distance before three gates, each with one boom on a post at its left: the first is up, the second half up, the third shut across the road, before private credit. */
export function gatesScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width, height } = size;
  const hall: PlaceBox = { x: 0, y: 0, w: width, h: height * HALL };
  const high = height - hall.h;
  const broad = Math.min(width, high * BROAD);
  const free = width - broad * BESIDE;
  // All names are of one size, and what they are of another.
  const names = within(
    GATES.map(([key, up]) =>
      bold(layout, key, up === 1 ? 'savers' : 'ink', Math.min(type.hero * LARGE, high * NAME)),
    ),
    free,
  );
  const are = within(
    GATES.map(([key]): Line => ({
      ...bold(layout, `${key}Is`, 'ink', Math.max(type.caption, Math.min(type.hero, high * IS))),
      weight: 400,
    })),
    free,
  );
  const called = poster(bold(layout, 'coin', 'savers'), free, names[0]!.size);
  // Road and words stand in the middle of the drawing.
  const left = (free - widthOf(...names, ...are, called)) / 2;
  /** The ends of a line across the road, so far from its end. */
  const across = (share: number): [Point, Point] =>
    EDGES.map(([end, start]): Point => [
      left + broad * (end + (start - end) * share),
      hall.h + high * share,
    ]) as [Point, Point];
  const [far, near] = [across(0), across(1)];
  const beside = left + broad * BESIDE;
  const r = high * COIN;
  const coin: Point = [(near[0][0] + near[1][0]) / 2, height - space.hair - r];
  return [
    shape('road', far, { role: 'context' }, near),
    stroke('line', [coin, [(far[0][0] + far[1][0]) / 2, hall.h]], broad * LINE, {
      tone: 'ground',
      dash: DASH.map((share) => share * high),
    }),
    plain('room', hall, { role: 'debt' }),
    ...middled('private', hall, [poster(bold(layout, 'private', 'paper'), width * 0.8, hall.h * 0.6)], 0)
      .marks,
    ...GATES.flatMap(([key, up, share], n): Mark[] => {
      const [from, to] = across(share);
      const [long, boom, post] = [LONG, BOOM, POST].map((part) => part * (to[0] - from[0])) as [
        number,
        number,
        number,
      ];
      const [x, y] = [from[0] - KERB - post / 2, from[1]];
      const turn = (up * Math.PI) / 2;
      const along = (part: number): Point => [
        x + Math.cos(turn) * long * part,
        y - Math.sin(turn) * long * part,
      ];
      const band = (long * (BANDED[0] - BANDED[1])) / (2 * BANDS - 1);
      const look = { order: 1 + n * 0.4 };
      const said = block(`${key}-words`, { x: beside, top: 0 }, [names[n]!, are[n]!]);
      return [
        stroke(`${key}/stop`, [from, to], boom / 3, { tone: 'ground' }),
        stroke(`${key}/boom`, [along(0), along(1)], boom, {
          ...(up === 1 ? { role: 'savers' } : { tone: 'ink' }),
          ...look,
        }),
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
