import type { Viewport } from './geometry.ts';
import { mustRemeasure } from './geometry.ts';

/** Elements whose `--svh` is pinned: `<html>` on our pages, each chapter's wrapper in other people's. */
const roots = new Set<HTMLElement>();

/** The small viewport as CSS sees it: `svh` does not move when an address bar does. */
export function smallViewport(root: HTMLElement): Viewport {
  const probe = document.createElement('div');
  probe.className = 'svh-probe';
  (root === document.documentElement ? document.body : root).append(probe);
  const height = probe.getBoundingClientRect().height || window.innerHeight;
  probe.remove();
  return { width: document.documentElement.clientWidth, height };
}

let frozen: Viewport | undefined;
const listeners = new Set<(viewport: Viewport) => void>();

/** Every height is a multiple of --svh; pinning it keeps the layout still until a real resize. */
function pin(root: HTMLElement, { height }: Viewport): void {
  root.style.setProperty('--svh', `${height / 100}px`);
}

function onResize(): void {
  const [root = document.documentElement] = roots;
  const now = smallViewport(root);
  if (frozen && !mustRemeasure(frozen, now)) return;
  frozen = now;
  roots.forEach((each) => pin(each, now));
  for (const listener of listeners) listener(now);
}

/** The viewport the layout is pinned to; measured on first use. @param root the element whose `--svh` follows it */
export function viewport(root: HTMLElement): Viewport {
  frozen ??= smallViewport(root);
  if (!roots.has(root)) pin(root, frozen);
  roots.add(root);
  return frozen;
}

/** A root has left the page: its heights are nobody's business any more. */
export function release(root: HTMLElement): void {
  roots.delete(root);
  root.style.removeProperty('--svh');
}

/**
 * Calls back after a resize that matters: another width, a turned device, or a height jump (never a toolbar).
 * @returns a function that stops listening
 */
export function onViewportChange(listener: (viewport: Viewport) => void): () => void {
  if (listeners.size === 0) window.addEventListener('resize', onResize);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('resize', onResize);
  };
}
