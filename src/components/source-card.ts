/** Clicks that ask for a new tab or window are the browser's. */
const plain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * Opens the source of a tapped figure in a card over the page, so that the reader does not lose the place. The
 * link underneath works by itself: without this, or without popovers, it leads to the list of sources.
 */
export function sourceCards(): void {
  const card = document.getElementById('source-card');
  if (!card || !('showPopover' in card)) return;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.fact');
    if (!link || !plain(event) || card.contains(link)) return;
    const source = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!source) return;
    event.preventDefault();
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'source-close';
    close.textContent = 'Close';
    close.addEventListener('click', () => card.hidePopover());
    const copy = [...source.children].map((child) => child.cloneNode(true));
    (copy[0] as HTMLElement).id = 'source-card-title';
    const all = document.createElement('a');
    all.href = link.hash;
    all.textContent = 'In the list of sources';
    all.addEventListener('click', () => card.hidePopover());
    card.replaceChildren(close, ...copy, all);
    card.showPopover();
    close.focus();
    // Toggle events are queued: the one for this opening arrives after the listener is there.
    const back = new AbortController();
    const onToggle = ({ newState }: ToggleEvent): void => {
      if (newState !== 'closed') return;
      back.abort();
      link.focus({ preventScroll: true });
    };
    card.addEventListener('toggle', onToggle, { signal: back.signal });
  });
}
