/** The reader rests this long on a step or setting before the address follows, in ms: no flood of history calls. */
const REST = 250;

/** One clock per chapter and panel: chapters share an address, and one must not silence another. */
const clocks = new Map<string, number>();

function later(what: string, write: () => void): void {
  clearTimeout(clocks.get(what));
  clocks.set(what, window.setTimeout(write, REST));
}

function write(search: string, hash: string): void {
  if (search === location.search && hash === location.hash) return;
  history.replaceState(history.state, '', `${location.pathname}${search}${hash}`);
}

/** The step or place named in the address, if it is on this page. */
export function addressed(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A malformed escape in somebody's link names nothing.
    return null;
  }
}

/**
 * Goes to the place the address names, where the browser did not: a reload with a remembered place of our own leaves
 * the page at its top. A reader who has scrolled on is left alone. Folds around the place are opened, now and whenever
 * the address names another one.
 */
export function goToAddress(): void {
  unfoldAddressed();
  if (window.scrollY === 0) toAddressed();
  addEventListener('hashchange', () => {
    if (unfoldAddressed()) toAddressed();
  });
}

function toAddressed(): void {
  addressed()?.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/**
 * Opens every fold the addressed place stands in. Chromium does so by itself, as HTML's “ancestor details revealing
 * algorithm” has it; browsers that do not would leave the reader at the top of the page.
 * @returns whether there was one to open
 */
function unfoldAddressed(): boolean {
  let folded = false;
  for (let at = addressed()?.parentElement; at; at = at.parentElement) {
    if (!(at instanceof HTMLDetailsElement) || at.open) continue;
    at.open = true;
    folded = true;
  }
  return folded;
}

const chapterOf = (step: string): string => step.slice(0, step.lastIndexOf('-'));

/**
 * On a step the address says where the reader is, and a reload lands there. The browser's own memory would put the
 * page where it stood with the drawing live: before it is, the step's words stand elsewhere there.
 */
function restoreByAddress(): void {
  history.scrollRestoration = addressed()?.dataset['step'] ? 'manual' : 'auto';
}

/**
 * Lets the address follow the reader: `#coreweave-3` while a step is active, nothing once its chapter's steps are
 * left. Other anchors, such as a source the reader opened, are not touched. The query is kept.
 * @param step the active step's id @param inside whether the reader is within the steps
 */
export function followInAddress(step: string, inside: boolean): void {
  const chapter = chapterOf(step);
  later(chapter, () => {
    if (inside) write(location.search, `#${step}`);
    else if (addressed()?.dataset['step']?.startsWith(`${chapter}-`)) write(location.search, '');
    restoreByAddress();
  });
  restoreByAddress();
}

/** A chapter no longer follows its reader: what was still to be written would undo a link followed meanwhile. */
export function leaveAddress(step: string): void {
  clearTimeout(clocks.get(chapterOf(step)));
}

/**
 * Lets the address hold what the reader has set, for a link to that setting.
 * @param what whose setting it is @param query the address's query with it, from the query without it
 */
export function setQuery(what: string, query: (search: string) => string): void {
  later(what, () => write(query(location.search), location.hash));
}
