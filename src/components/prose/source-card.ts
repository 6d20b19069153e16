import { chapterPage } from '../chapter/chapter-page.ts';
import type { Texts } from '../../strings/texts.ts';
import type { SourceCardWord } from './source-card.words.ts';

/** What a reader has tapped. */
export interface Tap {
  card: HTMLElement;
  amount: HTMLElement | SVGElement;
  /** The anchor of its source in a chapter's list, and the page of that list. */
  id: string;
  page: string;
  words: Texts<SourceCardWord>;
}

/**
 * Shows the source of a tapped amount in the card: from this page, else from the chapter's own, which is fetched.
 * @throws Error where it does not come
 */
export async function openSource(tap: Tap): Promise<void> {
  const here = document.getElementById(tap.id);
  if (here) return show(tap, here, `#${tap.id}`);
  const source = (await chapterPage(tap.page)).getElementById(tap.id);
  if (!source) throw new Error(`${tap.page} has no source ${tap.id}.`);
  show(tap, source, `${tap.page}#${tap.id}`);
}

/** Shows a source in the card. @param link to its place in the list */
function show({ card, amount, words: { t } }: Tap, source: HTMLElement, link: string): void {
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
