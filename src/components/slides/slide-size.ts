import type { Size } from '../../marks/mark.ts';

/** px; the smallest label of a drawing at its true size, and on a slide in the window below. */
const LABEL = { drawn: 12, shown: 22 };

/** The window a slide's labels are promised for: what most projectors show, or a narrower one as high. */
const WINDOW = { width: 1024, height: 720 };

/**
 * What a slide's drawing is laid out for: a smaller box of the same shape, which is then shown as much larger, labels
 * and all. In a window of 1280 x 720 no label is under 22px; they grow with the window, and are never under 12px.
 * @param box px the drawing is given @param view the window, px
 */
export function slideSize(box: Size, view: { width: number; height: number }): Size {
  const share = Math.min(view.width / WINDOW.width, view.height / WINDOW.height);
  const times = Math.max(1, (LABEL.shown / LABEL.drawn) * share);
  return {
    ...box,
    width: Math.floor(box.width / times / 8) * 8,
    // The browser gives whole px; what it has rounded up is not there.
    height: Math.floor((box.height - 0.5) / times),
  };
}
