import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { GuessLevel } from '../guess.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, plain, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { block, poster, widthOf } from '../shared/type.ts';
import { bolder, levelLine, ring, SLICES, type Slices } from './loans.ts';
import { ballOf, INSET, PAD, RADIUS, STRENGTH, WALL, WORDS } from './stack.ts';

/** The sine of the tower's tilt, at most; it is less where the tower is broad: so much of the ball, of its own breadth. */
const TILT = 0.09;
const LESS = 0.5;
/** How high the top slice is at least: of the room of all outcomes, and in captions. */
const HIGH = 2;
const LINES = 4;
/** How broad a slice's name is, in its size, and a number at most. */
const NAME = 2.6;
/** How large it is, of the drawing's height: a label at least, a number at most. */
const NAMED = 0.058;
/** How strong the ground is under what is guessed; of the top slice's height and breadth, what its number takes. */
const GUESSED = 0.2;
const NUMBER = 0.5;
/** Of how high a question stands, what the slice has. */
const SIGN = 1.14;
/** px; how thick the level is. */
const LEVEL = 4;
/** In how many pieces a tilted line is drawn: what it has beside it is measured piece by piece. */
const PIECES = 24;

/** The three slices as a tower that tilts on one ball: the top one holds all that may be guessed, the bottom one would hold every outcome. */
export function chestOf(layout: Slices) {
  const { data, size, type, space } = layout;
  const most = amount(data, 'tokens').value;
  const ground = foot(layout, 'oneToken').top - space.half - WALL;
  const ball = ballOf(layout);
  const room = size.width - GRIP - space.near;
  const sin = Math.min(TILT, (LESS * ball) / room);
  const cos = Math.sqrt(1 - sin * sin);
  // Where it stands on the ball, and how broad and high it is: its right rim keeps room for the rail's upper name.
  const foothold = ground - (ball / 2) * (1 + cos);
  const w = (room - foothold * sin) / cos;
  const fall = (w / 2) * sin;
  const rim = (Math.max(fall, type.caption * LEADING + LEVEL - fall) - foothold) / cos;
  /** From a place in the upright tower, its foot being the nought, to the drawing. */
  const at = ([x, y]: Point): Point => [
    (w / 2) * cos + (x - w / 2) * cos - y * sin,
    foothold + (x - w / 2) * sin + y * cos,
  ];
  const named = Math.max(type.label, Math.min(type.number, size.height * NAMED));
  const line = named * (LEADING + NAME * sin) + space.close;
  const fit = (columns: number) => {
    const pitch = (w - 2 * INSET) / columns;
    const rows = Math.ceil(most / columns) * pitch;
    // Where the bottom slice begins, and the floor of the top one, which has what is left.
    const second = -INSET - rows - line - WALL;
    return { columns, pitch, second, base: second - line - WALL, rows };
  };
  const found = range(10, 400)
    .map(fit)
    .find(({ base, rows }) => base - rim >= Math.max(rows * HIGH, type.caption * LINES))!;
  const [, floor] = at([w - WALL, found.base]);
  return {
    ...found,
    named,
    most,
    ground,
    ball,
    w,
    sin,
    rim,
    at,
    floor,
    per: ((found.base - rim) / most) * cos,
  };
}

/** The question of step 5: of all outcomes, now that the loans lean on one thing, how many rise to the top slice, as a reader guesses. */
export function leaningScene(layout: Slices, { floor, per, most }: GuessLevel, value: number): Mark[] {
  const { data, size, type, space } = layout;
  const { ground, ball, w, sin, rim, at, base, columns, pitch, second, named } = chestOf(layout);
  const tilted = (key: string, [x, y]: Point, [toX, toY]: Point, look?: Partial<LineMark>): LineMark =>
    stroke(
      `guess0-${key}`,
      range(PIECES + 1).map((n) => at([x + ((toX - x) * n) / PIECES, y + ((toY - y) * n) / PIECES])),
      WALL,
      look,
    );
  const [left, right, half] = [WALL, w - WALL, WALL / 2];
  const level = base - (value * (base - rim)) / most;
  const [[from, y], [middle, set], [, low], [, brim]] = [
    at([right, level]),
    at([w / 2, level]),
    at([w / 2, base]),
    at([w / 2, rim]),
  ];
  // The number stands on its level, or hangs from it; until one is set, a question fills the slice.
  const high = (low - brim) * (value ? NUMBER : 1);
  const top = set - high < brim ? set : set - high;
  const number = poster(
    bolder(value ? `${value}` : '?', 'debt'),
    w * NUMBER,
    (high - 1.5 * LEVEL) / (value ? LEADING + NAME * sin : SIGN),
  );
  const [hold] = at([w / 2, ball / 2]);
  const post = { x: hold - ball / 2, y: ground - ball, w: ball, h: ball };
  const rail = size.width - GRIP / 2;
  const end = (key: string, text: string, top: number): Mark[] =>
    block(`guess0-${key}`, { x: rail, top, anchor: 'middle' }, [
      poster(bolder(text, 'ink', type.caption), GRIP),
    ]).marks;
  return [
    shape('guess-is/0', [at([right, level]), at([left, level])], { role: 'debt', shade: GUESSED }, [
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
    tilted('level', [left, level], [right, level], { role: 'debt' }),
    ...[half, w - half].map((x, i) => tilted(`wall/${i}`, [x, rim], [x, 0])),
    // Level with where it ends at the right, the grip goes along a rail of its own.
    levelLine('guess0', y, [from, rail], LEVEL, { role: 'debt' }),
    ...SLICES.flatMap((slice, i): Mark[] => {
      const name = bold(layout, `${slice}Slice`, 'debt', named);
      // The level goes all across: the top slice's name gives way to it.
      const over = [
        level < rim + LEVEL + name.size * LEADING ? level + LEVEL : rim,
        base + WALL,
        second + WALL,
      ][i]!;
      const [x, top] = at([left + space.half, over]);
      return block(`guess0-${slice}-name`, { x, top: top + widthOf(name) * sin }, [name]).marks;
    }),
    ...middled(
      'guess0-count',
      { x: middle - w / 2, y: top, w, h: value ? high : high - 3 * LEVEL },
      [number],
      0,
    ).marks,
    { ...plain('guess0-prop-box', post, { tone: 'ink' }), r: ball / 2 },
    ...middled(
      'guess0-prop',
      post,
      [bold(layout, 'prop', 'paper', Math.max(SMALLEST, ball * WORDS))],
      ball * PAD,
    ).marks,
    levelLine('guess0-ground', ground + WALL / 2, [0, size.width], WALL),
    // What the rail goes from and to: the lower one gives way to the grip.
    ...end('most', words(data, 'guessMost'), floor - most * per - type.caption * LEADING - LEVEL),
    ...end('least', '0', Math.max(floor, y + GRIP / 2)),
  ];
}
