import sharp from 'sharp';

/** dpi at which a pixel of an SVG is a pixel of the picture. */
const PLAIN = 72;

/**
 * An SVG as PNG, drawn without a browser. The same SVG gives the same bytes.
 * @param scale how many pixels of the picture a pixel of the SVG is wide
 */
export function toPng(svg: string, scale = 1): Promise<Buffer<ArrayBuffer>> {
  return sharp(Buffer.from(svg), { density: PLAIN * scale })
    .removeAlpha()
    .png({ palette: true, quality: 90, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer() as Promise<Buffer<ArrayBuffer>>;
}
