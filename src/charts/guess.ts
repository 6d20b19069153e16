import type { ChartData, Role } from '../lib/types.ts';
import type { LayoutOf } from './shared/layout.ts';

/** px; the side of a grip, which stands at the end of its level. */
export const GRIP = 44;

/** A level that a reader sets, and the squares that pile up under it from a floor: px in the room under the headline. */
export interface GuessLevel {
  /** Left edge of the squares. */
  x: number;
  /** Where they stand. */
  floor: number;
  /** From one square to the next. */
  pitch: number;
  columns: number;
  /** Where its line ends: its grip stands there, and afterwards what it is called, between the squares and here. */
  edge: number;
  /** How high one of what is guessed is, px; the most that may be guessed, and from one number to the next. */
  per: number;
  most: number;
  step: number;
}

/**
 * What a chapter asks its reader before a step shows it: src/charts/<chapter>/guess.ts, and `guess` in its index.ts. The
 * words are the chart's: `guessAsk`, `guessInvite`, `guessButton`, `guessValue`, `guessSaid` and `guessIs`.
 */
export interface Guess<D extends ChartData = ChartData> {
  /** The step (from 1) that has the answer, and the last one drawn on the same floor: the guess stays until then. */
  step: number;
  until: number;
  /** Of what is guessed. */
  role: Role;
  /** The keys of the marks that give the answer away: without them the step's drawing is the question. */
  answer: RegExp;
  /** The keys of words that stand over the level where it would cross them. */
  yields?: RegExp;
  /** One level for each number that is guessed. */
  levels(layout: LayoutOf<D>): readonly GuessLevel[];
}
