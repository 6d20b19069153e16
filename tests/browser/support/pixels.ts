import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { wcagContrast } from 'culori';

/** How many pixels of two pictures differ. @param a,b PNG, of one size */
export async function pixelsApart(a: Buffer, b: Buffer): Promise<number> {
  const [one, other] = await Promise.all([a, b].map((png) => sharp(png).removeAlpha().raw().toBuffer()));
  let apart = 0;
  for (let at = 0; at < one!.length; at += 3)
    if (one!.readUIntBE(at, 3) !== other!.readUIntBE(at, 3)) apart += 1;
  return apart;
}

/** Where words stand, px from the window's corner. */
interface Place {
  words: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Called in the page: every run of words that is seen in the window, and under no bar that stays. */
function wordPlaces(): Place[] {
  const found: Place[] = [];
  // Words pass under the drawing that stays, which no pointer meets.
  const over = document.querySelector('.stage > svg');
  const drawing = over?.checkVisibility({ visibilityProperty: true })
    ? over.getBoundingClientRect()
    : undefined;
  const covered = ({ left, right, top, bottom }: DOMRect, parent: Element): boolean =>
    !!drawing &&
    !parent.closest('svg') &&
    left < drawing.right &&
    right > drawing.left &&
    top < drawing.bottom &&
    bottom > drawing.top;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const words = (node as Text).data.trim();
    if (!words || parent.closest('script, .visually-hidden, .skip')) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const { x, y, width, height } = box;
    const inside = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
    if (!inside || width < 3 || height < 3 || covered(box, parent)) continue;
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    if (top && (parent.contains(top) || top.contains(parent))) found.push({ words, x, y, width, height });
  }
  return found;
}

const hex = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

/**
 * The words in the window whose contrast, as it is painted, is under a bar: the most frequent colour where they stand is
 * what they stand on, and the one farthest from it is theirs. Take two device pixels to a px or more: thin strokes have no
 * pixel of their own colour else.
 */
export async function faintWords(page: Page, scale: number, least: number): Promise<string[]> {
  const places = await page.evaluate(wordPlaces);
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return places.flatMap(({ words, x, y, width, height }) => {
    const counts = new Map<number, number>();
    for (let row = Math.floor(y * scale); row < Math.min(info.height, (y + height) * scale); row += 1)
      for (
        let column = Math.floor(x * scale);
        column < Math.min(info.width, (x + width) * scale);
        column += 1
      ) {
        const colour = data.readUIntBE((row * info.width + column) * 3, 3);
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    const [[under] = [0], ...others] = [...counts].toSorted(([, a], [, b]) => b - a);
    const best = Math.max(1, ...others.slice(0, 60).map(([colour]) => wcagContrast(hex(colour), hex(under))));
    return best < least ? [`${best.toFixed(2)} ${words}`] : [];
  });
}
