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

/**
 * Calls back while the page scrolls, once a frame: scroll events come more often than pictures.
 * @returns a function that stops listening
 */
export function onScroll(look: () => void): () => void {
  let looking = 0;
  const later = (): void => {
    looking ||= requestAnimationFrame(() => {
      looking = 0;
      look();
    });
  };
  window.addEventListener('scroll', later, { passive: true });
  return () => {
    window.removeEventListener('scroll', later);
    cancelAnimationFrame(looking);
  };
}
