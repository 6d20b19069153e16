import type { Mark } from '../../../marks/mark.ts';
import type { Layout } from '../layout.ts';
import { LEADING } from '../space.ts';
import { block, type Line, widthOf } from '../type.ts';

/** The part of a drawing between its words, to which scales map, px. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  /** Where the lowest amount stands: the bottom. */
  floor: number;
}

/** What stands at a place of an axis. */
export interface Tick {
  key: string;
  /** px along the axis. */
  at: number;
  text: string;
}

/**
 * Words under a floor, each under the middle of its place; the ones at the ends begin or end there, where they would
 * reach out of the drawing.
 * @param top px @param size of the words, px
 */
export const axisBelow = (
  { size: { width }, type }: Layout,
  top: number,
  ticks: readonly Tick[],
  size = type.tick,
): Mark[] =>
  ticks.flatMap(({ key, at, text }) => {
    const line: Line = { text, size, tone: 'muted' };
    const half = widthOf(line) / 2;
    const anchor = at < half ? 'start' : at > width - half ? 'end' : 'middle';
    return block(key, { x: at, top, anchor }, [line]).marks;
  });

/** One line in the middle over or under a place, moved inwards where it would reach out of the drawing. */
export function centred(
  { size: { width } }: Layout,
  key: string,
  { x, top }: { x: number; top: number },
  line: Line,
): Mark[] {
  const half = widthOf(line) / 2;
  const middle = Math.min(width - half, Math.max(half, x));
  return block(key, { x: middle, top, anchor: 'middle' }, [line]).marks;
}

/** Words beside levels, ending at the drawing's right edge. */
export const axisRight = ({ size: { width }, type }: Layout, ticks: readonly Tick[]): Mark[] =>
  ticks.flatMap(({ key, at, text }) => {
    const place = { x: width - EDGE, top: at - (type.tick * LEADING) / 2, anchor: 'end' } as const;
    return block(key, place, [{ text, size: type.tick, tone: 'muted' }]).marks;
  });

/** px that words keep from the edge. */
const EDGE = 2;

/** How much room such words take beside the plot, px. */
export const axisWidth = ({ type }: Layout, texts: readonly string[]): number =>
  namesWidth(texts.map((text) => ({ text, size: type.tick })));

/** How much room names beside a plot take, px. */
export const namesWidth = (names: readonly Line[]): number => widthOf(...names);

/** A name at the end of a line, or at a level. */
export interface EndName {
  key: string;
  /** px: the middle of the words, where nothing else stands there. */
  at: number;
  line: Line;
}

/**
 * Names beside the ends of lines, from the top down, at least a line apart, and none below `lowest`.
 * @param x left edge of the words, px
 */
export function endNames(x: number, names: readonly EndName[], lowest = Infinity): Mark[] {
  const heights = names.map(({ line }) => line.size * LEADING);
  const tops: number[] = [];
  for (const [i, { at }] of names.entries()) {
    const height = heights[i] ?? 0;
    const over = i === 0 ? -Infinity : (tops[i - 1] ?? 0) + (heights[i - 1] ?? 0);
    tops.push(Math.max(at - height / 2, over));
  }
  let limit = lowest;
  for (let i = tops.length - 1; i >= 0; i -= 1) {
    tops[i] = Math.min(tops[i] ?? 0, limit - (heights[i] ?? 0));
    limit = tops[i] ?? 0;
  }
  return names.flatMap(({ key, line }, i) => block(key, { x, top: tops[i] ?? 0 }, [line]).marks);
}
