/** The reader rests this long on a step before the address follows, in ms: no flood of history calls. */
const REST = 250;

let timer = 0;

function write(hash: string): void {
  const url = `${location.pathname}${location.search}${hash}`;
  if (url === `${location.pathname}${location.search}${location.hash}`) return;
  history.replaceState(history.state, '', url);
}

/**
 * Lets the address follow the reader: `#coreweave-3` while a step is active, nothing once its chapter's steps are
 * left. Other anchors, such as a source the reader opened, are not touched. The query is kept.
 * @param step the active step's id @param inside whether the reader is within the steps
 */
export function followInAddress(step: string, inside: boolean): void {
  clearTimeout(timer);
  const chapter = step.slice(0, step.lastIndexOf('-'));
  timer = window.setTimeout(() => {
    const ours = location.hash.startsWith(`#${chapter}-`);
    if (inside) write(`#${step}`);
    else if (ours) write('');
    // On a step the address says where the reader is; the browser's own guess would fight it on reload.
    history.scrollRestoration = inside ? 'manual' : 'auto';
  }, REST);
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
