import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { GuessLevel } from '../guess.ts';
import { bold, foot } from '../shared/head.ts';
import { filledBox, slab, vessel } from '../shared/places.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { block, poster, widthOf } from '../shared/type.ts';
import { bolder, levelLine, ring, WALL, type Slices } from './loans.ts';
import { INSET } from './stack.ts';

/** Of the drawing's height over its foot, the prop; of the chest's breadth, how broad that is at least. */
const [PROP, NARROW] = [0.15, 0.26];
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
  const name = bold(layout, 'prop', 'paper', type.number);
  const broad = Math.max(w * NARROW, widthOf(name) + 2 * space.near);
  // The number stands on its level, by the grip.
  const over = Math.min(level, floor - Math.ceil(risen / columns) * pitch) - LEVEL / 2;
  const number = bolder(asked ? '?' : `${value}`, 'debt', asked ? over * ASKED : type.hero * LARGE);
  const right = w - WALL - space.near;
  const is = bold(layout, 'guessIs', 'debt');
  const line = over - number.size * (LEADING - BASELINE) - is.size * BASELINE;
  const end = (key: string, label: string, top: number): Mark[] =>
    block(key, { x: size.width - GRIP / 2, top, anchor: 'middle' }, [
      poster({ text: label, size: type.caption, tone: 'muted' }, GRIP),
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
    ...block('guess0-name', { x: WALL + space.near, top: space.half }, [bold(layout, 'topSlice', 'debt')])
      .marks,
    ...block('guess0-value', { x: right, top: over - number.size * LEADING, anchor: 'end' }, [number]).marks,
    ...block('guess0-is', { x: right - widthOf(number) - space.half, top: line, anchor: 'end' }, [is]).marks,
    ...end('guess0-most', words(data, 'guessMost'), floor - most * per - GRIP / 2 - type.caption * LEADING),
    ...end('guess0-least', '0', floor + GRIP / 2),
    ...foot(layout, 'oneToken').marks.map((mark) => ({ ...mark, key: `guess0-${mark.key}` })),
  ];
}
