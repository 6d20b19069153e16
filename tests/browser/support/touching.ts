import type { Page } from '@playwright/test';

/**
 * How near the words of two boxes in one row may come, in em of the smaller ones: less than a space between words, and
 * they read as one.
 */
const NEAREST = 0.2;

/**
 * Words of the page, outside drawings, that run into words beside them: two lines of text, of different boxes, in one row
 * with less than a space between. Only what is seen counts: lines are cut to the boxes that clip or scroll them, and what
 * stays in view while the page is scrolled, such as the masthead, is compared with itself alone.
 * @returns a sentence for every such pair
 */
export function touching(page: Page): Promise<string[]> {
  return page.evaluate((nearest) => {
    interface Line {
      block: Element;
      layer: Element | null;
      left: number;
      right: number;
      top: number;
      bottom: number;
      em: number;
      text: string;
    }
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element): CSSStyleDeclaration => {
      const style = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, style);
      return style;
    };
    const up = (from: Element, is: (style: CSSStyleDeclaration) => boolean): Element | null => {
      let at: Element | null = from;
      while (at && !is(styleOf(at))) at = at.parentElement;
      return at;
    };
    const blockOf = (element: Element): Element =>
      up(element, ({ display }) => !display.startsWith('inline') && display !== 'contents') ?? document.body;
    const layerOf = (element: Element): Element | null =>
      up(element, ({ position }) => position === 'fixed' || position === 'sticky');
    const clippersOf = (element: Element): DOMRect[] => {
      const boxes: DOMRect[] = [];
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, display, position } = styleOf(at);
        if (display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible'))
          boxes.push(at.getBoundingClientRect());
        if (position === 'fixed') break;
      }
      return boxes;
    };

    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent!.trim();
      const element = node.parentElement!;
      if (
        text === '' ||
        element.closest('svg, script, style, option, .visually-hidden, .claims thead, .skip')
      )
        continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      range.selectNodeContents(node);
      const clippers = clippersOf(element);
      const [block, layer] = [blockOf(element), layerOf(element)];
      const em = Number.parseFloat(styleOf(element).fontSize);
      for (const box of range.getClientRects()) {
        const left = Math.max(box.left, ...clippers.map((one) => one.left));
        const right = Math.min(box.right, ...clippers.map((one) => one.right));
        const top = Math.max(box.top, ...clippers.map((one) => one.top));
        const bottom = Math.min(box.bottom, ...clippers.map((one) => one.bottom));
        if (right - left > 1 && bottom - top > box.height / 2)
          lines.push({ block, layer, left, right, top, bottom, em, text });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    const found = new Set<string>();
    for (const [i, one] of lines.entries())
      for (let j = i + 1; j < lines.length && lines[j]!.top < one.bottom; j++) {
        const other = lines[j]!;
        if (one.block === other.block || one.layer !== other.layer) continue;
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (down < 0.5 * Math.min(one.bottom - one.top, other.bottom - other.top)) continue;
        const gap = Math.max(other.left - one.right, one.left - other.right);
        if (gap < nearest * Math.min(one.em, other.em))
          found.add(
            `“${one.text.slice(0, 30)}” (${one.block.tagName} ${one.block.className}) touches “${other.text.slice(0, 30)}” (${other.block.tagName} ${other.block.className}): ${gap.toFixed(1)} px`,
          );
      }
    return [...found];
  }, NEAREST);
}
