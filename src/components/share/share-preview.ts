import type { Preview } from '../../embed/share/preview.ts';
import { path } from '../../lib/site.ts';
import type { Texts } from '../../strings/texts.ts';
import type { SharePreviewWord } from './share-preview.words.ts';

/** px; what a preview in a frame is as wide as. */
export const WIDTHS = { phone: 360, article: 680 };

/** How far ahead of the reader a preview is loaded: it is a page of its own, and its address is read before its look. */
const AHEAD = '25% 0px';

/**
 * Makes the page's preview boxes ready. A box has the proportions of what it will show; what is wider than its box is
 * shown smaller, not narrower. Nothing is loaded before the boxes are about to be seen.
 * @returns what shows another preview, or none
 */
export function previews(
  area: HTMLElement,
  words: Texts<SharePreviewWord>,
): (preview: Preview | undefined) => void {
  let wanted: Preview | undefined;
  let near = !('IntersectionObserver' in window);
  const show = (preview: Preview | undefined): void => {
    wanted = preview;
    area.hidden = preview === undefined;
    if (preview) layOut(area, preview, near, words);
  };
  if (near) return show;
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      near = true;
      show(wanted);
    },
    { rootMargin: AHEAD },
  );
  watch.observe(area);
  return show;
}

function layOut(area: HTMLElement, preview: Preview, load: boolean, words: Texts<SharePreviewWord>): void {
  area.dataset['kind'] = preview.kind;
  for (const box of area.querySelectorAll<HTMLElement>('[data-box]')) {
    const name = box.dataset['box'] as 'phone' | 'article' | 'picture';
    if ((name === 'picture') !== (preview.kind === 'picture')) {
      box.replaceChildren();
    } else if (preview.kind === 'picture') {
      resize(box, preview.width, preview.height);
      if (load) fill(box, picture(preview));
    } else if (name !== 'picture') {
      resize(box, WIDTHS[name], Math.round(preview.heights[name]));
      if (load) fill(box, frame(preview, name, words));
    }
  }
  fit(area);
}

/** Shows what is wider than its box smaller. To be called when the page's width changes. */
export function fit(area: HTMLElement): void {
  for (const box of area.querySelectorAll<HTMLElement>('[data-box]')) {
    const width = Number(box.dataset['width']);
    if (width > 0 && box.clientWidth > 0)
      box.style.setProperty('--scale', String(Math.min(1, box.clientWidth / width)));
  }
}

function resize(box: HTMLElement, width: number, height: number): void {
  box.dataset['width'] = String(width);
  box.style.setProperty('--width', String(width));
  box.style.setProperty('--height', String(height));
}

/** The same again would only load again. */
function fill(box: HTMLElement, shown: HTMLElement): void {
  if (box.firstElementChild?.getAttribute('src') !== shown.getAttribute('src')) box.replaceChildren(shown);
}

/** A new frame each time: one that is sent elsewhere would add to the reader's history. */
function frame(
  { address, title }: Preview & { kind: 'frame' },
  name: 'phone' | 'article',
  { t }: Texts<SharePreviewWord>,
): HTMLElement {
  const element = document.createElement('iframe');
  element.title = t('share.preview', { width: WIDTHS[name], title });
  element.loading = 'lazy';
  // An empty frame takes the focus, and browsers do not scroll to it: the reader would be nowhere to be seen.
  element.tabIndex = -1;
  element.addEventListener('load', () => element.removeAttribute('tabindex'), { once: true });
  element.src = path(address);
  return element;
}

function picture({ address, alt, width, height }: Preview & { kind: 'picture' }): HTMLElement {
  const element = document.createElement('img');
  Object.assign(element, { alt, width, height, decoding: 'async', src: path(address) });
  return element;
}
