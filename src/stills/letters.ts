import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';
import subsetFont from 'subset-font';
import { writePath, type PathStep } from './path.ts';

/** Our two fonts in the weights pictures are set in. */
const CUTS = {
  sans: { file: 'instrument-sans', name: 'Instrument Sans', weight: 400 },
  sansBold: { file: 'instrument-sans', name: 'Instrument Sans', weight: 600 },
  serif: { file: 'newsreader', name: 'Newsreader', weight: 500 },
} as const;

export type Cut = keyof typeof CUTS;

/** Where a line is set: `x` is the anchor and `y` the baseline, px. */
export interface Spot {
  x: number;
  y: number;
  size: number;
  cut: Cut;
  anchor?: 'start' | 'middle' | 'end' | undefined;
}

/** Sets words as outlines, so that a picture needs no font. Kerned; figures have the widths that labels are placed by. */
export interface Letters {
  /** Width of a line in px, kerned. @throws Error naming a character the font lacks */
  width(text: string, size: number, cut: Cut): number;
  /** Path data of a line's letters. @throws Error naming a character the font lacks */
  path(text: string, spot: Spot): string;
}

/** Hyphens that shapers draw as the plain one, and spaces that they make up. */
const STAND_INS: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2009': '\u00a0',
  '\u202f': '\u00a0',
};

/** One weight of a variable font. fontkit cannot vary a packed font, so it gets one that is neither. */
async function cutFont(file: string, wght: number): Promise<Font> {
  const woff2 = await readFile(resolve('src/fonts', `${file}.woff2`));
  const all = String.fromCodePoint(...create(woff2).characterSet);
  return create(await subsetFont(woff2, all, { targetFormat: 'sfnt', variationAxes: { wght } }));
}

/** fontkit's names of a path's commands. */
const COMMANDS = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const;

/** Parts of a pixel that letters are rounded to: they have to stand enlarging. */
const PARTS = 100;

const outlines = new WeakMap<Glyph, readonly PathStep[]>();

/** A glyph's outline in font units, y upwards; read once, because fontkit decodes it whenever it is asked. */
function outlineOf(glyph: Glyph): readonly PathStep[] {
  const known =
    outlines.get(glyph) ??
    glyph.path.commands.map(({ command, args }) => ({ letter: COMMANDS[command], numbers: args }));
  outlines.set(glyph, known);
  return known;
}

/** The outline of a glyph that stands at a place, px. @param scale px per font unit */
const placed = (glyph: Glyph, x: number, y: number, scale: number): PathStep[] =>
  outlineOf(glyph).map(({ letter, numbers }) => ({
    letter,
    numbers: numbers.map((n, i) => (i % 2 === 0 ? x + n * scale : y - n * scale)),
  }));

function layOut(font: Font, text: string, cut: Cut): GlyphRun {
  const plain = text.normalize('NFC').replace(/[\u2009\u2010\u2011\u202f]/g, (c) => STAND_INS[c] ?? c);
  const run = font.layout(plain);
  if (run.glyphs.every(({ id }) => id > 0)) return run;
  const has = new Set(font.characterSet);
  const lacking = [...plain].filter((char) => !has.has(char.codePointAt(0)!));
  throw new Error(
    `A picture says “${text}”, but ${CUTS[cut].name} lacks “${lacking.join('')}”: use other words, or add the character in scripts/fonts.mjs.`,
  );
}

let loaded: Promise<Letters> | undefined;

/** The letters of our fonts, read once per build from src/fonts. */
export function loadLetters(): Promise<Letters> {
  loaded ??= read();
  return loaded;
}

async function read(): Promise<Letters> {
  const cuts = Object.entries(CUTS).map(async ([cut, { file, weight }]) => [
    cut,
    await cutFont(file, weight),
  ]);
  const fonts = Object.fromEntries(await Promise.all(cuts)) as Record<Cut, Font>;
  const width = (text: string, size: number, cut: Cut): number =>
    (layOut(fonts[cut], text, cut).advanceWidth / fonts[cut].unitsPerEm) * size;
  return {
    width,
    path: (text, { x, y, size, cut, anchor = 'start' }) => {
      const { glyphs, positions, advanceWidth } = layOut(fonts[cut], text, cut);
      const scale = size / fonts[cut].unitsPerEm;
      let pen = x - advanceWidth * scale * { start: 0, middle: 0.5, end: 1 }[anchor];
      const steps: PathStep[] = [];
      for (const [i, glyph] of glyphs.entries()) {
        const { xAdvance, xOffset, yOffset } = positions[i]!;
        steps.push(...placed(glyph, pen + xOffset * scale, y - yOffset * scale, scale));
        pen += xAdvance * scale;
      }
      return writePath(steps, PARTS);
    },
  };
}
