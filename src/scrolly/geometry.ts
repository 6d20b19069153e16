/** The small viewport, in px: what is visible while a phone's address bar is showing. */
export interface Viewport {
  width: number;
  height: number;
}

/** The share of the small viewport's height at which a step becomes the active one, from the top. */
export const TRIGGER = 0.74;

/** A taller change than this is a real one; a smaller one is a toolbar sliding in or out. */
const TOOLBAR = 150;

/** The trigger line. @param height the small viewport's, in px @returns px from the top of the viewport */
export const triggerLine = (height: number): number => Math.round(height * TRIGGER);

/**
 * Which step is active: the last one whose top has passed the line.
 * @param tops each step's top in viewport px, ascending @param line px from the viewport's top
 * @returns an index, clamped: before the first step it is the first, after the last the last
 */
export function activeIndex(tops: readonly number[], line: number): number {
  let index = 0;
  for (const [i, top] of tops.entries()) if (top <= line) index = i;
  return index;
}

/**
 * How far a reader has come through a step in which scroll is time, 0 to 1. It is over when the step's centre meets
 * the line, or where a link to the step lands if that is earlier: a link always shows the end.
 * @param top the step's top in viewport px @param height its height @param landing where a link puts its top
 */
export function progress(top: number, height: number, line: number, landing: number): number {
  const end = Math.max(landing, line - height / 2);
  return Math.min(1, Math.max(0, (line - top) / Math.max(1, line - end - 1)));
}

/**
 * Whether a resize is one that moves the layout. Address bars change the height a little and often:
 * reacting to them redraws charts under the reader's thumb.
 */
export function mustRemeasure(before: Viewport, now: Viewport): boolean {
  return before.width !== now.width || Math.abs(before.height - now.height) >= TOOLBAR;
}

/** Charts are drawn at widths that are multiples of this, so that a scrollbar's few px redraw nothing. */
export const floorWidth = (width: number): number => Math.max(8, Math.floor(width / 8) * 8);
