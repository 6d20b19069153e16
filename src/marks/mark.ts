import type { Role, Standing } from '../lib/types.ts';

/** A point in figure pixels, origin at the top left. */
export type Point = readonly [x: number, y: number];

/** A rectangle in figure pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Common {
  /** Object constancy: the same key in two scenes is the same thing, and moves instead of being redrawn. */
  key: string;
  role?: Role | undefined;
  /** How solid the money is; decides the texture. A drawn amount always has one. */
  standing?: Standing | undefined;
  /** 0 to 1, absent means 1. Written by tweens; scenes rarely set it. */
  opacity?: number | undefined;
  /** Place in the queue of a staged entrance, from 0: one arrow after another. */
  order?: number | undefined;
  /** The way an entering mark travels, ending where it stays. */
  via?: readonly Point[] | undefined;
}

/** A textured rectangle: a square of money, a block, a bar. */
export interface CellMark extends Common {
  kind: 'cell';
  x: number;
  y: number;
  w: number;
  h: number;
  /** How much of the cell is filled, from the bottom, 0 to 1. */
  part?: number | undefined;
  /** Strength of the role's colour, 0 to 1, for a third quantity such as an interest rate. */
  shade?: number | undefined;
  /** The larger cell this one folds into when the scale grows, and its place (0–9) inside it. */
  fold?: { into: string; slot: number } | undefined;
}

/** A company, a place, a legal box: paper with an outline, never an amount. */
export interface BoxMark extends Common {
  kind: 'box';
  x: number;
  y: number;
  w: number;
  h: number;
  r: number;
}

/** A round part of a whole (a percent, a loan, a coin). */
export interface DotMark extends Common {
  kind: 'dot';
  x: number;
  y: number;
  r: number;
}

/** A thin stroke: a bracket, an axis, an outline drawn for comparison. */
export interface LineMark extends Common {
  kind: 'line';
  points: readonly Point[];
  width: number;
  dash?: string | undefined;
}

/** Something that flows from the first point to the last. */
export interface ArrowMark extends Common {
  kind: 'arrow';
  points: readonly Point[];
  /** Thickness of the shaft in px: proportional to money where the arrow is sized. */
  width: number;
  /** Length of the head in px. */
  head: number;
}

/** One line of words. Longer texts are several marks. */
export interface TextMark extends Common {
  kind: 'text';
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  size: number;
  weight: 400 | 600;
  anchor: 'start' | 'middle' | 'end';
  /** Colour of the words: plain ink, muted, or the ink of a role. */
  tone: 'ink' | 'muted' | Role;
  /** Ledger id and value of the figure these words print. */
  fact?: string | undefined;
  value?: number | undefined;
}

export type Mark = CellMark | BoxMark | DotMark | LineMark | ArrowMark | TextMark;

/** A whole picture at one step: everything the build, the browser, print and embeds draw. */
export interface Scene {
  width: number;
  height: number;
  /** Back to front. */
  marks: readonly Mark[];
  /** Where the point of the step is. */
  focus: Box;
  /** One short sentence naming the picture. */
  label: string;
}

/** The box a figure is drawn in, in px, and how much larger than usual its words are (1 = usual). */
export interface Size {
  width: number;
  height: number;
  text?: number | undefined;
}

/**
 * What tells two marks apart while they move. Words are part of a text's identity,
 * so that a changed label cross-fades instead of switching under the reader's eyes.
 */
export function identity(mark: Mark): string {
  return mark.kind === 'text' ? `text ${mark.key}\n${mark.text}` : `${mark.kind} ${mark.key}`;
}
