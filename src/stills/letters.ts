import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';
import subsetFont from 'subset-font';
import { FIRST_LANGUAGE, type Language } from '../lib/language.ts';
import { HAN_NAME, hanFace, type HanFace } from './han-letters.ts';
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

/** Parts of a pixel that letters are rounded to: they have to stand enlarging. Han has many more strokes, and is larger. */
const PARTS = { en: 100, zh: 20 } as const;

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

const plainly = (text: string): string =>
  text.normalize('NFC').replace(/[\u2009\u2010\u2011\u202f]/g, (c) => STAND_INS[c] ?? c);

const lacks = (text: string, name: string, lacking: string, remedy: string): Error =>
  new Error(`A picture says “${text}”, but ${name} lacks “${lacking}”: use other words, or ${remedy}.`);

function layOut(font: Font, text: string, cut: Cut): GlyphRun {
  const plain = plainly(text);
  const run = font.layout(plain);
  if (run.glyphs.every(({ id }) => id > 0)) return run;
  const has = new Set(font.characterSet);
  const lacking = [...plain].filter((char) => !has.has(char.codePointAt(0)!)).join('');
  throw lacks(text, CUTS[cut].name, lacking, 'add the character in scripts/fonts.mjs');
}

/** A glyph of a line; lengths are in the units of its own font. */
interface Set {
  glyph: Glyph;
  unitsPerEm: number;
  advance: number;
  x: number;
  y: number;
}

/** Finds the glyphs of a line. @throws Error naming a character the fonts lack */
type Setter = (text: string, cut: Cut) => readonly Set[];

const latin =
  (fonts: Readonly<Record<Cut, Font>>): Setter =>
  (text, cut) => {
    const { unitsPerEm } = fonts[cut];
    const { glyphs, positions } = layOut(fonts[cut], text, cut);
    return glyphs.map((glyph, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      return { glyph, unitsPerEm, advance: xAdvance, x: xOffset, y: yOffset };
    });
  };

/** What our sans draws beside Han, as in the styles' `unicode-range`; the rest is of the Han face. */
const OURS = /([ -~À-ɏ]+)/;
/** The cuts of Chinese: it has no serif. */
const IN_CHINESE = { sans: 'sans', sansBold: 'sansBold', serif: 'sansBold' } as const;

const chinese =
  (ours: Setter, han: Readonly<Record<'sans' | 'sansBold', HanFace>>): Setter =>
  (text, asked) => {
    const cut = IN_CHINESE[asked];
    const parts = plainly(text).replaceAll('\u00a0', ' ').split(OURS);
    return parts.flatMap((part, i) => {
      if (i % 2) return ours(part, cut);
      return [...part].map((char): Set => {
        const found = han[cut](char);
        if (found) return { ...found, x: 0, y: 0 };
        throw lacks(text, HAN_NAME, char, 'take another sign');
      });
    });
  };

const loaded = new Map<Language, Promise<Letters>>();

/** The letters of an edition's fonts, read once per build: from src/fonts, and Han from its package. */
export function loadLetters(language: Language = FIRST_LANGUAGE): Promise<Letters> {
  const known = loaded.get(language) ?? read(language);
  loaded.set(language, known);
  return known;
}

async function setterOf(language: Language): Promise<Setter> {
  const cuts = Object.entries(CUTS).map(async ([cut, { file, weight }]) => [
    cut,
    await cutFont(file, weight),
  ]);
  const ours = latin(Object.fromEntries(await Promise.all(cuts)) as Record<Cut, Font>);
  if (language !== 'zh') return ours;
  const [sans, sansBold] = await Promise.all([hanFace(CUTS.sans.weight), hanFace(CUTS.sansBold.weight)]);
  return chinese(ours, { sans, sansBold });
}

async function read(language: Language): Promise<Letters> {
  const set = await setterOf(language);
  const parts = PARTS[language];
  const wide = (line: readonly Set[]): number =>
    line.reduce((sum, { advance, unitsPerEm }) => sum + advance / unitsPerEm, 0);
  return {
    width: (text, size, cut) => wide(set(text, cut)) * size,
    path: (text, { x, y, size, cut, anchor = 'start' }) => {
      const line = set(text, cut);
      let pen = x - wide(line) * size * { start: 0, middle: 0.5, end: 1 }[anchor];
      const steps: PathStep[] = [];
      for (const { glyph, unitsPerEm, advance, ...off } of line) {
        const scale = size / unitsPerEm;
        steps.push(...placed(glyph, pen + off.x * scale, y - off.y * scale, scale));
        pen += advance * scale;
      }
      return writePath(steps, parts);
    },
  };
}
