import { range } from 'd3-array';
import type { Mark, Scene } from '../marks/mark.ts';

/** Stripes of the square, and as many gaps but one. */
const STRIPES = 12;
/** The question mark, and the paper cut out of the stripes for it, in the square's side. */
const SIGN = 0.62;
const CUT = { width: 0.4, height: 0.62 };

/**
 * The cover: one square of a billion, striped because nobody outside knows whose it is. It is a unit and no amount, so it
 * is made of areas, which count nothing.
 * @param side px @param question what is cut into it @param label what it is called
 */
export function cover(side: number, question: string, label: string): Scene {
  const bar = side / (2 * STRIPES - 1);
  const upright = (
    x: number,
    width: number,
    top = 0,
    bottom = side,
  ): Omit<Extract<Mark, { kind: 'area' }>, 'key'> => ({
    kind: 'area',
    role: 'context',
    over: [
      [x, top],
      [x, bottom],
    ],
    under: [
      [x + width, top],
      [x + width, bottom],
    ],
  });
  const [left, top] = [(side * (1 - CUT.width)) / 2, (side * (1 - CUT.height)) / 2];
  const right = side - left;
  // Stripes stop at the paper instead of running under it: what prints without paper looks the same.
  const stripes = range(STRIPES).flatMap((n): Mark[] => {
    const x = n * 2 * bar;
    if (x + bar <= left || x >= right) return [{ ...upright(x, bar), key: `stripe/${n}` }];
    return [
      { ...upright(x, bar, 0, top), key: `stripe/${n}` },
      { ...upright(x, bar, side - top, side), key: `stripe/${n}/under` },
    ];
  });
  const size = side * SIGN;
  const sign: Mark = {
    kind: 'text',
    key: 'question',
    text: question,
    x: side / 2,
    y: side / 2 + size * 0.36,
    size,
    weight: 600,
    anchor: 'middle',
    tone: 'ink',
  };
  const focus = { x: 0, y: 0, width: side, height: side };
  return { width: side, height: side, marks: [...stripes, sign], focus, label };
}
