import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { alone, middled, type PlaceBox, plain, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { INK } from '../shared/space.ts';
import { type Line, poster } from '../shared/type.ts';
import { ball, followed, type Saved } from './coins.ts';

/** The gates on the way down; the first is up. */
const GATES = ['order', 'rules', 'plan'] as const;
/** Of the height, how high what is behind the last gate is, and how far gates are apart; how broad they are at the most. */
const HALL = 0.12;
const PITCH = 0.162;
const BROAD = 1.24;
/** Of that distance, how thick a boom is, and a post; how large a gate's name and what it is are at the most, and how far under its boom's middle they begin. */
const BOOM = 0.27;
const POST = 0.38;
const NAME = 0.4;
const IS = 0.3;
const UNDER = 0.26;
/** The sine of how far a boom is up, at the most. */
const STEEP = 0.95;
/** Of a boom, where its bands begin and end, and how many there are, as broad as what is between them; and how thick they are, of its thickness. */
const BANDED = [0.18, 0.945] as const;
const BANDS = 4;
const THIN = 0.6;
/** px between two booms that meet. */
const MEET = 2;
/** Of the height, the coin as a radius; in that, how broad its name may be; how much larger than the largest amount elsewhere a name is. */
const COIN = 0.145;
const OVER = 1.6;
const LARGE = 1.3;

/** 2 · Three gates, one under another, each of two striped booms on posts at both sides: the first is up, and a coin has come to the second, which is down, as is the third, before private credit. */
export function gatesScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width, height } = size;
  const hall: PlaceBox = { x: 0, y: height * (1 - HALL), w: width, h: height * HALL };
  const pitch = height * PITCH;
  const [boom, post] = [pitch * BOOM, pitch * POST];
  const broad = Math.min(width, height * BROAD);
  const [left, middle] = [(width - broad) / 2, width / 2];
  const long = (broad - post - MEET) / 2;
  const at = (n: number): number => hall.y - pitch * (GATES.length - n);
  const steep = Math.asin(Math.min(STEEP, (at(0) - boom / 2) / long));
  const r = height * COIN;
  const coin: Point = [middle, at(1) - boom / 2 - r];
  const free = broad / 2 - r - space.half;
  // All names are of one size, and what they are of another.
  const names = within(
    GATES.map((key, n) => bold(layout, key, n ? 'ink' : 'savers', Math.min(type.hero * LARGE, pitch * NAME))),
    free,
  );
  const are = within(
    GATES.map((key): Line => ({
      ...bold(layout, `${key}Is`, 'ink', Math.max(type.caption, pitch * IS)),
      weight: 400,
    })),
    free,
  );
  const [called] = within([bold(layout, 'coin', 'savers', names[0]!.size)], r * OVER) as [Line];
  return [
    plain('room', hall, { role: 'debt' }),
    ...middled('private', hall, [poster(bold(layout, 'private', 'paper'), width * 0.8, hall.h * 0.6)], 0)
      .marks,
    ...GATES.flatMap((key, n): Mark[] => {
      const y = at(n);
      const turn = n ? 0 : steep;
      const look = { order: 1 + n * 0.4 };
      const top = y + pitch * UNDER;
      return [
        ...[1, -1].flatMap((way): Mark[] => {
          const x = middle - (way * (broad - post)) / 2;
          const along = (part: number): Point => [
            x + way * Math.cos(turn) * long * part,
            y - Math.sin(turn) * long * part,
          ];
          const band = (long * (BANDED[1] - BANDED[0])) / (2 * BANDS - 1);
          return [
            stroke(`${key}/boom${way}`, [along(0), along(1)], boom, {
              ...(n ? { tone: 'ink' } : { role: 'savers' }),
              ...look,
            }),
            stroke(`${key}/bands${way}`, BANDED.map(along), boom * THIN, {
              tone: 'ground',
              dash: [band, band],
              ...look,
            }),
            plain(
              `${key}/post${way}`,
              { x: x - post / 2, y: y - post / 2, w: post, h: post },
              { tone: 'ink', r: post / 4 },
            ),
          ];
        }),
        ...alone(`${key}-words`, { x: left, top }, names[n]!),
        ...alone(
          `${key}-is`,
          { x: left + broad, top: top + (names[n]!.size - are[n]!.size) * 0.74, anchor: 'end' },
          are[n]!,
        ),
      ];
    }),
    ball('coin-paper', ...coin, r, { bare: true }),
    ...followed(layout, ...coin, r),
    ...alone(
      'coin-words',
      { x: middle, top: coin[1] - r - space.half - called.size * INK, anchor: 'middle' },
      called,
    ),
  ];
}
