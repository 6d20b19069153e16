import { progress } from './geometry.ts';
import { px } from './styles.ts';

/**
 * How far the reader has come through a step in which scroll is time, 0 to 1.
 * @param line px from the top of the viewport
 */
export function fractionOf(step: HTMLElement, line: number): number {
  const { top, height } = step.getBoundingClientRect();
  return progress(top, height, line, px(step, 'scroll-margin-top'));
}
