import type { Viewport } from './geometry.ts';
import { mustRemeasure } from './geometry.ts';

/** The small viewport as CSS sees it: `svh` does not move when an address bar does. */
export function smallViewport(): Viewport {
  const probe = document.createElement('div');
  probe.className = 'svh-probe';
  document.body.append(probe);
  const height = probe.getBoundingClientRect().height || window.innerHeight;
  probe.remove();
  return { width: document.documentElement.clientWidth, height };
}

let frozen: Viewport | undefined;
const listeners = new Set<(viewport: Viewport) => void>();

function freeze(viewport: Viewport): Viewport {
  frozen = viewport;
  // Every height on the page is a multiple of --svh; pinning it keeps the layout still until a real resize.
  document.documentElement.style.setProperty('--svh', `${viewport.height / 100}px`);
  return viewport;
}

function onResize(): void {
  const now = smallViewport();
  if (frozen && !mustRemeasure(frozen, now)) return;
  freeze(now);
  for (const listener of listeners) listener(now);
}

/** The viewport the layout is pinned to; measured on first use. */
export function viewport(): Viewport {
  return frozen ?? freeze(smallViewport());
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
