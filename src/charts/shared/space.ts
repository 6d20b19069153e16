import { IN_HAN, inHan } from '../../lib/han.ts';
import type { Size } from '../../marks/mark.ts';

/**
 * The sizes of words and the distances between things, all of them, in one table. A drawing asks its layout for them by
 * name (`type.caption`, `space.close`), so that what is said alike looks alike in every chapter.
 */

/** Sizes of words on a drawing, in px. None is ever under 12, of Han under 13. */
export interface TypeScale {
  /** What the step found, over its drawing, in the reading face. */
  headline: number;
  /** The amount that the step is about. */
  hero: number;
  /** An amount beside others. */
  number: number;
  /** A name. */
  label: number;
  /** What an amount is. */
  caption: number;
  /** A date or a source under a thing: a little smaller than a caption. */
  note: number;
  /** What stands along an axis: smaller still. */
  tick: number;
}

/** px: sizes by the room a drawing has, from the smallest phones up. */
const SIZES = [
  { room: 340, headline: 23, hero: 23, number: 18, label: 14, caption: 13 },
  { room: 520, headline: 27, hero: 28, number: 21, label: 15, caption: 14 },
  { room: Infinity, headline: 34, hero: 40, number: 28, label: 19, caption: 16.5 },
] as const;

/** px; no word is set smaller. Han has more strokes than letters have. */
export const LEAST = IN_HAN ? 13 : 12;

/** px; words that do not fit are set smaller, down to this: over the least, whatever is rounded off. */
export const SMALLEST = LEAST + 0.1;

/** From one line to the next, in its own size. */
export const LEADING = 1.22;

/** How high a line's letters reach over the top of its box, in its own size: from there to its baseline. */
export const BASELINE = 0.96;

/** How far the letters of a line reach over its baseline and under it, in its own size. */
export const [UP, DOWN] = [0.74, 0.21];

/** Han reaches as far in all, but stands higher. */
const HAN_UP = 0.85;

/** How far this line reaches over its baseline, in its own size; only asked where Chinese may be met. */
export const upOf = (text: string): number => (inHan(text) ? HAN_UP : UP);

/** How high a line's letters are with their tails, in its own size: less than what a line takes in a text. */
export const INK = UP + DOWN;

/** px of height that a drawing and words of usual size need; large text needs as much more. */
const ROOM = 310;

/** How far a drawing may be wider than high before the width no longer counts as room. */
const SQUARISH = 1.25;

/** The type scale for a chart's box: a little smaller on the smallest phones, larger where there is room. */
export function typeScale(size: Size): TypeScale {
  // In a low box words grow only as far as they leave the drawing its room.
  const k = Math.min(size.text ?? 1, Math.max(1, size.height / ROOM));
  const room = Math.min(size.width, size.height * SQUARISH);
  const { headline, hero, number, label, caption } = SIZES.find((sizes) => room < sizes.room) ?? SIZES[2];
  return {
    headline: headline * k,
    hero: hero * k,
    number: number * k,
    label: label * k,
    caption: caption * k,
    note: Math.max(LEAST, caption * k * 0.93),
    tick: Math.max(SMALLEST, caption * k * 0.9),
  };
}

/** Distances in captions' heights, from what belongs together to what does not. */
const DISTANCES = {
  /** An amount and the pile it stands on. */
  hair: 0.15,
  /** Two lines of one list. */
  tight: 0.2,
  /** Half the thickness of a thing and its name. */
  snug: 0.3,
  /** A floor and the names under it. */
  close: 0.4,
  /** A radius: half a line's height. */
  half: 0.5,
  /** A title and the drawing under it. */
  near: 0.6,
  /** A block and the next one. */
  clear: 0.7,
  /** A drawing and the words at its foot. */
  apart: 0.9,
  /** From the edge up to the top of a line at the foot. */
  foot: 1.35,
  /** What a line at the foot takes, with the air over it. */
  footing: 1.9,
} as const;

/** Distances on a drawing, px. */
export type Space = Readonly<Record<keyof typeof DISTANCES, number>>;

/** The distances that go with a caption of this size, px. */
export function spaceFor(caption: number): Space {
  const px = Object.entries(DISTANCES).map(([name, times]) => [name, caption * times]);
  return Object.fromEntries(px) as Space;
}
