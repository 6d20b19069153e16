import { readFile } from 'node:fs/promises';
import { create } from 'fontkit';
import subsetFont from 'subset-font';

/**
 * Measures with the shipped font itself, shaped at one weight. Plain JavaScript, because neither library has types.
 * @param {'instrument-sans' | 'newsreader'} file name in src/fonts
 * @param {number} wght 400 to 700
 * @returns {Promise<(text: string, kerned: boolean) => number>} width per em
 */
export async function shaper(file, wght) {
  const woff2 = await readFile(new URL(`../../src/fonts/${file}.woff2`, import.meta.url));
  const all = String.fromCodePoint(...create(woff2).characterSet);
  const font = create(await subsetFont(woff2, all, { targetFormat: 'sfnt', variationAxes: { wght } }));
  return (text, kerned) => font.layout(text, { kern: kerned, liga: kerned }).advanceWidth / font.unitsPerEm;
}
