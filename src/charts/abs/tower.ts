import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { GuessLevel } from '../guess.ts';
import { bold, foot } from '../shared/head.ts';
import { slab, vessel } from '../shared/places.ts';
import { level } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, poster, widthOf } from '../shared/type.ts';
import { bolder, ring, SLICES, type Slices } from './loans.ts';
import { ball, INSET, RADIUS, STRENGTH, WALL } from './stack.ts';

/** Of the drawing's height, how large the ball is, over an amount. */
const BALL = 0.13;
/** How high the top slice is at least: of the room of all outcomes, and in captions. */
const HIGH = 2;
const LINES = 4.2;
/** px; how high the room of all outcomes is at least. */
const LEAST = 4;
/** How large a slice's name is, of the drawing's height and the tower's breadth: a label at least, a number at most. */
const NAMED = 0.058;
const NAMED_WIDE = 0.072;
/** How strong the ground is under what is guessed; of the top slice's height, what its number takes. */
const GUESSED = 0.2;
const NUMBER = 0.5;
/** px; how thick the level is, and where nothing is set how far over the floor. */
const LEVEL = 5;
const CLEAR = 6;

/** The three slices as a tower on one ball: the top one holds all that may be guessed, the bottom one would hold every outcome. */
export function towerOf(layout: Slices) {
  const { data, size, type, space } = layout;
  const most = amount(data, 'tokens').value;
  const under = size.height * BALL + type.number;
  const low = foot(layout, 'oneToken').top - space.half - WALL - under;
  const w = size.width - GRIP - space.near;
  // Over its rim there is room for the rail's upper name.
  const rim = type.label * LEADING + LEVEL;
  const named = Math.max(type.label, Math.min(type.number, size.height * NAMED, w * NAMED_WIDE));
  const line = named * LEADING + space.close + WALL;
  const free = low - rim - INSET - CLEAR - 2 * line;
  const inside = w - 2 * INSET;
  const field = Math.max(LEAST, Math.min(free / (1 + HIGH), free - type.caption * LINES));
  const columns = Math.ceil(Math.sqrt((most * inside) / field));
  const pitch = inside / columns;
  // Where the bottom slice begins, and the middle one; the top one has what is left.
  const second = low - INSET - Math.ceil(most / columns) * pitch - line;
  const first = second - line;
  const floor = first - CLEAR;
  return { columns, pitch, first, second, named, most, low, under, w, rim, floor, per: (floor - rim) / most };
}

/** The question of step 5: of all outcomes, now that the loans lean on one thing, how many rise to the top slice, as a reader guesses. */
export function towerScene(layout: Slices, { floor, per, most }: GuessLevel, value: number): Mark[] {
  const { data, size, type, space } = layout;
  const { low, under, w, rim, columns, pitch, first, second, named } = towerOf(layout);
  const set = floor - value * per;
  const names = SLICES.map((slice) => bold(layout, `${slice}Slice`, 'debt', named));
  const line = named * LEADING;
  // At the grip the number stands on its level, or hangs from it; until one is set, a question does.
  const high = (floor - rim) * NUMBER;
  const number = poster(
    bolder(value ? `${value}` : words(data, 'guessHow'), 'debt'),
    w - widthOf(names[0]!) - 4 * space.near,
    (high - LEVEL) / LEADING,
  );
  const rail = size.width - GRIP / 2;
  const end = (key: string, text: string, top: number): Mark[] =>
    block(`guess0-${key}`, { x: rail, top, anchor: 'middle' }, [
      poster(bolder(text, 'ink', type.label), GRIP),
    ]).marks;
  return [
    slab(
      'guess-is/0',
      { x: WALL, y: set, w: w - 2 * WALL, h: floor - set },
      { role: 'debt', shade: GUESSED },
    ),
    // Nought lies a little over the floor: the level is seen there.
    slab('guess0-nought', { x: WALL, y: floor, w: w - 2 * WALL, h: CLEAR }, { role: 'debt', shade: GUESSED }),
    ...range(most - value).map((n): Mark => {
      const place: Point = [
        INSET + ((n % columns) + 0.5) * pitch,
        low - INSET - (Math.floor(n / columns) + 0.5) * pitch,
      ];
      return ring(`guess0-rest/${n}`, place, pitch * RADIUS, 'debt', STRENGTH.bottom);
    }),
    vessel('guess0-walls', { x: 0, y: rim, w, h: low - rim }, WALL),
    ...[first, second].map((y, i) => level(`guess0-floor/${i}`, y + WALL / 2, [0, w], WALL, { tone: 'ink' })),
    level('guess0', set, [WALL, rail], LEVEL, { role: 'debt' }),
    ...names.flatMap((name, i): Mark[] => {
      // The level goes all across: the top slice's name gives way to it.
      const top = [set < rim + LEVEL + line ? set + LEVEL : rim, first + WALL, second + WALL][i]!;
      return block(`guess0-${SLICES[i]}-name`, { x: WALL + space.half, top: top + space.close / 2 }, [name])
        .marks;
    }),
    ...block(
      value ? (value ? 'guess0-value' : 'guess0-asked') : 'guess0-asked',
      {
        x: w - WALL - space.near,
        top: set - high < rim ? set + LEVEL : set - LEVEL - number.size * LEADING,
        anchor: 'end',
      },
      [number],
    ).marks,
    ...ball(layout, 'guess0-prop', { x: (w - under) / 2, y: low, w: under, h: under }),
    level('guess0-ground', low + under + WALL / 2, [0, size.width], WALL, { tone: 'ink' }),
    // What the rail goes from and to: the lower one gives way to the grip.
    ...end('most', words(data, 'guessMost'), 0),
    ...end('least', '0', Math.max(floor, set + GRIP / 2)),
  ];
}
