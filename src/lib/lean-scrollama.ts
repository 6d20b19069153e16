/*
 * What browsers get of those modules of Scrollama's of which nothing here is used: nothing. They draw lines over the page for
 * whoever places steps, know how far through a step a reader is, and tell which way the page scrolls, for which they ask
 * how far it has at every event: once for each chapter, and a browser lays the page out before it answers. And they
 * complain of what src/scrolly/track.ts never passes: no steps, no functions, no selector.
 */
export const selectAll = (steps: readonly HTMLElement[]): readonly HTMLElement[] => steps;
export function update(): void {}
export function setupScroll(): void {}
export function onScroll(): void {}
export const direction = undefined;
export default function nothing(): void {}
