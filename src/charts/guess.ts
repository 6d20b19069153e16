import type { ChartData, Role } from '../lib/types.ts';
import type { LayoutOf } from './shared/layout.ts';

/** A level that a reader sets, and the squares that pile up under it from a floor: px in the room under the headline. */
export interface GuessLevel {
  /** Left edge of the squares. */
  x: number;
  /** Where they stand. */
  floor: number;
  /** From one square to the next. */
  pitch: number;
  columns: number;
  /** The highest the level may go. */
  top: number;
  /** Where its line ends: the grip stands there, and afterwards what it is called, between the squares and here. */
  edge: number;
  /** What one square is worth, in what is guessed, and from one number that may be guessed to the next. */
  worth: number;
  step: number;
}

/**
 * What a chapter asks its reader before a step shows it: src/charts/<chapter>/guess.ts, and `guess` in its index.ts. The
 * words are the chart's: `guessAsk`, `guessInvite`, `guessButton`, `guessIs`, `guessValue` and `guessSaid`.
 */
export interface Guess<D extends ChartData = ChartData> {
  /** The step (from 1) that has the answer, and the last one drawn on the same floor: the guess stays until then. */
  step: number;
  until: number;
  /** Of what is guessed. */
  role: Role;
  /** The keys of the marks that give the answer away: without them the step's drawing is the question. */
  answer: RegExp;
  /** The keys of the words that are drawn above the level where it would cross them. */
  yields?: RegExp;
  /** One level for each number that is guessed. */
  levels(layout: LayoutOf<D>): readonly GuessLevel[];
}
