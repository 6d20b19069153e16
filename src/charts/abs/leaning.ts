import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { GuessLevel } from '../guess.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, plain, slab, vessel } from '../shared/places.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { block, poster, widthOf } from '../shared/type.ts';
import { bolder, levelLine, ring, WALL, type Slices } from './loans.ts';
import { INSET } from './stack.ts';

/** Of the drawing's height over its foot, the prop; of the chest's breadth, how broad that is. */
const PROP = 0.15;
const NARROW = 0.36;
/** How strong the ground is under what is guessed, and its outcomes. */
const GUESSED = 0.2;
const STRONG = 0.84;
/** How much of its place an outcome fills, as a radius. */
const RADIUS = 0.43;
/** px; how thick the level is. */
const LEVEL = 4;
/** How large the number is, in an amount's size; of the room over its level, a question mark. */
const LARGE = 1.4;
const ASKED = 0.92;

/** A chest of two, on one prop: the top slice, which every outcome would fill, and what lies under it. */
export function chestOf(layout: Slices) {
  const { data, size, type, space } = layout;
  const most = amount(data, 'tokens').value;
  const ground = foot(layout, 'oneToken').top - space.half;
  const low = ground * (1 - PROP);
  const w = size.width - GRIP - space.half;
  // Over the highest level its number has room.
  const head = type.hero * LARGE * LEADING;
  const width = w - 2 * INSET;
  const deep = (columns: number): number => (Math.ceil(most / columns) * width) / columns;
  const columns = range(10, 400).find((n) => 2 * (deep(n) + INSET) + head <= low) ?? 400;
  const high = deep(columns);
  const floor = low - 2 * INSET - high;
  return { most, ground, low, w, columns, pitch: width / columns, high, floor };
}

/** The question of step 5: of all outcomes, now that the loans lean on one thing, how many rise to the top slice, as a reader guesses. */
export function leaningScene(layout: Slices, { floor, per, most, start }: GuessLevel, value: number): Mark[] {
  const { size, type, space } = layout;
  const { ground, low, w, columns, pitch, high } = chestOf(layout);
  const level = floor - value * per;
  const asked = value === start;
  const dots = (key: string, count: number, from: number): Mark[] =>
    range(count).map((n) => {
      const at: Point = [
        INSET + ((n % columns) + 0.5) * pitch,
        from - (Math.floor(n / columns) + 0.5) * pitch,
      ];
      return ring(`guess0-${key}/${n}`, at, pitch * RADIUS, 'debt', STRONG);
    });
  const tray = high + INSET;
  const risen = asked ? 0 : value;
  const broad = w * NARROW;
  const prop = { x: (w - broad) / 2, y: low, w: broad, h: ground - low };
  const name = poster(bold(layout, 'prop', 'paper', type.number), broad * 0.84);
  // The number stands on its level, by the grip.
  const over = Math.min(level, floor - Math.ceil(risen / columns) * pitch) - LEVEL / 2;
  const number = bolder(asked ? '?' : `${value}`, 'debt', asked ? over * ASKED : type.hero * LARGE);
  const right = w - WALL - space.near;
  const is = bold(layout, 'guessIs', 'debt', type.number);
  return [
    slab(
      'guess-is/0',
      { x: WALL, y: level, w: w - 2 * WALL, h: floor - level },
      { role: 'debt', shade: GUESSED },
    ),
    ...dots('risen', risen, floor),
    ...dots('rest', most - risen, low - INSET),
    ...['slice', 'under'].map((key, i) =>
      vessel(`guess0-${key}`, { x: 0, y: floor - high + i * tray, w, h: tray }, WALL),
    ),
    levelLine('guess0', level, [WALL, size.width], LEVEL, { role: 'debt' }),
    plain('guess0-prop-box', prop, { tone: 'ink' }),
    ...middled('guess0-prop', prop, [name]).marks,
    levelLine('guess0-floor', ground, [0, size.width], 2),
    ...[number, is].flatMap(
      (line, i) =>
        block(
          `guess0-value/${i}`,
          {
            x: right - (i && widthOf(number) + space.half),
            top: over - number.size * (LEADING - BASELINE) - line.size * BASELINE,
            anchor: 'end',
          },
          [line],
        ).marks,
    ),
  ];
}
