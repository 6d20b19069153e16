import type { ChartData, Role } from '../lib/types.ts';
import type { Mark } from '../marks/mark.ts';
import type { GripRange } from './grip.ts';
import type { LayoutOf } from './shared/layout.ts';

/** A level that a reader sets, and the squares that pile up under it from a floor: px in the room under the headline. */
export interface GuessLevel extends GripRange {
  /** Left edge of the squares, which stand on the floor; `edge` is where the level ends, and its name afterwards. */
  x: number;
  /** What it shows until it is moved: from then on it has a number. */
  start: number;
  /** From one square to the next. */
  pitch: number;
  /** One where nothing else is said. */
  columns?: number;
  /** How high the squares of the answer stand beside it, where they do: its name stands over them. */
  clear?: number;
  /** Where squares leave no margin: up to so high its name stands under its level, on paper over them. */
  under?: number;
}

/**
 * What a chapter asks its reader before a step shows it: src/charts/<chapter>/guess.ts, and `guess` in its index.ts. The
 * words are the chart’s: `guessAsk`, `guessInvite`, `guessButton`, `guessSaid`, `guessIs`, and of a sum `guessValue`.
 */
export interface Guess<D extends ChartData = ChartData> {
  /** The step (from 1) that has the answer. */
  step: number;
  /** Of what is guessed. */
  role: Role;
  /** The keys of the marks that give the answer away: without them the step's drawing is the question. */
  answer: RegExp;
  /** Words, by their keys, that stand so many captions over the level where it would cross them. */
  yields?: { keys: RegExp; by: number };
  /** One level for each number that is guessed. */
  levels(layout: LayoutOf<D>): readonly GuessLevel[];
  /**
   * Where it is no pile under each level: how numbers are drawn while they are set, their levels under the keys `guess0`,
   * `guess1`, …, and afterwards. Nothing where it is drawn as elsewhere.
   */
  drawn?(
    layout: LayoutOf<D>,
    levels: readonly GuessLevel[],
    values: readonly number[],
    asking: boolean,
  ): Mark[];
}
