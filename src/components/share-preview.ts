import type { Preview } from '../embed/offers.ts';
import { path } from '../lib/site.ts';

/** px. */
const WIDTHS = { phone: 360, article: 680 };

/**
 * Fills the page's preview boxes. A box has the proportions of what it shows; what is wider than its box is shown
 * smaller, not narrower.
 */
export function showPreview(area: HTMLElement, preview: Preview | undefined): void {
  area.hidden = preview === undefined;
  if (!preview) return;
  area.dataset['kind'] = preview.kind;
  for (const box of area.querySelectorAll<HTMLElement>('[data-box]')) {
    const name = box.dataset['box'] as 'phone' | 'article' | 'picture';
    if ((name === 'picture') !== (preview.kind === 'picture')) box.replaceChildren();
    else if (preview.kind === 'picture') fill(box, picture(preview), preview.width, preview.height);
    else if (name !== 'picture')
      fill(box, frame(preview, name), WIDTHS[name], Math.round(preview.heights[name]));
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

function fill(box: HTMLElement, shown: HTMLElement, width: number, height: number): void {
  box.dataset['width'] = String(width);
  box.style.setProperty('--width', String(width));
  box.style.setProperty('--height', String(height));
  const before = box.firstElementChild;
  // The same again would only load again.
  if (before?.getAttribute('src') !== shown.getAttribute('src')) box.replaceChildren(shown);
}

/** A new frame each time: one that is sent elsewhere would add to the reader's history. */
function frame({ address, title }: Preview & { kind: 'frame' }, name: 'phone' | 'article'): HTMLElement {
  const element = document.createElement('iframe');
  element.title = `Preview at ${WIDTHS[name]}px: ${title}`;
  element.loading = 'lazy';
  element.src = path(address);
  return element;
}

function picture({ address, alt, width, height }: Preview & { kind: 'picture' }): HTMLElement {
  const element = document.createElement('img');
  Object.assign(element, { alt, width, height, decoding: 'async', src: path(address) });
  return element;
}
