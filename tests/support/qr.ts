import jsqr from 'jsqr';
import sharp from 'sharp';

// Its types speak of the function; Node hands over the CommonJS module that holds it.
const decode = (jsqr as unknown as { default: typeof jsqr }).default;

/** What a camera would read in a picture. @param width px it is looked at in */
export async function readQr(svg: Buffer | string, width = 400): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(width)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decode(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
