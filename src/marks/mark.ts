import type { Box } from '../lib/measure.ts';
import type { MarkBase } from './kind.ts';
import type { Mark } from './kinds.ts';
import type { TextMark } from './kinds/text.ts';

export type { Box } from '../lib/measure.ts';
export type { Mark } from './kinds.ts';
export type { AreaMark } from './kinds/area.ts';
export type { ArrowMark } from './kinds/arrow.ts';
export type { BoxMark } from './kinds/box.ts';
export type { CellMark } from './kinds/cell.ts';
export type { DotMark } from './kinds/dot.ts';
export type { LineMark } from './kinds/line.ts';
export type { TextMark } from './kinds/text.ts';
export type { Point } from './path.ts';

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

/** The box a chart is drawn in, in px, and how much larger than usual its words are (1 = usual). */
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

/** Whether two marks have one identity, without writing it down: asked of every mark in every frame. */
export const isOne = (a: Mark, b: Mark): boolean =>
  a.key === b.key && a.kind === b.kind && (a as TextMark).text === (b as TextMark).text;

/** The mark that one is a fainter copy of: all but their opacity is the same. Itself, where it is no such copy. */
export const whole = (mark: Mark): MarkBase => mark.of ?? mark;

/** A mark, fainter. @param opacity 0 to 1, times its own */
export const faded = (mark: Mark, opacity: number): Mark => ({
  ...mark,
  opacity: (mark.opacity ?? 1) * opacity,
  of: whole(mark),
});
