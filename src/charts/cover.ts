import { range } from 'd3-array';
import type { Mark, Scene } from '../marks/mark.ts';
import { question } from './shared/spine/question.ts';

/** Stripes of the square, and a gap before each and after the last. */
const STRIPES = 17;
/** Their strength: they are the ground that the question stands on. */
const QUIET = 0.5;
/** In the square's side: how high the question mark is, and how far under the square its bracket is and how deep. */
const SIGN = 0.82;
const [UNDER, DEEP] = [0.022, 0.03];
/** The line of the square's edge and of its bracket, in the square's side. */
const THIN = 0.007;

/**
 * The cover: one square of a billion, edged as a whole and striped because nobody outside knows whose it is, and a bracket under it as long as
 * its side, for the words that say what it is. It is a unit and no amount, so it is made of areas, which count nothing.
 * @param side px @param label what it is called
 */
export function cover(side: number, label: string): Scene {
  const bar = side / (2 * STRIPES + 1);
  const stripes = range(STRIPES).map((n): Mark => {
    const x = (2 * n + 1) * bar;
    return {
      kind: 'area',
      key: `stripe/${n}`,
      role: 'context',
      shade: QUIET,
      over: [
        [x, 0],
        [x, side],
      ],
      under: [
        [x + bar, 0],
        [x + bar, side],
      ],
    };
  });
  const [half, top, foot] = [(THIN * side) / 2, side * (1 + UNDER), side * (1 + UNDER + DEEP)];
  const bracket: Mark = {
    kind: 'line',
    key: 'bracket',
    points: [
      [half, top],
      [half, foot],
      [side - half, foot],
      [side - half, top],
    ],
    width: THIN * side,
    tone: 'ink',
  };
  const edge: Mark = {
    kind: 'line',
    key: 'edge',
    points: [
      [half, half],
      [side - half, half],
      [side - half, side - half],
      [half, side - half],
      [half, half],
      [side - half, half],
    ],
    width: THIN * side,
    role: 'context',
  };
  const height = foot + half;
  // Its dot is a square in the colour of what is built: that is what nobody knows who pays for.
  const sign = question('question', side / 2, (side * (1 - SIGN)) / 2, side * SIGN).map((mark) =>
    mark.key.endsWith('dot') ? { ...mark, tone: undefined, role: 'chips' as const } : mark,
  );
  return {
    width: side,
    height,
    marks: [...stripes, edge, ...sign, bracket],
    focus: { x: 0, y: 0, width: side, height },
    label,
  };
}
