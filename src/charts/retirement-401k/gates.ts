import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { middled, type PlaceBox } from '../shared/places.ts';
import { SMALLEST, UP } from '../shared/space.ts';
import { block, blockHeight, fitted, type Line, widthOf } from '../shared/type.ts';
import { even, followed, plaque, type Saved, within } from './coins.ts';

/** The gates on the way, and how far each is up, in degrees. */
const GATES = [
  { key: 'order', up: 90 },
  { key: 'rules', up: 45 },
  { key: 'plan', up: 0 },
] as const;
/** Of the breadth: where the first gate's post stands, and the last one's at the least; in a tall drawing, which has room for longer arms. */
const [FIRST, LAST, LEAST] = [0.34, 0.575, 0.5];
/** The coin, of the room before the first post, and of the height at the most. */
const [BEFORE, COIN] = [0.9, 0.42];
/** px: how thick the floor is. */
const FLOOR = 8;
/** Of the coin: how high the posts are, at the least and, in a drawing that is no taller than broad, at the most, how thick an arm is at its post and at its end, how broad a post, and how far private credit stands over the last arm. */
const [LOW, HIGH, THICK, THIN, FOOT, OVER] = [0.6, 1.5, 0.22, 0.15, 0.19, 0.24];
/** Of an arm: its bands, and how long its weight is behind the post. */
const [BANDS, WEIGHT] = [7, 0.15];

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
  ): AreaMark => ({
    kind: 'area',
    key: `${key}/${n}`,
    over: [at(from, -half(from) * more), at(to, -half(to) * more)],
    under: [at(from, half(from) * more), at(to, half(to) * more)],
    order,
    ...look,
  });
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

/** 2 · A coin before three gates on one way: the arm of the first is up, that of the second half up, the third is down before private credit. */
export function gatesScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width, height } = size;
  const floor = height - FLOOR;
  const coin = Math.min(FIRST * width * BEFORE, floor * COIN);
  const r = coin / 2;
  const tall = Math.max(0, height / width - 1);
  const end = Math.max(LEAST, LAST - tall * 0.2);
  const long = Math.min(width * (1 - end), floor - coin * LOW);
  const [thick, thin] = [coin * THICK, coin * THIN];
  const own = within(bold(layout, 'coin', 'savers', type.number), 2 * (FIRST * width - thick - r));
  const broad = coin * FOOT;
  const air = space.near;
  const lines = GATES.map(({ key }): Line[] => [
    bold(layout, key, 'ink', type.number),
    { ...bold(layout, `${key}Is`, 'muted'), weight: 400 },
  ]);
  // What is said of the second gate stands over its tip.
  const over = blockHeight(lines[1]!, width * (1 - FIRST) - thick) + thin + air;
  const [half] = [(GATES[1].up / 180) * Math.PI];
  const pivot =
    floor -
    Math.max(
      coin * LOW,
      Math.min(coin * (HIGH + tall * 1.2), floor - Math.max(long, long * Math.sin(half) + over)),
    );
  const posts = GATES.map(
    (_, n) => width * FIRST + (n * (width - long - width * FIRST)) / (GATES.length - 1),
  );
  const last = posts[2]! + broad * 0.7;
  const roof = pivot - coin * OVER;
  const hall: PlaceBox = { x: last, y: roof, w: width - last, h: floor - roof };
  const tips = GATES.map(({ up }, n): Point => [
    posts[n]! + long * Math.cos((up / 180) * Math.PI),
    pivot - long * Math.sin((up / 180) * Math.PI),
  ]);
  // Beside its tip, over its tip, and over what it shuts.
  const [x1, x2] = [posts[0]! - thick / 2 - air, posts[0]! + thick / 2 + air];
  const rooms: readonly (readonly [x: number, room: number, high: number])[] = [
    [x1, x1, floor - coin - own.size * 1.35 - tips[0]![1] - air],
    [width, width - x2, tips[1]![1] - thin - air],
    [width, hall.w, (roof - tips[1]![1]) * 0.9],
  ];
  const sized = (k: number): Line[][] =>
    lines.map((set) => set.map((line) => ({ ...line, size: Math.max(SMALLEST, line.size * k) })));
  // Names are of one size, and so is what is said of them: as large as all of it has room, the last under the second arm.
  const fits = (set: Line[], n: number): boolean => {
    const [, room, high] = rooms[n]!;
    const all = block('', { x: 0, top: 0, maxWidth: room }, set);
    return (
      set.every((line) => fitted(line, room) === line.size) &&
      all.bottom <= high &&
      (n < 2 ||
        all.marks.every(
          (mark) =>
            width - widthOf({ ...mark }) >
            posts[1]! +
              pivot -
              (roof - air / 2 - all.bottom + mark.y - mark.size * UP) +
              (thick + long / BANDS) * 0.75,
        ))
    );
  };
  const said = sized(range(1, 0.3, -0.04).find((k) => sized(k).every(fits)) ?? 0);
  const tops = [
    tips[0]![1],
    tips[1]![1] - thin - air - blockHeight(said[1]!, rooms[1]![1]),
    roof - air / 2 - blockHeight(said[2]!, rooms[2]![1]),
  ];
  const under = { ...hall, y: pivot + thick / 2, h: floor - pivot - thick / 2 };
  return [
    plaque('room', hall, { role: 'debt' }),
    ...GATES.flatMap(({ key, up }, n): Mark[] => [
      {
        kind: 'area',
        key: `${key}/post`,
        tone: 'ink',
        over: [
          [posts[n]! - broad * 0.35, pivot],
          [posts[n]! - broad / 2, floor],
        ],
        under: [
          [posts[n]! + broad * 0.35, pivot],
          [posts[n]! + broad / 2, floor],
        ],
      },
      ...arm(key, [posts[n]!, pivot], long, up, [thick, thin], 1 + n * 0.4),
    ]),
    plaque('floor', { x: 0, y: floor, w: width, h: FLOOR }, { tone: 'ink' }),
    ...followed(layout, r + 1, floor - r, r),
    ...block('coin-words', { x: r + 1, top: floor - coin - own.size * 1.35, anchor: 'middle' }, [own]).marks,
    ...middled(
      'private',
      under,
      [within(bold(layout, 'private', 'paper', type.number * 1.2), under.w - 2 * air)],
      air,
    ).marks,
    ...said.flatMap(
      (lines, n) =>
        block(
          `${GATES[n]!.key}-words`,
          { x: rooms[n]![0], top: tops[n]!, anchor: 'end', maxWidth: even(lines, rooms[n]![1]) },
          lines,
        ).marks,
    ),
  ];
}
