import type { Mark, Scene } from '../marks/mark.ts';
import { question, STEM } from './shared/question.ts';

/** How strong the ground is that the question stands on: the dot under it is the same colour, whole. */
const QUIET = 0.5;
/** In the drawing's side: how high the question mark is, and its middle; the ground ends with its stem. */
const SIGN = 0.95;
const MIDDLE = 0.5;
/** The dot of the question, in the drawing's side: one square. What it is stands at its right; src/styles/frame.css has the place. */
const DOT = 0.25;

/**
 * The cover: a question over a field in the colour of what is built, and its dot is one square of a billion, in the same: that is
 * what nobody knows who pays for. It is a unit and no amount, so it is made of areas,
 * which count nothing.
 * @param side px @param label what it is called
 */
export function cover(side: number, label: string): Scene {
  const top = side * 0.045;
  const low = top + STEM * SIGN * side;
  const middle = side * MIDDLE;
  const area = (key: string, x: number, y: number, w: number, h: number): Mark => ({
    kind: 'area',
    key,
    role: 'chips',
    shade: QUIET,
    over: [
      [x, y],
      [x, y + h],
    ],
    under: [
      [x + w, y],
      [x + w, y + h],
    ],
  });
  const dot = side * DOT;
  return {
    width: side,
    height: side,
    marks: [
      area('ground', 0, 0, side, low),
      ...question('question', { x: middle, top, height: side * SIGN }).filter(({ key }) =>
        key.endsWith('hook'),
      ),
      { ...area('dot', middle - dot / 2, side - dot, dot, dot), shade: 1 } as Mark,
    ],
    focus: { x: 0, y: 0, width: side, height: side },
    label,
  };
}
