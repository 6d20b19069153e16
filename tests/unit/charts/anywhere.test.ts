// While a window opens, or is dragged, it may have any size for a moment: nothing has to be beautiful there, nothing may fail.
import { cross } from 'd3-array';
import { expect, it } from 'vitest';
import { nameOf } from './boxes.ts';
import { realCharts, scenesOf } from './real.ts';

const boxes = cross([200, 280, 416, 680, 1280], [120, 160, 200, 280, 1000], (width, height) => ({
  width,
  height,
}));

it.each(realCharts)('every drawing of $id draws in a box of any size', (chart) => {
  for (const box of boxes) expect.soft(() => scenesOf(chart, box), nameOf(box)).not.toThrow();
});
