/** The time after the last scroll event at which scrolling counts as over, in ms. */
const OVER = 120;

const listeners = new Set<() => void>();
let last = 0;
let timer = 0;

function look(): void {
  const left = last + OVER - performance.now();
  timer = left > 0 ? window.setTimeout(look, left) : 0;
  if (!timer) for (const listener of listeners) listener();
}

/** A page scrolls sixty times a second, and may hold nine chapters: one timer serves them all, and is set when the last ran out. */
function onScroll(): void {
  last = performance.now();
  timer ||= window.setTimeout(look, OVER);
}

/**
 * Calls back each time scrolling has come to rest. Not every browser says `scrollend`.
 * @returns a function that stops listening
 */
export function onRest(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('scroll', onScroll, { passive: true });
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('scroll', onScroll);
  };
}
