/** The element around another as it is laid out, across shadow roots and slots. */
function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const scrolls = (overflow: string): boolean => overflow !== 'visible' && overflow !== 'clip';

/** Whether an element clips or scrolls what is in it; one without a box of its own kind cannot. */
function isScroller(element: Element): boolean {
  const { overflowX, overflowY, display } = getComputedStyle(element);
  if (display === 'contents' || display === 'inline') return false;
  return scrolls(overflowX) || scrolls(overflowY);
}

/**
 * The nearest ancestor that keeps what is sticky in an element from following the window: one that scrolls or hides
 * what sticks out. What `<html>` says is the window's own, and what `<body>` says where `<html>` says nothing.
 * @returns undefined where nothing is in the way
 */
export function stickyBreaker(element: Element): Element | undefined {
  const { documentElement: html, body } = document;
  for (let at: Element | null = element; at && at !== html; at = around(at)) {
    if (at === body && !isScroller(html)) continue;
    if (isScroller(at)) return at;
  }
  return undefined;
}

/** An element as its page's maker would look for it: `div#story.wide`. */
export function nameOf({ localName, id, classList }: Element): string {
  return `${localName}${id && `#${id}`}${[...classList].map((name) => `.${name}`).join('')}`;
}
