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
  const id = factAnchor(section?.dataset['chapter'] ?? '', amount.dataset['fact'] ?? '');
  return {
    id,
    page: section?.querySelector<HTMLElement>('[data-after]')?.dataset['after'] ?? location.pathname,
  };
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
    const place = placeOf(amount);
    const here = document.getElementById(place.id);
    if (!here && place.page === location.pathname) return;
    event.preventDefault();
    if (here) return show(card, amount, here, `#${place.id}`, t);
    // The story leaves its lists to the chapters' own pages. Where one does not come, the link leads there.
    const link = `${place.page}#${place.id}`;
    void import('../chapter/chapter-page.ts')
      .then(({ chapterPage }) => chapterPage(place.page))
      .then((page) => show(card, amount, page.getElementById(place.id)!, link, t))
      .catch(() => location.assign(link));
  });
}

/** Shows a source in the card. @param link to its place in the list */
function show(
  card: HTMLElement,
  amount: HTMLElement | SVGElement,
  source: HTMLElement,
  link: string,
  t: Texts<SourceCardWord>['t'],
): void {
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'source-close';
  close.textContent = t('sources.close');
  close.addEventListener('click', () => card.hidePopover());
  const copy = [...source.children].map((child) => document.importNode(child, true));
  copy[0]!.id = 'source-card-title';
  const all = document.createElement('a');
  all.href = link;
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
}
