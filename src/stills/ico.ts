/** Bytes before the pictures: a head, and an entry for each. */
const HEAD = 6;
const ENTRY = 16;
/** What a side of 256px is called in the one byte it has. */
const LARGEST = 256;
const BITS = 32;

/**
 * Pictures as one icon file, for what asks for /favicon.ico: PNGs under a list of their sizes, as every browser since 2011
 * and Windows read them.
 * @param pictures square; sides up to 256px
 */
export function toIco(pictures: readonly { side: number; png: Uint8Array }[]): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(HEAD + ENTRY * pictures.length);
  head.writeUInt16LE(1, 2); // An icon, not a cursor.
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [i, { side, png }] of pictures.entries()) {
    const entry = HEAD + ENTRY * i;
    head.writeUInt8(side % LARGEST, entry);
    head.writeUInt8(side % LARGEST, entry + 1);
    head.writeUInt16LE(1, entry + 4); // Colour planes.
    head.writeUInt16LE(BITS, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
