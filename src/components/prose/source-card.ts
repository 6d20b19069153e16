import { factAnchor } from '../../lib/anchors.ts';
import type { Texts } from '../../strings/texts.ts';
import type { SourceCardWord } from './source-card.words.ts';

/** Clicks that ask for a new tab or window are the browser's. */
const plain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** What the chapter's list of sources has on a tapped amount: a link in words or a table, or an amount on a drawing. */
function sourceOf(amount: HTMLElement | SVGElement): HTMLElement | null {
  if (amount instanceof HTMLAnchorElement)
    return document.getElementById(decodeURIComponent(amount.hash.slice(1)));
  const chapter = amount.closest<HTMLElement>('[data-chapter]')?.dataset['chapter'] ?? '';
  return document.getElementById(factAnchor(chapter, amount.dataset['fact'] ?? ''));
}

/**
 * Opens the source of a tapped amount in a card over the page, so that the reader does not lose the place. A link
 * works by itself: without this, or without popovers, it leads to the list of sources. An amount on a drawing is one
 * more way in; by keyboard and for screen readers it stands in the words and in the table.
 */
export function sourceCards({ t }: Texts<SourceCardWord>): void {
  const card = document.getElementById('source-card');
  if (!card || !('showPopover' in card)) return;
  document.addEventListener('click', (event) => {
    const amount = (event.target as Element).closest<HTMLElement | SVGElement>('a.fact, text[data-fact]');
    if (!amount || !plain(event) || card.contains(amount)) return;
    const source = sourceOf(amount);
    if (!source) return;
    event.preventDefault();
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'source-close';
    close.textContent = t('sources.close');
    close.addEventListener('click', () => card.hidePopover());
    const copy = [...source.children].map((child) => child.cloneNode(true));
    (copy[0] as HTMLElement).id = 'source-card-title';
    const all = document.createElement('a');
    all.href = `#${source.id}`;
    all.textContent = t('sources.inList');
    all.addEventListener('click', () => card.hidePopover());
    card.replaceChildren(close, ...copy, all);
    card.showPopover();
    close.focus();
    // Toggle events are queued: the one for this opening arrives after the listener is there.
    const back = new AbortController();
    const onToggle = ({ newState }: ToggleEvent): void => {
      if (newState !== 'closed') return;
      back.abort();
      amount.focus({ preventScroll: true });
    };
    card.addEventListener('toggle', onToggle, { signal: back.signal });
  });
}
