import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { GuessLevel } from '../guess.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, shape } from '../shared/places.ts';
import { level, stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, poster, widthOf } from '../shared/type.ts';
import { bolder, ring, SLICES, type Slices } from './loans.ts';
import { ball, INSET, RADIUS, STRENGTH, WALL } from './stack.ts';

/** Of the drawing's height, how large the ball is, over two amounts. */
const BALL = 0.08;
/** The tower's slope, at most; it is less where the tower is broad: so much of the ball, of its own breadth. */
const TILT = 0.09;
const LESS = 0.4;
/** How high the top slice is at least: of the room of all outcomes, and in captions. */
const HIGH = 2;
const LINES = 4.2;
/** px; how high the room of all outcomes is at least. */
const LEAST = 4;
/** How broad a slice's name is, in its size, and a number at most. */
const NAME = 2.6;
/** How large it is, of the drawing's height and the tower's breadth: a label at least, a number at most. */
const NAMED = 0.058;
const NAMED_WIDE = 0.072;
/** How strong the ground is under what is guessed; of the top slice's height and breadth, what its number takes. */
const GUESSED = 0.2;
const NUMBER = 0.5;
const ACROSS = 0.42;
/** Of how high a question stands, what the slice has. */
const SIGN = 1.14;
/** px; how thick the level is. */
const LEVEL = 4;
/** In how many pieces a tilted line is drawn: what it has beside it is measured piece by piece. */
const PIECES = 24;

/** The three slices as a tower that tilts on one ball: the top one holds all that may be guessed, the bottom one would hold every outcome. */
export function towerOf(layout: Slices) {
  const { data, size, type, space } = layout;
  const most = amount(data, 'tokens').value;
  const under = size.height * BALL + type.number * 2;
  const room = size.width - GRIP - space.near;
  const slope = Math.min(TILT, (LESS * under) / room);
  // How high it stands, and how broad it is: its right rim keeps room for the rail's upper name.
  const low = foot(layout, 'oneToken').top - space.half - WALL - under;
  const w = room - low * slope;
  const fall = (w / 2) * slope;
  const rim = Math.max(fall, type.caption * LEADING + LEVEL - fall) - low;
  /** From a place in the upright tower, its foot being the nought, to the drawing: turned about the middle of its foot. */
  const at = ([x, y]: Point): Point => [x - y * slope, low + (x - w / 2) * slope + y];
  const named = Math.max(type.label, Math.min(type.number, size.height * NAMED, w * NAMED_WIDE));
  const line = named * (LEADING + NAME * slope) + space.close + WALL;
  const free = -rim - INSET - 2 * line;
  const inside = w - 2 * INSET;
  const field = Math.max(LEAST, Math.min(free / (1 + HIGH), free - type.caption * LINES));
  const columns = Math.ceil(Math.sqrt((most * inside) / field));
  const pitch = inside / columns;
  // Where the bottom slice begins, and the floor of the top one, which has what is left.
  const second = -INSET - Math.ceil(most / columns) * pitch - line;
  const base = second - line;
  const per = (base - rim) / most;
  const [, floor] = at([w - WALL, base]);
  return { columns, pitch, second, base, named, most, low, under, w, slope, rim, at, floor, per };
}

/** The question of step 5: of all outcomes, now that the loans lean on one thing, how many rise to the top slice, as a reader guesses. */
export function leaningScene(layout: Slices, { floor, per, most }: GuessLevel, value: number): Mark[] {
  const { data, size, type, space } = layout;
  const { low, under, w, slope, rim, at, base, columns, pitch, second, named } = towerOf(layout);
  const tilted = (key: string, [x, y]: Point, [toX, toY]: Point, look?: Partial<LineMark>): LineMark =>
    stroke(
      `guess0-${key}`,
      range(PIECES + 1).map((n) => at([x + ((toX - x) * n) / PIECES, y + ((toY - y) * n) / PIECES])),
      WALL,
      look,
    );
  const [left, right, half] = [WALL, w - WALL, WALL / 2];
  const set = base - value * per;
  const [from, y] = at([right, set]);
  // The number stands on its level, or hangs from it; until one is set, a question fills the slice.
  const high = (base - rim) * (value ? NUMBER : 1);
  const top = low + (set - high < rim ? set : set - high);
  const number = poster(
    bolder(value ? `${value}` : '?', 'debt'),
    w * ACROSS,
    (high - 1.5 * LEVEL) / (value ? LEADING + NAME * slope : SIGN),
  );
  const rail = size.width - GRIP / 2;
  const end = (key: string, text: string, top: number): Mark[] =>
    block(`guess0-${key}`, { x: rail, top, anchor: 'middle' }, [
      poster(bolder(text, 'ink', type.caption), GRIP),
    ]).marks;
  return [
    shape('guess-is/0', [at([right, set]), at([left, set])], { role: 'debt', shade: GUESSED }, [
      at([right, base]),
      at([left, base]),
    ]),
    ...range(most - value).map((n): Mark => {
      const place: Point = [
        INSET + ((n % columns) + 0.5) * pitch,
        -INSET - (Math.floor(n / columns) + 0.5) * pitch,
      ];
      return ring(`guess0-rest/${n}`, at(place), pitch * RADIUS, 'debt', STRENGTH.bottom);
    }),
    ...[base, second, -WALL].map((y, i) => tilted(`floor/${i}`, [0, y + half], [w, y + half])),
    tilted('level', [left, set], [right, set], { role: 'debt' }),
    ...[half, w - half].map((x, i) => tilted(`wall/${i}`, [x, rim], [x, 0])),
    // Level with where it ends at the right, the grip goes along a rail of its own.
    level('guess0', y, [from, rail], LEVEL, { role: 'debt' }),
    ...SLICES.flatMap((slice, i): Mark[] => {
      const name = bold(layout, `${slice}Slice`, 'debt', named);
      // The level goes all across: the top slice's name gives way to it.
      const over = [
        set < rim + LEVEL + name.size * (LEADING + NAME * slope) ? set + LEVEL : rim,
        base + WALL,
        second + WALL,
      ][i]!;
      const [x, top] = at([left + space.half, over]);
      return block(`guess0-${slice}-name`, { x, top: top + widthOf(name) * slope }, [name]).marks;
    }),
    ...middled(
      'guess0-count',
      { x: -set * slope, y: top, w, h: value ? high : high - 3 * LEVEL },
      [number],
      0,
    ).marks,
    ...ball(layout, 'guess0-prop', {
      x: w / 2 - (under / 2) * (1 + slope),
      y: low,
      w: under,
      h: under,
    }),
    level('guess0-ground', low + under + half, [0, size.width], WALL, { tone: 'ink' }),
    // What the rail goes from and to: the lower one gives way to the grip.
    ...end('most', words(data, 'guessMost'), floor - most * per - type.caption * LEADING - LEVEL),
    ...end('least', '0', Math.max(floor, y + GRIP / 2)),
  ];
}
