/** px between a word and what it means. */
const BETWEEN = 4;

/**
 * Puts a term's meaning under its word where styles cannot (no CSS anchor positioning): else it would come up at the foot of
 * the window, and a frame may be far taller than what is seen of it.
 */
export function termCards(): void {
  if (CSS.supports('position-area', 'bottom')) return;
  const place = ({ target, newState }: ToggleEvent): void => {
    const card = target as HTMLElement;
    const word = document.querySelector(`[popovertarget="${card.id}"]`);
    if (newState !== 'open' || !word) return;
    const under = word.getBoundingClientRect().bottom + BETWEEN;
    card.style.top = `${Math.min(under, innerHeight - card.offsetHeight)}px`;
    card.style.bottom = 'auto';
  };
  // Toggle events do not bubble.
  document.addEventListener('toggle', place as EventListener, true);
}
