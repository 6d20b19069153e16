import { whenNear } from './near.ts';
import { chapterPage } from './chapter-page.ts';

/** What a chapter's own page has under its steps. */
const AFTER = ':is(.try, .after)';

/** Headings one level down: the chapter's title is a level lower in the story. */
function lowered(part: HTMLElement): HTMLElement {
  for (const heading of [...part.querySelectorAll('h3, h2')]) {
    const lower = document.createElement(heading.matches('h2') ? 'h3' : 'h4');
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return part;
}

/** Folds that hold what they stand for, or soon will. */
const filled = new WeakSet<HTMLDetailsElement>();

/** Fills a fold with what the chapter's own page has in its place. Until then, and where it does not come, links stand in it. */
async function fill(
  fold: HTMLDetailsElement,
  mountPanel: (section: HTMLElement) => Promise<unknown>,
): Promise<void> {
  if (filled.has(fold)) return;
  filled.add(fold);
  const page = fold.dataset['after'] ?? '';
  try {
    const there = await chapterPage(page);
    const parts = [...there.querySelectorAll<HTMLElement>(`[data-chapter] > ${AFTER}`)].map((part) =>
      lowered(document.importNode(part, true)),
    );
    // The counter-argument stands open above the fold.
    for (const part of parts) part.querySelector('[data-counter]')?.remove();
    if (!parts.length) throw new Error(`${page} has nothing under its steps.`);
    // Its name is now that of the section within it.
    fold.removeAttribute('id');
    fold.querySelector('ul')?.replaceWith(...parts);
    whenNear('section[data-panel]', mountPanel, fold);
  } catch (error) {
    filled.delete(fold);
    console.error(`What stands under the chapter did not come; links to it stay.`, error);
  }
}

/**
 * Lets the folded line between chapters of the story hold what the chapter's own page has there: brought when a reader
 * opens it, or follows a link to something in it.
 */
export function afterFolds(mountPanel: (section: HTMLElement) => Promise<unknown>): void {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('details[data-after]')];
  if (!folds.length) return;
  for (const fold of folds)
    fold.addEventListener('toggle', () => {
      if (fold.open) void fill(fold, mountPanel);
    });
  const follow = async (): Promise<void> => {
    const asked = decodeURIComponent(location.hash.slice(1));
    if (!asked || document.getElementById(asked)) return;
    const fold = folds.find((one) =>
      asked.startsWith(`${one.closest<HTMLElement>('[data-chapter]')?.dataset['chapter']}-`),
    );
    if (!fold) return;
    fold.open = true;
    await fill(fold, mountPanel);
    document.getElementById(asked)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  };
  addEventListener('hashchange', () => void follow());
  void follow();
}
