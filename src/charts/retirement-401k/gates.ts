import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold } from '../shared/head.ts';
import { disc, middled, type PlaceBox, plain, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { block, type Line, poster, widthOf } from '../shared/type.ts';
import { followed, type Saved } from './coins.ts';

/** The gates on the way down; the first is up. */
const GATES = ['order', 'rules', 'plan'] as const;
/** Of the height, how high what is behind the last gate is, where the first one's middle is, and how far gates are apart. */
const HALL = 0.12;
const FIRST = 0.34;
const PITCH = 0.2;
/** Of the breadth, how broad gates are at the most. */
const BROAD = 0.54;
/** Of the distance between gates, how thick a boom is, and a post. */
const BOOM = 0.24;
const POST = 0.38;
/** Degrees from the level by which a boom that is up leans outwards, and how long a piece of it is; of a post, its hinge as a radius. */
const LEAN = 60;
const PIECE = 0.1;
const HINGE = 0.2;
/** Of the way's breadth, the coin as a radius at the most. */
const CLEAR = 0.4;
/** Of a boom, where its bands begin and end, and how many there are, as broad as what is between them; and how thick they are, of its thickness. */
const BANDED = [0.32, 0.94] as const;
const BANDS = 3;
const THIN = 0.76;
/** px between two booms that meet. */
const MEET = 2;
/** Of the way before the first gate, the coin as a radius; in that, its face, and how large what it is worth is, and how broad in the face. */
const COIN = 0.36;
const FACE = 0.72;
const WORTH = 0.9;
const IN = 1.8;
/** Of that way, how large a gate's name and what it is are at the most; and of the name, how far it reaches over its booms' middle. */
const NAME = 0.4;
const IS = 0.32;
const LEVEL = 0.5;
/** px; a dash of the line along the way, and how broad that is. */
const DASH = 12;
const LANE = 3;
/** The arrow painted on the way: its stroke, in the coin's radius, and how far its head reaches to either side, in that. */
const PAINT = 0.34;
const WING = 1.7;

/** 2 · Three gates across one way, each of two striped booms on posts at both sides: the first is up, and an arrow leads from a coin through it to the second, which is down, as is the third, before private credit. */
export function gatesScene(layout: Saved): Mark[] {
  const { data, size, space } = layout;
  const { width, height } = size;
  const hall: PlaceBox = { x: 0, y: height * (1 - HALL), w: width, h: height * HALL };
  const pitch = height * PITCH;
  const [boom, post] = [pitch * BOOM, pitch * POST];
  const at = (n: number): number => height * FIRST + n * pitch;
  // As broad as booms that are up have room.
  const broad = Math.min(width * BROAD, 2 * at(0) + post);
  const lean = (LEAN / 180) * Math.PI;
  const long = (broad - post - MEET) / 2;
  const r = Math.min(at(0) * COIN, (broad - 2 * post) * CLEAR);
  // Names are left of their gates, all of one size, and what they are under them; all of it is in the middle.
  const reach = long * Math.cos(lean);
  const free = width - broad - reach - space.near;
  const names = within(
    GATES.map((key, n) => bold(layout, key, n ? 'ink' : 'savers', pitch * NAME)),
    free,
  );
  const are = within(
    GATES.map((key): Line => ({ ...bold(layout, `${key}Is`, 'ink', pitch * IS), weight: 400 })),
    free,
  );
  const left = (free - widthOf(...names, ...are)) / 2;
  const middle = width - left - reach - broad / 2;
  const coin: Point = [middle, r];
  const paint = r * PAINT;
  const tip = at(1) - boom / 2 - space.snug - paint;
  const wing = paint * WING;
  const worth = poster(amountLine(amount(data, 'coin'), r * WORTH, 'savers'), r * FACE * IN);
  return [
    plain('way', { x: middle - broad / 2 + post, y: 0, w: broad - 2 * post, h: hall.y }, { role: 'context' }),
    stroke(
      'lane',
      [
        [middle, at(1)],
        [middle, hall.y],
      ],
      LANE,
      { tone: 'ground', dash: [DASH, DASH] },
    ),
    stroke(
      'shaft',
      [
        [middle, 2 * r + space.snug],
        [middle, tip],
      ],
      paint,
      { tone: 'ground' },
    ),
    stroke(
      'head',
      [
        [middle - wing, tip - wing],
        [middle, tip],
        [middle + wing, tip - wing],
      ],
      paint,
      { tone: 'ground' },
    ),
    plain('room', hall, { role: 'debt' }),
    ...middled('private', hall, [poster(bold(layout, 'private', 'paper'), width * 0.8, hall.h * 0.6)], 0)
      .marks,
    ...GATES.flatMap((key, n): Mark[] => {
      const y = at(n);
      const look = { order: 1 + n * 0.4 };
      return [
        ...[1, -1].flatMap((way): Mark[] => {
          const x = middle - (way * (broad - post)) / 2;
          const along = (part: number): Point =>
            n ? [x + way * long * part, y] : [x - way * reach * part, y - long * Math.sin(lean) * part];
          const band = (long * (BANDED[1] - BANDED[0])) / (2 * BANDS - 1);
          return [
            stroke(`${key}/boom${way}`, range(0, 1.01, PIECE).map(along), boom, {
              ...(n ? { tone: 'ink' } : { role: 'savers' }),
              ...look,
            }),
            stroke(
              `${key}/bands${way}`,
              range(0, 1.01, PIECE).map((part) => along(BANDED[0] + part * (BANDED[1] - BANDED[0]))),
              boom * THIN,
              {
                tone: 'ground',
                dash: [band, band],
                ...look,
              },
            ),
            plain(
              `${key}/post${way}`,
              { x: x - post / 2, y: y - post / 2, w: post, h: post },
              { tone: 'ink', r: post / 4 },
            ),
            disc(`${key}/hinge${way}`, x, y, post * HINGE, { bare: true }),
          ];
        }),
        ...block(`${key}-words`, { x: left, top: y - names[n]!.size * LEVEL }, [names[n]!, are[n]!]).marks,
      ];
    }),
    disc('coin-paper', ...coin, r, { bare: true }),
    ...followed(layout, ...coin, r),
    disc('face', ...coin, r * FACE, { bare: true }),
    ...middled('worth', { x: middle - r, y: coin[1] - r, w: 2 * r, h: 2 * r }, [worth], 0).marks,
  ];
}
