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

/** The size of a chart's box as it stands in the page, without the air above it. */
export function chartSize(figure: HTMLElement): ChartSize {
  const text = Number.parseFloat(getComputedStyle(rootOf(figure)).fontSize) / 16;
  return {
    width: Math.max(SMALLEST, floorWidth(figure.clientWidth)),
    height: Math.max(SMALLEST, Math.floor(figure.clientHeight - px(figure, 'padding-top'))),
    text: Math.min(1.5, Math.max(1, text)),
  };
}
