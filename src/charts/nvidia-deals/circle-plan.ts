import type { Loop } from '../shared/ring/loops.ts';
import type { PlaceBox } from '../shared/places.ts';

/** The ring of the chapter: Nvidia at twelve o'clock, OpenAI at six; the same in every step that shows it. */
export interface Circle {
  loop: Loop;
  /** From one square on it to the next, px. */
  pitch: number;
  nvidia: PlaceBox;
  openai: PlaceBox;
  /** Where the way leaves and enters the two boxes, px of way from the top: clockwise, the right side first. */
  leaves: number;
  enters: number;
  leavesAgain: number;
  entersAgain: number;
  /** From one order to the next on the ring, and twice as far as from OpenAI to the first, in pitches. */
  apart: number;
  /** Whether names have a line under them that says what they do. */
  roomy: boolean;
}

/** Lanes of squares side by side in the largest block of orders. */
export const DEEP = 5;

/** px that squares keep from the boxes. */
export const APART = 7;
