import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { GRIP } from '../grip.ts';
import type { GuessLevel } from '../guess.ts';
import { bold, caption, foot } from '../shared/head.ts';
import { filledBox, slab, vessel } from '../shared/places.ts';
import { SMALLEST } from '../shared/space.ts';
import { poster, widthOf } from '../shared/type.ts';
import { levelLine, WALL, type Slices } from './loans.ts';
import { stackOf, toldIn } from './stack.ts';

/** How many loans the top slice stands on: they count nothing. */
const LEGS = 9;
/** Of its place under the slice, how broad a loan is there; of the prop, how broad all of them are on it. */
const BROAD = 0.7;
const FOOT = 0.6;
/** Of the room under the slice, how high the prop is. */
const PROP = 0.155;
/** How strong the ground under a guess is. */
const GUESSED = 0.3;
/** px; how thick its level is. */
const LEVEL = 4;

/** Where a guess is set: from the floor up to the top slice. */
export const roomOf = (layout: Slices): { floor: number; top: number } => ({
  floor: foot(layout, 'unsized').top - layout.space.half,
  top: stackOf(layout).slices.top.h,
});

/** The question of step 5: the top slice on loans that all lean on one thing, and how many outcomes hurt it, as a reader guesses. */
export function leaningScene(layout: Slices, { floor, per, most }: GuessLevel, value: number): Mark[] {
  const { size, type, space } = layout;
  const slice = stackOf(layout).slices.top;
  const top = slice.h;
  const level = floor - value * per;
  const middle = size.width / 2;
  const high = (floor - top) * PROP;
  const name = poster(
    bold(layout, 'prop', 'paper', type.number),
    size.width * 0.36,
    Math.max(SMALLEST, high * 0.62),
  );
  const w = widthOf(name) + 2 * space.apart;
  const prop = { x: middle - w / 2, y: floor - high, w, h: high };
  // As far from either edge as its grip is broad.
  const left = GRIP + space.half;
  const [each, low] = [(size.width - 2 * left) / LEGS, (w * FOOT) / LEGS];
  const leg = (n: number): AreaMark => {
    const end = (x: number, w: number, y: number): Point[] => [
      [x - w / 2, y],
      [x + w / 2, y],
    ];
    return {
      kind: 'area',
      key: `guess0-leg/${n}`,
      over: end(left + (n + 0.5) * each, each * BROAD, top),
      under: end(middle + (n + 0.5 - LEGS / 2) * low, low, prop.y),
      role: 'debt',
    };
  };
  return [
    slab('guess-is/0', { x: 0, y: level, w: size.width, h: floor - level }, { role: 'debt', shade: GUESSED }),
    ...range(LEGS).map(leg),
    vessel('guess0-slice', slice, WALL),
    levelLine('guess0', level, [0, size.width], LEVEL, { role: 'debt' }),
    ...filledBox('guess0-prop', prop, [name], { tone: 'ink', r: 0 }),
    levelLine('guess0-floor', floor, [0, size.width], 2),
    ...toldIn(layout, 'guess0-value', { value, widest: most, under: caption(layout, 'guessIs') }),
    ...foot(layout, 'unsized').marks.map((mark) => ({ ...mark, key: `guess0-${mark.key}` })),
  ];
}
