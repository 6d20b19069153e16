/**
 * The element that carries the reader's choices for what stands inside it: `<html>` on a page of ours, a wrapper
 * where a chapter stands in somebody else's page.
 */
export const rootOf = (element: Element): HTMLElement =>
  element.closest<HTMLElement>('[data-motion]') ?? document.documentElement;

/** Whether moves are drawn as moves: `data-motion` on the root, which is the reader's choice, else the system's. */
export const motionIsOn = (element: Element): boolean => rootOf(element).dataset['motion'] !== 'off';
