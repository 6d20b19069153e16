/** What we use of two packages that bring no types. */
declare module 'fontkit' {
  /** An outline's step, in font units with y upwards: the name, and the numbers of its points. */
  interface Command {
    command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
    args: number[];
  }
  interface Glyph {
    /** 0 is the box that stands for a character the font lacks. */
    id: number;
    path: { commands: Command[] };
    advanceWidth: number;
    /** In font units, y upwards. */
    bbox: { minY: number; maxY: number };
  }
  interface GlyphRun {
    glyphs: Glyph[];
    /** In font units. */
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
    advanceWidth: number;
  }
  interface Font {
    unitsPerEm: number;
    /** Heights in font units; what goes down is negative. */
    ascent: number;
    descent: number;
    capHeight: number;
    xHeight: number;
    characterSet: number[];
    glyphForCodePoint(codePoint: number): Glyph;
    /** @param features OpenType features, such as `{ tnum: true }` */
    layout(text: string, features?: Record<string, boolean>): GlyphRun;
  }
  export function create(data: Uint8Array): Font;
}

declare module 'subset-font' {
  interface Options {
    targetFormat: 'sfnt' | 'woff2';
    /** By the axis's tag: a fixed place, or how much of the axis stays. */
    variationAxes?: Record<string, number | { min: number; max: number }>;
    /** OpenType features by their tags. */
    keepFeatures?: string[];
    noHinting?: boolean;
  }
  /** A font cut to some characters, at fixed places on its axes or with less of them. */
  export default function subsetFont(data: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
