// What is wrong with the words in a drawing, as the browser shows them.
import type { Page } from '@playwright/test';

/** What the words of a drawing must be: px on the screen, contrast, and how much larger than laid out it may be shown. */
export interface Wanted {
  size: number;
  contrast: number;
  scale?: number;
}

/**
 * What a text of a drawing stands on, as red, green and blue of 0 to 255: all that was painted before it where its middle
 * is, one over the other as pale as they are, on the page's ground.
 */
type GroundOf = (text: SVGTextElement) => number[];

const teach = (): void => {
  const groundOf: GroundOf = (text) => {
    const svg = text.ownerSVGElement!;
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const box = text.getBoundingClientRect();
    const middle = new DOMPoint(box.left + box.width / 2, box.top + box.height / 2);
    context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--ground');
    context.fillRect(0, 0, 1, 1);
    for (const shape of svg.querySelectorAll<SVGGeometryElement>('rect, path')) {
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      const at = middle.matrixTransform(shape.getScreenCTM()!.inverse());
      const { fill, stroke, fillOpacity, strokeOpacity, opacity } = getComputedStyle(shape);
      for (const [paint, share, there] of [
        [fill, fillOpacity, fill !== 'none' && shape.isPointInFill(at)],
        [stroke, strokeOpacity, stroke !== 'none' && shape.isPointInStroke(at)],
      ] as const) {
        if (!there) continue;
        context.globalAlpha = Number(share) * Number(opacity);
        context.fillStyle = paint;
        context.fillRect(0, 0, 1, 1);
      }
    }
    return Array.from(context.getImageData(0, 0, 1, 1).data).slice(0, 3);
  };
  Object.assign(window, { groundOf });
};

/** The window of a page that has been taught it. */
export type Taught = Window & { groundOf: GroundOf };

/** Teaches a page, in whichever engine, what a text of a drawing stands on: `groundOf` of its window. */
export const teachGround = (page: Pick<Page, 'evaluate'>): Promise<void> => page.evaluate(teach);

/** Everything that is wrong with the words of the live drawing as it stands. */
export async function faults(page: Page, least: Wanted): Promise<string[]> {
  await teachGround(page);
  return page.evaluate((least) => {
    const { groundOf } = window as unknown as Taught;
    const svg = document.querySelector<SVGSVGElement>('figure[data-figure] > svg')!;
    const outer = svg.getBoundingClientRect();
    // The drawing sits in the middle of its box, a few px narrower.
    const { a: scale, e: side, f: top } = svg.getScreenCTM()!;
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '');
    const out: string[] = texts.length ? [] : ['no words at all'];

    // What is inked: capitals and figures above the baseline, tails below it. Across, from where the first letter is set
    // to where the next one would be: Chromium's own box of a text begins a whole px before a “T” of the stand-in font.
    // Han stands higher and has no tails, but a line of it may hold letters that have: its face says what is inked.
    const pen = document.createElement('canvas').getContext('2d')!;
    const reach = (text: SVGTextElement, size: number): [up: number, down: number] => {
      if (!/[⺀-￮]/.test(text.textContent)) return [size * 0.74, size * 0.22];
      const { fontWeight, fontStyle, fontFamily } = getComputedStyle(text);
      pen.font = `${fontStyle} ${fontWeight} ${size}px ${fontFamily}`;
      const ink = pen.measureText(text.textContent);
      return [ink.actualBoundingBoxAscent, ink.actualBoundingBoxDescent];
    };
    const inked = (text: SVGTextElement): DOMRect => {
      const size = Number(text.getAttribute('font-size')) * scale;
      const left = side + text.getStartPositionOfChar(0).x * scale;
      const width = text.getComputedTextLength() * scale;
      const baseline = top + Number(text.getAttribute('y')) * scale;
      const [up, down] = reach(text, size);
      return new DOMRect(left, baseline - up, width, up + down);
    };
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const bytesOf = (colour: string): number[] => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return Array.from(context.getImageData(0, 0, 1, 1).data).slice(0, 3);
    };
    const luminance = (bytes: number[]): number => {
      const [r, g, b] = bytes.map((byte) => {
        const c = byte / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };

    const places = texts.map(inked);
    for (const [i, text] of texts.entries()) {
      const name = `“${text.textContent}”`;
      const place = places[i]!;
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < least.size - 0.01) out.push(`${name} is ${size.toFixed(2)}px`);
      if (
        place.left < outer.left - 0.5 ||
        place.right > outer.right + 0.5 ||
        place.top < outer.top - 0.5 ||
        place.bottom > outer.bottom + 0.5
      )
        out.push(`${name} sticks out of the drawing`);
      for (const [j, other] of places.entries()) {
        if (j <= i) continue;
        const across = Math.min(place.right, other.right) - Math.max(place.left, other.left);
        const down = Math.min(place.bottom, other.bottom) - Math.max(place.top, other.top);
        if (across > 0.5 && down > 0.5)
          out.push(
            `${name} and “${texts[j]!.textContent}” overlap by ${across.toFixed(1)} × ${down.toFixed(1)}`,
          );
      }
      const style = getComputedStyle(text);
      const [a, b] = [luminance(bytesOf(style.fill)), luminance(groundOf(text))];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (contrast < least.contrast) out.push(`${name} has contrast ${contrast.toFixed(2)}`);
      if (Number(style.opacity) < 1) out.push(`${name} is see-through`);
    }
    if (least.scale && Math.abs(scale - least.scale) > 0.05)
      out.push(`the drawing is scaled by ${scale.toFixed(3)}`);
    return out;
  }, least);
}
