import { whenNear } from './near.ts';
import { chapterPage } from './chapter-page.ts';

/** What a panel needs to work, once it is in the page. */
export type MountPanel = (section: HTMLElement) => Promise<unknown>;

/** What a chapter's own page has under its steps. */
const AFTER = ':is(.try, .after)';

/** Headings one level down: the chapter's title is a level lower in the story. */
function lowered(part: HTMLElement): HTMLElement {
  for (const heading of part.querySelectorAll('h3, h2')) {
    const lower = document.createElement(heading.matches('h2') ? 'h3' : 'h4');
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return part;
}

/** Folds that hold what they stand for, or soon will. */
const filled = new WeakSet<HTMLDetailsElement>();

/**
 * Fills a fold with what the chapter's own page has in its place, once. Until then links stand in it.
 * @throws Error where it does not come; asked again, it is tried again
 */
export async function fill(fold: HTMLDetailsElement, mountPanel: MountPanel): Promise<void> {
  if (filled.has(fold)) return;
  filled.add(fold);
  try {
    const page = fold.dataset['after'] ?? '';
    const there = await chapterPage(page);
    const parts = [...there.querySelectorAll<HTMLElement>(`[data-chapter] > ${AFTER}`)].map((part) =>
      lowered(document.importNode(part, true)),
    );
    if (!parts.length) throw new Error(`${page} has nothing under its steps.`);
    // The counter-argument stands open above the fold, if all of it does.
    for (const part of parts) part.querySelector('[data-counter]')?.remove();
    // Its name is now that of the section within it.
    fold.removeAttribute('id');
    fold.querySelector('ul')?.replaceWith(...parts);
    whenNear('section[data-panel]', mountPanel, fold);
  } catch (error) {
    filled.delete(fold);
    throw error;
  }
}
