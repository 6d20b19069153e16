import { floorWidth } from './geometry.ts';
import { rootOf } from './motion.ts';
import { px } from './styles.ts';

/** The size of a chart's box in px, and the reader's text size relative to 16px, from 1 to 1.5. */
export interface ChartSize {
  width: number;
  height: number;
  text: number;
}

/** px; a page that is being hidden or closed reports boxes of no size, which nothing can be drawn in. */
const SMALLEST = 240;

/** px; a box larger than this both ways shows its drawing larger, words and all, up to so many times. */
const LARGE = { width: 800, height: 720, most: 1.35 };

/** What a drawing in a box is laid out for: the box, or in a large window a smaller one of its shape. */
export function laidOutFor(box: ChartSize): ChartSize {
  const share = Math.min(box.width / LARGE.width, box.height / LARGE.height);
  const times = Math.min(LARGE.most, Math.max(1, share));
  return times === 1
    ? box
    : { ...box, width: floorWidth(box.width / times), height: Math.floor(box.height / times) };
}

/** The size of a chart's box as it stands in the page, without the air above it. */
export function chartSize(figure: HTMLElement): ChartSize {
  const text = Number.parseFloat(getComputedStyle(rootOf(figure)).fontSize) / 16;
  return {
    width: Math.max(SMALLEST, floorWidth(figure.clientWidth)),
    height: Math.max(SMALLEST, Math.floor(figure.clientHeight - px(figure, 'padding-top'))),
    text: Math.min(1.5, Math.max(1, text)),
  };
}
