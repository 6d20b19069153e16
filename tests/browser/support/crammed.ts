import type { Page } from '@playwright/test';

/** Lets the page take a style sheet as a reader's bookmarklet adds it: the page's policy has no say in it. */
export const wear = (page: Page, css: string): Promise<void> =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, css);

/**
 * Words of the page, outside drawings, that are cut off, stick out of the window, or lie on other words. What is
 * scrolled is not cut off; what floats over the page, such as the masthead or a frame's buttons, lies on nothing.
 */
export function crammed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const scrolls = (element: Element): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight;
    const scrollerOf = (element: Element): Element | undefined => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
        if (scrolls(at)) return at;
      return undefined;
    };
    const lines: { element: Element; layer: Element | null; box: DOMRect; text: string }[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('svg, script, option, .visually-hidden, .claims thead, .skip')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      for (const node of element.childNodes) {
        const text = node.textContent?.trim() ?? '';
        if (node.nodeType !== Node.TEXT_NODE || text === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const scroller = scrollerOf(element)?.getBoundingClientRect();
        for (const box of range.getClientRects())
          if (
            box.width > 1 &&
            (!scroller || (box.top >= scroller.top - 1 && box.bottom <= scroller.bottom + 1))
          )
            lines.push({
              element,
              layer: element.closest('.masthead, .stage, .stepper, [popover]'),
              box,
              text,
            });
      }
    }
    for (const { element, box, text } of lines) {
      const what = `“${text.slice(0, 40)}” (${element.tagName} ${element.className})`;
      let scrolled = false;
      for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(at);
        if (display === 'inline' || display === 'contents') continue;
        if (!clips(overflowX) && overflowX !== 'visible') scrolled = true;
        if (scrolled) break;
        const outer = at.getBoundingClientRect();
        if (clips(overflowX) && (box.left < outer.left - 1 || box.right > outer.right + 1))
          found.push(`${what} is cut off at the side of ${at.className}`);
        if (clips(overflowY) && (box.top < outer.top - 3 || box.bottom > outer.bottom + 3))
          found.push(`${what} is cut off above or below by ${at.className}`);
      }
      if (!scrolled && (box.left < -1 || box.right > width + 1)) found.push(`${what} sticks out`);
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [i, one] of lines.entries())
      for (const other of lines.slice(i + 1)) {
        if (other.box.top > one.box.bottom) break;
        if (one.layer !== other.layer || one.element === other.element) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 2 && down > 0.3 * Math.min(one.box.height, other.box.height))
          found.push(
            `“${one.text.slice(0, 30)}” lies on “${other.text.slice(0, 30)}” by ${across} × ${down}`,
          );
      }
    return [...new Set(found)];
  });
}
