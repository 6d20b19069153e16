import { expect, it } from 'vitest';
import { laidOutFor } from '../../../src/scrolly/chart-size.ts';

it('lays a drawing out for its box, and in a large window for a smaller box of its shape', () => {
  for (const box of [
    { width: 344, height: 436, text: 1 },
    { width: 760, height: 713, text: 1.5 },
    // Large one way alone: nothing would be gained.
    { width: 1600, height: 600, text: 1 },
  ])
    expect(laidOutFor(box)).toEqual(box);
  const { width, height, text } = laidOutFor({ width: 1080, height: 983, text: 1 });
  expect(width % 8).toBe(0);
  expect(text).toBe(1);
  expect(width / height).toBeCloseTo(1080 / 983, 1);
  expect(1080 / width).toBeGreaterThan(1.3);
  expect(1080 / width).toBeLessThan(1.37);
});
