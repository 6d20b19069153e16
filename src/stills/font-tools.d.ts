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
  }
  interface GlyphRun {
    glyphs: Glyph[];
    /** In font units. */
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
    advanceWidth: number;
  }
  interface Font {
    unitsPerEm: number;
    characterSet: number[];
    /** @param features OpenType features, such as `{ tnum: true }` */
    layout(text: string, features?: Record<string, boolean>): GlyphRun;
  }
  export function create(data: Uint8Array): Font;
}

declare module 'subset-font' {
  /** A font cut to some characters, at fixed places on its axes. */
  export default function subsetFont(
    data: Uint8Array,
    text: string,
    options: { targetFormat: 'sfnt' | 'woff2'; variationAxes?: Record<string, number> },
  ): Promise<Uint8Array>;
}
