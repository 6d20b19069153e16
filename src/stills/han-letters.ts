import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { create, type Font, type Glyph } from 'fontkit';
import subsetFont from 'subset-font';

/** Noto Sans SC, with the forms of the mainland, as it is published: a variable font in a hundred parts. */
const PACKAGE = resolve('node_modules/@fontsource-variable/noto-sans-sc');

/** Where the licence of the face stands. */
export const HAN_LICENCE = resolve(PACKAGE, 'LICENSE');
export const HAN_NAME = 'Noto Sans SC';

/** A glyph of the Han face with its font, whose units it is measured in. */
export interface HanGlyph {
  glyph: Glyph;
  /** In font units. */
  advance: number;
  unitsPerEm: number;
}

/** Finds the glyph of a character; undefined where the face lacks it. */
export type HanFace = (char: string) => HanGlyph | undefined;

/** The code points of each part: "U+4e00,U+4e03-4e05". */
const RANGES = resolve(PACKAGE, 'unicode.json');

function pointsIn(ranges: string): number[] {
  return ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range
      .slice(2)
      .split('-')
      .map((end) => Number.parseInt(end, 16));
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

/** The file of each code point's part: each part's name is in brackets where it is a number. */
function partsByPoint(): Map<number, string> {
  const parts = JSON.parse(readFileSync(RANGES, 'utf8')) as Record<string, string>;
  return new Map(
    Object.entries(parts).flatMap(([part, ranges]) =>
      pointsIn(ranges).map((point) => [point, part.replace(/[[\]]/g, '')] as const),
    ),
  );
}

/** One part in one weight. fontkit cannot vary a packed font, so it gets one that is neither. */
async function partFont(part: string, wght: number): Promise<Font> {
  const woff2 = await readFile(resolve(PACKAGE, `files/noto-sans-sc-${part}-wght-normal.woff2`));
  const all = String.fromCodePoint(...create(woff2).characterSet);
  return create(
    await subsetFont(woff2, all, { targetFormat: 'sfnt', variationAxes: { wght }, noHinting: true }),
  );
}

/** The Han face in one weight, read whole: about a second. */
export async function hanFace(wght: number): Promise<HanFace> {
  const partOf = partsByPoint();
  const parts = [...new Set(partOf.values())];
  const fonts = new Map(
    await Promise.all(parts.map(async (part) => [part, await partFont(part, wght)] as const)),
  );
  return (char) => {
    const point = char.codePointAt(0)!;
    const font = fonts.get(partOf.get(point) ?? '');
    const glyph = font?.glyphForCodePoint(point);
    if (!font || !glyph?.id) return undefined;
    return { glyph, advance: glyph.advanceWidth, unitsPerEm: font.unitsPerEm };
  };
}
