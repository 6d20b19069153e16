import { correction, generate } from 'lean-qr';

/** Squares of white around a code, as many as readers of codes need. */
const QUIET = 4;

/** px a square is wide where nobody gives the picture a size. */
const SQUARE = 10;

/**
 * A QR code as an SVG of its own, black on white in every theme, with attributes only.
 * Error correction M or better: a sixth of it may be lost to glare or a thumb.
 * @param text what it leads to, such as an address @throws Error when it is too long for any code
 */
export function qrSvg(text: string): string {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const runs: string[] = [];
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x++;
      const length = x + 1 - from;
      runs.push(`M${from + QUIET} ${y + QUIET}h${length}v1h-${length}z`);
    }
  const side = code.size + QUIET * 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * SQUARE}" height="${side * SQUARE}" shape-rendering="crispEdges">` +
    `<rect width="${side}" height="${side}" fill="#fff"/><path fill="#000" d="${runs.join('')}"/></svg>\n`
  );
}
