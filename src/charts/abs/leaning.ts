import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { GuessLevel } from '../guess.ts';
import { bold, foot } from '../shared/head.ts';
import { filledBox, slab, vessel } from '../shared/places.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { block, type Line, poster, widthOf } from '../shared/type.ts';
import { bolder, levelLine, ring, WALL, type Slices } from './loans.ts';
import { INSET } from './stack.ts';

/** Of the drawing's height over its foot, the prop; of the chest's breadth, how broad that is. */
const [PROP, NARROW] = [0.15, 0.36];
/** How strong the ground is under what is guessed, and its outcomes. */
const [GUESSED, STRONG] = [0.2, 0.84];
/** How much of its place an outcome fills, as a radius. */
const RADIUS = 0.43;
/** px; how thick the level is. */
const LEVEL = 4;
/** How large the number is, in an amount's size; of the room over its level, a question mark. */
const [LARGE, ASKED] = [1.4, 0.86];

/** A chest of two, on one prop: the top slice, with room for every outcome, and what lies under it. */
export function chestOf(layout: Slices) {
  const { data, size, type, space } = layout;
  const most = amount(data, 'tokens').value;
  const ground = foot(layout, 'oneToken').top - space.half;
  const low = ground * (1 - PROP);
  const w = size.width - GRIP - space.half;
  // Over the highest level its number has room, and over the rail what it goes to.
  const head = Math.max(type.hero * LARGE * LEADING, GRIP / 2 + type.caption * LEADING) + space.tight;
  const width = w - 2 * INSET;
  const deep = (columns: number): number => (Math.ceil(most / columns) * width) / columns;
  const columns = range(10, 400).find((n) => 2 * (deep(n) + INSET) + head <= low) ?? 400;
  const floor = low - INSET - deep(columns) - space.tight;
  return { most, ground, low, w, columns, pitch: width / columns, floor };
}

/** The question of step 5: of all outcomes, now that the loans lean on one thing, how many rise to the top slice, as a reader guesses. */
export function leaningScene(layout: Slices, { floor, per, most, start }: GuessLevel, value: number): Mark[] {
  const { data, size, type, space } = layout;
  const { ground, low, w, columns, pitch } = chestOf(layout);
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
  const risen = asked ? 0 : value;
  const broad = w * NARROW;
  const name = poster(bold(layout, 'prop', 'paper', type.number), broad * 0.84);
  // The number stands on its level, by the grip.
  const over = Math.min(level, floor - Math.ceil(risen / columns) * pitch) - LEVEL / 2;
  const number = bolder(asked ? '?' : `${value}`, 'debt', asked ? over * ASKED : type.hero * LARGE);
  const right = w - WALL - space.near;
  const is = bold(layout, 'guessIs', 'debt');
  const ends = (n: 0 | 1, text: string): Mark[] => {
    const line = poster({ text, size: type.caption, tone: 'muted' }, GRIP);
    const top = n ? floor - most * per - GRIP / 2 - line.size * LEADING : floor + GRIP / 2;
    return block(`guess0-end/${n}`, { x: size.width - GRIP / 2, top, anchor: 'middle' }, [line]).marks;
  };
  /** Words on the level, up to a place. */
  const onLevel = (key: string, x: number, line: Line): Mark[] =>
    block(key, { x, top: over - number.size * (LEADING - BASELINE) - line.size * BASELINE, anchor: 'end' }, [
      line,
    ]).marks;
  return [
    slab(
      'guess-is/0',
      { x: WALL, y: level, w: w - 2 * WALL, h: floor - level },
      { role: 'debt', shade: GUESSED },
    ),
    ...dots('risen', risen, floor),
    ...dots('rest', most - risen, low - INSET),
    vessel('guess0-slice', { x: 0, y: 0, w, h: floor + INSET }, WALL),
    vessel('guess0-under', { x: 0, y: floor + INSET, w, h: low - floor - INSET }, WALL),
    levelLine('guess0', level, [WALL, size.width], LEVEL, { role: 'debt' }),
    ...filledBox('guess0-prop', { x: (w - broad) / 2, y: low, w: broad, h: ground - low }, [name], {
      tone: 'ink',
      r: 0,
    }),
    levelLine('guess0-floor', ground, [0, size.width], 2),
    ...block('guess0-name', { x: WALL + space.near, top: space.half }, [
      bold(layout, 'topSlice', 'debt', type.number),
    ]).marks,
    ...onLevel('guess0-value', right, number),
    ...onLevel('guess0-is', right - widthOf(number) - space.half, is),
    ...ends(0, '0'),
    ...ends(1, words(data, 'guessMost')),
    ...foot(layout, 'oneToken').marks.map((mark) => ({ ...mark, key: `guess0-${mark.key}` })),
  ];
}
