import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { even, middled, type PlaceBox, plain, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { fitting, followed, largest, type Saved, scaled, within } from './coins.ts';

/** The gates on the way. */
const GATES = ['order', 'rules', 'plan'] as const;
/** Degrees that each is less up than the one before it; the first is upright. */
const LESS = 45;
/** Of the breadth: where the first gate's post stands, and how long an arm is at the most: half up, it ends before the next post. */
const FIRST = 0.265;
const LONG = 0.305;
/** Of the breadth, what words over the first arm may take. */
const OVERHEAD = 0.45;
/** The coin, of the room before the first post, and of the height at the most. */
const BEFORE = 0.83;
const COIN = 0.42;
/** From the coin up to the top of its name, in that one's size. */
const COIN_WORDS = 1.35;
/** Of the height, the road at the most, and px; of its depth, how thick its dashes are. */
const ROAD = 0.09;
const DEEP = 26;
const DASHES = 0.16;
/** Of an arm: how high the posts are at the least, how thick it is at its post and at its end, how broad a post, and how far private credit stands over the last arm. */
const LOW = 0.62;
const THICK = 0.22;
const THIN = 0.16;
const FOOT = 0.2;
const OVER = 0.26;
/** Of an arm: its bands, and how long its weight is behind the post. */
const BANDS = 5;
const WEIGHT = 0.17;

/** A gate's arm in bands, with its weight behind the post. @param pivot px @param long px @param thick px, at its post and at its end */
function arm(
  key: string,
  [x, y]: Point,
  long: number,
  up: number,
  [thick, thin]: readonly [number, number],
  order: number,
): AreaMark[] {
  const turn = (up / 180) * Math.PI;
  const [ux, uy] = [Math.cos(turn), -Math.sin(turn)];
  const at = (along: number, aside: number): Point => [
    x + ux * along - uy * aside,
    y + uy * along + ux * aside,
  ];
  const half = (along: number): number => (thick + ((thin - thick) * Math.max(0, along)) / long) / 2;
  const piece = (
    n: string,
    from: number,
    to: number,
    look: Pick<AreaMark, 'role' | 'tone'>,
    more = 1,
  ): AreaMark =>
    shape(`${key}/${n}`, [at(from, -half(from) * more), at(to, -half(to) * more)], { order, ...look }, [
      at(from, half(from) * more),
      at(to, half(to) * more),
    ]);
  return [
    piece('weight', -long * WEIGHT, -long * WEIGHT * 0.25, { tone: 'ink' }, 1.5),
    ...range(BANDS).map((n) =>
      piece(
        `band/${n}`,
        n ? (n / BANDS) * long : -long * WEIGHT * 0.5,
        ((n + 1) / BANDS) * long,
        n % 2 ? { role: 'context' } : { tone: 'ink' },
      ),
    ),
  ];
}

/** 2 · A coin before three gates, as far apart as each other on one road: the arm of the first is up, that of the second half up, the third is down before private credit. */
export function gatesScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width, height } = size;
  const deep = Math.min(height * ROAD, DEEP);
  const floor = height - deep;
  const r = Math.min(FIRST * width * BEFORE, floor * COIN) / 2;
  const air = space.half;
  const lines = GATES.map((key): Line[] => [
    bold(layout, key, 'ink', type.number),
    { ...bold(layout, `${key}Is`, 'muted'), weight: 400 },
  ]);
  const plan = (k: number) => {
    const said = lines.map((set) => scaled(set, k));
    // The first arm, up, has its words over it; all arms are of one length.
    const overhead = blockHeight(said[0]!, width * OVERHEAD);
    const long = Math.min(width * LONG, (floor - overhead) / (1 + LOW));
    const posts = GATES.map((_, n) => width * FIRST + (n * (width - long - width * FIRST)) / 2);
    const [thick, thin] = [long * THICK, long * THIN];
    const pivot = overhead + air + long;
    const roof = pivot - long * OVER;
    // From the first arm's left, beside it from its right, and over what the third shuts.
    const rooms = [width * OVERHEAD, width - posts[0]! - thick / 2 - 2 * air, width - posts[2]! + thick / 2];
    const high = said.map((set, n) => blockHeight(set, rooms[n]!));
    const breadths = said.map((set, n) => even(set, rooms[n]!));
    const tops = [0, pivot - long * Math.SQRT1_2 - thin - air - high[1]!, roof - air / 2 - high[2]!] as const;
    const wide = block('', { x: 0, top: 0, maxWidth: breadths[2]! }, said[2]!).width;
    const fits =
      // Under the second arm, to the right of it.
      width - wide > posts[1]! + Math.min(long * Math.SQRT1_2 + thin, pivot - tops[2] + thick) &&
      tops[2] > tops[1] + high[1]!;
    return { said, long, posts, thick, thin, pivot, roof, breadths, tops, fits };
  };
  const { said, long, posts, thick, thin, pivot, roof, breadths, tops } = plan(largest((k) => plan(k).fits));
  // Over the coin, beside the post, or, where it is as high, beside the weight.
  const least = floor - 2 * r - type.number * (COIN_WORDS + 0.1);
  const beside = least > pivot + long * WEIGHT ? long * FOOT * 0.5 : thick * 0.8;
  const own = within(
    bold(layout, 'coin', 'savers', type.number),
    2 * Math.min(r, posts[0]! - beside - r - 2),
  );
  const coin = Math.min(r + 1, posts[0]! - beside - 1 - widthOf(own) / 2);
  const broad = long * FOOT;
  const last = posts[2]! + broad / 2 + 1;
  const hall: PlaceBox = { x: last, y: roof, w: width - last, h: floor - roof };
  const under = { ...hall, y: pivot + thick / 2, h: floor - pivot - thick / 2 };
  const side = (x: number, way: 1 | -1): Point[] => [
    [x + way * broad * 0.35, pivot],
    [x + (way * broad) / 2, floor],
  ];
  return [
    plain('room', hall, { role: 'debt' }),
    plain('floor', { x: 0, y: floor, w: width, h: deep }, { tone: 'ink' }),
    stroke(
      'road',
      [
        [deep / 2, floor + deep / 2],
        [width, floor + deep / 2],
      ],
      deep * DASHES,
      { tone: 'ground', dash: `${deep * 0.9} ${deep * 0.7}` },
    ),
    ...posts.flatMap((x, n): Mark[] => [
      shape(`${GATES[n]!}/post`, side(x, -1), { tone: 'ink' }, side(x, 1)),
      ...arm(GATES[n]!, [x, pivot], long, 90 - n * LESS, [thick, thin], 1 + n * 0.4),
    ]),
    ...followed(layout, r + 1, floor - r, r),
    ...block('coin-words', { x: coin, top: floor - 2 * r - own.size * COIN_WORDS, anchor: 'middle' }, [own])
      .marks,
    ...middled(
      'private',
      under,
      fitting([bold(layout, 'private', 'paper', type.number * 1.4)], under.w - 2 * air, under.h - air),
      air,
    ).marks,
    ...said.flatMap(
      (set, n) =>
        block(
          `${GATES[n]!}-words`,
          {
            x: n ? width : posts[0]!,
            anchor: n ? 'end' : 'middle',
            top: tops[n]!,
            maxWidth: breadths[n]!,
          },
          set,
        ).marks,
    ),
  ];
}
