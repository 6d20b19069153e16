import type { Box } from '../../../src/lib/measure.ts';

/**
 * The box of an outlined line's points, px: what letters cover, a curve's own handles included.
 * Reads what `writePath` writes: one capital at the start, then steps from point to point.
 */
export function bounds(d: string): Box {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, letter = '', list = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (list.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const places =
      letter === 'h'
        ? [numbers[0]!, 0]
        : letter === 'v'
          ? [0, numbers[0]!]
          : letter === 'z'
            ? [startX - x, startY - y]
            : numbers;
    if (places.length % 2 || !'mMhvlqcz'.includes(letter))
      throw new Error(`“${letter}${list}” is no step of a letter.`);
    const [fromX, fromY] = [x, y];
    for (let i = 0; i < places.length; i += 2) {
      [x, y] = [fromX + places[i]!, fromY + places[i + 1]!];
      if (letter === 'z') continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    if (letter.toLowerCase() === 'm') [startX, startY] = [x, y];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
