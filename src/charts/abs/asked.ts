import type { Mark } from '../../marks/mark.ts';
import { amount, fill, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, type PlaceBox, vessel } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { block, poster } from '../shared/type.ts';
import { WALL, type Slices } from './loans.ts';

/** How much larger its number is than an amount beside others, and the room it has, in its own size. */
const [LARGE, ROOM] = [1.5, 1.4];
/** px that it keeps from the walls, and from the floor where words are large. */
const [CLEAR, SLACK] = [4, 14];
/** How high a slice under the top one is, in captions. */
const LOWER = 1.9;

/** While it is asked, the question is the headline of its step. */
export const isAsked = ({ data }: Slices): boolean => words(data, 'headline5') === words(data, 'guessAsk');

/** The three slices while it is asked: the top one is all but everything. */
function slicesOf(layout: Slices): Record<'top' | 'middle' | 'bottom', PlaceBox> {
  const { size, type, space } = layout;
  const high = foot(layout, 'oneToken').top - space.half;
  const w = size.width - GRIP - space.half;
  const low = type.caption * LOWER;
  const box = (y: number, h: number): PlaceBox => ({ x: 0, y, w, h });
  return { top: box(0, high - 2 * low), middle: box(high - 2 * low, low), bottom: box(high - low, low) };
}

/** Where what is guessed piles up in the top slice, and how large its number over it is: px in the room under the headline. */
export function askedIn(layout: Slices): PlaceBox & { large: number } {
  const { data, type } = layout;
  const { x, y, w, h } = slicesOf(layout).top;
  const pad = WALL + CLEAR;
  // The largest number fits, too.
  const text = fill(data, 'guessValue', { n: amount(data, 'tokens').value });
  const large = poster({ text, size: 0, weight: 600 }, w - 2 * pad, type.number * LARGE).size;
  const over = type.number * LEADING + large * ROOM;
  // Large words of the question may take a line less than those of the answer, by whose room it is set.
  const up = (layout.size.text ?? 1) > 1 ? SLACK : 0;
  return { x: x + pad, y: y + over, w: w - 2 * pad, h: h - WALL - over - up, large };
}

/** 5, while it is asked · The top slice, large and empty, on the two others. */
export function askedScene(layout: Slices): Mark[] {
  const { type, space } = layout;
  const slices = slicesOf(layout);
  const lower = (['middle', 'bottom'] as const).flatMap((key) => {
    const name = bold(layout, `${key}Slice`, 'muted', type.caption);
    return middled(`asked-${key}`, { ...slices[key], h: slices[key].h - WALL }, [name]).marks;
  });
  return [
    ...(['top', 'middle', 'bottom'] as const).map((key) => vessel(`slice-${key}`, slices[key], WALL)),
    ...block('asked-top', { x: WALL + space.half, top: 0 }, [bold(layout, 'topSlice', 'ink', type.number)])
      .marks,
    ...lower,
    ...foot(layout, 'oneToken').marks,
  ];
}
