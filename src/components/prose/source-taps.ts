import { factAnchor } from '../../lib/anchors.ts';
import type { Texts } from '../../strings/texts.ts';
import type { SourceCardWord } from './source-card.words.ts';

/** Clicks that ask for a new tab or window are the browser's. */
const plain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Where a chapter's list of sources has a tapped amount: one in words or a table is a link there; or it is on a drawing. */
function placeOf(amount: HTMLElement | SVGElement): { id: string; page: string } {
  if (amount instanceof HTMLAnchorElement)
    return { id: decodeURIComponent(amount.hash.slice(1)), page: amount.pathname };
  const section = amount.closest<HTMLElement>('[data-chapter]');
  return {
    id: factAnchor(section?.dataset['chapter'] ?? '', amount.dataset['fact'] ?? ''),
    page: section?.querySelector<HTMLElement>('[data-after]')?.dataset['after'] ?? location.pathname,
  };
}

/**
 * Opens the source of a tapped amount in a card over the page, so that the reader does not lose the place; the card's
 * script is fetched at the first tap. A link works by itself: without this, or without popovers, it leads to the list of
 * sources. An amount on a drawing is one more way in; by keyboard and for screen readers it stands in the words and in the
 * table.
 */
export function sourceTaps(words: Texts<SourceCardWord>): void {
  const card = document.getElementById('source-card');
  if (!card || !('showPopover' in card)) return;
  document.addEventListener('click', (event) => {
    const amount = (event.target as Element).closest<HTMLElement | SVGElement>('a.fact, text[data-fact]');
    if (!amount || !plain(event) || card.contains(amount)) return;
    const { id, page } = placeOf(amount);
    if (page === location.pathname && !document.getElementById(id)) return;
    event.preventDefault();
    import('./source-card.ts')
      .then((it) => it.openSource({ card, amount, id, page, words }))
      // What does not come leaves the reader with the link.
      .catch(() => location.assign(`${page}#${id}`));
  });
}
